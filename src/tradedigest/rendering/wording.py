"""How values read: the words for stages, rates, days, people and places in a file.

Everything here returns plain text that may hold words of articles; the renderers make
it harmless for their format.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from tradedigest.digest.days.periods import (
    UNKNOWN_YEAR,
    period,
    spoken,
)
from tradedigest.records import Momentum, Stage
from tradedigest.spoilt import mended

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tradedigest.records import (
        DateLine,
        Office,
        OfficialLine,
        Quote,
        Track,
        TrackStep,
    )

NONE = "-"  # an empty cell, so that columns stay aligned for people and for awk

STAGES: Mapping[Stage, str] = {
    Stage.DISPUTE: "dispute",
    Stage.PRE_TALKS: "talks planned",
    Stage.IN_TALKS: "in talks",
    Stage.STALLED: "stalled",
    Stage.PRELIMINARY: "preliminary deal",
    Stage.AGREED: "agreed",
    Stage.IN_FORCE: "in force",
}
MOMENTA: Mapping[Momentum, str] = {
    Momentum.ADVANCING: "advancing",
    Momentum.STEADY: "steady",
    Momentum.REGRESSING: "regressing",
}
_STDIN = "<stdin>"
_BULLET = re.compile(r"\A\s*[*\u2022\u00b7\u25aa\u25cf\u2013\u2014-]\s+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def state(stage: Stage | None, momentum: Momentum | None) -> str:
    """Both in words: "in talks, advancing"; a dash where neither is known."""
    words = [STAGES[stage]] if stage else []
    words += [MOMENTA[momentum]] if momentum else []
    return ", ".join(words) or NONE


def standing(stage: Stage | None, momentum: Momentum | None) -> str:
    """How a country's talks stand, in a heading."""
    return state(stage, momentum) if stage else "no talks reported"


def track_step(step: TrackStep, track: Track) -> str:
    """Another state of talks: "before: stalled, steady (reported 2031-03-04)".

    What only undated articles show may be of any day: "also: dispute, steady". A report
    at odds with those around it is told as "meanwhile".
    """
    told = state(step.stage, step.momentum)
    if not step.date:
        return f"also: {told}"
    is_within = track.since is not None and step.date >= track.since
    return f"{'meanwhile' if is_within else 'before'}: {told} (reported {step.date})"


def day(value: str) -> str:
    """An ISO value as it reads: "XXXX-06-07" becomes "June 7 (year not stated)"."""
    short = " to ".join(map(short_day, value.split("/")))
    return f"{short} (year not stated)" if value.startswith(UNKNOWN_YEAR) else short


def short_day(value: str) -> str:
    """An ISO value without the year that nobody knows: "June 7", "the third quarter".

    Weeks are told by their first day: "week of 2024-03-18".
    """
    week = period(value) if "-W" in value else None
    if week is not None:
        return f"week of {week.start}"
    return spoken(value) if value.startswith(UNKNOWN_YEAR) else value


def days_away(value: str, as_of: str | None) -> str:
    """How far off a day is: "in 12 days"; empty for periods and days not to come.

    Of several days that is the first one.
    """
    value, _, _ = value.partition("/")
    if as_of is None or not _DAY.fullmatch(value):
        return ""
    days = (date.fromisoformat(value) - date.fromisoformat(as_of)).days
    if days < 1:
        return ""
    return "in 1 day" if days == 1 else f"in {days} days"


def span(first: str | None, last: str | None) -> str:
    """A stretch of days: "2031-03-04 to 2031-03-18"; empty where none is known."""
    days = list(dict.fromkeys(value for value in (first, last) if value))
    return " to ".join(days)


def date_sentence(line: DateLine, as_of: str | None) -> str:
    """A day with its kind, distance, words and source."""
    parts = [day(line.value), line.kind.value]
    away = days_away(line.value, as_of)
    if away:
        parts.append(f"({away})")
    if line.text.casefold() not in day(line.value).casefold():
        parts.append(f'"{mended(line.text)}"')
    return f"{' '.join(parts)} {reference(line.evidence)}"


def office(held: OfficialLine | Office) -> str:
    """The office as it reads: "former President"; empty where no text gives one."""
    title = held.title or ""
    if not held.former or title.lower().startswith(("former", "ex-")):
        return title
    return f"former {title}".strip()


def person(official: OfficialLine) -> str:
    """A name with its office: "Amina Otieno (Trade Secretary)"."""
    held = office(official)
    return f"{official.name} ({held})" if held else official.name


def offices_held(official: OfficialLine) -> str:
    """Every office that articles give a person, with the day of the last of them."""
    held = [
        f"{office(entry) or 'no office named'} ({entry.last})"
        if entry.last
        else office(entry) or "no office named"
        for entry in official.offices
    ]
    return "; ".join(held)


def words(quote: Quote) -> str:
    """What a quote says, as it is shown."""
    return shown(quote.text)


def shown(text: str) -> str:
    """Words of an article with the characters that are meant, and without a bullet."""
    return _BULLET.sub("", mended(text), count=1)


def place(quote: Quote) -> str:
    """Where a quote stands: "articles/a.txt:12"."""
    return f"{quote.source}:{quote.line}"


def reference(evidence: Iterable[Quote]) -> str:
    """Where something is shown, in brackets: "[a.txt:12, +2]"."""
    places = shown_at(evidence)
    return f"[{places}]" if places else ""


def shown_at(evidence: Iterable[Quote]) -> str:
    """The first place that shows something, and how many more do: "a.txt:12, +2"."""
    places = list(dict.fromkeys(place(quote) for quote in evidence))
    more = f", +{len(places) - 1}" if len(places) > 1 else ""
    return f"{places[0]}{more}" if places else ""


def left_out(source: str, reason: str) -> str:
    """What was skipped and why; advice on files does not fit standard input."""
    if source != _STDIN:
        return f"{source}: {reason}"
    return f"{source} {reason.partition(';')[0]}"


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 article", "3 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
