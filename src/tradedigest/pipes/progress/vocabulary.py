"""Finding the words of the lexicon in a text, in one pass."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.inflection import noun_forms, verb_forms
from tradedigest.pipes.progress.lexicon import WARES, party_words, progress_words
from tradedigest.pipes.tariffs.lexicon import goods_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.pipes.inflection import Form
    from tradedigest.pipes.progress.lexicon import Grammar

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|%")


class Atom(NamedTuple):
    """A phrase of the lexicon in the text; `first` and `last` count its words."""

    first: int
    last: int
    kind: str
    form: Form


@dataclass(frozen=True)
class Passage:
    """A sentence: the whole text it stands in, its words, and what we know of them.

    `named` holds for each word the name that it belongs to; it is empty without names.
    """

    text: str
    start: int
    end: int
    words: list[str]
    atoms: list[Atom]
    named: list[Span | None]
    grammar: Grammar

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where the words start and end: only few sentences are asked for it."""
        return [
            match.span() for match in _WORD.finditer(self.text, self.start, self.end)
        ]

    @cached_property
    def counts(self) -> list[int]:
        """The number of each word, where a name of many words counts as one."""
        named = self.named
        if not named:
            return list(range(len(self.words)))
        opens = (
            index == 0 or name is None or name != named[index - 1]
            for index, name in enumerate(named)
        )
        return list(accumulate(opens))

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The classes of its phrases."""
        return frozenset(atom.kind for atom in self.atoms)

    def atoms_between(self, low: int, high: int) -> list[Atom]:
        """The atoms that begin at a word from `low` on and before `high`."""
        start = bisect_left(self.atoms, low, key=_first)
        return self.atoms[start : bisect_left(self.atoms, high, key=_first)]

    def distance(self, one: Atom, other: Atom) -> int:
        """How many words on from one atom the other begins."""
        return max(
            self.counts[other.first] - self.counts[one.last],
            self.counts[one.first] - self.counts[other.last],
        )


def _first(atom: Atom) -> int:
    return atom.first


@dataclass(slots=True)
class Node:
    """A place in the tree of phrases: the words that may follow, what ends here."""

    following: dict[str, Node] = field(default_factory=dict)
    meanings: list[tuple[str, Form]] = field(default_factory=list)


class Vocabulary(NamedTuple):
    """The phrases of the lexicon as a tree of words."""

    root: Node
    grammar: Grammar

    def passage(
        self, text: str, start: int, end: int, names: Sequence[Span] = ()
    ) -> Passage:
        """The sentence between two characters of `text`, in which `names` stand.

        A name says nothing by its words: the European Union is no union of workers.
        """
        words = split_words(text, start, end)
        scanned = list(self._scan(words))
        named = _within(text, start, end, names) if names and scanned else []
        atoms = [
            atom
            for atom in scanned
            if not named
            or named[atom.first] is None
            or named[atom.first] != named[atom.last]
        ]
        return Passage(text, start, end, words, atoms, named, self.grammar)

    def _scan(self, words: list[str]) -> Iterator[Atom]:
        """Each phrase in `words`; a longer one hides those that begin within it."""
        opening = self.root.following
        free = 0
        for at in [at for at, word in enumerate(words) if word in opening]:
            if at < free:
                continue
            longest, last = _walk(opening[words[at]], words, at)
            for kind, form in longest.meanings:
                yield Atom(at, last, kind, form)
            free = last + 1


def _walk(node: Node, words: list[str], at: int) -> tuple[Node, int]:
    """The longest phrase that begins with the word `at`, and its last word."""
    longest, last = node, at
    for place in range(at + 1, len(words)):
        following = node.following.get(words[place])
        if following is None:
            break
        node = following
        if node.meanings:
            longest, last = node, place
    return longest, last


def split_words(text: str, start: int, end: int) -> list[str]:
    """The words of `text` between two characters, "%" among them, without 's.

    In lower case, with straight apostrophes.
    """
    # Joined, so that all are changed at once: words hold no blanks.
    joined = " ".join(_WORD.findall(text, start, end)).lower() + " "
    return joined.replace("’", "'").replace("'s ", " ").split()


def _within(
    text: str, start: int, end: int, names: Sequence[Span]
) -> list[Span | None]:
    """For each word between two characters the name that it belongs to, if any."""
    starts = [match.start() for match in _WORD.finditer(text, start, end)]
    named: list[Span | None] = [None] * len(starts)
    free = 0
    for name in names:  # of two that overlap, the first has the words of both
        first = bisect_left(starts, name[0], free)
        last = bisect_left(starts, name[1], first)
        named[first:last] = [name] * (last - first)
        free = last
    return named


@cache
def vocabulary(lexicon_dir: str | None = None) -> Vocabulary:
    """All phrases of the lexicons, overlaid by the user's, in all their forms."""
    root = Node()
    gate = progress_words(lexicon_dir).gate
    subjects = {
        kind: frozenset(map(str.lower, phrases))
        for kind, phrases in (("_trade", gate.trade), ("_goods", gate.goods))
    }
    for phrase, kind, form in _phrases(lexicon_dir):
        node = root
        words = split_words(phrase, 0, len(phrase))
        for word in words:
            node = node.following.setdefault(word, Node())
        _mean(node, kind, form)
        for subject, known in subjects.items():
            if not known.isdisjoint(words):  # a longer phrase hides the word in it
                _mean(node, subject, "noun")
    return Vocabulary(root, progress_words(lexicon_dir).grammar)


def _mean(node: Node, kind: str, form: Form) -> None:
    if (kind, form) not in node.meanings:
        node.meanings.append((kind, form))


def _phrases(lexicon_dir: str | None) -> Iterator[tuple[str, str, Form]]:
    """Each phrase with its class and form; classes that make no frame begin with _."""
    lexicon = progress_words(lexicon_dir)
    for kind, entries in lexicon.verbs.items():
        for phrase, form in chain.from_iterable(map(verb_forms, entries)):
            yield phrase, kind, form
    for kind, entries in lexicon.nouns.items():
        for phrase in chain.from_iterable(map(noun_forms, entries)):
            yield phrase, kind, "noun"
    for phrase in chain.from_iterable(map(noun_forms, goods_words(lexicon_dir).goods)):
        yield phrase, WARES, "noun"
    signs = [*lexicon.scope, *lexicon.momentum, *lexicon.gate]
    for kind, entries in (*signs, ("both", party_words(lexicon_dir).words.both)):
        for phrase in entries:
            yield phrase, f"_{kind}", "noun"
