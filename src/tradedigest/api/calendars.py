"""From articles and records to the days to come."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Unpack

from tradedigest.api.collecting import collect
from tradedigest.api.digests import find_country
from tradedigest.arguments import check_days, lexicon_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.api.collecting import Inputs
    from tradedigest.api.settings import OnRecord, Settings
    from tradedigest.records.calendar import Calendar


def plan(  # noqa: PLR0913 - all by name, all but the first with a default
    inputs: Inputs,
    *,
    home: str | None = None,
    countries: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    as_of: str | None = None,
    dated: bool = False,
    on_record: OnRecord | None = None,
    **settings: Unpack[Settings],
) -> Calendar:
    """The days to come, each with all countries that it matters to, home too.

    Args:
        inputs: As for `summarize`, like all that is not told here.
        home: The party that all others are seen from.
        countries: Codes or names; keep the days that matter to one of them.
        since: The first publication day of articles that count.
        until: The last one.
        as_of: The day after which dates are to come.
        dated: Whether to leave out articles whose publication day is not known.
        on_record: Called with each record that is read.
        **settings: As for `extract`.

    Raises:
        InputError: a path does not exist, a day is none, a country is not known.
        TradeDigestError: as for `extract`.
    """
    from tradedigest.digest import build_digest
    from tradedigest.digest.agenda import build_calendar

    check_days(since=since, until=until, as_of=as_of)
    folder = lexicon_folder(settings.get("lexicon_dir"))
    asked = [find_country(name, folder).code for name in countries]
    home_code = find_country(home, folder).code if home else None
    build = partial(
        build_digest,
        collect(inputs, on_record=on_record, **settings),
        home=home_code,
        as_of=as_of,
        since=since,
        dated=dated,
        until=until,
        lexicon_dir=folder,
    )
    digest = build()
    codes = {country.code for country in digest.countries}
    wanted = codes.union(asked, [digest.home] if digest.home else [])
    if wanted > codes:  # home, and countries that no talks are told of
        digest = build(countries=wanted)
    return build_calendar(digest, asked)
