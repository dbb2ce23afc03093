"""From articles and records to one digest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from tradedigest.api.collecting import collect
from tradedigest.arguments import check_days, lexicon_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.api.collecting import Inputs
    from tradedigest.api.settings import OnRecord, PathLike, Settings
    from tradedigest.pipes.countries.asked import Asked
    from tradedigest.records import Digest


def summarize(  # noqa: PLR0913 - all by name, all but the first with a default
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
) -> Digest:
    """Sum up articles, country by country.

    Args:
        inputs: Files, folders, `.jsonl` files of records, records, and states that
            `collect` made of shards, mixed at will.
        home: The party that all others are seen from, by code or name; by default
            the one that sits in most negotiations.
        countries: Codes or names of the countries to tell of; by default all.
        since: The first publication day (YYYY-MM-DD) of articles that count.
        until: The last one.
        as_of: The day that tells coming dates from past ones (newest publication).
        dated: Whether to leave out articles whose publication day is not known; else
            they count, whatever `since` and `until` are, but overrule no dated one.
        on_record: Called with each record that is read.
        **settings: As for `extract`.

    Raises:
        InputError: a path does not exist, a day is none, a country is not known.
        TradeDigestError: as for `extract`.
    """
    from tradedigest.digest import build_digest

    check_days(since=since, until=until, as_of=as_of)
    folder = lexicon_folder(settings.get("lexicon_dir"))
    codes = [find_country(name, folder).code for name in countries]
    home_code = find_country(home, folder).code if home else None
    return build_digest(
        collect(inputs, on_record=on_record, **settings),
        home=home_code,
        as_of=as_of,
        since=since,
        dated=dated,
        until=until,
        countries=codes or None,
        lexicon_dir=folder,
    )


def find_country(name: str, lexicon_dir: PathLike | None = None) -> Asked:
    """The country or bloc that `name` means: a code, or a name in any spelling.

    Raises:
        InputError: there is none called so, or no folder `lexicon_dir`.
        LexiconError: a file in `lexicon_dir` breaks its schema.
    """
    from tradedigest.pipes.countries import asked

    return asked.find_country(name, lexicon_folder(lexicon_dir))
