"""The component `tradedigest_progress`."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tradedigest.pipes.component import FindingPipe, sentence_bounds, text_of
from tradedigest.pipes.countries.component import CountriesPipe
from tradedigest.pipes.finds import Find, metadata
from tradedigest.pipes.officials.component import OfficialsPipe
from tradedigest.pipes.progress.gate import is_about_trade
from tradedigest.pipes.progress.mentions import blocs_in, duties, party_mentions
from tradedigest.pipes.progress.reading import Reader, article_year
from tradedigest.pipes.progress.weighing import weigh
from tradedigest.pipes.tariffs.component import TariffsPipe
from tradedigest.pipes.tariffs.gate import foreign_nouns

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from tradedigest.pipes.progress.reading import Sentence

_TITLE = 3.0  # weight of a cue in the title, in the lead, and after it
_LEAD = 2.0
_LEAD_SENTENCES = 3
_BODY = 1.0
_FEWEST_PARTIES = 2  # that an article names, if any of them face one another


class ProgressPipe(FindingPipe):
    """Finds who negotiates or quarrels over trade, and how far they are.

    One find for each sentence that shows it, the best one first within a set of
    parties; `label` is the stage, `values` are parties, stage and momentum.
    """

    pipe = "progress"

    def find(self, doc: Doc) -> list[Find]:
        """The evidence of every track; `start` and `end` are those of a sentence.

        The best evidence of a track has the `rank` 0.
        """
        sentences = self._sentences(doc)
        if not is_about_trade(sentences):
            return []
        tracks = weigh(sentences)
        return [
            Find(
                *sentence,
                track.stage,
                values={
                    "parties": list(track.parties),
                    "stage": track.stage,
                    "momentum": track.momentum,
                    "rank": rank,
                },
            )
            for track in tracks
            for rank, sentence in enumerate(track.evidence)
        ]

    def _sentences(self, doc: Doc) -> list[Sentence]:
        """The sentences of `doc`, none if it names a single party."""
        countries = self.finds_of(CountriesPipe, doc)
        officials = self.finds_of(OfficialsPipe, doc)
        known = metadata(doc)
        year = article_year(text_of(doc), known.get("published"))
        bloc_of = blocs_in(text_of(doc), countries, year, self.lexicon_dir)
        mentions = party_mentions(
            text_of(doc), countries, officials, bloc_of, self.lexicon_dir
        )
        if len({mention.code for mention in mentions}) < _FEWEST_PARTIES:
            return []
        names = [(find.start, find.end) for find in [*countries, *officials]]
        names += foreign_nouns(text_of(doc), self.lexicon_dir)
        starts = [mention.start for mention in mentions]
        laid = duties(self.finds_of(TariffsPipe, doc), bloc_of)
        reader = Reader(text_of(doc), year, self.lexicon_dir, sorted(names), laid)
        title_end = (known.get("title") or (0, 0))[1]
        bounds = sentence_bounds(doc)
        lead = _LEAD_SENTENCES + sum(start < title_end for start, _ in bounds)
        return [
            clause
            for index, (start, end) in enumerate(bounds)
            for clause in reader.read_clauses(
                (start, end),
                mentions[bisect_left(starts, start) : bisect_left(starts, end)],
                _place(index, start < title_end, lead),
            )
        ]


def _place(index: int, in_title: bool, lead: int) -> float:  # noqa: FBT001
    if in_title:
        return _TITLE
    return _LEAD if index < lead else _BODY
