"""Schema of publication.toml, and the patterns made of its words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.lexicons import Lexicon, load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable


class Labels(Lexicon):
    """Words right before the day on which an article appeared or was changed."""

    published: tuple[str, ...]
    opening: tuple[str, ...]
    updated: tuple[str, ...]
    prose: tuple[str, ...]
    now: tuple[str, ...]


class HeaderLines(Lexicon):
    """Words that a line with the day of publication may and may not hold."""

    others: tuple[str, ...]
    governing: tuple[str, ...]
    imprint: tuple[str, ...]
    marks: tuple[str, ...]
    beside: frozenset[str]


class Datelines(Lexicon):
    """Words of datelines."""

    no_places: frozenset[str]
    joints: tuple[str, ...]


class Years(Lexicon):
    """Cues to the year of a day."""

    expecting: tuple[str, ...]
    comparing: tuple[str, ...]


class Spelling(Lexicon):
    """Words that tell American spelling from the rest."""

    american: tuple[str, ...]
    british: tuple[str, ...]
    american_times: tuple[str, ...]


class PublicationWords(Lexicon):
    """Schema of publication.toml."""

    labels: Labels
    lines: HeaderLines
    spelling: Spelling
    datelines: Datelines
    years: Years


class HeaderWords(NamedTuple):
    """The words of publication.toml, compiled."""

    published: re.Pattern[str]
    updated: re.Pattern[str]
    prose: re.Pattern[str]
    now: re.Pattern[str]
    marks: re.Pattern[str]
    others: re.Pattern[str]
    governing: re.Pattern[str]
    others_of_imprint: re.Pattern[str]
    beside: frozenset[str]
    spelling: Spelling
    place: re.Pattern[str]
    no_places: frozenset[str]
    expecting: re.Pattern[str]
    coming: re.Pattern[str]
    comparing: tuple[str, ...]


@cache
def header_words(lexicon_dir: str | None = None) -> HeaderWords:
    """The words of publication.toml, overlaid by the user's."""
    words = load_lexicon(PublicationWords, "publication", lexicon_dir)
    lines = words.lines
    return HeaderWords(
        published=_label(words.labels.published, words.labels.opening),
        updated=_label(words.labels.updated),
        prose=_prose_label(words.labels.prose),
        now=re.compile(
            rf"\b(?:{_joined(words.labels.now)})(?:,? on|,| \(|)\s?$", re.IGNORECASE
        ),
        marks=_any(lines.marks),
        others=_any(lines.others),
        # "Fair from 12 to 14 May"
        governing=re.compile(
            rf"(?<!\w)(?:{_joined(lines.governing)})\s(?:the\s)?$", re.IGNORECASE
        ),
        others_of_imprint=_any(set(lines.others) - set(lines.imprint)),
        beside=lines.beside,
        spelling=words.spelling,
        place=_place(words.datelines),
        no_places=words.datelines.no_places,
        expecting=_stems(words.years.expecting, r"[^.]{0,60}\bby\s{1,8}"),
        # "Will sell 9 mln in": not "will sell more than the 9 mln that it sold in"
        coming=_stems(
            (*words.years.expecting, "will"),
            r"(?:(?!\b(?:than|from|with|that)\b)[^.])*",
        ),
        comparing=words.years.comparing,
    )


def _stems(stems: Iterable[str], gap: str) -> re.Pattern[str]:
    """A word that starts with one of `stems`, with `gap` between it and the end."""
    return re.compile(
        rf"\b(?:{'|'.join(stems)})\w{{0,6}}\b{gap}$",
        re.IGNORECASE,
    )


def _any(phrases: Iterable[str]) -> re.Pattern[str]:
    """One of `phrases`, as whole words."""
    return re.compile(rf"(?<!\w)(?:{_joined(phrases)})(?!\w)", re.IGNORECASE)


def _label(
    phrases: Iterable[str], opening: Iterable[str] = (), between: str = ""
) -> re.Pattern[str]:
    """One of `phrases` at the end of what stands before a day, maybe with a writer.

    "Submitted by jroe on", "Embargoed until 18:00 GMT,"; `opening` ones behind no word.
    """
    time = r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?,?\s{1,2}"
    by = r"(?:\sby\s[\w.-]{1,20}(?:\s[\w.-]{1,20})?(?:\son\s|\s»\s))?"
    tail = rf"{by}[\s:|*_-]{{0,4}}(?:{time})?(?:on[\s:]{{1,2}})?"
    alone = rf"|(?<![^\W\d]\s)(?:{_joined(opening)})" if opening else ""
    return re.compile(
        rf"(?<![^\W\d])(?:{_joined(phrases)}{alone}){between}{tail}$", re.IGNORECASE
    )


def _prose_label(phrases: Iterable[str]) -> re.Pattern[str]:
    """The same in a sentence, maybe with the paper: "first appeared in The Post on"."""
    name = r"(?:\s(?:the|of))?\s(?-i:[A-Z])[\w.’'-]{1,20}"
    return _label(phrases, between=rf"(?:(?:{name}){{1,5}}(?:,|,?(?=\son\s)))?")


def _place(words: Datelines) -> re.Pattern[str]:
    """The place of a dateline: names, maybe with an agency or country in brackets."""
    name = (
        rf"(?:[A-ZÀ-Þ][\w.'’-]*|[(\[][A-Z][\w. ]{{1,30}}[)\]]|{_joined(words.joints)})"
    )
    joint = r"(?:,\s{1,2}|\s{1,2}|\s?/\s?|(?=\())"
    return re.compile(
        rf"\W{{0,4}}(?P<place>{name}(?:{joint}{name}){{0,7}})[\s,:|(–—-]{{1,4}}$"
    )


def _joined(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in longest_first)
