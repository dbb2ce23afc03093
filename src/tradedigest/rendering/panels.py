"""What is told of one country below the overview, as plain words in a fixed order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradedigest.digest.days.named import lacks_year
from tradedigest.records import DateKind
from tradedigest.rendering import duties, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tradedigest.records import (
        CountryDigest,
        DateLine,
        Digest,
        Disagreement,
        KeySentence,
        OfficialLine,
        Quote,
        TimelineEntry,
        Track,
    )

# Lines shown of each kind, so that a country with many articles stays one screen.
_LINES: Mapping[str, int] = {"Talks": 4, "Rates": 4, "Dates": 4, "Disputed": 2}
_LINES_OF_OTHERS = 3
# Entries shown in a line: other levels of a duty that are alike, people of a side,
# issues, claims of a disagreement.
_LEVELS, _PEOPLE, _ISSUES, _CLAIMS = 2, 4, 6, 3


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """A quoted sentence and the place where it stands."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and the lines that belong to it."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One country: heading, headline, key sentences, and facts under labels."""

    heading: str
    headline: str
    quotes: tuple[QuoteLine, ...]
    facts: tuple[Fact, ...]


def build_panels(digest: Digest, *, detail: bool = False) -> list[Panel]:
    """A panel for each country of `digest`; `detail` keeps lines that are left out."""
    names = digest.names
    return [
        _panel(country, names, digest.as_of, detail=detail)
        for country in digest.countries
    ]


def _panel(
    country: CountryDigest, names: Mapping[str, str], as_of: str | None, *, detail: bool
) -> Panel:
    state = wording.standing(country.stage, country.momentum)
    most = None if detail else _LEVELS
    rates = [duties.sentence(r, names, as_of, most) for r in country.rates]
    dates = _dates(country.dates, as_of, detail=detail)
    facts = {
        "Talks": _tracks(country.tracks, detail=detail),
        "Rates": rates,
        "Officials": _officials(country.officials, names, detail=detail),
        "Dates": dates,
        "Issues": _issues(country.issues, detail=detail),
        "Disputed": [
            _disagreement(entry, detail=detail) for entry in country.disagreements
        ],
        "Timeline": _events(country.timeline) if detail else [],
        "Sources": list(country.sources) if detail else [],
    }
    return Panel(
        heading=f"{country.rank}. {country.name}: {state}",
        headline=country.headline,
        quotes=tuple(_quote(sentence) for sentence in country.summary),
        facts=tuple(
            Fact(label, tuple(lines if detail else _shortened(label, lines)))
            for label, lines in facts.items()
            if lines
        ),
    )


def _shortened(label: str, lines: Sequence[str]) -> list[str]:
    most = _LINES.get(label, _LINES_OF_OTHERS)
    left = len(lines) - most
    # The line that counts one line is no shorter than that line.
    if left <= 1:
        return list(lines)
    return [*lines[:most], f"and {left} more (--detail shows all)"]


def _quote(sentence: KeySentence) -> QuoteLine:
    """A key sentence; whom a pronoun means is told in brackets behind it."""
    text = sentence.text
    if sentence.referent:
        end = sentence.referent_after or len(text.partition(" ")[0])
        text = f"{text[:end]} [{sentence.referent}]{text[end:]}"
    return QuoteLine(wording.shown(text), f"[{wording.place(sentence)}]")


def _tracks(tracks: Iterable[Track], *, detail: bool) -> list[str]:
    lines: list[str] = []
    for track in tracks:
        lines.append(_track(track))
        if detail:
            lines += [
                f"{wording.track_step(step, track)} {wording.reference(step.evidence)}"
                for step in track.history
            ]
    return lines


def _track(track: Track) -> str:
    state = wording.state(track.stage, track.momentum)
    since = f" since {track.since}" if track.since else ""
    support = wording.counted(track.support, "article")
    source = wording.reference(track.evidence)
    return f"with {track.name}: {state}{since} ({support}) {source}"


def _officials(
    officials: Iterable[OfficialLine], names: Mapping[str, str], *, detail: bool
) -> list[str]:
    """One line for each side; with `detail` one for each person."""
    if detail:
        return [_official(official, names) for official in officials]
    sides: dict[str, list[str]] = {}
    for official in officials:
        side = names.get(official.country or "", official.country or "side not named")
        sides.setdefault(side, []).append(wording.person(official))
    return [
        f"{side}: {', '.join(_few(people, _PEOPLE))}" for side, people in sides.items()
    ]


def _few(entries: Sequence[str], most: int) -> list[str]:
    left = len(entries) - most
    return [*entries[:most], *([f"+{left} more"] if left > 0 else [])]


def _official(official: OfficialLine, names: Mapping[str, str]) -> str:
    side = names.get(official.country or "", official.country or "side not named")
    offices = wording.offices_held(official)
    source = wording.reference(official.evidence)
    return f"{official.name}, {side}: {offices} {source}"


def _issues(issues: Sequence[str], *, detail: bool) -> list[str]:
    shown = list(issues) if detail else _few(issues, _ISSUES)
    return [", ".join(shown)] if shown else []


def _dates(dates: Iterable[DateLine], as_of: str | None, *, detail: bool) -> list[str]:
    """Days that call for attention, sure ones first; with `detail` all of them."""
    if detail:
        return [wording.date_sentence(line, as_of) for line in dates]
    coming = [
        line for line in dates if line.upcoming and line.kind is not DateKind.REFERENCE
    ]
    if as_of:
        coming.sort(key=lambda line: lacks_year(line.value))
    return [wording.date_sentence(line, as_of) for line in coming]


def _disagreement(disagreement: Disagreement, *, detail: bool) -> str:
    claims = [
        f"{claim.value} {wording.reference(claim.evidence)}"
        for claim in disagreement.claims
    ]
    told = claims if detail else _few(claims, _CLAIMS)
    day = max((claim.date or "" for claim in disagreement.claims), default="")
    when = f" ({day})" if day else ""
    return f"{disagreement.field}, {disagreement.subject}{when}: {' / '.join(told)}"


def _events(entries: Iterable[TimelineEntry]) -> list[str]:
    """What happened, day by day; a sentence on several days is quoted once."""
    told: set[Quote] = set()
    lines: list[str] = []
    for entry in entries:
        line = f"{wording.day(entry.date)} {entry.kind.value}"
        newest = entry.evidence[:1]
        for quote in newest:
            line += f': "{wording.words(quote)}"' if quote not in told else ""
        told.update(newest)
        lines.append(f"{line} {wording.reference(entry.evidence)}")
    return lines
