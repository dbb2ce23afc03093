"""Finding the words of the lexicon in a text, in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.progress.inflection import noun_forms, verb_forms
from tradedigest.pipes.progress.lexicon import progress_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.progress.inflection import Form
    from tradedigest.pipes.progress.lexicon import ProgressWords

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|%")


class Word(NamedTuple):
    """A word of the text in lower case, and where it stands."""

    text: str
    start: int
    end: int


class Entry(NamedTuple):
    """A phrase of the lexicon in one of its forms."""

    words: tuple[str, ...]
    kind: str
    form: Form


class Atom(NamedTuple):
    """A phrase of the lexicon in the text; `first` and `last` count its words."""

    first: int
    last: int
    kind: str
    form: Form
    text: str


class Passage(NamedTuple):
    """A sentence: the whole text it stands in, its words, and what we know of them."""

    text: str
    words: list[Word]
    atoms: list[Atom]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The entries of the lexicon by their first word, longest first."""

    by_word: dict[str, list[Entry]]

    def scan(self, words: list[Word]) -> Iterator[Atom]:
        """Each phrase in `words`; a longer one hides those that begin within it."""
        at, count = 0, len(words)
        while at < count:
            length = 0
            for entry in self.by_word.get(words[at].text, ()):
                size = len(entry.words)
                if size < length:
                    break
                if size == 1 or _stands(entry.words, words, at):
                    length = size
                    text = " ".join(entry.words)
                    yield Atom(at, at + size - 1, entry.kind, entry.form, text)
            at += length or 1

    def passage(self, text: str, start: int, end: int) -> Passage:
        """The sentence between two characters of `text`."""
        words = split_words(text, start, end)
        return Passage(text, words, list(self.scan(words)))


def _stands(phrase: tuple[str, ...], words: list[Word], at: int) -> bool:
    if at + len(phrase) > len(words):
        return False
    return all(words[at + n].text == phrase[n] for n in range(1, len(phrase)))


def split_words(text: str, start: int, end: int) -> list[Word]:
    """The words of `text` between two characters."""
    return [
        Word(match[0].lower().replace("’", "'"), match.start(), match.end())
        for match in _WORD.finditer(text, start, end)
    ]


@cache
def vocabulary(lexicon_dir: str | None = None) -> Vocabulary:
    """All phrases of progress.toml, overlaid by the user's, in all their forms."""
    by_word: dict[str, list[Entry]] = {}
    for phrase, kind, form in _phrases(progress_words(lexicon_dir)):
        parts = tuple(word.text for word in split_words(phrase, 0, len(phrase)))
        by_word.setdefault(parts[0], []).append(Entry(parts, kind, form))
    for entries in by_word.values():
        entries.sort(key=lambda entry: -len(entry.words))
    return Vocabulary(by_word)


def _phrases(lexicon: ProgressWords) -> Iterator[tuple[str, str, Form]]:
    for kind, entries in lexicon.verbs.items():
        for entry in entries:
            for phrase, form in verb_forms(entry):
                yield phrase, kind, form
    for kind, entries in lexicon.nouns.items():
        for entry in entries:
            for phrase in noun_forms(entry):
                yield phrase, kind, "noun"
    for group in (lexicon.scope, lexicon.momentum, lexicon.gate):
        for kind, entries in group:
            for phrase in entries:
                yield phrase, f"_{kind}", "noun"
