"""Which articles a digest counts, and what it tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Collection


class Scope(TypedDict, total=False):
    """What may be asked of a digest; see `build_digest`."""

    home: str | None
    as_of: str | None
    since: str | None
    until: str | None
    dated: bool
    countries: Collection[str] | None


def is_within(day: str | None, scope: Scope) -> bool:
    """Whether a story of that day counts; an undated one does unless asked not to."""
    if day is None:
        return not scope.get("dated")
    since, until = scope.get("since"), scope.get("until")
    return (since is None or day >= since) and (until is None or day <= until)
