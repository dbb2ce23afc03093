"""What changed between digests, and what a draft gets wrong."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from tradedigest.api.articles import extract
from tradedigest.api.digests import summarize
from tradedigest.api.scopes import find_country
from tradedigest.arguments import is_iso_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.api.settings import OnRecord, PathLike, Settings
    from tradedigest.errors import InputError
    from tradedigest.records import ArticleRecord, Digest
    from tradedigest.records.comparison import DigestDiff, DraftReport


def compare(
    before: PathLike | Digest,
    after: PathLike | Digest,
    *,
    home: str | None = None,
    countries: Iterable[str] = (),
    on_record: OnRecord | None = None,
    **settings: Unpack[Settings],
) -> DigestDiff:
    """What changed between two digests.

    Args:
        before: A digest, a `.json` file that holds one, or an input of `summarize`.
        after: The same for the later side.
        home: As for `summarize`; by default the later side is seen as the earlier is.
        countries: Codes or names of the countries to tell of; by default all.
        on_record: Called with each record that is read.
        **settings: As for `extract`, where a side is to be summed up first.

    Raises:
        TradeDigestError: as for `summarize`; a `.json` file holds no digest.
    """
    from tradedigest.comparing.digests import compare_digests
    from tradedigest.records import Digest

    def digest_of(side: PathLike | Digest, home: str | None) -> Digest:
        if isinstance(side, Digest):
            return side
        if Path(side).suffix.lower() == ".json":
            return _stored_digest(Path(side))
        return summarize(side, home=home, on_record=on_record, **settings)

    folder = settings.get("lexicon_dir")
    asked = {find_country(name, folder).code for name in countries}
    old = digest_of(before, home)
    changes = compare_digests(old, digest_of(after, home or old.home))
    if not asked:
        return changes
    told = tuple(country for country in changes.countries if country.code in asked)
    return changes.model_copy(update={"countries": told})


def _stored_digest(path: Path) -> Digest:
    from tradedigest.errors import InputError
    from tradedigest.records.parsing import parse_digest

    try:
        return parse_digest(path.read_bytes(), str(path))
    except FileNotFoundError as error:
        reason = "no such file or folder; check the spelling"
        raise InputError(str(path), reason) from error
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        raise InputError(str(path), f"cannot be read ({reason})") from error


def check(
    draft: PathLike,
    against: PathLike | Iterable[PathLike],
    *,
    on_record: OnRecord | None = None,
    **settings: Unpack[Settings],
) -> DraftReport:
    """Which rates, dates and officials of a draft the articles do not bear out.

    Args:
        draft: The text to check.
        against: Articles or records, as for `extract`.
        on_record: Called with each record of `against`.
        **settings: As for `extract`. A draft that states no day is taken to be
            written on that of the newest article.

    Raises:
        TradeDigestError: as for `summarize`; the draft cannot be read.
    """
    from tradedigest.comparing.drafts import check_draft

    articles: list[ArticleRecord] = []
    for record in extract(against, **settings):
        articles.append(record)
        if on_record is not None:
            on_record(record)
    days = [record.published for record in articles if is_iso_day(record.published)]
    settings["published"] = settings.get("published") or max(days, default=None)
    return check_draft(_read_one(draft, settings), articles)


def _read_one(path: PathLike, settings: Settings) -> ArticleRecord:
    from tradedigest.errors import InputError

    settings["on_skip"] = _refuse
    records = list(extract(path, **settings))
    if len(records) != 1:
        raise InputError(os.fspath(path), f"is one text of {len(records)}; name one")
    return records[0]


def _refuse(error: InputError) -> None:
    raise error
