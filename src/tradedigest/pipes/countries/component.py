"""The component `tradedigest_countries`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tradedigest.pipes.component import FindingPipe, text_of
from tradedigest.pipes.countries.gazetteer import ADJECTIVE, PREFIX, gazetteer
from tradedigest.pipes.countries.judging import judge
from tradedigest.pipes.finds import Find

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_LABELS = {PREFIX: ADJECTIVE}


class CountriesPipe(FindingPipe):
    """Finds countries and blocs: names, adjectives, seats, offices and flags."""

    pipe: ClassVar[str] = "countries"

    def __init__(
        self,
        nlp: Language,
        name: str,
        *,
        spans_key: str | None = None,
        lexicon_dir: str | None = None,
    ) -> None:
        super().__init__(nlp, name, spans_key=spans_key, lexicon_dir=lexicon_dir)
        self.places = gazetteer(lexicon_dir)  # a broken lexicon fails here, not later

    def find(self, doc: Doc) -> list[Find]:
        """One find for each mention; `kb_id` is the code of the party."""
        places = self.places
        return [
            Find(
                mark.start,
                mark.end,
                _LABELS.get(mark.role, mark.role),
                mark.code,
                {"name": places.name(mark.code), "kind": places.kind(mark.code)},
            )
            for mark in judge(text_of(doc), places, self.lexicon_dir)
        ]
