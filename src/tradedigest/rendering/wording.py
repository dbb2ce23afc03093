"""How values read: the words for stages, rates, days, people and places in a file.

Everything here returns plain text that may hold words of articles; the renderers make
it harmless for their format.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from tradedigest.digest.days.periods import (
    LASTING_DAYS,
    UNKNOWN_YEAR,
    apart,
    period,
    spoken,
)
from tradedigest.digest.rates.steps import Relation, relation
from tradedigest.records import Momentum, RateStatus, SlotBasis, Stage
from tradedigest.spoilt import mended

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tradedigest.records import (
        DateLine,
        Office,
        OfficialLine,
        Quote,
        RateLine,
        RateStep,
        TariffRate,
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
STATUSES: Mapping[RateStatus, str] = {
    RateStatus.IN_FORCE: "in force",
    RateStatus.ANNOUNCED: "announced",
    RateStatus.THREATENED: "threatened",
    RateStatus.PROPOSED: "proposed",
    RateStatus.SUSPENDED: "suspended",
    RateStatus.ENDED: "ended",
}
_STDIN = "<stdin>"
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


def percent(rate: RateLine | RateStep | TariffRate) -> str:
    """The level in digits: "25%", "12.5%", "10-15%"."""
    if rate.percent_high is None:
        return f"{rate.percent:g}%"
    return f"{rate.percent:g}-{rate.percent_high:g}%"


def rate_status(rate: RateLine | RateStep) -> str:
    """The status and its first day: "in force", "announced, from 2031-08-01"."""
    status = STATUSES[rate.status]
    if rate.effective is None:
        return status
    link = " since" if rate.status is RateStatus.IN_FORCE else ", from"
    return f"{status}{link} {day(rate.effective)}"


def rate_parties(rate: RateLine, names: Mapping[str, str]) -> str:
    """Who imposes it on what: "Kenya on Chile, copper wire".

    A side that only the article as a whole suggests is marked "(by context)".
    """
    payers = listed(names.get(code, code) for code in rate.on)
    payers += _doubt(rate.on_basis) if payers else ""
    imposing = names.get(rate.by, rate.by) if rate.by else "imposing side not stated"
    imposing += _doubt(rate.by_basis) if rate.by else ""
    link = " on " if rate.by else ", on "
    sides = f"{imposing}{link}{payers}" if payers else imposing
    goods = ", ".join(rate.products)
    return f"{sides}, {goods}" if goods else sides


def _doubt(basis: SlotBasis | None) -> str:
    return " (by context)" if basis is SlotBasis.ARTICLE else ""


def rate_levels(rate: RateLine) -> str:
    """The levels that a duty went through, oldest first: "145% -> 30%".

    The last one may be still to come; then its status is to be told beside.
    """
    related = [(relation(rate, step), step) for step in rate.history]
    replaced = [step for found, step in related if found is Relation.BEFORE]
    levied = [step for found, step in related if found is Relation.NOW]
    steps: list[RateLine | RateStep] = [*reversed(replaced), *levied[:1], rate]
    levels = [percent(step) for step in steps]
    changes = [
        level
        for place, level in enumerate(levels)
        if place == 0 or level != levels[place - 1]
    ]
    return " -> ".join(changes)


def rate_in_short(rate: RateLine) -> str:
    """The levels, and the status if it is not "in force": "25% -> 50% threatened"."""
    levels = rate_levels(rate)
    if rate.status is RateStatus.IN_FORCE:
        return levels
    return f"{levels} {STATUSES[rate.status]}"


def rate_sentence(
    rate: RateLine, names: Mapping[str, str], as_of: str | None, most: int | None = None
) -> str:
    """A duty with its level, status and source, and what its other levels are to it.

    The day of the last report is told of a duty that none has told of for long. Of
    other levels that are the same to it, `most` are told and the rest counted.
    """
    line = f"{rate_parties(rate, names)}: {percent(rate)}, {rate_status(rate)}"
    reported = max((quote.date or "" for quote in rate.evidence), default="")
    if as_of and reported and apart(reported, as_of) > LASTING_DAYS:
        line += f" (last reported {reported})"
    line += f" {reference(rate.evidence)}"
    for found in (Relation.NOW, Relation.BEFORE, Relation.EARLIER, Relation.ALSO):
        steps = [step for step in rate.history if relation(rate, step) is found]
        if steps:
            left = len(steps[most:]) if most else 0
            told = [*map(_step_words, steps[:most]), *([f"+{left} more"] * (left > 0))]
            line += f"; {found}: {'; '.join(told)}"
    return line


def _step_words(step: RateStep) -> str:
    return f"{percent(step)} {STATUSES[step.status]} {_step_source(step)}"


def _step_source(step: RateStep) -> str:
    source = reference(step.evidence)
    return f"(reported {step.date}) {source}" if step.date else source


def day(value: str) -> str:
    """An ISO value as it reads: "XXXX-06-07" becomes "June 7 (year not stated)"."""
    short = short_day(value)
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
    """How far off a day is: "in 12 days"; empty for periods and days not to come."""
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
    """What a quote says, with the characters that its file has spoilt."""
    return mended(quote.text)


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


def listed(words: Iterable[str]) -> str:
    """Words as a list in a sentence: "A", "A and B", "A, B and C"."""
    *most, last = list(words) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def left_out(source: str, reason: str) -> str:
    """What was skipped and why; advice on files does not fit standard input."""
    if source != _STDIN:
        return f"{source}: {reason}"
    return f"{source} {reason.partition(';')[0]}"


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 article", "3 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
