"""The subjects on the table: goods and matters that a country's sentences name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tradedigest.digest.facts import Place
    from tradedigest.digest.passages import Passage

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
LONGEST_TERM = 4


def find_issues(text: str, issue_of: Mapping[str, str]) -> set[str]:
    """The subjects that `text` names, by terms of up to `LONGEST_TERM` words.

    Of terms that overlap the first and longest counts: palm oil is no energy.
    """
    words = _WORD.findall(text.casefold().replace("’", "'"))
    found: set[str] = set()
    place = 0
    while place < len(words):
        issue, length = _at(words, place, issue_of)
        if issue is not None:
            found.add(issue)
        place += length
    return found


def _at(
    words: list[str], place: int, issue_of: Mapping[str, str]
) -> tuple[str | None, int]:
    """The subject of the longest term that begins at a word, and the term's length."""
    for length in range(min(LONGEST_TERM, len(words) - place), 0, -1):
        term = " ".join(words[place : place + length])
        for form in (term, *_singulars(term)):
            if form in issue_of:
                return issue_of[form], length
    return None, 1


def _singulars(term: str) -> Iterator[str]:
    if term.endswith("ies"):
        yield f"{term[:-3]}y"
    if term.endswith("es"):
        yield term[:-2]
    if term.endswith("s"):
        yield term[:-1]


def issues_of(
    passages: Iterable[Passage], issue_of: Mapping[str, str]
) -> list[tuple[Place, str]]:
    """The subjects that each sentence names, with file and offset of the sentence."""
    return [
        ((passage.story.source, passage.sentence.start), issue)
        for passage in passages
        for issue in sorted(find_issues(passage.sentence.text, issue_of))
    ]


def rank_issues(issues: Iterable[tuple[Place, str]]) -> tuple[str, ...]:
    """Subjects by the number of stories, then of sentences, that name them."""
    stories: dict[str, set[str]] = defaultdict(set)
    sentences: Counter[str] = Counter()
    for (source, _), issue in issues:
        stories[issue].add(source)
        sentences[issue] += 1
    return tuple(
        sorted(stories, key=lambda name: (-len(stories[name]), -sentences[name], name))
    )
