"""The sentence that says in full what the title of a story says in short."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from tradedigest.digest.summary.openings import SENTENCE_END
from tradedigest.digest.terms import singular_words

if TYPE_CHECKING:
    from tradedigest.digest.lexicon import DigestLexicon
    from tradedigest.digest.stories.passages import Passage, Reading

# Between a title and the first sentence may stand a subtitle.
REACH = 2
# So many words of the title, names aside, stand in the sentence that says it in full.
FEWEST_COMMON = 2


def title_and_lead(
    reading: Reading, lexicon: DigestLexicon
) -> tuple[Passage, Passage] | None:
    """The title of a story and the sentence that repeats it, if there is one."""
    passages = iter(reading.passages)
    title = next(passages, None)
    if title is None or SENTENCE_END.search(title.sentence.text):
        return None
    words = _content(title, reading, lexicon)
    for passage in islice(passages, REACH):
        common = words & _content(passage, reading, lexicon)
        if len(common) >= FEWEST_COMMON and SENTENCE_END.search(passage.sentence.text):
            return title, passage
    return None


def _content(passage: Passage, reading: Reading, lexicon: DigestLexicon) -> set[str]:
    """The words of a sentence without names of countries and little words."""
    said = singular_words(passage.sentence.text)
    return {*said} - lexicon.function_words - reading.name_words
