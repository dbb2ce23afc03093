"""What changed from one digest to a later one, country by country."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from tradedigest.comparing.once import told_once
from tradedigest.digest.lexicon import digest_lexicon
from tradedigest.digest.people.offices import same_office
from tradedigest.records import (
    DateKind,
    DateLine,
    Disagreement,
    OfficialLine,
    RateLine,
    RateStatus,
    Track,
)
from tradedigest.records.comparison import (
    Change,
    ChangeKind,
    CountryDiff,
    DigestDiff,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tradedigest.records import CountryDigest, Digest

LineT = TypeVar("LineT")

# What is to come, and what starts or started to apply, is news; a day on which
# something happened, or that an article is about, is none by itself.
_TELLING = frozenset({DateKind.DEADLINE, DateKind.EFFECTIVE, DateKind.SCHEDULED})


def compare_digests(before: Digest, after: Digest) -> DigestDiff:
    """What changed, countries in the order of `after`, then those that are gone.

    A day that has passed by the time of `after` and a person who is no longer named
    are no changes. What changed between two countries is told with the first of them.
    """
    old = {country.code: country for country in before.countries}
    new = {country.code: country for country in after.countries}
    countries = [
        _country(new.get(code) or old[code], old.get(code), new.get(code), after.as_of)
        for code in dict.fromkeys((*new, *old))
    ]
    changed = told_once(countries)
    return DigestDiff(
        before=before.as_of,
        after=after.as_of,
        names={**before.names, **after.names},
        countries=tuple(country for country in changed if _changed(country)),
    )


def _changed(diff: CountryDiff) -> bool:
    return any(
        (
            diff.change,
            diff.tracks,
            diff.rates,
            diff.dates,
            diff.officials,
            diff.disagreements,
        )
    )


def _country(
    country: CountryDigest,
    before: CountryDigest | None,
    after: CountryDigest | None,
    as_of: str | None,
) -> CountryDiff:
    def both(field: str) -> tuple[Sequence[Any], Sequence[Any]]:
        return getattr(before, field, ()), getattr(after, field, ())

    return CountryDiff(
        code=country.code,
        name=country.name,
        change=_kind(before, after) if before is None or after is None else None,
        tracks=tuple(_tracks(*both("tracks"))),
        rates=tuple(_rates(*both("rates"))),
        dates=tuple(_dates(*both("dates"), as_of)),
        officials=tuple(_officials(*both("officials"))),
        disagreements=tuple(_disagreements(*both("disagreements"))),
    )


def _paired(
    before: Iterable[LineT], after: Iterable[LineT], key: Callable[[LineT], object]
) -> Iterator[tuple[LineT | None, LineT | None]]:
    """Lines of the same `key` side by side, in the order of `after`."""
    old = {key(line): line for line in before}
    new = {key(line): line for line in after}
    for name in dict.fromkeys((*new, *old)):
        yield old.get(name), new.get(name)


def _kind(before: object, after: object) -> ChangeKind:
    if before is None:
        return ChangeKind.NEW
    return ChangeKind.GONE if after is None else ChangeKind.MOVED


def _tracks(before: Sequence[Track], after: Sequence[Track]) -> Iterator[Change[Track]]:
    for old, new in _paired(before, after, lambda track: track.counterpart):
        if old and new and (old.stage, old.momentum) == (new.stage, new.momentum):
            continue
        yield Change[Track](change=_kind(old, new), before=old, after=new)


def _rates(
    before: Sequence[RateLine], after: Sequence[RateLine]
) -> Iterator[Change[RateLine]]:
    for old, new in _paired(before, after, _duty):
        if old and new and _terms(old) == _terms(new):
            continue
        if all(line is None or line.status is RateStatus.ENDED for line in (old, new)):
            continue
        yield Change[RateLine](change=_rate_kind(old, new), before=old, after=new)


def _duty(rate: RateLine) -> tuple[object, ...]:
    return rate.by, rate.on, rate.products


def _terms(rate: RateLine) -> tuple[object, ...]:
    return rate.percent, rate.percent_high, rate.status, rate.effective


def _rate_kind(before: RateLine | None, after: RateLine | None) -> ChangeKind:
    """Up or down for a duty that is levied or may be; one that ended is gone."""
    if after is not None and after.status is RateStatus.ENDED:
        return ChangeKind.GONE
    if before is None or after is None:
        return _kind(before, after)
    if before.status is RateStatus.ENDED:
        return ChangeKind.NEW
    old = before.percent, before.percent_high or before.percent
    new = after.percent, after.percent_high or after.percent
    if old == new:
        return ChangeKind.MOVED
    return ChangeKind.UP if new > old else ChangeKind.DOWN


def _dates(
    before: Sequence[DateLine], after: Sequence[DateLine], as_of: str | None
) -> Iterator[Change[DateLine]]:
    """A new day takes the place of one of its kind that is gone: it was put off.

    Of what was to come only days that still are to come are compared.
    """
    old_days = {(date.kind, date.value): date for date in _told(before)}
    new_days = {(date.kind, date.value): date for date in _told(after)}
    gone = [
        date
        for key, date in old_days.items()
        if key not in new_days and _is_due(date, as_of)
    ]
    for key, new in new_days.items():
        if key in old_days or not (new.upcoming or new.kind is DateKind.EFFECTIVE):
            continue
        old = next((date for date in gone if date.kind is new.kind), None)
        if old is not None:
            gone.remove(old)
        yield Change[DateLine](change=_kind(old, new), before=old, after=new)
    for date in gone:
        yield Change[DateLine](change=ChangeKind.GONE, before=date, after=None)


def _told(dates: Iterable[DateLine]) -> Iterator[DateLine]:
    return (date for date in dates if date.kind in _TELLING)


def _is_due(date: DateLine, as_of: str | None) -> bool:
    """Whether a day was to come, and is still to come on `as_of`."""
    return date.upcoming and (as_of is None or date.value > as_of)


def _officials(
    before: Sequence[OfficialLine], after: Sequence[OfficialLine]
) -> Iterator[Change[OfficialLine]]:
    """People who are new, or hold another office, whatever words tell it."""
    ranks = digest_lexicon().ranks
    for new in after:
        old = next((person for person in before if _is_same(person, new)), None)
        if old is None or not _holds_the_same(old, new, ranks):
            yield Change[OfficialLine](change=_kind(old, new), before=old, after=new)


def _is_same(one: OfficialLine, other: OfficialLine) -> bool:
    """Whether two names can be one person's: one has all the parts of the other."""
    parts = set(one.name.casefold().split()), set(other.name.casefold().split())
    return one.country == other.country and (
        parts[0] <= parts[1] or parts[1] <= parts[0]
    )


def _holds_the_same(
    one: OfficialLine, other: OfficialLine, ranks: frozenset[str]
) -> bool:
    offices = one.title or "", other.title or ""
    return one.former == other.former and same_office(*offices, ranks)


def _disagreements(
    before: Sequence[Disagreement], after: Sequence[Disagreement]
) -> Iterator[Change[Disagreement]]:
    for old, new in _paired(before, after, lambda point: (point.field, point.subject)):
        if old and new and _values(old) == _values(new):
            continue
        yield Change[Disagreement](change=_kind(old, new), before=old, after=new)


def _values(disagreement: Disagreement) -> set[str]:
    return {claim.value for claim in disagreement.claims}
