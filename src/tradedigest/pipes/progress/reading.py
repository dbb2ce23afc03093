"""An article as the progress component reads it: sentences with cues and parties."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tradedigest.pipes.progress.clauses import clauses
from tradedigest.pipes.progress.cues import Cue, frames
from tradedigest.pipes.progress.lexicon import WARES
from tradedigest.pipes.progress.mentions import under_blocs
from tradedigest.pipes.progress.pairing import UNRELATED, relate
from tradedigest.pipes.progress.scope import read
from tradedigest.pipes.progress.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.pipes.progress.mentions import Duty, Mention
    from tradedigest.pipes.progress.pairing import Parties, Relations
    from tradedigest.pipes.progress.vocabulary import Passage, Span

# The boundary comes last: a pattern that begins with figures is looked for faster.
_YEAR = re.compile(r"(?:19|20)\d\d\b(?<!\w\d{4})")
_PAST_YEARS = 2  # a sentence about so many years ago is history
_MARKS = 4  # characters before a name that heads a part: a number, a bullet
_HEADS = re.compile(r"\s?[:—–]\s|:$")
_DUTY = 0.5  # weight of a rate that one party lays on the goods of another
_HISTORY = 0.6  # what a cue told as history still weighs


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence: its place, the kinds of words in it, its cues and its parties.

    In one that names many parties each clause is a sentence of its own; then `whole`
    are the bounds of all of it.

    Cues and relations are worked out when they are asked for: most articles are known
    before not to be about trade.
    """

    start: int
    end: int
    whole: Span
    place: float
    kinds: frozenset[str]
    mentions: tuple[Mention, ...]
    codes: frozenset[str]
    heading: frozenset[str]
    passage: Passage
    duties: Sequence[Duty]
    reader: Reader

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """What it says of the state of a negotiation."""
        return self.reader.cues_of(self)

    @cached_property
    def relations(self) -> Relations:
        """Who faces whom in it."""
        return self.reader.relations_of(self)

    @property
    def pairs(self) -> dict[Parties, float]:
        """The sets of parties that it sets in relation, with their shares."""
        return self.relations.pairs

    @cached_property
    def signs(self) -> frozenset[str]:
        """In which directions it says that things move; no progress is none."""
        return frozenset(_signs(self.passage))

    @property
    def both(self) -> bool:
        """Whether it speaks of "both sides"."""
        return "_both" in self.kinds

    @property
    def is_of_trade(self) -> bool:
        """Whether the sentence itself speaks of trade.

        Goods that are shipped and sold do not make it so beside words of other matters,
        nor their names beside those of firms.
        """
        if self.kinds & TRADE_KINDS:
            return True
        if "_other" in self.kinds:
            return False
        return "_goods" in self.kinds or self.names_wares

    @property
    def names_wares(self) -> bool:
        """Whether it names goods that no firms trade in."""
        return WARES in self.kinds and "_business" not in self.kinds

    @property
    def is_of_other(self) -> bool:
        """Whether the sentence speaks of other matters and not of trade."""
        return "_other" in self.kinds and not self.is_of_trade

    @property
    def is_multilateral(self) -> bool:
        """Whether its talks are those of all countries at once."""
        return "_multilateral" in self.kinds


SIGNS = frozenset(["_advancing", "_regressing", "_steady"])
TRADE_KINDS = frozenset(
    ["_trade", "_duty", "pact", "trade_talks", "measure", "probe", "conflict"]
)


def _signs(passage: Passage) -> Iterator[str]:
    for atom in passage.atoms:
        if atom.kind in SIGNS:
            missing = read(passage, atom) in ("denied", "failed")
            if not missing:
                yield atom.kind
            elif atom.kind == "_advancing":
                yield "_steady"


def article_year(text: str, published: str | None) -> int:
    """The year of an article: that of its publication, else the latest in its text."""
    if published and published[:4].isdigit():
        return int(published[:4])
    return max((int(year) for year in _YEAR.findall(text)), default=0)


