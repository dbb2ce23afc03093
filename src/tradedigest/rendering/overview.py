"""The overview of a digest: a row for each country, shorter where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.days.calendar import next_day
from tradedigest.digest.days.named import lacks_year
from tradedigest.digest.rates.steps import status_words
from tradedigest.records import RateStatus
from tradedigest.rendering import duties, wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.records import CountryDigest, Digest, RateLine

    Row = tuple[str, ...]

COLUMNS = ("Country", "With", "Stage", "Momentum", "Rates (by)", "Next date", "Sources")
NARROW_COLUMNS = ("Country", "With", "State", "Rates (by)", "Next", "Sources")
LEGEND = "Rates: code of who charges; old level -> new; in force unless told otherwise."


# The levels of a duty in a cell: the old one and the new one.
_LEVELS = 2


class _Shown(NamedTuple):
    """How many entries of a kind a cell has room for."""

    counterparts: int
    rates: int
    goods: int


_WIDE, _NARROW = _Shown(4, 3, 3), _Shown(2, 2, 1)


def overview_rows(digest: Digest, *, narrow: bool = False) -> Iterator[Row]:
    """A row for each country; narrow ones have stage and momentum in one cell."""
    shown = _NARROW if narrow else _WIDE
    for country in digest.countries:
        partners = _few([track.name for track in country.tracks], shown.counterparts)
        yield (
            country.name,
            ", ".join(partners) or wording.NONE,
            *_state(country, narrow=narrow),
            _rates(country.rates, shown),
            _next_date(country, digest.as_of),
            str(len(country.sources)),
        )


def _few(entries: Sequence[str], most: int) -> list[str]:
    """All entries if there is room for them; else one less, and how many are left."""
    if len(entries) <= most:
        return list(entries)
    kept = max(1, most - 1)
    return [*entries[:kept], f"+{len(entries) - kept} more"]


def _state(country: CountryDigest, *, narrow: bool) -> Row:
    if narrow:
        return (wording.state(country.stage, country.momentum),)
    return (
        wording.STAGES[country.stage] if country.stage else wording.NONE,
        wording.MOMENTA[country.momentum] if country.momentum else wording.NONE,
    )


def _rates(rates: Sequence[RateLine], shown: _Shown) -> str:
    """The duties on a country and by it: "US 145% -> 30%; CN 10% steel; +2 more"."""
    alike = _alike(rates)
    told = [_rate(rate, shown.goods) for rate in alike[: shown.rates]]
    left = len(alike) - len(told)
    return "; ".join([*told, *([f"+{left} more"] if left else [])]) or wording.NONE


def _alike(rates: Sequence[RateLine]) -> list[RateLine]:
    """The duties, those of one levier and one level as one on all their goods."""
    by_level: dict[tuple[object, ...], RateLine] = {}
    for rate in rates:
        # What is on all goods is not one of several goods.
        key = (rate.by, duties.levels(rate), rate.status, bool(rate.products))
        first = by_level.setdefault(key, rate)
        goods = tuple(dict.fromkeys((*first.products, *rate.products)))
        by_level[key] = first.model_copy(update={"products": goods})
    return list(by_level.values())


def _rate(rate: RateLine, most: int) -> str:
    """A duty in short: "US 25% -> 50% steel, tin +2 threatened"."""
    goods = ", ".join(rate.products[:most])
    left = len(rate.products) - most
    more = f"+{left}" if left > 0 else ""
    status = "" if rate.status is RateStatus.IN_FORCE else status_words(rate.status)
    parts = [rate.by or "", duties.levels(rate, _LEVELS), goods, more, status]
    return " ".join(part for part in parts if part)


def _next_date(country: CountryDigest, as_of: str | None) -> str:
    line = next_day(country.dates, as_of)
    if line is None:
        return wording.NONE
    doubt = " (year?)" if lacks_year(line.value) else ""
    return f"{wording.short_day(line.value)} {line.kind}{doubt}"
