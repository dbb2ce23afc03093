"""Phrases that are sought only at words which they can begin with.

The verbs and nouns around a date are hundreds of phrases. Most clauses hold the first
word of few of them: to ask for these words by a look-up takes a fraction of the time of
trying all phrases at every letter, and only what they begin has to be compiled.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.spelling_trie import one_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")
_REGULAR = "ed"  # ends most past tenses, which no list has
_NOTHING = re.compile(r"(?!)")
_NONE: frozenset[int] = frozenset()  # no frame
_SHORT = 300  # characters of a pattern that may be compiled for each word


class Frame(NamedTuple):
    """Some phrases as they are written, and what must stand before and after them.

    `group` names what they tell. Where a frame is `any_past`, "after" is tried at each
    word that ends like a regular past tense.
    """

    forms: frozenset[str]
    group: str = ""
    before: str = ""
    after: str = ""
    any_past: bool = False


class Words:
    """The words of a stretch of text, told apart once for all cues."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.known = frozenset(_WORD.findall(text))

    @cached_property
    def past(self) -> frozenset[str]:
        """Those that end like a regular past tense."""
        return frozenset(word for word in self.known if word.endswith(_REGULAR))

    @cached_property
    def places(self) -> list[tuple[str, int]]:
        """Each word with its place, in order."""
        return [(match[0], match.start()) for match in _WORD.finditer(self.text)]


class WordCues:
    """Finds the phrases of frames as whole words; of two at a place the first counts.

    A match has the group of its frame. Frames of one group stand together.
    """

    def __init__(self, *frames: Frame) -> None:
        self._frames = frames
        self._past = frozenset(i for i, frame in enumerate(frames) if frame.any_past)
        self._patterns: dict[str, re.Pattern[str]] = {}  # by the word that begins them
        self._compiled: dict[frozenset[int], re.Pattern[str]] = {}
        self._begun = _by_opener(frames)
        self._openers = frozenset(self._begun)

    def finditer(self, words: Words, start: int = 0) -> Iterator[re.Match[str]]:
        """The matches among `words` from a place on, without overlaps."""
        wanted = self._openers & words.known
        if self._past:
            wanted |= words.past
        if not wanted:
            return
        end = start
        for word, place in words.places:
            if word in wanted and place >= end:
                match = self._pattern(word).match(words.text, place)
                if match is not None:
                    end = match.end()
                    yield match

    def search(self, words: Words, start: int = 0) -> re.Match[str] | None:
        """The first of them."""
        return next(self.finditer(words, start), None)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The one that begins at `start`."""
        word = _WORD.match(text, start)
        return self._pattern(word[0] if word else "").match(text, start)

    def has(self, word: str) -> bool:
        """Whether `word` is such a phrase by itself."""
        return self._pattern(word).fullmatch(word) is not None

    def _pattern(self, word: str) -> re.Pattern[str]:
        """The pattern of what `word` can begin."""
        pattern = self._patterns.get(word)
        if pattern is None:
            begun = self._begun.get(word)
            if begun is None:  # not kept by its word: there is no end of them
                is_past = self._past and word.endswith(_REGULAR)
                return self._shared(self._past) if is_past else _NOTHING
            pattern = self._patterns[word] = self._of(word, begun)
        return pattern

    def _of(self, word: str, begun: dict[int, list[str]]) -> re.Pattern[str]:
        kinds = self._kinds(word)
        frames = [self._frames[kind] for kind in sorted(kinds)]
        first = frames[0]
        alone = begun.get(min(kinds)) == [word] and not first.after
        if alone and all(frame.before == first.before for frame in frames):
            return _single(first.before, first.group)
        if any(len(frame.after) > _SHORT for frame in frames):
            return self._shared(kinds)
        return self._compile(kinds, [word])

    def _kinds(self, word: str) -> frozenset[int]:
        """The frames whose phrases `word` can begin."""
        past = self._past if word.endswith(_REGULAR) else _NONE
        return past.union(self._begun[word])

    def _shared(self, kinds: frozenset[int]) -> re.Pattern[str]:
        """The pattern of all words that can begin phrases of just these frames.

        One for each word would repeat what must stand after them.
        """
        pattern = self._compiled.get(kinds)
        if pattern is None:
            words = [word for word in self._begun if self._kinds(word) == kinds]
            pattern = self._compiled[kinds] = self._compile(kinds, words)
        return pattern

    def _compile(self, kinds: frozenset[int], words: list[str]) -> re.Pattern[str]:
        groups = [
            _named(group, [self._branch(kind, words) for kind in some])
            for group, some in groupby(sorted(kinds), self._group)
        ]
        return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)")

    def _group(self, kind: int) -> str:
        return self._frames[kind].group

    def _branch(self, kind: int, words: list[str]) -> str:
        """The phrases of one frame that begin with one of `words`."""
        frame = self._frames[kind]
        if frame.any_past:
            return frame.before + frame.after
        forms = one_of(form for word in words for form in self._begun[word][kind])
        return f"{frame.before}(?:{forms}){frame.after}"


def _by_opener(frames: Iterable[Frame]) -> dict[str, dict[int, list[str]]]:
    """The phrases by the word that they begin with and the number of their frame."""
    begun: dict[str, dict[int, list[str]]] = {}
    for kind, frame in enumerate(frames):
        for form in frame.forms:
            word = _WORD.match(form)
            by_kind = begun.setdefault(word[0] if word else "", {})
            by_kind.setdefault(kind, []).append(form)
    return begun


def _named(group: str, branches: list[str]) -> str:
    """Any of `branches`, as a group of that name."""
    name = f"P<{group}>" if group else ":"
    return f"(?{name}{'|'.join(branches)})"


@cache
def _single(before: str, group: str) -> re.Pattern[str]:
    """The pattern of a single word behind `before`."""
    return re.compile(before + _named(group, [r"\w+"]))
