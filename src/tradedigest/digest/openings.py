"""Whether a sentence can be read alone, and whom its opening pronoun means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.naming import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.digest.passages import Passage
    from tradedigest.digest.setting import Setting

_OPENING = re.compile(r"[\W_]*([^\W_]+(?:['’][^\W_]+)?)[\W_]*([^\W_]*)")
_SENTENCE_END = re.compile(r"[.!?]['\"”’)\]]*$")
# Between sentences of one paragraph stands white space and perhaps a quotation mark.
NEAR = 4


class Opening(NamedTuple):
    """How a sentence begins: whether it can stand alone, and with which referent."""

    readable: bool
    referent: str | None = None
    smooth: bool = True


def read_opening(
    passages: Sequence[Passage],
    passage: Passage,
    parties: Sequence[str],
    setting: Setting,
) -> Opening:
    """How the sentence of `passage` begins.

    Args:
        passages: All passages of its story, in order.
        passage: The one to read.
        parties: Those that "both sides" means here.
        setting: Names of countries, and the words that lean on the sentence before.
    """
    match = _OPENING.match(passage.sentence.text)
    if match is None or not _SENTENCE_END.search(passage.sentence.text):
        return Opening(readable=False)
    first, second = match[1].casefold(), match[2].casefold()
    openers = {first, f"{first} {second}"}
    lexicon = setting.lexicon
    if openers & {*lexicon.person_openers} and not _is_name(passage):
        person = _only_person_before(passages, passage)
        return Opening(person is not None, person)
    if openers & {*lexicon.pair_openers}:
        both = [setting.spoken(code) for code in parties]
        return Opening(len(both) == 2, listed(both))  # noqa: PLR2004
    if openers & {*lexicon.leaning_openers}:
        return Opening(readable=False)
    return Opening(readable=True, smooth=not openers & {*lexicon.connectives})


def _is_name(passage: Passage) -> bool:
    """Whether the opening word is an official's name: "He" of He Lifeng."""
    start, end = passage.sentence.start, passage.sentence.start + NEAR
    return any(
        start <= mention.start < end
        for official in passage.story.record.officials
        for mention in official.mentions
    )


def _only_person_before(passages: Sequence[Passage], passage: Passage) -> str | None:
    """The official of the sentence just before, if it names one only."""
    if passage.position == 0:
        return None
    before = passages[passage.position - 1].sentence
    if passage.sentence.start - before.end > NEAR:
        return None
    people = {
        official.name
        for official in passage.story.record.officials
        for mention in official.mentions
        if before.start <= mention.start < before.end
    }
    return people.pop() if len(people) == 1 else None
