"""Regular expressions for many words and phrases.

Python tries the branches of an alternation one by one. Folded into a trie it looks at
each character of the text once; a thousand phrases cost little more than one.

In every pattern a blank stands for any white space, and an apostrophe or hyphen for its
kinds.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_WORD = re.compile(r"\w+")
_CLASSES = {" ": r"\s{1,3}", "'": "['’‘]", "-": "[-‐‑–]"}
# Where case is ignored, Python draws up a table of 65,536 characters for each set with
# an "s" or "k", for the sake of "ſ" and the sign of kelvin; not if told of ASCII alone.
_SET = re.compile(r"(?<!\\)\[[^\]]+\]")
_NO_WORD_AFTER = r"(?!\w)"
_NO_INITIAL_AFTER = r"(?!\w\.|[A-Z]\b)"


def spelled(words: Iterable[str]) -> set[str]:
    """`words` in three ways of writing capitals: last week, Last week, LAST WEEK.

    With IGNORECASE the first characters of branches would not be compared before they
    are tried.
    """
    forms: set[str] = set()
    for word in words:
        forms |= {word, word[:1].upper() + word[1:], word.upper()}
    return forms


def one_of(forms: Iterable[str]) -> str:
    """A pattern for the longest of `forms` at a place, as part of a larger pattern.

    "LAST" is folded apart from the others: what is left of "last" and "Last" is the
    same.
    """
    forms = set(forms)
    capitals = {
        form
        for form in forms
        if form[:2].isalpha() and form.isupper() and form.lower() in forms
    }
    parts = [sorted(some) for some in (forms - capitals, capitals) if some]
    patterns = [_pattern(part, lambda _last: "") for part in parts]
    return patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})"


def exactly_one_of(forms: Iterable[str]) -> str:
    """The same with signs as they are written; a blank is white space of any length."""
    pattern = _pattern(sorted(set(forms)) or [""], lambda _last: "", _exactly)
    return _SET.sub(r"(?a:\g<0>)", pattern)


class PhraseFinder:
    """Finds the longest of many phrases at each place of a text, as whole words.

    Phrases lie by their first word, and those that share one get their pattern when a
    text has that word: a pattern for all would take longer to compile than a text to
    read, and few texts have more than a hundredth of the words.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases: dict[str, list[str]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        for phrase in phrases:
            self._phrases.setdefault(_first_word(phrase), []).append(phrase)
        self._starts = re.compile(rf"(?<![\w@])(?:{_any_start(self._phrases)})")

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The phrases in `text`, in its order."""
        end = 0
        for start in self._starts.finditer(text):
            word, place = start[0], start.start()
            if word in self._phrases and place >= end:
                match = self._pattern(word).match(text, place)
                if match is not None:
                    end = match.end()
                    yield match

    def _pattern(self, word: str) -> re.Pattern[str]:
        pattern = self._patterns.get(word)
        if pattern is None:
            pattern = self._patterns[word] = self._compiled(word)
        return pattern

    def _compiled(self, word: str) -> re.Pattern[str]:
        """The phrases that begin with `word`; most are that word and no more."""
        phrases = self._phrases[word]
        if phrases == [word]:
            return _WORD
        return re.compile(_pattern(sorted(set(phrases)), _boundary))


def _first_word(phrase: str) -> str:
    """The letters and figures that `phrase` begins with; none before a sign."""
    match = _WORD.match(phrase)
    return match[0] if match else ""


def _any_start(first_words: Iterable[str]) -> str:
    """A pattern for what may be one of `first_words`, by its first character."""
    initials = "".join(sorted({word[:1] for word in first_words}))
    return rf"[{initials}]\w*" if "" not in first_words else r"\w*"


@cache
def _loosely(char: str) -> str:
    return _CLASSES.get(char) or re.escape(char)


@cache
def _exactly(char: str) -> str:
    return r"\s+" if char == " " else re.escape(char)


def _pattern(
    forms: Sequence[str],
    end: Callable[[str], str],
    spelled: Callable[[str], str] = _loosely,
    depth: int = 0,
) -> str:
    """The pattern for what `forms` have behind `depth`; longer ones come first.

    `forms` are sorted and alike up to there, so that what the first and the last share
    all of them do: to look at each character of each form took five times as long.
    `end` gives what must hold where a form ends, from its last character; `spelled` the
    pattern of a character.
    """
    first = forms[0]
    if len(forms) == 1:
        return "".join(map(spelled, first[depth:])) + end(first[-1:])
    fork = depth + _count_alike(first[depth:], forms[-1][depth:])
    stem = "".join(map(spelled, first[depth:fork]))
    ends_here = len(first) == fork
    branches: dict[str, list[str]] = {}  # by what may follow: "[EeR]", "[ds]"
    for char, some in groupby(forms[ends_here:], itemgetter(slice(fork, fork + 1))):
        rest = _pattern([*some], end, spelled, fork + 1)
        branches.setdefault(rest, []).append(spelled(char))
    patterns = [_any_of(chars) + rest for rest, chars in branches.items()]
    if ends_here:
        patterns.append(end(first[-1:]))
    return stem + (patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})")


def _count_alike(one: str, other: str) -> int:
    """How many characters two different words begin with in common."""
    unlike = (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(unlike, min(len(one), len(other)))


def _any_of(chars: list[str]) -> str:
    """A pattern for one of the characters with these patterns."""
    single = [char for char in chars if len(char) == 1]
    others = [char for char in chars if len(char) > 1]
    if len(single) > 1:
        others.append(f"[{''.join(single)}]")
    else:
        others += single
    return others[0] if len(others) == 1 else f"(?:{'|'.join(others)})"


def _boundary(last: str) -> str:
    return _NO_WORD_AFTER if last.isalnum() else _NO_INITIAL_AFTER
