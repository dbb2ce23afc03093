"""A title of office as it stands in a text."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.titles.complement import Complement
    from tradedigest.pipes.officials.titles.modifiers import Modifiers
    from tradedigest.pipes.officials.vocabulary.evidence import Evidence
    from tradedigest.pipes.officials.vocabulary.grammar import Head


class Kind(StrEnum):
    """What bearing a title makes of a person."""

    PUBLIC = "public"
    BARE = "bare"  # public only right before a name
    PRIVATE = "private"
    COUNTERPART = "counterpart"
    OWNED = "owned"  # public if whoever owns it holds an office: "his deputy"


class Title(NamedTuple):
    """A title as tokens: from its modifiers to the end of its complement, exclusive.

    `sure_end` ends the title where a name may follow without a comma; `end` takes in
    capitalised words that may be a name or part of the body's.
    """

    token: int
    head: Head
    modifiers: Modifiers
    complement: Complement
    kind: Kind
    codes: tuple[str, ...]

    @property
    def evidence(self) -> Evidence:
        """What all its words say."""
        return self.modifiers.evidence + self.complement.evidence

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


def title_text(reading: Reading, title: Title, joined: Title | None = None) -> str:
    """The office as the text gives it, without article and country.

    `joined` is a further title of the same person that follows this one. A plural is
    given as the singular, someone "who heads the Bank of Ghana" as its head.
    """
    first = title.modifiers.first
    last = (joined or title).complement.text_end - 1
    start, end = reading.starts[first], reading.ends[last]
    rank, hyphen, _ = reading.norms[first].partition("-")
    if hyphen and rank in reading.grammar.former:  # "ex-finance minister"
        start += len(rank) + 1
    head = reading.starts[title.token]
    after = reading.ends[title.token + title.head.tokens - 1]
    noun = reading.text[head:after]
    if title.head.plural or title.head.is_duty:
        noun = title.head.one.title() if noun[0].isupper() else title.head.one
    text = reading.text[start:head] + noun + reading.text[after:end]
    return " ".join(text.split())
