"""Whether a cue tells what is, what is hoped for, what is not, or what once was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.progress.vocabulary import Atom, Passage

Reading = Literal["fact", "ongoing", "pending", "due", "denied", "failed"]

_REACH = 6  # words before a cue in which a negation or a hope still governs it
_SUPPOSED_REACH = 14  # words after "if" that its clause commonly runs to
_HOPES = frozenset(["_prospects", "propose"])
_PRESENT = frozenset(["is", "are"])
_AHEAD = _HOPES | {"_due"}
_LONGEST_ASIDE = 12  # words of a relative clause between commas
_BREAK = re.compile(r"[;:()\[\]—–]|\s-+\s")


def read(passage: Passage, pivot: Atom) -> Reading:
    """How the cue at `pivot` is meant, by what stands before it in its clause."""
    words = passage.words
    floor = _clause_start(passage, pivot.first)
    before = passage.atoms_between(floor, pivot.first)
    if refusal := _refusal(before):
        return refusal
    if _negated(words, floor, pivot.first) or _is_rejected(before, pivot):
        return "denied"
    if _is_pending(passage, before, pivot, floor):
        hoped = any(atom.kind in _HOPES for atom in before)
        return "pending" if hoped else "due"
    auxiliaries = passage.grammar.auxiliaries
    ongoing = pivot.form == "ing" and words[pivot.first - 1] in auxiliaries
    return "ongoing" if pivot.first > floor and ongoing else "fact"


def read_between(passage: Passage, pivot: Atom, partner: Atom) -> Reading:
    """How a fact is meant if its two words have a negation between them."""
    low, high = sorted((pivot.first, partner.first))
    return _refusal(passage.atoms_between(low + 1, high)) or "fact"


def is_ahead(passage: Passage, pivot: Atom, partner: Atom) -> bool:
    """Whether a noun tells of what is to come: "the signing of the pact would help".

    So does a gerund of which no more is said than that it is likely or not.
    """
    if pivot.form not in {"noun", "ing"}:
        return False
    words, grammar = passage.words, passage.grammar
    telling = grammar.outlooks
    if pivot.form == "noun":
        telling = telling | grammar.modals
    for at in _words_behind(passage, max(pivot.last, partner.last) + 1):
        if words[at] in grammar.relatives:
            return False  # another clause
        if words[at] in telling:
            return True
    return False


def _words_behind(passage: Passage, start: int) -> Iterator[int]:
    """The words from `start` to the next sign, those in brackets left out."""
    inside, left = False, _REACH
    for at in range(start, len(passage.words)):
        gap = passage.text[passage.places[at - 1][1] : passage.places[at][0]].strip()
        if gap:
            if gap not in {"(", ")"} or inside != (gap == ")"):
                return
            inside = not inside
        if not inside:
            left -= 1
            yield at
        if not left:
            return


def _refusal(atoms: list[Atom]) -> Literal["failed", "denied"] | None:
    kinds = {atom.kind for atom in atoms}
    if "_failures" in kinds:
        return "failed"
    return "denied" if "_denials" in kinds else None


def is_auxiliary(passage: Passage, pivot: Atom) -> bool:
    """Whether the cue is but the "have" of a perfect: "have narrowed the gap"."""
    words, at = passage.words, pivot.last
    if words[at] not in passage.grammar.have:
        return False
    following = at + 1
    while following < len(words) and _is_adverb(passage, words[following]):
        following += 1
    if following >= len(words):
        return False
    return (
        words[following] == "been"
        or words[following].endswith("ed")
        or any(
            atom.form == "past"
            for atom in passage.atoms_between(following, following + 1)
        )
    )


def _is_adverb(passage: Passage, word: str) -> bool:
    return word in passage.grammar.adverbs or word.endswith("ly")


def is_other_noun(passage: Passage, pivot: Atom) -> bool:
    """Whether what looks like a verb is a noun of another meaning: "a sign"."""
    words, at = passage.words, pivot.first
    return (
        pivot.form in ("base", "present")
        and words[at] in passage.grammar.homonyms
        and at > 0
        and words[at - 1] in passage.grammar.determiners
    )


def is_supposed(passage: Passage, pivot: Atom) -> bool:
    """Whether the cue stands in a condition or its consequence.

    "Without a deal, prices would rise" is one as well.
    """
    before = passage.atoms_between(pivot.first - _SUPPOSED_REACH, pivot.first)
    if any(atom.kind == "_suppositions" for atom in before):
        return True
    words, behind = passage.words, pivot.last + 1
    lacking = words[pivot.first] == "without"
    return lacking and not passage.grammar.modals.isdisjoint(
        words[behind : behind + _SUPPOSED_REACH]
    )


def _clause_start(passage: Passage, at: int) -> int:
    """The first word before the word `at` that can govern it."""
    places, floor = passage.places, at
    if _ends_aside(passage, at):
        return at
    while floor > max(0, at - _REACH):
        gap = passage.text[places[floor - 1][1] : places[floor][0]]
        if gap != " " and _BREAK.search(gap):
            break
        floor -= 1
    return floor


def _ends_aside(passage: Passage, at: int) -> bool:
    """Whether a relative clause ends before the word: ", which is no member, talks"."""
    if (
        at == 0
        or "," not in passage.text[passage.places[at - 1][1] : passage.places[at][0]]
    ):
        return False
    aside = passage.words[max(0, at - _LONGEST_ASIDE) : at]
    return not passage.grammar.relatives.isdisjoint(aside)


def _is_rejected(before: list[Atom], pivot: Atom) -> bool:
    """Whether it is a thing that somebody will not have: "ruled out a partial deal"."""
    return pivot.form == "noun" and any(atom.kind == "reject" for atom in before)


def _negated(words: list[str], floor: int, at: int) -> bool:
    return any(word.endswith("n't") for word in words[floor:at])


def _is_infinitive(words: list[str], at: int) -> bool:
    """Whether a participle ends a passive infinitive: "was to have been signed"."""
    return words[max(0, at - 2) : at] == ["to", "be"] or (
        words[max(0, at - 3) : at] == ["to", "have", "been"]
    )


def _is_pending(passage: Passage, before: list[Atom], pivot: Atom, floor: int) -> bool:
    words, grammar = passage.words, passage.grammar
    previous = words[pivot.first - 1] if pivot.first > floor else ""
    hopes = [atom for atom in before if atom.kind in _AHEAD]
    if pivot.form == "present" or previous in _PRESENT:
        dated = not grammar.temporals.isdisjoint(words[floor : pivot.first - 1])
        if dated or pivot.form == "present":
            return dated
    if pivot.form == "past":
        if _is_infinitive(words, pivot.first):
            return True
        last = hopes[-1].last if hopes else pivot.first
        between = words[last + 1 : pivot.first]
        return not grammar.auxiliaries.isdisjoint(between)
    if pivot.form == "ing":
        return bool(hopes) or previous in grammar.before_ing
    if pivot.form == "base" and previous == "to":
        return not any(atom.kind == "_done" for atom in before)
    return bool(hopes)
