"""The component `tradedigest_tariffs`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tradedigest.pipes.component import FindingPipe, sentence_bounds
from tradedigest.pipes.countries.component import CountriesPipe
from tradedigest.pipes.officials.component import OfficialsPipe
from tradedigest.pipes.tariffs.gate import is_about_tariffs, other_tariffs
from tradedigest.pipes.tariffs.numbers import find_amounts
from tradedigest.pipes.tariffs.reading import Reader
from tradedigest.pipes.tariffs.zeros import find_zeros

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from tradedigest.pipes.finds import Find


class TariffsPipe(FindingPipe):
    """Finds levels of customs tariffs: who levies them, on whose goods, on which."""

    pipe: ClassVar[str] = "tariffs"

    def find(self, doc: Doc) -> list[Find]:
        """The rates of `doc`; `label` is the status, values those of a rate."""
        text = doc.text
        others = other_tariffs(text, self.lexicon_dir)
        about = is_about_tariffs(text, others)
        amounts = [*find_amounts(text), *find_zeros(text, self.lexicon_dir)]
        if not amounts:
            return []
        reader = Reader(
            text,
            sentence_bounds(doc),
            self.finds_of(CountriesPipe, doc),
            self.finds_of(OfficialsPipe, doc),
            self.lexicon_dir,
        )
        return reader.finds(amounts, others, about=about)
