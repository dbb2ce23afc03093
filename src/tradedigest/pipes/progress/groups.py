"""The parties of a sentence, grouped as they stand in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from tradedigest.pipes.progress.lexicon import PartyPhrases
    from tradedigest.pipes.progress.mentions import Mention

_JOINED = re.compile(r"^\s?[-–—/]\s?(?:and-)?$")
_LISTED = re.compile(
    r"^(?:['’]s?)?\)?\s*(?:,|&|\+|/|,?\s*(?:and|or|as well as|plus|along with))"
    r"\s*(?:the|its|also|then|both)?\s*"
    r"(?:(?:member )?(?:countries|states) of (?:the )?)?$"
)
# What stands behind a name: "the Peruvian (trade) deal" is somebody's deal with Peru.
_NOUN = re.compile(r"\s(?:(?:free[- ])?trade\s)?(\w+)\b(?!\s(?:with|between|to)\b)")
# What stands behind a name that opens a sentence: "With Chile(,) it has ...".
_OPENED = re.compile(r",|\s(?:it|we|they|he|she|the|an?|talks|negotiations|and with)\b")
_AND = re.compile(r"\b(?:and|or|as|plus|along)\b|[&+/]")
_SAME = re.compile(r"^[\s(),'’s-]{0,4}$")
_BETWEEN = frozenset(["between", "among"])
_PRONOUNS = frozenset(["ones", "those", "that"])  # "Peruvian ones" may be anything
_WITH = 8  # words before "with" among which the noun of talks or a pact may stand
_NEAR = 4  # words before a list among which "between" may stand
_OPENING = "([\"'“‘—–-"
_FILLERS = frozenset(["the", "its", "all"])
_PAIR = 2
_CONTEXT = 96  # characters before a list in which its preposition stands
_MOST = 16  # groups of a sentence that are looked at; a longer one is a table


class Group(NamedTuple):
    """Parties that stand together: alone, joined ("US-China") or in a list.

    `outright` says that they face one another; `directed`, that something is directed
    at them all ("tariffs on Peru and Chile"); `partner`, that somebody has talks, a
    pact or a quarrel with them.
    """

    start: int
    end: int
    codes: tuple[str, ...]
    outright: bool = False
    directed: bool = False
    partner: bool = False


def groups_of(text: str, mentions: list[Mention], lexicon: PartyPhrases) -> list[Group]:
    """The groups of a sentence with what the words around them say of them."""
    groups: list[Group] = []
    for group in _groups(text, mentions)[:_MOST]:
        before = _words_before(text, group)
        if _ends_with(before, lexicon.aside):
            continue
        people = before[-1:] == ["from"] and _ends_with(before[:-1], lexicon.people)
        directed = not people and _ends_with(before, lexicon.directing)
        between = not _BETWEEN.isdisjoint(before[-_NEAR:])
        outright = len(group.codes) > 1 and (group.outright or between)
        partner = not outright and (
            _is_partner(before, lexicon)
            or _is_fronted(text, before, group)
            or _names_dealing(text, group, lexicon)
            or (groups[-1:] != [] and groups[-1].partner and _goes_on(before))
        )
        groups.append(
            Group(group.start, group.end, group.codes, outright, directed, partner)
        )
    return groups


def _words_before(text: str, group: Group) -> list[str]:
    """The last words before a group, without articles and the like."""
    context = text[max(0, group.start - _CONTEXT) : group.start].lower()
    words = [word.lstrip(_OPENING) for word in context.split()]
    while words and words[-1] in _FILLERS:
        words.pop()
    return words


def _ends_with(words: list[str], phrases: Collection[str]) -> bool:
    return any(" ".join(words[-n:]) in phrases for n in (1, 2, 3))


def _groups(text: str, mentions: list[Mention]) -> list[Group]:
    groups: list[Group] = []
    for mention in mentions:
        if groups and (grown := _grown(text, groups[-1], mention)):
            groups[-1] = grown
        else:
            groups.append(Group(mention.start, mention.end, (mention.code,)))
    adjectives = {mention.end for mention in mentions if mention.adjective}
    return [
        part
        for group in groups
        for part in ([group] if group.end in adjectives else _parted(text, group))
    ]


def _parted(text: str, group: Group) -> list[Group]:
    """Two names with nothing but a comma between them are no list."""
    if len(group.codes) != 2 or "," not in text[group.start : group.end]:  # noqa: PLR2004
        return [group]
    if _AND.search(text, group.start, group.end):
        return [group]
    comma = text.index(",", group.start, group.end)
    return [
        Group(group.start, comma, group.codes[:1]),
        Group(comma + 1, group.end, group.codes[1:]),
    ]


def is_list_gap(gap: str) -> bool:
    """Whether two names with `gap` between them are members of one list."""
    return bool(_LISTED.match(gap))


def _grown(text: str, group: Group, mention: Mention) -> Group | None:
    """`group` with `mention` in it, if they are joined or listed."""
    gap = text[group.end : mention.start]
    joined = bool(_JOINED.match(gap))
    if mention.code in group.codes:
        if not (joined or _SAME.match(gap)):
            return None
        return Group(group.start, mention.end, group.codes, group.outright)
    if joined or is_list_gap(gap):
        codes = (*group.codes, mention.code)
        return Group(group.start, mention.end, codes, joined and len(group.codes) == 1)
    return None


def _is_partner(before: list[str], lexicon: PartyPhrases) -> bool:
    """Whether a noun of talks or a pact stands before "with", in one clause with it."""
    if before[-1:] != ["with"]:
        return False
    for word in reversed(before[-_WITH:-1]):
        if word in lexicon.dealings:
            return True
        if not word[-1:].isalnum():
            return False
    return False


def _is_fronted(text: str, before: list[str], group: Group) -> bool:
    """Whether a sentence opens with whom it is about: "With Chile, work began"."""
    opens = before[-1:] == ["with"] and (
        len(before) == 1 or not before[-2][-1:].isalnum()
    )
    return opens and bool(_OPENED.match(text, group.end))


def _goes_on(before: list[str]) -> bool:
    """Whether the partners of talks go on: "talks with Peru on rice, and with ..."."""
    return len(before) >= _PAIR and before[-1] == "with" and before[-2] in ("and", "or")


def _names_dealing(text: str, group: Group, lexicon: PartyPhrases) -> bool:
    """Whether a name tells whom a pact is with: "the Peruvian deal"."""
    noun = _NOUN.match(text, group.end) if len(group.codes) == 1 else None
    return noun is not None and noun[1] in lexicon.dealings - _PRONOUNS
