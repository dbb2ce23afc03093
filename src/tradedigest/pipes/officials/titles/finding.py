"""Titles of office: where they begin and end, and whether they are public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.officials.titles.complements import (
    read_complement,
    read_duty,
)
from tradedigest.pipes.officials.titles.modifiers import Modifiers, read_modifiers
from tradedigest.pipes.officials.titles.weighing import weigh_title
from tradedigest.pipes.officials.vocabulary.evidence import (
    NOTHING,
)
from tradedigest.pipes.officials.vocabulary.grammar import Head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.titles.title import Title


_PAST_WORDS = len(("of", "the", "day"))


def find_titles(reading: Reading) -> list[Title]:
    """The titles of a text in order; none inside another.

    But of "spokesman for trade minister Jane Doe" the second is hers.
    """
    titles: list[Title] = []
    for title in _titles(reading):
        while titles and _is_inside(titles[-1], title):
            titles.pop()
        if titles and title.sure_end <= titles[-1].sure_end:
            if not _has_own_name(reading, titles[-1], title):
                continue
            complement = titles[-1].complement._replace(leads_to_name=False)
            titles[-1] = titles[-1]._replace(complement=complement)
        titles.append(title)
    return titles


def _has_own_name(reading: Reading, outer: Title, inner: Title) -> bool:
    """Whether a capitalised word follows that names the bearer of the inner title."""
    follow = inner.sure_end
    last = inner.token > outer.token and follow == outer.sure_end
    return last and follow < len(reading.words) and reading.is_capital(follow)


def _is_inside(one: Title, other: Title) -> bool:
    return one.start >= other.start and one.sure_end <= other.sure_end


def _titles(reading: Reading) -> Iterator[Title]:
    """A title for each head noun, and for each verb that says the same."""
    grammar = reading.grammar
    skip = 0
    for token in reading.tokens_of(grammar.triggers, reading.compounds):
        if token < skip:
            continue
        norm = reading.norms[token]
        duty = _duty(reading, token) if norm in grammar.duties else None
        head = _head_at(reading, token, norm) or _abbreviation_at(reading, token)
        if duty:
            yield duty
        elif head:
            skip = token + len(head.words)
            yield _read(reading, token, head)


def _abbreviation_at(reading: Reading, token: int) -> Head | None:
    word = reading.words[token]
    if reading.words[token + 1 : token + 2] == ["."]:
        word += "."
    return reading.grammar.abbreviations.get(word)


def _head_at(reading: Reading, token: int, norm: str) -> Head | None:
    heads = reading.grammar.heads
    group = heads.get(norm)
    if group is None and "-" in norm:
        for suffix in reading.grammar.elect:
            norm = norm.removesuffix(suffix)
        group = heads.get(norm) or heads.get(norm.rpartition("-")[2])
        group = tuple(head for head in group or () if head.kind != "royal")
    for head in group or ():
        words = tuple(reading.norms[token : token + len(head.words)])
        if len(head.words) == 1 or head.words == words:
            return head
    return None


def _read(reading: Reading, token: int, head: Head) -> Title:
    after = token + head.tokens
    modifiers = read_modifiers(reading, token)
    complement = read_complement(reading, after, head)
    end = complement.end + _PAST_WORDS
    if " ".join(reading.norms[complement.end : end]) in reading.grammar.former_behind:
        modifiers = modifiers._replace(former=True)
        complement = complement._replace(sure_end=end, end=end)
    return weigh_title(reading, token, head, modifiers, complement)


def _duty(reading: Reading, token: int) -> Title | None:
    """What someone "who heads the central bank" does, as a title."""
    verb = reading.norms[token]
    if verb not in reading.grammar.duties or reading.norms[token - 1] != "who":
        return None
    complement = read_duty(reading, token + 1)
    if complement is None:
        return None
    modifiers = Modifiers(token - 1, token, NOTHING, (), former=False)
    noun = reading.grammar.duties[verb] + " of"
    head = Head((verb,), "bodied", noun, is_duty=True)
    return weigh_title(reading, token, head, modifiers, complement)
