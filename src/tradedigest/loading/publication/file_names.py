"""The day in the name of a file, as in "2030-06-11-london.txt"."""

from __future__ import annotations

import datetime as dt
import re

_NAMED = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sep>[-_. ]?)"
    r"(?P<month>\d\d)(?P=sep)(?P<day>\d\d)(?!\d)"
)
_FOLDERS = re.compile(r"(?P<year>(?:19|20)\d\d)/(?P<month>\d\d?)/(?P<day>\d\d?)")


def day_in_name(source: str) -> str | None:
    """The day (YYYY-MM-DD) in a file's name or in its folders "2030/06/11"."""
    *folders, name = source.replace("\\", "/").split("/")
    place = "/".join(folders[-3:])
    for match in (*_NAMED.finditer(name), _FOLDERS.search(place)):
        if match and (day := _valid(match)):
            return day
    return None


def _valid(match: re.Match[str]) -> str | None:
    try:
        return dt.date(*map(int, match.group("year", "month", "day"))).isoformat()
    except ValueError:
        return None
