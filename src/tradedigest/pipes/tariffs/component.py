"""The component `tradedigest_tariffs`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tradedigest.pipes.component import FindingPipe, sentence_bounds, text_of
from tradedigest.pipes.countries.component import CountriesPipe
from tradedigest.pipes.dates.component import DatesPipe
from tradedigest.pipes.finds import metadata
from tradedigest.pipes.officials.component import OfficialsPipe
from tradedigest.pipes.tariffs.amounts.bare import find_bare
from tradedigest.pipes.tariffs.amounts.changes import with_changes
from tradedigest.pipes.tariffs.amounts.numbers import find_amounts
from tradedigest.pipes.tariffs.amounts.zeros import find_zeros
from tradedigest.pipes.tariffs.evidence import add_told, read_evidence
from tradedigest.pipes.tariffs.frame import fill
from tradedigest.pipes.tariffs.gate import (
    is_about_tariffs,
    may_be_unnamed,
    may_tell_rates,
    opens_with_bargain,
    other_tariffs,
)
from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.grammar.anaphora import Discourse
from tradedigest.pipes.tariffs.grammar.exclusion import Judge, exclusion
from tradedigest.pipes.tariffs.grammar.parties import (
    blocs_among,
    count_mentions,
    europeans,
    members_of_unions,
    party_tokens,
)
from tradedigest.pipes.tariffs.grammar.tokens import Token
from tradedigest.pipes.tariffs.grammar.vocabulary import vocabulary
from tradedigest.pipes.tariffs.markets import market_sizes
from tradedigest.pipes.tariffs.reading import Reader, without_overlaps
from tradedigest.pipes.tariffs.status.effective import EffectiveDays
from tradedigest.pipes.tariffs.status.words import status_cues
from tradedigest.pipes.tariffs.tables.schedules import ScheduleReader
from tradedigest.pipes.tariffs.tables.stating import outside, with_schedules
from tradedigest.pipes.tariffs.telling import Teller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from tradedigest.pipes.finds import Find
    from tradedigest.pipes.tariffs.amounts.numbers import Amount
    from tradedigest.pipes.tariffs.grammar.statements import Statement
    from tradedigest.pipes.tariffs.tables.schedules import Schedule


class TariffsPipe(FindingPipe):
    """Finds levels of customs tariffs: who levies them, on whose goods, on which."""

    pipe: ClassVar[str] = "tariffs"

    def find(self, doc: Doc) -> list[Find]:
        """The rates of `doc`; `label` is the status, values those of a rate."""
        text = text_of(doc)
        if not may_tell_rates(text):
            return []
        schedules = self._schedules(doc)
        amounts = outside(schedules, self._amounts(text))
        if not amounts and not schedules:
            return []
        sentences = sentence_bounds(doc)
        statements = self._statements(doc, sentences, amounts, schedules)
        entries = {
            entry.amount.start: entry for each in schedules for entry in each.entries
        }
        teller = Teller(
            text,
            sentences,
            {amount.start: amount for amount in amounts},
            entries,
            EffectiveDays(
                self.finds_of(DatesPipe, doc), metadata(doc).get("published")
            ),
            status_cues(self.lexicon_dir),
            self.lexicon_dir,
        )
        return list(teller.finds(statements))

    def _amounts(self, text: str) -> list[Amount]:
        signed = find_amounts(text)
        bare = find_bare(text, signed, self.lexicon_dir)
        zeros = find_zeros(text, signed, self.lexicon_dir)
        return with_changes(text, [*signed, *bare, *zeros], self.lexicon_dir)

    def _schedules(self, doc: Doc) -> list[Schedule]:
        reader = ScheduleReader(
            text_of(doc),
            self.finds_of(CountriesPipe, doc),
            self.finds_of(DatesPipe, doc),
            metadata(doc).get("published"),
            self.lexicon_dir,
        )
        return list(reader.read())

    def _statements(
        self,
        doc: Doc,
        sentences: Sequence[tuple[int, int]],
        amounts: list[Amount],
        schedules: list[Schedule],
    ) -> list[Statement]:
        """What `doc` states of rates, open slots filled."""
        text = text_of(doc)
        countries = self.finds_of(CountriesPipe, doc)
        parties = party_tokens(text, countries, self.finds_of(OfficialsPipe, doc))
        others = other_tariffs(text, self.lexicon_dir)
        about = is_about_tariffs(text, others, parties, self.lexicon_dir)
        if not about and not may_be_unnamed(text):
            return []
        reader = Reader(
            text,
            vocabulary(self.lexicon_dir),
            Judge(text, exclusion(self.lexicon_dir), about),
            Discourse(blocs=blocs_among(countries)),
        )
        known = without_overlaps(
            [
                *parties,
                *others,
                *map(_token, amounts),
                *europeans(text, countries, vocabulary(self.lexicon_dir)),
            ]
        )
        reader.read(sentences, known)
        statements = with_schedules(
            reader.statements, reader.background, schedules, sentences
        )
        members = members_of_unions(
            countries, metadata(doc).get("published"), self.lexicon_dir
        )
        evidence = read_evidence(
            text,
            sentences,
            reader.passages,
            count_mentions(parties, members),
            bargain=opens_with_bargain(text, self.lexicon_dir),
        )
        evidence.sizes = market_sizes(self.lexicon_dir)
        add_told(evidence, [*statements, *reader.background])
        fill(statements, reader.background, evidence)
        return statements


def _token(amount: Amount) -> Token:
    kind = kinds.ZERO if amount.zero == "freed" else kinds.AMOUNT
    return Token(kind, amount.start, amount.end, amount.role)
