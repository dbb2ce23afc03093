"""What an installed tradedigest brings with it."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import entry_points, version
from importlib.resources import files
from pathlib import Path

import pytest

import tradedigest

FACTORIES = [
    "tradedigest_countries",
    "tradedigest_dates",
    "tradedigest_officials",
    "tradedigest_progress",
    "tradedigest_sentences",
    "tradedigest_tariffs",
]


def run_python(code: str) -> str:
    """The output of a fresh interpreter."""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_version_is_that_of_the_distribution() -> None:
    """One version, stated once."""
    assert tradedigest.__version__ == version("tradedigest")


def test_every_factory_is_an_entry_point() -> None:
    """Any spaCy user has the components without an import of ours."""
    found = entry_points(group="spacy_factories")
    ours = sorted(point.name for point in found if point.name.startswith("tradedigest"))
    assert ours == FACTORIES


def test_factories_work_without_importing_us() -> None:
    """A spaCy user only installs the package."""
    code = (
        "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('tradedigest_tariffs');"
        "doc = nlp('Kenya imposed a 35% tariff on Ugandan milk.');"
        "print([span.text for span in doc.spans['tariffs']])"
    )
    assert "35%" in run_python(code)


def test_type_information_and_lexicons_are_installed() -> None:
    """Type checkers see our annotations; every lexicon is in the package."""
    root = files("tradedigest")
    assert root.joinpath("py.typed").is_file()
    assert root.joinpath("lexicons", "countries.toml").is_file()


def test_developers_have_one_list_of_what_they_need() -> None:
    """The group that uv and pip install is the extra, not a copy of it."""
    text = (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)["dependency-groups"] == {"dev": ["tradedigest[dev]"]}


@pytest.mark.parametrize("name", tradedigest.__all__)
def test_public_names_resolve(name: str) -> None:
    """Everything in `__all__` can be had, though it is imported late."""
    assert getattr(tradedigest, name) is not None
