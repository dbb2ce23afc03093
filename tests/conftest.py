"""Fixtures for all tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tradedigest.pipeline import build_pipeline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc


# No test fails by the clock or by chance: a busy machine is no fault of the code, and a
# change is judged by the same examples as the one before it. To look for new ones:
# `pytest --hypothesis-profile=explore`.
settings.register_profile(
    "steady",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("explore", settings.get_profile("steady"), derandomize=False)
settings.load_profile("steady")


@pytest.fixture(scope="session", autouse=True)
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test, and no command that one starts, touches the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("cache")
        patch.setenv("TRADEDIGEST_CACHE_DIR", str(folder))
        yield


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The whole pipeline, built once."""
    return build_pipeline()


@pytest.fixture(scope="session")
def annotate(nlp: Language) -> Callable[..., Doc]:
    """Run the whole pipeline on a text, as an article of the day `published`."""

    def run(text: str, published: str | None = None) -> Doc:
        doc = nlp.make_doc(text)
        doc._.tradedigest = {"published": published, "title": None}
        return nlp(doc)

    return run
