"""Records of earlier runs: when they are taken, and when an article is read anew."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tradedigest import cache, extract
from tradedigest.api import cache_info, clear_cache, read_articles, scheduling

if TYPE_CHECKING:
    from pathlib import Path

    from tradedigest import ArticleRecord
    from tradedigest.api.settings import Settings

TEXT = "Peru charges a 12% tariff on salmon from Norway, the trade ministry said."


class Reader:
    """Counts the articles that are read anew."""

    def __init__(self) -> None:
        self.count = 0
        self._read = scheduling.read

    def __call__(self, *args: object) -> object:
        """Read an article."""
        self.count += 1
        return self._read(*args)  # type: ignore[arg-type]


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """What reads articles, with a count."""
    counting = Reader()
    monkeypatch.setattr(scheduling, "read", counting)
    return counting


@pytest.fixture(autouse=True)
def database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file of an empty cache."""
    folder = tmp_path / "cache"
    monkeypatch.setenv(cache.FOLDER_VARIABLE, str(folder))
    monkeypatch.setattr(cache, "_PATIENCE", 0.01)
    return folder / "records.sqlite3"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A saved article."""
    path = tmp_path / "salmon.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_an_article_is_read_once(article: Path, reader: Reader) -> None:
    """The second run gives the same record without reading."""
    first = list(extract(article))
    assert list(extract(article)) == first
    assert reader.count == 1


def test_a_copy_is_known_under_its_own_name(article: Path, reader: Reader) -> None:
    """The record is that of the bytes, the source that of the file."""
    copy = article.with_name("copy.txt")
    copy.write_text(TEXT, encoding="utf-8")
    first, second = extract([article, copy])
    assert reader.count == 1
    assert second == first.model_copy(update={"source": str(copy)})


def test_a_day_in_the_name_is_another_article(article: Path, reader: Reader) -> None:
    """The name may date an article; its record is not that of the undated copy."""
    dated = article.with_name("2031-05-04.txt")
    dated.write_text(TEXT, encoding="utf-8")
    assert [r.published for r in extract([article, dated])] == [None, "2031-05-04"]
    assert reader.count == 2


@pytest.mark.parametrize("settings", [{"published": "2031-05-04"}, {"lexicon_dir": ""}])
def test_options_have_records_of_their_own(
    article: Path, reader: Reader, settings: Settings
) -> None:
    """What may change a record is part of its key."""
    if "lexicon_dir" in settings:
        settings["lexicon_dir"] = article.parent
        (article.parent / "names.toml").touch()
    list(extract(article))
    list(extract(article, **settings))
    assert reader.count == 2


def test_a_changed_lexicon_makes_new_records(article: Path, reader: Reader) -> None:
    """The files of the user's folder count, not only its name."""
    (article.parent / "names.toml").touch()
    list(extract(article, lexicon_dir=article.parent))
    (article.parent / "offices.toml").touch()
    list(extract(article, lexicon_dir=article.parent))
    assert reader.count == 2


def test_what_is_skipped_is_never_kept(article: Path) -> None:
    """A file without text is told of at every run."""
    article.write_bytes(b"")
    for _ in range(2):
        skipped: list[object] = []
        assert list(extract(article, on_skip=skipped.append)) == []
        assert len(skipped) == 1
    assert cache_info().records == 0


def test_without_cache_nothing_is_left(article: Path, database: Path) -> None:
    """Neither taken nor kept, not even the folder is made."""
    list(extract(article, use_cache=False))
    assert not database.exists()


def test_texts_come_with_kept_records(article: Path, reader: Reader) -> None:
    """A record that was kept is shown in its text, or written with it."""
    list(extract(article))
    [(loaded, record)] = read_articles(article)
    [with_text] = extract(article, keep_text=True)
    assert loaded.text == with_text.text == TEXT
    assert record.text is None
    assert reader.count == 1


def garble(database: Path) -> None:
    """Overwrite all of the file but its first page."""
    data = bytearray(database.read_bytes())
    data[4096:] = b"\xa5" * len(data[4096:])
    database.write_bytes(data)


def truncate(database: Path) -> None:
    """Cut the file in the middle."""
    database.write_bytes(database.read_bytes()[:5000])


def alter(database: Path) -> None:
    """Change the last byte of every record."""
    with closing(sqlite3.connect(database)) as connection, connection:
        query = (
            "update records set value = substr(value, 1, length(value) - 1) || x'00'"
        )
        connection.execute(query)


def empty(database: Path) -> None:
    """Keep records of nothing."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("update records set value = x''")


def block(database: Path) -> None:
    """Put a folder in the place of the file."""
    for path in database.parent.iterdir():
        path.unlink()
    database.mkdir()


@pytest.mark.parametrize("harm", [garble, truncate, alter, empty, block])
def test_a_damaged_cache_costs_time_only(
    article: Path, database: Path, reader: Reader, harm: object
) -> None:
    """Whatever happens to the file, results are those of the first run."""
    first = list(extract(article))
    harm(database)  # type: ignore[operator]
    assert list(extract(article)) == first
    assert reader.count == 2


def run(article: Path) -> list[ArticleRecord]:
    """The records of a run."""
    return list(extract(article))


def test_a_locked_cache_costs_time_only(article: Path, database: Path) -> None:
    """Another process may hold the file for as long as it likes."""
    first = run(article)
    with closing(sqlite3.connect(database)) as other:
        other.execute("begin exclusive")
        assert run(article) == first
        article.write_text(f"{TEXT} Peru agreed.", encoding="utf-8")
        assert run(article) != first


def test_the_cache_is_told_of_and_cleared(article: Path) -> None:
    """Its size and place, and nothing is left after `clear_cache`."""
    list(extract(article))
    held = cache_info()
    assert held.records == 1
    assert held.size > 0
    assert clear_cache() == 1
    assert cache_info().records == 0
