"""Where a person's name begins and ends, whatever the language it comes from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tradedigest.pipes.officials.reading import Reading

_MOST_PARTS = 6
_PART = re.compile(
    r"(?:[^\W\d_]\.-?){1,4}(?![\w’'])"  # J. or J.D. or J.-P.
    r"|(?:[Aa]l|[Ee]l|[Uu]l|[Aa][nsd]|[Aa]sh|[Aa]d|[Bb]in|[Ii]bn|[dl])[-'’][^\W\d_]\w+"
    r"(?:[-'’][^\W\d_]\w*)*"
    # "â" and one of those is a typographic apostrophe that was decoded wrongly.
    r"|[^\W\d_](?:(?!â[€\x80-\x9f])\w)*(?:[-'’‑][^\W\d_](?:(?!â[€\x80-\x9f])\w)*)*"
)
_GAP = re.compile(r"[ \t\u00a0]{1,3}")
_POSSESSIVE = re.compile(r"['’]s?$")
_SUFFIX = re.compile(r",? (Jr\.?|Sr\.?|Jnr|Snr|III|II|IV)(?!\w)")
_BRACKETED = re.compile(r" [\"“(][^\W\d_]+[\"”)](?= [^\W\d_])")
_LONGEST = 60  # characters that a name before a comma may have


class Name(NamedTuple):
    """A name in the text; its characters, honorifics not counted."""

    start: int
    end: int
    parts: int


def name_after(reading: Reading, place: int) -> Name | None:
    """The name that begins at `place`, after honorifics; None if none does."""
    place = _skip_honorifics(reading, place)
    end, parts, free = place, 0, place
    while parts < _MOST_PARTS:
        match = _PART.match(reading.text, free)
        if match is None:
            break
        taken = _take(reading, match, parts)
        if taken is None:
            break
        counts, stop = taken
        free = match.end()
        if counts:
            parts += 1
            end = stop
        if stop != match.end() and counts:
            break
        gap = _GAP.match(reading.text, free)
        if gap is None:
            break
        free = gap.end()
    if parts == 0 or not _is_name(reading, place, end, parts):
        return None
    suffix = _SUFFIX.match(reading.text, end)
    if suffix and parts > 1:
        end = suffix.end()
    return Name(place, end, parts)


def name_before(reading: Reading, end: int) -> Name | None:
    """The longest name that ends at `end`."""
    first = reading.token_at(max(0, end - _LONGEST))
    best = None
    for token in range(reading.token_at(end) - 1, first - 1, -1):
        word = reading.words[token]
        if word != "." and not word[0].isalpha():
            break
        if not (word[0].isupper() or word == "." or _is_particle(reading, word)):
            break
        if word[0].isupper() or "-" in word:
            name = name_after(reading, reading.starts[token])
            if name and name.end == end:
                best = name
            elif name is None and reading.norms[token] in reading.grammar.not_names:
                break
    return best


def names_in_list(reading: Reading, place: int) -> list[Name]:
    """The names of "A, B and C" from `place` on."""
    names = []
    name = name_after(reading, place)
    while name:
        names.append(name)
        joint = re.compile(r"(?:,? and|,| &) ").match(reading.text, name.end)
        name = name_after(reading, joint.end()) if joint else None
    return names


def _is_particle(reading: Reading, word: str) -> bool:
    return word in reading.grammar.particles


def _skip_honorifics(reading: Reading, place: int) -> int:
    grammar = reading.grammar
    for _ in range(4):
        match = re.compile(r"([^\W\d_][\w']*)(\.? )").match(reading.text, place)
        if match is None or match[1].lower() not in grammar.honorifics:
            break
        if not match[1][0].isupper():
            break
        if (
            match[1].lower() in grammar.honorifics_with_full_name
            and "." not in match[2]
            and not _two_names_follow(reading, match.end())
        ):
            break
        place = match.end()
    return place


def _two_names_follow(reading: Reading, place: int) -> bool:
    token = reading.token_at(place)
    follow = reading.words[token : token + 2]
    return len(follow) > 1 and all(
        word[0].isupper() and word.lower() not in reading.grammar.not_names
        for word in follow
    )


def _take(
    reading: Reading, match: re.Match[str], parts: int
) -> tuple[bool, int] | None:
    """Whether a part counts as one of the name, and where it ends; None if it cannot."""
    word = match[0]
    grammar = reading.grammar
    if word[0].islower():
        if "-" in word or "'" in word or "’" in word:
            capital = re.search(r"[-'’]([^\W\d_])", word)
            return (True, match.end()) if capital and capital[1].isupper() else None
        if word in grammar.particles and _leads_on(reading, match.end()):
            return False, match.end()
        return None
    bare = _POSSESSIVE.sub("", word)
    if bare.lower() in grammar.not_names and not _may_be_name(
        reading, bare, match, parts
    ):
        return None
    if reading.token_at(match.start()) in reading.first_of:
        return None
    if parts and _reads_on_in_lower_case(reading, bare, match.start()):
        return None
    return True, match.start() + len(bare)


def _may_be_name(reading: Reading, word: str, match: re.Match[str], parts: int) -> bool:
    """Whether "He", "To" or "Jan" is one in "He Lifeng", "Liu He" and "Jan Adams"."""
    families = reading.grammar.family_first
    if parts == 0 and word.lower() in reading.grammar.given_too:
        return _leads_on(reading, match.end())
    if word.lower() not in families or reading.in_headline(match.start()):
        return False
    if parts:
        before = reading.words[reading.token_at(match.start()) - 1]
        return before.lower() in families
    return word.istitle() and _leads_on(reading, match.end())


def _leads_on(reading: Reading, place: int) -> bool:
    """Whether a particle that ends at `place` is followed by more of a name."""
    gap = _GAP.match(reading.text, place)
    follow = _PART.match(reading.text, gap.end()) if gap else None
    if follow is None:
        return False
    if follow[0] in reading.grammar.particles:
        return _leads_on(reading, follow.end())
    word = _POSSESSIVE.sub("", follow[0])
    return (word[0].isupper() or "-" in word) and (
        word.lower() not in reading.grammar.not_names
    )


def _reads_on_in_lower_case(reading: Reading, word: str, place: int) -> bool:
    """Whether a word of a headline is one that the text has in lower case too."""
    return reading.in_headline(place) and word.lower() in reading.lower_words


def _is_name(reading: Reading, start: int, end: int, parts: int) -> bool:
    text = reading.text[start:end]
    if not any(char.isupper() for char in text):
        return False
    letters = text.replace(".", "").replace(" ", "")
    if parts == 1:
        if len(letters) < 2 or text.isupper():
            return False
        return "." not in text
    return len(letters) > 3 or not text.isupper()