def _of_duty(duty: Duty) -> Cue:
    """The quarrel that a rate which one party lays on another's goods is."""
    return Cue("dispute", _DUTY, duty.start, duty.end, neutral=False, parties=0)


class Reader:
    """Reads the sentences of one article."""

    def __init__(
        self,
        text: str,
        year: int,
        lexicon_dir: str | None = None,
        names: Sequence[Span] = (),
        duties: Sequence[Duty] = (),
    ) -> None:
        self.text = text
        self.year = year
        self.names = names
        self.duties = duties
        self.lexicon_dir = lexicon_dir

    def read_clauses(
        self, bounds: Span, mentions: list[Mention], place: float
    ) -> Iterator[Sentence]:
        """What the sentence at `bounds` says, clause by clause."""
        for start, end in clauses(self.text, bounds, mentions, self.lexicon_dir):
            within = [one for one in mentions if start <= one.start < end]
            yield self.read((start, end), within, place, bounds)

    def read(
        self,
        bounds: Span,
        mentions: list[Mention],
        place: float,
        whole: Span | None = None,
    ) -> Sentence:
        """What the sentence at `bounds` says; `place` weighs where it stands.

        If it is a clause, `whole` are the bounds of its sentence.
        """
        start, end = bounds
        passage = vocabulary(self.lexicon_dir).passage(
            self.text, start, end, self._names_between(start, end)
        )
        within = under_blocs(mentions, self.lexicon_dir)
        duties = self.duties[
            bisect_left(self.duties, (start,)) : bisect_left(self.duties, (end,))
        ]
        return Sentence(
            start,
            end,
            whole or bounds,
            place,
            kinds=passage.kinds | {"_duty"} if duties else passage.kinds,
            mentions=tuple(within),
            codes=frozenset(mention.code for mention in within),
            heading=self._heading(bounds, within),
            passage=passage,
            duties=duties,
            reader=self,
        )

    def cues_of(self, sentence: Sentence) -> tuple[Cue, ...]:
        """The cues of a sentence, and the quarrels that rates in it are."""
        cues = (
            *frames(self.lexicon_dir).cues(sentence.passage),
            *(_of_duty(duty) for duty in sentence.duties if duty.pairs),
        )
        if not cues or not self._is_history(sentence):
            return cues
        return tuple(cue._replace(weight=cue.weight * _HISTORY) for cue in cues)

    def relations_of(self, sentence: Sentence) -> Relations:
        """Who faces whom in a sentence, by its words and by the rates in it."""
        laid = {pair for duty in sentence.duties for pair in duty.pairs}
        if not sentence.mentions:  # as in most sentences
            return UNRELATED.joined_by(laid)
        deeds = [cue.start for cue in sentence.cues if cue.stage != "dispute"]
        mentions = list(sentence.mentions)
        return relate(self.text, mentions, self.lexicon_dir, deeds).joined_by(laid)

    def _heading(
        self, bounds: tuple[int, int], mentions: list[Mention]
    ) -> frozenset[str]:
        """The party whose name stands over a part of a survey, or opens it."""
        if not mentions or mentions[0].start - bounds[0] > _MARKS:
            return frozenset()
        behind = self.text[mentions[0].end : min(bounds[1], mentions[0].end + _MARKS)]
        ends = not behind.strip() or _HEADS.match(behind)
        return frozenset([mentions[0].code]) if ends else frozenset()

    def _names_between(self, start: int, end: int) -> Sequence[Span]:
        low = bisect_left(self.names, (start, start))
        return self.names[low : bisect_left(self.names, (end, end))]

    def _is_history(self, sentence: Sentence) -> bool:
        found = _YEAR.findall(self.text, sentence.start, sentence.end)
        years = [int(year) for year in found]
        if years and self.year:
            return max(years) <= self.year - _PAST_YEARS
        return any(atom.kind == "_history" for atom in sentence.passage.atoms)
