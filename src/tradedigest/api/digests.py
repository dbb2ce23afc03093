"""From articles and records to one digest, and to the days to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from tradedigest.api.collecting import collect
from tradedigest.api.scopes import part_settings
from tradedigest.arguments import lexicon_folder

if TYPE_CHECKING:
    from tradedigest.api.collecting import Inputs
    from tradedigest.api.settings import DigestSettings, OnRecord
    from tradedigest.records import Digest
    from tradedigest.records.calendar import Calendar


def summarize(
    inputs: Inputs,
    *,
    on_record: OnRecord | None = None,
    **settings: Unpack[DigestSettings],
) -> Digest:
    """Sum up articles, country by country.

    Args:
        inputs: Files, folders, `.jsonl` files of records, records, and states that
            `collect` made of shards, mixed at will.
        on_record: Called with each record that is read.
        **settings: As for `extract`, and what the digest is to tell of. `home`: the
            party that all others are seen from, by code or name; by default the one
            that sits in most negotiations. `countries`: codes or names of the
            countries to tell of; by default all. `since`, `until`: the first and the
            last publication day (YYYY-MM-DD) of articles that count. `dated`: whether
            to leave out articles whose publication day is not known; else they count,
            whatever `since` and `until` are, but overrule no dated one. `as_of`: the
            day that tells coming dates from past ones (the newest publication day).

    Raises:
        InputError: a path does not exist, a day is none, a country is not known.
        TradeDigestError: as for `extract`.
    """
    from tradedigest.digest import build_digest

    scope, reading = part_settings(settings)
    folder = lexicon_folder(reading.get("lexicon_dir"))
    state = collect(inputs, on_record=on_record, **reading)
    return build_digest(state, lexicon_dir=folder, **scope)


def plan(
    inputs: Inputs,
    *,
    on_record: OnRecord | None = None,
    **settings: Unpack[DigestSettings],
) -> Calendar:
    """The days to come, each with all countries that it matters to, home too.

    Args:
        inputs: As for `summarize`.
        on_record: Called with each record that is read.
        **settings: As for `summarize`; of `countries`, the days are kept that matter
            to one of them.

    Raises:
        TradeDigestError: as for `summarize`.
    """
    from tradedigest.digest import build_digest
    from tradedigest.digest.days.agenda import build_calendar

    scope, reading = part_settings(settings)
    folder = lexicon_folder(reading.get("lexicon_dir"))
    asked = scope.pop("countries", None) or ()
    state = collect(inputs, on_record=on_record, **reading)
    digest = build_digest(state, lexicon_dir=folder, **scope)
    codes = {country.code for country in digest.countries}
    wanted = codes.union(asked, [digest.home] if digest.home else [])
    if wanted > codes:  # home, and countries that no talks are told of
        scope["countries"] = wanted
        digest = build_digest(state, lexicon_dir=folder, **scope)
    return build_calendar(digest, asked)
