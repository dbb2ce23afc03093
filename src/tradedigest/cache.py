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
from typing import TYPE_CHECKING, Any, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER_VARIABLE = "TRADEDIGEST_CACHE_DIR"
_FILE_NAME = "records.sqlite3"
_LIMIT = 512 * 2**20  # bytes of records kept
_KEPT_WHEN_FULL = 0.8  # of the limit, after the least recently used went
_PATIENCE = 5.0  # seconds to wait for another process
_BATCH = 200  # records written at a time
_SECONDS_OF_A_DAY = 86_400  # use is noted by the day: reading seldom writes
_PACKAGE_SUFFIXES = (".py", ".toml")
_SCHEMA = """
create table if not exists records (
  key blob primary key, value blob not null, used integer not null
)
"""
_INSERT = "insert or replace into records values (?, ?, ?)"
_TOUCH = "update records set used = ? where key = ?"
_TOTAL = "select coalesce(sum(length(value)), 0) from records"
_OLDEST_FIRST = "select key, length(value) from records order by used, key"


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
    return folder_stamp(root, _PACKAGE_SUFFIXES)


def folder_stamp(root: Path, suffixes: tuple[str, ...]) -> bytes:
    """A digest of the files below `root` by name, size and time of change."""
    lines = []
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith(suffixes):
                path = os.path.join(folder, name)  # noqa: PTH118 - Path is slow
                status = os.stat(path)  # noqa: PTH116
                place = path.removeprefix(str(root))
                lines.append(f"{place}\0{status.st_size}\0{status.st_mtime_ns}\n")
    text = "".join(sorted(lines))
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).digest()


@cache
def package_content_stamp() -> bytes:
    """A digest of the installed package's files by name and content.

    It takes longer than `package_stamp`, and is the same on every machine.
    """
    root = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if path.suffix in _PACKAGE_SUFFIXES:
            name = path.relative_to(root).as_posix()
            add_parts(digest, [name, path.read_bytes()])
    return digest.digest()


def record_key(parts: Iterable[bytes | str | None]) -> bytes:
    """The key of a record that depends on `parts`, in their order."""
    digest = hashlib.sha256(package_stamp())
    add_parts(digest, parts)
    return digest.digest()


def add_parts(digest: hashlib._Hash, parts: Iterable[bytes | str | None]) -> None:
    """Update `digest` with `parts`, so that no others come to the same."""
    for part in parts:
        data = part.encode() if isinstance(part, str) else part or b""
        digest.update(b"-" if part is None else len(data).to_bytes(8, "big"))
        digest.update(data)


class RecordCache:
    """The cache in one folder; also a context manager that writes what is pending."""

    def __init__(self, folder: Path, *, limit: int = _LIMIT) -> None:
        self.path = folder / _FILE_NAME
        self._limit = limit
        self._today = int(time.time()) // _SECONDS_OF_A_DAY
        self._pending: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._connection = _open_or_replace(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.flush()
        self._give_up()

    def get(self, key: bytes) -> bytes | None:
        """The value kept under `key`, if there is one."""
        if key in self._pending:
            return self._pending[key]
        rows = self._select("select value, used from records where key = ?", key)
        if not rows:
            return None
        value, used = rows[0]
        if used != self._today:
            self._used.add(key)
        return bytes(value)

    def put(self, key: bytes, value: bytes) -> None:
        """Keep `value` under `key`, now or at the next `flush`."""
        if self._connection is not None:
            self._pending[key] = value
            if len(self._pending) >= _BATCH:
                self.flush()

    def flush(self) -> None:
        """Write what is pending in one transaction; a killed run loses only that."""
        rows = [(key, value, self._today) for key, value in self._pending.items()]
        used = [(self._today, key) for key in self._used]
        self._pending, self._used = {}, set()
        if self._connection is None or not (rows or used):
            return
        try:
            with self._connection as transaction:
                transaction.executemany(_INSERT, rows)
                transaction.executemany(_TOUCH, used)
                self._shrink(transaction)
        except sqlite3.Error:
            # Locked for long, or no room: do not wait again at the next batch.
            self._give_up()

    def _select(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows of `query`; none, and from now on no cache, where it fails."""
        if self._connection is None:
            return []
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.OperationalError:
            self._give_up()
        except sqlite3.DatabaseError:
            self._give_up()
            self._connection = _replace(self.path)
        return []

    def _give_up(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _shrink(self, transaction: sqlite3.Connection) -> None:
        """Drop the least recently used records once there are too many."""
        total = int(transaction.execute(_TOTAL).fetchone()[0])
        if total <= self._limit:
            return
        doomed = []
        for key, size in transaction.execute(_OLDEST_FIRST):
            if total <= self._limit * _KEPT_WHEN_FULL:
                break
            doomed.append((key,))
            total -= size
        transaction.executemany("delete from records where key = ?", doomed)

    def info(self) -> Info:
        """How many records there are, and how large the file is."""
        size = self.path.stat().st_size if self.path.exists() else 0
        return Info(self.path, self._count(), size)

    def clear(self) -> int:
        """Drop all records; returns how many there were."""
        count = self._count()
        self._pending, self._used = {}, set()
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.execute("delete from records")
                self._connection.commit()
                self._connection.execute("vacuum")
                self._connection.execute("pragma wal_checkpoint(truncate)")
        return count

    def _count(self) -> int:
        rows = self._select("select count(*) from records")
        return int(rows[0][0]) if rows else 0


def _open_or_replace(path: Path) -> sqlite3.Connection | None:
    """The cache in a file; a damaged file is replaced, None if there can be none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _open(path)
    except (OSError, sqlite3.OperationalError):
        return None
    except sqlite3.DatabaseError:
        return _replace(path)


def _replace(path: Path) -> sqlite3.Connection | None:
    """An empty cache in place of a damaged one and its log."""
    with suppress(OSError, sqlite3.Error):
        for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
            path.with_name(name).unlink(missing_ok=True)
        return _open(path)
    return None


def _open(path: Path) -> sqlite3.Connection:
    # A generator that holds a cache may be closed by another thread than its own.
    connection = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
    try:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")
        connection.execute(_SCHEMA)
        connection.execute("select key, value, used from records limit 1").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection
