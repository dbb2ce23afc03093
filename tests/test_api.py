"""What a script gets when it imports tradedigest."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tradedigest
from tradedigest import Digest, InputError, check, collect, compare, extract, summarize
from tradedigest.api import count_inputs, read_articles

if TYPE_CHECKING:
    from tradedigest import ArticleRecord

DIGEST = Path(__file__).parent / "rendering" / "digest.json"
TALKS = (
    "OSLO, May 4, 2027 - Norway and Peru opened trade talks on Tuesday. Peru charges a "
    "12% tariff on Norwegian salmon, Trade Minister Ana Quispe said."
)
THREAT = (
    "LIMA, May 9, 2027 - Peru threatened on Sunday to raise its tariff on Norwegian "
    "salmon to 20% unless the trade talks succeed by June 1."
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two articles."""
    folder = tmp_path_factory.mktemp("news")
    (folder / "talks.txt").write_text(TALKS, encoding="utf-8")
    (folder / "threat.txt").write_text(THREAT, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def records(folder: Path) -> list[ArticleRecord]:
    """The records of both articles."""
    return list(extract(folder))


def test_public_names_are_sorted_and_there() -> None:
    """Each name in `__all__` can be had, and `dir` shows it."""
    assert tradedigest.__all__ == sorted(tradedigest.__all__)
    assert all(hasattr(tradedigest, name) for name in tradedigest.__all__)
    assert set(tradedigest.__all__) <= set(dir(tradedigest))
    with pytest.raises(AttributeError, match="no_such_name"):
        tradedigest.no_such_name  # noqa: B018 - the access is what is tested


def test_extract_gives_each_article(folder: Path, records: list[ArticleRecord]) -> None:
    """A folder in the order of its files, a file by itself."""
    assert [Path(record.source).name for record in records] == [
        "talks.txt",
        "threat.txt",
    ]
    assert list(extract([folder / "threat.txt"])) == records[1:]


def test_extract_complains_at_once(folder: Path) -> None:
    """Wrong arguments are told before anything is read."""
    with pytest.raises(InputError, match=r"none\.txt, nor\.txt: no such file"):
        extract([folder, "none.txt", "nor.txt"])
    with pytest.raises(InputError, match="is no day of the calendar"):
        extract(folder, published="2027-02-30")
    with pytest.raises(InputError, match="is no article"):
        extract(DIGEST)
    with pytest.raises(InputError, match="no such folder of lexicons"):
        extract(folder, lexicon_dir="none")


def test_stored_records_pass_through(
    tmp_path: Path, records: list[ArticleRecord]
) -> None:
    """A `.jsonl` file gives back what it holds; the rest is told line by line."""
    path = tmp_path / "all.jsonl"
    lines = [record.model_dump_json() for record in records]
    path.write_text("\n".join([*lines, "nonsense"]), encoding="utf-8")
    skipped: list[str] = []
    found = list(extract(path, on_skip=lambda error: skipped.append(error.source)))
    assert found == records
    assert skipped == [f"{path}:3"]


def test_standard_input_is_an_article_or_records(
    monkeypatch: pytest.MonkeyPatch, records: list[ArticleRecord]
) -> None:
    """Records are told by their first character."""
    for text, count in ((TALKS, 1), (records[0].model_dump_json(), 1)):
        raw = io.BufferedReader(io.BytesIO(text.encode()))  # type: ignore[arg-type]
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(raw))
        [record] = extract("-")
        assert record.rates == records[0].rates
        assert count == 1


def test_articles_and_records_mix(
    folder: Path, tmp_path: Path, records: list[ArticleRecord]
) -> None:
    """Whatever the form and order of the inputs, the digest is the same."""
    path = tmp_path / "first.jsonl"
    path.write_text(records[0].model_dump_json(), encoding="utf-8")
    expected = summarize(folder)
    assert summarize([folder / "threat.txt", path]) == expected
    assert summarize([records[1], folder / "talks.txt"]) == expected
    assert summarize(reversed(records)) == expected


def test_shards_are_collected_apart_and_merged(
    folder: Path, records: list[ArticleRecord]
) -> None:
    """States of shards, of files or of a generator, give the digest of all."""
    first, second = collect(folder / "talks.txt"), collect(iter(records[1:]))
    expected = summarize(folder)
    assert summarize(first | second) == summarize([second, first]) == expected
    assert summarize([first, folder / "threat.txt", records[0]]) == expected


def test_a_state_knows_what_was_skipped(folder: Path, tmp_path: Path) -> None:
    """The digest of merged shards lists the files that none of them could read."""
    empty = tmp_path / "empty.txt"
    empty.touch()
    digest = summarize(collect(empty) | collect(folder))
    assert digest == summarize([empty, folder])
    assert [skipped.source for skipped in digest.skipped] == [str(empty)]


def test_what_is_skipped_is_in_the_digest(folder: Path, tmp_path: Path) -> None:
    """And each record that is read is passed to `on_record`."""
    empty = tmp_path / "empty.txt"
    empty.touch()
    told: list[object] = []
    digest = summarize([empty, folder], on_skip=told.append, on_record=told.append)
    assert [skipped.source for skipped in digest.skipped] == [str(empty)]
    assert len(told) == 3


def test_countries_are_asked_for_by_name(records: list[ArticleRecord]) -> None:
    """Code or name; the home party is named likewise."""
    digest = summarize(records, countries=["peru"], home="Norway")
    assert digest.home == "NO"
    assert [country.code for country in digest.countries] == ["PE"]


def test_articles_read_come_with_their_text(folder: Path) -> None:
    """Every mention of the record points into the text of the article."""
    for article, record in read_articles(folder):
        for country in record.countries:
            for mention in country.mentions:
                assert article.text[mention.start : mention.end] == mention.text


def test_inputs_are_counted(folder: Path, tmp_path: Path) -> None:
    """How many records a file holds is not known before it is read."""
    path = tmp_path / "a.jsonl"
    path.touch()
    assert count_inputs([folder]) == 2
    assert count_inputs([folder, path]) is None


def test_digests_are_compared(records: list[ArticleRecord]) -> None:
    """Digests, files of digests and inputs of `summarize` alike."""
    first, both = summarize(records[:1]), summarize(records)
    assert compare(first, first).countries == ()
    assert compare(first, both).countries
    assert compare(DIGEST, Digest.model_validate_json(DIGEST.read_bytes())).names


def test_a_later_side_is_seen_as_the_earlier(folder: Path) -> None:
    """The home of the earlier digest holds for both, or all rows would change."""
    before = summarize(folder, home="Peru")
    assert compare(before, folder).countries == ()


def test_a_draft_is_checked(folder: Path, tmp_path: Path) -> None:
    """A draft that agrees has no findings; one that is no single text is refused."""
    draft = tmp_path / "draft.txt"
    draft.write_text("Peru charges a 13% tariff on Norwegian salmon.", encoding="utf-8")
    [finding] = check(draft, folder).unsupported
    assert finding.text.startswith("13%")
    assert check(folder / "talks.txt", folder).unsupported == ()
    with pytest.raises(InputError, match="is one text of 2"):
        check(folder, folder)
