"""From the annotated `Doc` of an article to its record.

The only reader of spaCy objects after the pipes.
"""

from __future__ import annotations

import bisect
import re
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from tradedigest.fingerprint import sketch
from tradedigest.pipes.component import sentence_bounds
from tradedigest.pipes.finds import Find, read_finds
from tradedigest.records import Article, ArticleRecord, DateBasis, DateKind
from tradedigest.records.places import in_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Doc

# A part of the record, which is checked as a whole: one by one, fifty objects for each
# article took four times as long.
Values = dict[str, Any]
KeyT = TypeVar("KeyT")

_NEWLINE = re.compile(r"\r\n|\r|\n")
_LETTER = re.compile(r"[^\W_]")
# What a reader must act on, whatever else is said of the same day.
_TELLING = frozenset({DateKind.DEADLINE, DateKind.EFFECTIVE})


def build_record(doc: Doc, article: Article) -> ArticleRecord:
    """The record of `article`, whose body `doc` was made from."""
    found = {
        "countries": _countries(article, read_finds(doc, "countries")),
        "officials": _officials(article, read_finds(doc, "officials")),
        "rates": _rates(article, read_finds(doc, "tariffs")),
        "dates": _dates(article, read_finds(doc, "dates")),
        "progress": _progress(article, read_finds(doc, "progress")),
    }
    return ArticleRecord.model_validate(
        {
            "source": article.source,
            "sha256": article.sha256,
            "title": article.title.text if article.title else None,
            "published": article.published,
            "published_basis": article.published_basis,
            "words": _count_words(article),
            **found,
            "removed": article.removed,
            "sentences": _sentences(article, doc, _quotable(found)),
            "fingerprint": sketch(article.body),
            "language": article.language,
        }
    )


def _quotable(found: dict[str, list[Values]]) -> set[int]:
    """Where the mentions and the evidence of what was `found` start."""
    parts = (part for parts in found.values() for part in parts)
    return {
        mention["start"]
        for part in parts
        for mention in part.get("mentions") or part["evidence"]
    }


def _count_words(article: Article) -> int:
    """What stands between blanks and has a letter or figure in it."""
    text = article.body if article.language == "en" else article.text
    return sum(1 for w in text.split() if w[0].isalnum() or _LETTER.search(w))


def _mention(article: Article, start: int, end: int) -> Values:
    """What stands from `start` to `end` in the body, as the text has it."""
    start, end = in_text(start, end, article.mends)
    return {"text": article.text[start:end], "start": start, "end": end}


def _mentions(article: Article, finds: Iterable[Find]) -> list[Values]:
    places = sorted({(find.start, find.end) for find in finds})
    return [_mention(article, *place) for place in places]


def _grouped(
    finds: Iterable[Find], key: Callable[[Find], KeyT]
) -> list[tuple[KeyT, list[Find]]]:
    """Finds by `key`, groups in order of their first find."""
    groups: dict[KeyT, list[Find]] = {}
    for find in finds:
        groups.setdefault(key(find), []).append(find)
    return list(groups.items())


def _countries(article: Article, finds: list[Find]) -> list[Values]:
    return [
        {
            "code": code,
            "name": group[0].values["name"],
            "kind": group[0].values["kind"],
            "mentions": _mentions(article, group),
        }
        for code, group in _grouped(finds, lambda find: find.kb_id)
    ]


def _officials(article: Article, finds: list[Find]) -> list[Values]:
    keys = ("name", "title", "country", "former")
    return [
        dict(zip(keys, values, strict=True)) | {"mentions": _mentions(article, group)}
        for values, group in _grouped(
            finds, lambda find: tuple(find.values[key] for key in keys)
        )
    ]


def _rate_key(find: Find) -> tuple[Any, ...]:
    values = find.values
    return (
        values["percent"],
        values.get("percent_high"),
        values.get("by"),
        tuple(values.get("on") or ()),
        tuple(values.get("products") or ()),
    )


def _rates(article: Article, finds: list[Find]) -> list[Values]:
    """One rate for each (percent, levier, payers, goods); its first find tells all."""
    return [
        group[0].values | {"mentions": _mentions(article, group)}
        for _, group in _grouped(finds, _rate_key)
    ]


def _dates(article: Article, finds: list[Find]) -> list[Values]:
    """Dates by value and text in the order of first mention, publication day last."""
    dates = [
        {
            "text": text,
            "value": value or None,
            "kind": _kind(group),
            "basis": group[0].values["basis"],
            "mentions": _mentions(article, group),
        }
        for (value, text, _), group in _grouped(finds, partial(_date_key, article))
    ]
    dates += _published(article, dates)
    return sorted(dates, key=lambda date: date["kind"] is DateKind.PUBLISHED)


def _date_key(article: Article, find: Find) -> tuple[str, str, bool]:
    """Value and text; a dateline's day is told apart from the same day in prose."""
    start, end = in_text(find.start, find.end, article.mends)
    return find.kb_id, article.text[start:end], find.label == DateKind.PUBLISHED


def _kind(repeats: list[Find]) -> DateKind:
    """One kind for all `repeats`: a deadline or start, if any; else the first."""
    kinds = [DateKind(find.label) for find in repeats]
    telling = (kind for kind in kinds if kind in _TELLING)
    return next(telling, kinds[0])


def _published(article: Article, dates: list[Values]) -> list[Values]:
    """The publication day as a date, unless the dates pipe saw it in the body."""
    mention = article.published_mention
    if mention is None or article.published is None:
        return []
    if any(date["kind"] is DateKind.PUBLISHED for date in dates):
        return []
    return [
        {
            "text": mention.text,
            "value": article.published,
            "kind": DateKind.PUBLISHED,
            "basis": DateBasis.STATED,
            "mentions": [mention.model_dump()],
        }
    ]


def _progress(article: Article, finds: list[Find]) -> list[Values]:
    return [
        {
            "parties": parties,
            "stage": group[0].values["stage"],
            "momentum": group[0].values["momentum"],
            "evidence": [
                _mention(article, find.start, find.end)
                for find in sorted(group, key=lambda find: find.values.get("rank", 0))
            ],
        }
        for parties, group in _grouped(
            finds, lambda find: tuple(find.values["parties"])
        )
    ]


def _sentences(article: Article, doc: Doc, quotable: set[int]) -> list[Values]:
    """The sentences that hold what starts at `quotable`, with their lines."""
    bounds = [in_text(*bound, article.mends) for bound in sentence_bounds(doc)]
    starts = [start for start, _ in bounds]
    held = {bisect.bisect_right(starts, place) - 1 for place in quotable}
    lines = _line_starts(article.text)
    return [
        {
            "text": article.text[start:end],
            "start": start,
            "end": end,
            "line": bisect.bisect_right(lines, start),
        }
        for start, end in (bounds[index] for index in sorted(held) if index >= 0)
    ]


def _line_starts(text: str) -> list[int]:
    return [0, *(newline.end() for newline in _NEWLINE.finditer(text))]
