"""From the text of a file to an `Article`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.loading.furniture.finding import find_furniture
from tradedigest.loading.publication.file_names import day_in_name
from tradedigest.loading.publication.published import find_published
from tradedigest.loading.publication.titling import find_title
from tradedigest.loading.publication.years import nearest_year
from tradedigest.loading.text.language import ENGLISH, find_language
from tradedigest.loading.text.lines import join_lines, split_lines
from tradedigest.loading.text.mending import build_body, mend
from tradedigest.loading.text.wrapping import soft_line_ends
from tradedigest.records import Article, Mention, PublishedBasis
from tradedigest.records.places import in_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.loading.publication.days import Day
    from tradedigest.records import Removed
    from tradedigest.records.places import Mend

_BLANK = re.compile(r"[^\r\n]")


def build_article(
    text: str,
    *,
    source: str,
    sha256: str,
    published: str | None = None,
    lexicon_dir: str | None = None,
) -> Article:
    """The article of `text`.

    Args:
        text: The content of the file; all offsets are characters into it.
        source: The name of the file, which may hold the day of publication.
        sha256: The digest of the file's bytes.
        published: The day (YYYY-MM-DD) to take where neither text nor name states one.
        lexicon_dir: A folder of lexicons laid over ours.
    """
    read, mends = mend(text)
    single = split_lines(read)
    soft_ends = soft_line_ends(single)
    lines = join_lines(read, single, soft_ends)
    removed = find_furniture(read, lines, lexicon_dir)
    title = find_title(lines, removed, lexicon_dir)
    day = find_published(
        read,
        lines,
        removed=removed,
        title=title[0] if title else None,
        lexicon_dir=lexicon_dir,
    )
    value, basis = _published(day, source, published)
    stated = _mention(text, *in_text(day.start, day.end, mends)) if day else None
    body = build_body(read, removed, soft_ends)
    language = find_language(body, lexicon_dir)
    return Article(
        source=source,
        sha256=sha256,
        text=text,
        body=body if language == ENGLISH else _BLANK.sub(" ", body),
        title=_mention(read, *title) if title else None,
        published=value,
        published_basis=basis,
        published_mention=stated,
        removed=_in_text(removed, mends),
        language=language,
        mends=mends,
    )


def _mention(text: str, start: int, end: int) -> Mention:
    return Mention(text=text[start:end], start=start, end=end)


def _in_text(
    removed: tuple[Removed, ...], mends: Sequence[Mend]
) -> tuple[Removed, ...]:
    """The parts at their places in the text of the file."""
    if not mends:
        return removed
    places = (in_text(part.start, part.end, mends) for part in removed)
    return tuple(
        part.model_copy(update={"start": start, "end": end})
        for part, (start, end) in zip(removed, places, strict=True)
    )


def _published(
    day: Day | None, source: str, option: str | None
) -> tuple[str | None, PublishedBasis | None]:
    """The day by text, file name or option; a name or option may give only the year."""
    named = day_in_name(source)
    given = named or option
    if day is not None:
        if day.year is None and given is not None:
            day = day._replace(year=nearest_year(day, given))
        return day.iso, PublishedBasis.TEXT
    if named is not None:
        return named, PublishedBasis.FILE_NAME
    return option, PublishedBasis.OPTION if option else None
