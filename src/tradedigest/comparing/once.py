"""A change between two countries is told with the first of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from tradedigest.digest.tracks import JOINT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tradedigest.records import (
        DateLine,
        Disagreement,
        OfficialLine,
        Quote,
        RateLine,
        Track,
    )
    from tradedigest.records.comparison import Change, CountryDiff

    Key = tuple[object, ...]

ChangeT = TypeVar("ChangeT")


def told_once(countries: Iterable[CountryDiff]) -> Iterator[CountryDiff]:
    """The countries without the changes that one before them tells."""
    told: set[Key] = set()

    def new(
        changes: Iterable[ChangeT], key: Callable[[ChangeT], Key]
    ) -> tuple[ChangeT, ...]:
        fresh = tuple(change for change in changes if key(change) not in told)
        told.update(map(key, fresh))
        return fresh

    for country in countries:
        code = country.code
        yield country.model_copy(
            update={
                "tracks": new(country.tracks, partial(_talks, code=code)),
                "rates": new(country.rates, _duty),
                "dates": new(country.dates, _day),
                "officials": new(country.officials, _office),
                "disagreements": new(country.disagreements, _point),
            }
        )


def _talks(change: Change[Track], code: str) -> Key:
    parties = frozenset((code, *change.line.counterpart.split(JOINT)))
    return "talks", parties, change.change, *_places(change.line.evidence)


def _duty(change: Change[RateLine]) -> Key:
    line = change.line
    level = line.by, line.percent, line.percent_high, line.status, line.products
    return "duty", change.change, level, *_places(line.evidence)


def _day(change: Change[DateLine]) -> Key:
    line = change.line
    return "day", change.change, line.kind, line.value, *_places(line.evidence)


def _office(change: Change[OfficialLine]) -> Key:
    line = change.line
    return "office", change.change, line.name, line.country, line.title, line.former


def _point(change: Change[Disagreement]) -> Key:
    values = frozenset(claim.value for claim in change.line.claims)
    return "point", change.change, change.line.field, change.line.subject, values


def _places(quotes: Iterable[Quote]) -> list[tuple[str, int]]:
    return sorted((quote.source, quote.start) for quote in quotes)
