"""The component `tradedigest_dates`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.component import FindingPipe, sentence_bounds, text_of
from tradedigest.pipes.dates.atoms import read_atoms, scanner, type_string
from tradedigest.pipes.dates.grammar import read_expressions
from tradedigest.pipes.dates.guards import is_date
from tradedigest.pipes.dates.lexicon import date_words
from tradedigest.pipes.dates.reading import Reader
from tradedigest.pipes.finds import Find, metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from tradedigest.pipes.dates.grammar import Expression


class DatesPipe(FindingPipe):
    """Finds days, weeks, months, quarters, halves and years of the calendar.

    `kb_id` is the value in ISO 8601, relative to the day of publication in the
    document's metadata, and `label` what happens then.
    """

    pipe = "dates"

    def find(self, doc: Doc) -> list[Find]:
        """The dates of `doc`, in the order of its text."""
        said = list(expressions(text_of(doc), self.lexicon_dir))
        if not said:
            return []
        published = metadata(doc).get("published") or ""
        sentences = sentence_bounds(doc)
        reader = Reader(text_of(doc), sentences, published, self.lexicon_dir)
        return list(reader.finds(said))


def expressions(text: str, lexicon_dir: str | None = None) -> Iterator[Expression]:
    """The dates of `text` as they are written, without those that only look so."""
    scan = scanner(lexicon_dir)
    guards = date_words(lexicon_dir).guards
    atoms = read_atoms(text, scan)
    for said in read_expressions(type_string(text, atoms, scan), atoms):
        if is_date(text, said, guards):
            yield _closed(text, said)


def _closed(text: str, said: Expression) -> Expression:
    """With its closing bracket, "Friday (Feb 20)", and the article of "the weekend"."""
    if said.unit == "weekend" and said.shift is None:
        return said._replace(start=said.start - len("the "))
    opened = "(" in text[said.start : said.end]
    if opened and text.startswith(")", said.end):
        return said._replace(end=said.end + 1)
    return said
