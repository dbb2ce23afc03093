"""What callers pass, checked before anything is read."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from tradedigest.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable

    PathLike = str | os.PathLike[str]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def path_names(paths: PathLike | Iterable[PathLike]) -> list[str]:
    """Paths as strings; a single one counts as a list of one."""
    if isinstance(paths, str | os.PathLike):
        return [os.fspath(paths)]
    return [os.fspath(path) for path in paths]


def check_days(**days: str | None) -> None:
    """Pass if each day is written YYYY-MM-DD and `until` is not before `since`.

    Raises:
        InputError: one is not; the message has the name of the argument.
    """
    for option, value in days.items():
        if value is not None and not is_iso_day(value):
            reason = "is no day of the calendar; write it as YYYY-MM-DD"
            raise InputError(f"{option.replace('_', '-')} {value!r}", reason)
    since, until = days.get("since"), days.get("until")
    if since is not None and until is not None and until < since:
        raise InputError(f"until {until!r}", f"is before since {since!r}; swap them")


def check_jobs(jobs: int | None) -> None:
    """Pass if `jobs` is a number of processes that can work.

    Raises:
        InputError: it is below 1.
    """
    if jobs is not None and jobs < 1:
        raise InputError(f"jobs {jobs}", "is no number of processes; take 1 or more")


def lexicon_folder(lexicon_dir: PathLike | None) -> str | None:
    """The folder as a string, if there is one.

    Raises:
        InputError: there is none of that name.
    """
    if lexicon_dir is None:
        return None
    folder = os.fspath(lexicon_dir)
    if not Path(folder).is_dir():
        raise InputError(folder, "no such folder of lexicons; check the spelling")
    return folder


def is_iso_day(value: str | None) -> TypeGuard[str]:
    """Whether `value` is a day of the calendar, written YYYY-MM-DD."""
    if value is None or not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
