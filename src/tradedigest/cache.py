"""Records kept between runs, so that an unchanged article costs no second reading.

A record is kept under a key of everything that it depends on: the bytes of the file and
its name, the options, the user's lexicons, and the installed package itself. A cache
that is missing, damaged, locked or read-only costs time, never results.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER_VARIABLE = "TRADEDIGEST_CACHE_DIR"
_FILE_NAME = "records.sqlite3"
_LIMIT = 512 * 2**20  # bytes of records kept
_KEPT_WHEN_FULL = 0.8  # of the limit, after the least recently used went
_PATIENCE = 5.0  # seconds to wait for another process
_BATCH = 200  # records written at a time
_SECONDS_OF_A_DAY = 86_400  # use is noted by the day: reading seldom writes
_SCHEMA = """
create table if not exists records (
  key blob primary key, value blob not null, used integer not null
) without rowid
"""


class Info(NamedTuple):
    """What the cache holds: `size` is in bytes of the file."""

    path: Path
    records: int
    size: int


def cache_folder() -> Path:
    """The folder of the cache: of the environment's choice, else the platform's."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("tradedigest", appauthor=False))


@cache
def package_stamp() -> bytes:
    """A digest of the installed package's files by name, size and time of change."""
    root = Path(__file__).parent
    return folder_stamp(root, (".py", ".toml"))


def folder_stamp(root: Path, suffixes: tuple[str, ...]) -> bytes:
    """A digest of the files below `root` by name, size and time of change."""
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if path.suffix in suffixes:
            status = path.stat()
            line = f"{path.relative_to(root)}\0{status.st_size}\0{status.st_mtime_ns}\n"
            digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.digest()


def record_key(parts: Iterable[bytes | str | None]) -> bytes:
    """The key of a record that depends on `parts`, in their order."""
    digest = hashlib.sha256(package_stamp())
    for part in parts:
        data = part.encode() if isinstance(part, str) else part or b""
        digest.update(b"-" if part is None else len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.digest()


class RecordCache:
    """The cache in one folder; also a context manager that writes what is pending."""

    def __init__(self, folder: Path, *, limit: int = _LIMIT) -> None:
        self.path = folder / _FILE_NAME
        self._today = int(time.time()) // _SECONDS_OF_A_DAY
        self._pending: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        opened = _open_or_replace(self.path)
        self._limit = limit if opened else 0
        self._connection = opened or _open(":memory:")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.flush()
        self._connection.close()

    def get(self, key: bytes) -> bytes | None:
        """The value kept under `key`, if there is one."""
        row = None
        with suppress(sqlite3.Error):
            query = "select value, used from records where key = ?"
            row = self._connection.execute(query, (key,)).fetchone()
        if row is None:
            return None
        if row[1] != self._today:
            self._used.add(key)
        return bytes(row[0])

    def put(self, key: bytes, value: bytes) -> None:
        """Keep `value` under `key`, now or at the next `flush`."""
        self._pending[key] = value
        if len(self._pending) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what is pending in one transaction; a killed run loses only that."""
        rows = [(key, value, self._today) for key, value in self._pending.items()]
        used = [(self._today, key) for key in self._used]
        self._pending, self._used = {}, set()
        if not (rows or used):
            return
        with suppress(sqlite3.Error), self._connection as transaction:
            transaction.executemany(
                "insert or replace into records values (?, ?, ?)", rows
            )
            transaction.executemany("update records set used = ? where key = ?", used)
            self._shrink()

    def _shrink(self) -> None:
        """Drop the least recently used records once there are too many."""
        total = self._sum("length(value)")
        if total <= self._limit:
            return
        doomed = []
        query = "select key, length(value) from records order by used, key"
        for key, size in self._connection.execute(query):
            if total <= self._limit * _KEPT_WHEN_FULL:
                break
            doomed.append((key,))
            total -= size
        self._connection.executemany("delete from records where key = ?", doomed)

    def _sum(self, expression: str) -> int:
        query = f"select coalesce(sum({expression}), 0) from records"  # noqa: S608
        try:
            return int(self._connection.execute(query).fetchone()[0])
        except sqlite3.Error:
            return 0

    def info(self) -> Info:
        """How many records there are, and how large the file is."""
        size = self.path.stat().st_size if self.path.exists() else 0
        return Info(self.path, self._sum("1"), size)

    def clear(self) -> int:
        """Drop all records; returns how many there were."""
        count = self._sum("1")
        with suppress(sqlite3.Error):
            self._connection.execute("delete from records")
            self._connection.commit()
            self._connection.execute("vacuum")
        return count


def _open_or_replace(path: Path) -> sqlite3.Connection | None:
    """The cache in a file; a damaged file is replaced, None if there can be none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _open(path)
    except (OSError, sqlite3.OperationalError):
        return None
    except sqlite3.DatabaseError:
        with suppress(OSError, sqlite3.Error):
            path.unlink()
            return _open(path)
        return None


def _open(path: Path | str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")
        connection.execute(_SCHEMA)
        connection.execute("select key, value, used from records limit 1").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection
