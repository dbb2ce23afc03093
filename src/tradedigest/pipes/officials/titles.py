"""Titles of office: where they begin and end, and whether they are public."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from tradedigest.pipes.officials.complements import Complement, read_complement
from tradedigest.pipes.officials.evidence import Evidence
from tradedigest.pipes.officials.modifiers import Modifiers, read_modifiers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.officials.grammar import Head
    from tradedigest.pipes.officials.reading import Reading


class Kind(StrEnum):
    """What bearing a title makes of a person."""

    PUBLIC = "public"
    BARE = "bare"  # public only right before a name
    PRIVATE = "private"
    COUNTERPART = "counterpart"


@dataclass(frozen=True, slots=True)
class Title:
    """A title as tokens: from its modifiers to the end of its complement, exclusive.

    `sure_end` ends the title where a name may follow without a comma; `end` takes in
    capitalised words that may be a name or part of the body's.
    """

    head: Head
    modifiers: Modifiers
    complement: Complement
    kind: Kind
    capital: bool
    elect: bool = False
    codes: tuple[str, ...] = field(default=())

    @property
    def start(self) -> int:
        """The first token, articles and countries included."""
        return self.modifiers.start

    @property
    def sure_end(self) -> int:
        """The token after the last that is surely part of the title."""
        return self.complement.sure_end

    @property
    def end(self) -> int:
        """The token after the last that may be part of the title."""
        return self.complement.end


def find_titles(reading: Reading) -> list[Title]:
    """The titles of a text in order; none inside another."""
    titles: list[Title] = []
    for token, head, elect in _heads(reading):
        title = _read(reading, token, head, elect=elect)
        while (
            titles
            and titles[-1].start >= title.start
            and (titles[-1].sure_end <= title.sure_end)
        ):
            titles.pop()
        if not (titles and title.sure_end <= titles[-1].sure_end):
            titles.append(title)
    return titles


def title_text(reading: Reading, title: Title, joined: Title | None = None) -> str:
    """The office as the text gives it, without article and country.

    `joined` is a further title of the same person that follows this one.
    """
    first = title.modifiers.first
    last = (joined or title).complement.text_end - 1
    words = reading.text[reading.starts[first] : reading.ends[last]]
    return " ".join(words.split())


def _heads(reading: Reading) -> Iterator[tuple[int, Head, bool]]:
    """Head nouns of the text with the token after which they begin."""
    grammar = reading.grammar
    skip = 0
    for token, norm in enumerate(reading.norms):
        if token < skip:
            continue
        found = _head_at(reading, token, norm)
        if found:
            head, elect = found
            skip = token + len(head.words)
            yield token, head, elect
        else:
            word = reading.words[token]
            if reading.words[token + 1 : token + 2] == ["."]:
                word += "."
            if word in grammar.abbreviations:
                yield token, grammar.abbreviations[word], False


def _head_at(reading: Reading, token: int, norm: str) -> tuple[Head, bool] | None:
    heads = reading.grammar.heads
    elect = False
    group = heads.get(norm)
    if group is None and "-" in norm:
        for suffix in reading.grammar.elect:
            if norm.endswith(suffix):
                norm, elect = norm.removesuffix(suffix), True
        group = heads.get(norm) or heads.get(norm.rpartition("-")[2])
    for head in group or ():
        if len(head.words) == 1 or head.words == tuple(
            reading.norms[token : token + len(head.words)]
        ):
            return head, elect
    return None


def _read(reading: Reading, token: int, head: Head, *, elect: bool) -> Title:
    after = token + len(head.words)
    if head.words[0].endswith("."):
        after += 1
    modifiers = read_modifiers(reading, token)
    complement = read_complement(reading, after, head)
    evidence = modifiers.evidence + complement.evidence
    capital = reading.is_capital(token)
    codes = modifiers.codes or complement.codes
    text = reading.text[
        reading.starts[modifiers.start] : reading.ends[complement.end - 1]
    ]
    if reading.grammar.private_bodies.search(text):
        evidence = evidence + Evidence(private=1, barred=1)
    kind = _kind(head, evidence, complement, capital=capital)
    return Title(head, modifiers, complement, kind, capital, elect, codes)


def _kind(
    head: Head, evidence: Evidence, complement: Complement, *, capital: bool
) -> Kind:
    """Whether a head with this evidence around it is a public office."""
    if head.kind == "counterpart":
        return Kind.COUNTERPART
    if _is_private(head, evidence, complement, capital=capital):
        return Kind.PRIVATE
    if head.kind == "alone" or _is_public(head, evidence):
        return Kind.PUBLIC
    if head.kind == "royal" or (head.kind == "titled" and not evidence.unknown):
        return Kind.BARE
    return Kind.PRIVATE


def _is_private(
    head: Head, evidence: Evidence, complement: Complement, *, capital: bool
) -> bool:
    """Whether something rules out an office of state."""
    if head.kind == "private" or evidence.barred:
        return True
    if head.kind == "royal" and not capital:
        return True
    if evidence.private and not evidence.strong:
        return True
    foreign = complement.unknown and not complement.evidence.is_of_state
    return bool(foreign and head.kind != "alone")


def _is_public(head: Head, evidence: Evidence) -> bool:
    if evidence.strong:
        return True
    country = evidence.country and not evidence.unknown
    if evidence.weak and (evidence.portfolio or country or evidence.sector):
        return True
    if head.kind == "bodied":
        return False
    return bool(evidence.portfolio or country)
