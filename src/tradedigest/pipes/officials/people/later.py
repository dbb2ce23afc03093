"""Later mentions of people by a part of their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.officials.names.forms import fold, without_seat
from tradedigest.pipes.officials.people.person import MOST_NAMESAKES

if TYPE_CHECKING:
    from tradedigest.pipes.officials.people.person import Person
    from tradedigest.pipes.officials.reading import Reading

_SHORTEST = 2  # letters of a name by which someone is called


def add_later_mentions(reading: Reading, people: list[Person]) -> None:
    """Add to `people` their mentions by single names, as in "Hassett said"."""
    keys: dict[str, list[Person]] = {}
    for person in people:
        for word in _keys(reading, person):
            if len(keys.setdefault(word, [])) < MOST_NAMESAKES:
                keys[word].append(person)
    taken = {
        token
        for person in people
        for start, end in person.mentions
        for token in reading.tokens_in(start, end)
    }
    for token in reading.tokens_of(frozenset(map(str.lower, keys))):
        known = keys.get(reading.bare[token])
        if known and token not in taken:
            _add(reading, token, known)


def _keys(reading: Reading, person: Person) -> set[str]:
    """The words that name the person alone, also in capitals."""
    words = [word.strip(".,") for word in without_seat(person.name.split())]
    while len(words) > 1 and fold(words[-1]) in reading.grammar.names.suffixes:
        words.pop()
    keys = {words[-1]}
    if fold(words[0]) in reading.grammar.family_first or words[1:-1]:
        keys.add(words[0])
    keys = {
        key
        for key in keys
        if key[:1].isupper()
        and len(key) >= _SHORTEST
        and key.lower() not in reading.grammar.not_names
    }
    return keys | {key.upper() for key in keys if len(key) > _SHORTEST}


def _add(reading: Reading, token: int, known: list[Person]) -> None:
    start = reading.starts[token]
    end = start + len(reading.bare[token])
    person = _last_named(known, start)
    first = token
    while first > 0 and _is_part(reading, first - 1, person):
        first -= 1
    before = first - 1
    if before >= 0 and _is_other_name(reading, before, first):
        return
    person.add_mention(reading.starts[first], end)


def _last_named(known: list[Person], place: int) -> Person:
    """The person last named before `place`, else the first of the text."""

    def last(person: Person) -> int:
        start = person.last_start(place)
        return -1 if start is None else start

    return max(known, key=last)


def _is_part(reading: Reading, token: int, person: Person) -> bool:
    word = reading.words[token]
    return word[0].isupper() and fold(word) in person.parts


def _is_other_name(reading: Reading, before: int, token: int) -> bool:
    """Whether the word before makes the name another's: "Ivanka" before "Trump"."""
    word = reading.norms[before]
    grammar = reading.grammar
    if not reading.words[before][0].isupper():
        return False
    if reading.starts_sentence(before) and word in reading.lower_words:
        return False
    if before in reading.last_of or word in grammar.not_names:
        return False
    if reading.words[before] in grammar.names.peers:
        return False
    return word not in grammar.names.honorifics and not reading.in_headline(
        reading.starts[token]
    )
