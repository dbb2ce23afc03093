"""The offices that articles give a person."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.records import Office

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tradedigest.digest.lexicon import DigestLexicon
    from tradedigest.digest.stories.gists import Official
    from tradedigest.digest.stories.story import Story

_WORD = re.compile(r"[^\W\d_]+")
# "of", "the" and the like tell no office from another one; "EU" and "MP" do.
_LONGEST_PARTICLE = 3
# Letters that the forms of a word share: "econom-ic", "econom-y"; "interior" and
# "international" share fewer.
_STEM = 6


# The fullest title is shown, unless it is far rarer than the commonest one.
USUAL_SHARE = 0.25


class Appearance(NamedTuple):
    """What one story says of one official."""

    story: Story
    official: Official


@lru_cache(maxsize=2**14)
def office_words(title: str | None) -> frozenset[str]:
    """What tells an office from another, in whatever order the title has it."""
    return frozenset(
        word.casefold()
        for word in _WORD.findall(title or "")
        if len(word) > _LONGEST_PARTICLE or not word.islower()
    )


def same_office(title: str, other: str, ranks: frozenset[str] = frozenset()) -> bool:
    """Whether one title says no more than the other, or is short for it.

    "Minister" and "Trade Minister" can be one office, and so can "USTR" and "Trade
    Representative"; of two titles of which one has more of the words `ranks` ("vice",
    "deputy"), neither stands for the other.
    """
    if _abbreviates(title, other) or _abbreviates(other, title):
        return True
    words, others = office_words(title), office_words(other)
    is_one = covers(words, others) or covers(others, words)
    return is_one and not (words ^ others) & ranks


def covers(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each of `others` is among `words`, in whatever form.

    The Minister for Economic Affairs is the one for the economy.
    """
    if others <= words:
        return True
    return _stems(others) <= _stems(words)


@lru_cache(maxsize=2**14)
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words)


# Letters of a country before the initials of an office: "US" in "USTR".
_MOST_COUNTRY_LETTERS = 2


def _abbreviates(short: str, title: str) -> bool:
    """Whether `short` has the initials of `title`, perhaps after those of a country."""
    letters = short.replace(".", "")
    initials = _initials(title)
    return (
        letters.isupper()
        and letters.isalpha()
        and len(initials) > 1
        and letters.endswith(initials)
        and len(letters) - len(initials) <= _MOST_COUNTRY_LETTERS
    )


@lru_cache(maxsize=2**14)
def _initials(title: str) -> str:
    words = [word for word in _WORD.findall(title) if office_words(word)]
    return "".join(word if word.isupper() else word[0].upper() for word in words)


def list_offices(
    appearances: Iterable[Appearance], lexicon: DigestLexicon
) -> list[Office]:
    """The offices that articles give a person, the latest first."""
    same: dict[tuple[frozenset[str], bool], list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        official = appearance.official
        same[office_words(official.title), official.former].append(appearance)
    titled = {
        key: seen
        for key, seen in same.items()
        if key[1] or any(_names_office(said, lexicon) for said in seen)
    } or same
    offices = sorted(
        (_office(seen) for seen in _merged(titled, lexicon.ranks)), key=_office_order
    )
    return sorted(offices, key=lambda office: office.last or "", reverse=True)


def _names_office(appearance: Appearance, lexicon: DigestLexicon) -> bool:
    title = appearance.official.title
    return title is not None and title.casefold() not in lexicon.vague_titles


def _merged(
    titled: dict[tuple[frozenset[str], bool], list[Appearance]],
    ranks: frozenset[str],
) -> list[list[Appearance]]:
    """Shorter forms of a title go to the longer one: "Minister" to "Trade Minister"."""
    merged: dict[tuple[frozenset[str], bool], list[Appearance]] = {}
    for key in sorted(titled, key=lambda key: (-len(key[0]), sorted(key[0]), key[1])):
        words, former = key
        title = titled[key][0].official.title or ""
        fitting = [
            other
            for other, seen in merged.items()
            if words
            and other[1] is former
            and same_office(title, seen[0].official.title or "", ranks)
        ]
        target = fitting[0] if len(fitting) == 1 else key
        merged.setdefault(target, []).extend(titled[key])
    return list(merged.values())


def _office(seen: Sequence[Appearance]) -> Office:
    titles = Counter(a.official.title for a in seen if a.official.title)
    common = max(titles.values(), default=0)
    usual = [title for title in titles if titles[title] >= USUAL_SHARE * common]
    days = [a.story.day for a in seen if a.story.day]
    return Office(
        title=min(
            usual,
            key=lambda title: (-len(office_words(title)), -titles[title], title),
            default=None,
        ),
        former=seen[0].official.former,
        first=min(days, default=None),
        last=max(days, default=None),
        sources=tuple(sorted({a.story.source for a in seen})),
    )


def _office_order(office: Office) -> tuple[int, bool, str]:
    return -len(office.sources), office.former, office.title or ""
