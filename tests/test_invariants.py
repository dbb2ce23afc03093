"""What must not change what is found: any bytes, page furniture, names, other files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import tradedigest
from tradedigest.cli.app import app
from tradedigest.extraction import build_record
from tradedigest.loading import build_article
from tradedigest.loading.files.finding import SUFFIXES
from tradedigest.pipeline import build_pipeline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NLP = build_pipeline()
SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*.txt"))

STORY = (
    b"PORT LOUIS, March 4, 2031 - Mauritius and Peru agreed on Monday to cut the 24% "
    b"tariff on Peruvian quinoa, Trade Minister Ana Quispe said."
)
# Bytes that readers of some kind of file look at.
PIECES = [
    *(STORY, b"\xff\xfe", b"\xef\xbb\xbf", b"\0", b"\r", b"\n\n", b"\xe9", b"25%"),
    *(b"&#233;", b"<p>", b"<script>", b"<!--", b"{", b'{"text": "', b'"}', b"[" * 50),
    *(
        b"%PDF-1.4\n",
        b"PK\x03\x04",
        b"PK\x05\x06" + b"\0" * 18,
        b"<rss><channel><item>",
    ),
    *(b"Subject: =?utf-8?q?=e9?=\n\n", b"Content-Type: multipart/mixed\n", b"\x1b[31m"),
    *(
        b'{"schema_version":"1.0"',
        b'"sha256":"0"',
        b"\xed\xa0\x80",
        b"\xf0\x9f\x98\x80",
    ),
]
BYTES = st.lists(st.sampled_from(PIECES) | st.binary(max_size=9), max_size=8).map(
    b"".join
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the files of all examples."""
    return tmp_path_factory.mktemp("any")


@settings(max_examples=60, deadline=None)
@given(data=BYTES, suffix=st.sampled_from([*sorted(SUFFIXES), ".txt.gz"]))
@example(data=STORY, suffix=".txt")
def test_any_bytes_end_in_a_known_way(folder: Path, data: bytes, suffix: str) -> None:
    """An exit code that scripts know, no traceback, and JSON on stdout."""
    path = folder / f"a{suffix}"
    path.write_bytes(data)
    for command in ("extract", "summarize"):
        args = [command, str(path), "--format", "json", "--no-cache"]
        result = CliRunner().invoke(app, args)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert result.exit_code in {0, 1, 2}
        if result.exit_code < 2:
            json.loads(result.stdout)
        assert (result.exit_code == 0) or result.stderr.startswith("tradedigest: ")
    path.unlink()


ABOVE = [
    *("Skip to main content", "Home | World | Business | Markets", "Subscribe", "Menu"),
    *("Advertisement", "Sign in", "Search", "Share this article", "3 min read"),
    "Follow us on Facebook",
]
BELOW = [
    *("Share", "Advertisement", "Comments (12)", "Print this page", "Back to top"),
    *("Sign up for our newsletter", "Read more: Ports brace for a long winter"),
    *("© 2031 The Harbour Times. All rights reserved.", "Follow us on X"),
    *("Terms of use | Privacy policy | Cookies", "Report a correction"),
]


def found(text: str) -> dict[str, Any]:
    """All that is found in an article, by its words, wherever they stand."""
    article = build_article(text, source="a.txt", sha256="")
    doc = NLP.make_doc(article.body)
    doc._.tradedigest = {"published": article.published, "title": None}
    record = build_record(NLP(doc), article).model_dump(mode="json")
    kinds = ("countries", "officials", "rates", "dates", "progress", "published")
    return {kind: without_places(record[kind]) for kind in (*kinds, "title")}


def without_places(value: Any) -> Any:
    """The same without offsets."""
    if isinstance(value, dict):
        return {
            key: without_places(item)
            for key, item in value.items()
            if key not in {"start", "end"}
        }
    return [*map(without_places, value)] if isinstance(value, list) else value


@settings(max_examples=40, deadline=None)
@given(
    path=st.sampled_from(SAMPLES),
    above=st.lists(st.sampled_from(ABOVE), max_size=4, unique=True),
    below=st.lists(st.sampled_from(BELOW), max_size=4, unique=True),
)
def test_page_around_an_article_changes_no_find(
    path: Path, above: list[str], below: list[str]
) -> None:
    """Menus, adverts and notices are no part of it, its title and its day."""
    text = path.read_bytes().decode("utf-8")
    bare = found(text)
    assert bare["countries"]
    head = "".join(f"{line}\n" for line in [*above, ""]) if above else ""
    foot = "".join(f"\n{line}" for line in below)
    assert found(f"{head}{text.rstrip()}\n{foot}\n") == bare


def told(paths: Iterable[Path], names: dict[str, str]) -> dict[str, Any]:
    """What a digest tells of each country, files by the names that they had at first.

    The rank is among all countries, and the names of files are in their own order.
    """
    digest = tradedigest.summarize([*map(str, paths)])
    assert len(digest.articles) + sum(len(a.copies) for a in digest.articles) > 3
    countries = [json.loads(country.model_dump_json()) for country in digest.countries]
    return {country["code"]: _renamed(country, names) for country in countries}


def _renamed(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        kept = {key: item for key, item in value.items() if key != "rank"}
        return {key: _renamed(item, names) for key, item in kept.items()}
    if isinstance(value, list):
        renamed = [_renamed(item, names) for item in value]
        is_names = all(isinstance(item, str) for item in value)
        return sorted(renamed) if is_names else renamed
    return names.get(value, value) if isinstance(value, str) else value


@pytest.fixture
def laid_out(tmp_path: Path) -> Callable[[Callable[[int, str], str]], dict[str, str]]:
    """Lay out the samples under other names; gives the first names by the new ones."""

    def lay_out(rename: Callable[[int, str], str]) -> dict[str, str]:
        names = {}
        for number, sample in enumerate(SAMPLES):
            path = tmp_path / rename(number, sample.name)
            path.parent.mkdir(exist_ok=True)
            shutil.copy(sample, path)
            names[str(path)] = str(sample)
        return names

    return lay_out


@pytest.mark.parametrize(
    "rename",
    [
        lambda _, name: name.upper(),
        lambda number, name: name.upper() if number % 3 else name,
        lambda number, name: f"{'ab'[number % 2]}/{name}",
        lambda number, name: f"{'ba'[number // 5 % 2]}/{name}",
    ],
    ids=["upper case", "some upper case", "two folders", "two others"],
)
def test_names_of_files_change_no_summary(
    laid_out: Callable[[Callable[[int, str], str]], dict[str, str]],
    tmp_path: Path,
    rename: Callable[[int, str], str],
) -> None:
    """Nor does it matter in which folder each of them lies."""
    names = laid_out(rename)
    assert told([tmp_path], names) == told(SAMPLES, {})


UNRELATED = {
    "a recipe": "Bake the apples for an hour. Add cinnamon, and let them cool.",
    "a match": "3 May 2019\n\nThe home side won 3-1; 25% of the seats were empty.",
    "other countries": (
        "APIA, March 4, 2020 - Samoa and Fiji opened trade talks on Monday. Fiji "
        "charges a 9% tariff on taro from Samoa, Trade Minister Sione Leota said."
    ),
}


@pytest.mark.parametrize("kind", UNRELATED)
def test_an_unrelated_file_changes_no_other_summary(tmp_path: Path, kind: str) -> None:
    """Countries that it does not name are told of as before."""
    other = tmp_path / "other.txt"
    other.write_text(UNRELATED[kind], encoding="utf-8")
    before = told(SAMPLES, {})
    after = told([other, *SAMPLES], {})
    assert {code: after[code] for code in before} == before
