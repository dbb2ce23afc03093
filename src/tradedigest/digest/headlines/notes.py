"""Notes on statements that a reader should not take for the present state of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest.days.periods import LASTING_DAYS, apart, spoken

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tradedigest.digest.setting import Setting
    from tradedigest.records import Quote

# A note is one of these, or the month of the last report: "2000-01".
FRESH, UNDATED = "", "undated"
_MONTH = len("2000-01")


def note_on(evidence: Sequence[Quote], setting: Setting) -> str:
    """The note on what no article of the last months bears out; else `FRESH`.

    Beside dated articles it tells what rests on undated ones only.
    """
    if setting.as_of is None:
        return FRESH
    newest = max((quote.date or "" for quote in evidence), default="")
    if not newest:
        return UNDATED
    is_fresh = apart(newest, setting.as_of) <= LASTING_DAYS
    return FRESH if is_fresh else newest[:_MONTH]


def note_in_words(note: str) -> str:
    """How a note reads: "undated", "last reported June 2025"."""
    if note in {FRESH, UNDATED}:
        return note
    return f"last reported {spoken(note)}"


def note_on_all(notes: Collection[str]) -> str | None:
    """One note for all of several statements, if there is one that is true of each.

    Reports of a few months are told as such: "last reported May to June 2025".
    """
    first, last = min(notes, default=FRESH), max(notes, default=FRESH)
    if first == last:
        return note_in_words(first) or None
    if (
        first == FRESH
        or last == UNDATED
        or apart(f"{first}-01", f"{last}-01") > (LASTING_DAYS)
    ):
        return None
    start = spoken(first, last if first[:4] == last[:4] else None)
    return f"last reported {start} to {spoken(last)}"
