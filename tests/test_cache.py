"""The cache of records: what it keeps; trouble with it costs time, never results."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.cache import RecordCache, cache_folder, folder_stamp, record_key

if TYPE_CHECKING:
    from pathlib import Path

KEY, OTHER = record_key(["a"]), record_key(["b"])


def kept(folder: Path, key: bytes = KEY) -> bytes | None:
    """What a new run finds under `key`."""
    with RecordCache(folder) as cache:
        return cache.get(key)


def test_cache_keeps_a_record_between_runs(tmp_path: Path) -> None:
    """What one run puts the next one gets."""
    with RecordCache(tmp_path) as cache:
        cache.put(KEY, b"record")
    assert kept(tmp_path) == b"record"
    assert kept(tmp_path, OTHER) is None


def test_cache_is_shared_by_two_runs_at_once(tmp_path: Path) -> None:
    """Two open caches on one folder write without loss."""
    with RecordCache(tmp_path) as one, RecordCache(tmp_path) as two:
        one.put(KEY, b"1")
        two.put(OTHER, b"2")
        one.flush()
    assert (kept(tmp_path), kept(tmp_path, OTHER)) == (b"1", b"2")


def test_cache_replaces_a_damaged_file(tmp_path: Path) -> None:
    """A file that is no database is thrown away."""
    (tmp_path / "records.sqlite3").write_bytes(b"no database at all" * 100)
    with RecordCache(tmp_path) as cache:
        cache.put(KEY, b"record")
    assert kept(tmp_path) == b"record"


def test_cache_works_where_none_can_be(tmp_path: Path) -> None:
    """Where a file stands in place of the folder, nothing is kept and nothing fails."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    with RecordCache(blocked) as cache:
        cache.put(KEY, b"record")
    assert kept(blocked) is None


def test_cache_stays_below_its_limit(tmp_path: Path) -> None:
    """The least recently used records go first, down to four fifths of the limit."""
    with RecordCache(tmp_path, limit=1000) as cache:
        for number in range(30):
            cache.put(record_key([str(number)]), b"x" * 100)
    with RecordCache(tmp_path) as cache:
        assert cache.info().records == 8


def test_cache_clear_tells_how_much_went(tmp_path: Path) -> None:
    """After `clear` there is nothing."""
    with RecordCache(tmp_path) as cache:
        cache.put(KEY, b"record")
        cache.flush()
        assert cache.clear() == 1
    assert kept(tmp_path) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [(["ab"], ["a", "b"]), ([None], [""]), (["a"], ["b"]), (["a", None], ["a"])],
)
def test_record_key_tells_parts_apart(
    one: list[str | None], other: list[str | None]
) -> None:
    """No two lists of parts run into one key."""
    assert record_key(one) != record_key(other)


def test_folder_stamp_changes_with_a_file(tmp_path: Path) -> None:
    """A lexicon that the user edits makes other keys."""
    lexicon = tmp_path / "countries.toml"
    lexicon.write_text("a = 1", encoding="utf-8")
    before = folder_stamp(tmp_path, (".toml",))
    lexicon.write_text("a = 12", encoding="utf-8")
    assert folder_stamp(tmp_path, (".toml",)) != before


def test_cache_folder_is_of_the_users_choice(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The environment decides; without it the platform does."""
    monkeypatch.setenv("TRADEDIGEST_CACHE_DIR", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.delenv("TRADEDIGEST_CACHE_DIR")
    assert cache_folder().name == "tradedigest"
