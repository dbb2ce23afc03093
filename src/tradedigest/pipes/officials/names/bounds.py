"""Where a person's name begins and ends, whatever the language it comes from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tradedigest.pipes.officials.reading import Reading

_MOST_PARTS = 6
_PART = re.compile(
    r"(?:[^\W\d_]\.-?){1,4}(?![\w’'])"  # J. or J.D. or J.-P.
    # "â" and one of those is a typographic apostrophe that was decoded wrongly.
    r"|[^\W\d_](?:(?!â[€\x80-\x9f])\w)*(?:[-'’‑][^\W\d_](?:(?!â[€\x80-\x9f])\w)*)*"
)
_GAP = re.compile(
    r"(?: [\"“(][^\W\d_a-z]\w+[\"”)](?= [^\W\d_a-z]))?"  # Luis "Toto" Caputo
    r"[ \t\u00a0]{1,3}"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_ARTICLED = re.compile(r"[a-z]{1,4}[-'’][^\W\d_a-z]")  # al-Falih, d'Estaing
_HONORIFIC = re.compile(r"([^\W\d_a-z][\w'’.]*?)(\.? )")
_INSIDE = frozenset({".", "of"})  # tokens that no name begins or ends with
_SEAT = re.compile(r" of (?=[^\W\d_a-z])")
_CLOSED = re.compile(r"[)\]] (?=[^\W\d_a-z])")
_MOST_HONORIFICS = 4
_FEWEST_LETTERS = 4  # of a name of several parts
_LONGEST = 60  # characters that a name before a comma may have


class Name(NamedTuple):
    """A name in the text; its characters, honorifics not counted."""

    start: int
    end: int
    parts: int


def name_after(reading: Reading, place: int) -> Name | None:
    """The name that begins at `place`, after honorifics; None if none does."""
    place = _skip_honorifics(reading, place)
    if place in reading.person_ends:
        end = reading.person_ends[place]
        return Name(place, end, len(reading.text[place:end].split()))
    name = _parts_from(reading, place)
    if not _is_name(reading, name) or _is_of_firm(reading, name):
        return None
    return _with_ending(reading, name)


def name_across_bracket(reading: Reading, place: int) -> Name | None:
    """The name whose first part closes a bracket: "Jane) Doe" in "(Jane) Doe"."""
    first = name_after(reading, place)
    closed = _CLOSED.match(reading.text, first.end) if first else None
    rest = name_after(reading, closed.end()) if closed else None
    if first is None or rest is None or first.parts > 1:
        return None
    return Name(first.start, rest.end, first.parts + rest.parts)


def _is_of_firm(reading: Reading, name: Name) -> bool:
    """Whether a name goes on to a firm or club: "Jane Doe Holdings Corp"."""
    token = reading.token_at(name.end)
    if token >= len(reading.words) or reading.text[name.end : name.end + 1] != " ":
        return False
    evidence = reading.grammar.evidence.get(reading.norms[token])
    return bool(evidence and evidence.barred and reading.is_capital(token))


def _parts_from(reading: Reading, place: int) -> Name:
    """The parts of a name from `place` on, perhaps none."""
    name = Name(place, place, 0)
    free = place
    while name.parts < _MOST_PARTS:
        match = _PART.match(reading.text, free)
        stop = _end_of_part(reading, match, name.parts) if match else None
        if match is None or stop is None:
            break
        if match[0] not in reading.grammar.names.particles:
            name = Name(place, stop, name.parts + 1)
        gap = _GAP.match(reading.text, match.end())
        if gap is None or stop < match.end():
            break
        free = gap.end()
    return name


def _with_ending(reading: Reading, name: Name) -> Name:
    """The name with what belongs to it behind its parts: "Jr.", a peer's "of Bath"."""
    if name.parts == 1:
        return name
    if reading.words[reading.token_at(name.start)] in reading.grammar.names.peers:
        link = _SEAT.match(reading.text, name.end)
        seat = _parts_from(reading, link.end()) if link else name
        return name._replace(end=max(name.end, seat.end if seat.parts else 0))
    suffix = reading.grammar.suffix.match(reading.text, name.end)
    return name._replace(end=suffix.end()) if suffix else name


def name_before(reading: Reading, end: int) -> Name | None:
    """The longest name that ends at `end`."""
    if end in reading.person_starts:
        return name_after(reading, reading.person_starts[end])
    first = reading.token_at(max(0, end - _LONGEST))
    best = None
    for token in range(reading.token_at(end) - 1, first - 1, -1):
        word = reading.words[token]
        inner = word in _INSIDE or word in reading.grammar.names.particles
        if not (inner or word[0].isupper() or _ARTICLED.match(word)):
            break
        if inner:
            continue
        name = name_after(reading, reading.starts[token])
        if name and name.end == end:
            best = name
        elif name is None and not _may_end_name(reading, token):
            break
    return best


def _may_end_name(reading: Reading, token: int) -> bool:
    """Whether a word that begins no name may stand later in one: "Jun", "He"."""
    grammar, norm = reading.grammar, reading.norms[token]
    return (
        norm not in grammar.not_names
        or norm in grammar.family_first
        or norm in grammar.names.given_too
    )


def _skip_honorifics(reading: Reading, place: int) -> int:
    """Where the name itself begins, after "Mr", "Tan Sri" or "Right Hon."."""
    for _ in range(_MOST_HONORIFICS):
        match = _honorific_at(reading, place)
        if match is None or not _honours(reading, match):
            break
        place = match.end()
    return place


def _honorific_at(reading: Reading, place: int) -> re.Match[str] | None:
    match = _HONORIFIC.match(reading.text, place)
    known = match is not None and match[1].lower() in reading.grammar.names.honorifics
    return match if known else None


def _honours(reading: Reading, match: re.Match[str]) -> bool:
    """Whether a word that may be an honorific is none of the names."""
    names, word = reading.grammar.names, match[1].lower()
    if word in names.honorifics_before_another:
        return _honorific_at(reading, match.end()) is not None
    if word in names.honorifics_with_full_name and match[2] == " ":
        return _two_names_follow(reading, match.end())
    return True


def _two_names_follow(reading: Reading, place: int) -> bool:
    token = reading.token_at(place)
    follow = reading.words[token : token + 2]
    return len(follow) > 1 and all(
        word[0].isupper() and word.lower() not in reading.grammar.not_names
        for word in follow
    )


def _end_of_part(reading: Reading, match: re.Match[str], parts: int) -> int | None:
    """Where a part of a name ends; None if it cannot be one, with `parts` before it."""
    word = match[0]
    if word[0].islower():
        may_be = _ARTICLED.match(word) or (
            word in reading.grammar.names.particles and _leads_on(reading, match.end())
        )
        return match.end() if may_be else None
    bare = _POSSESSIVE.sub("", word)
    ruled_out = (
        _is_country(reading, match.start(), parts)
        or (
            _is_common(reading, bare.lower())
            and not _may_be_name(reading, bare, match, parts)
        )
        or (parts and _reads_on_in_lower_case(reading, bare, match.start()))
    )
    return None if ruled_out else match.start() + len(bare)


def _is_common(reading: Reading, word: str) -> bool:
    """Whether a word, or the end of a compound, is of titles or of running text.

    A syllable is none: "Jae-in" is a name.
    """
    last = word.rpartition("-")[2]
    known = reading.grammar.not_names
    return word in known or (len(last) >= _FEWEST_LETTERS and last in known)


def _is_country(reading: Reading, place: int, parts: int) -> bool:
    """Whether a country or body stands at `place`; "English" may end a name."""
    mark = reading.first_of.get(reading.token_at(place))
    if mark is None:
        return False
    return not parts or mark.is_body or mark.last > mark.first


def _may_be_name(reading: Reading, word: str, match: re.Match[str], parts: int) -> bool:
    """Whether "He", "To" or "Jan" is one in "He Lifeng", "Liu He" and "Jan Adams"."""
    families = reading.grammar.family_first
    given = word.lower() in reading.grammar.names.given_too
    if not given and word.lower() not in families:
        return False
    token = reading.token_at(match.start())
    if parts:
        known = reading.norms[token - 1] in families
        return (known or given) and _is_no_day(reading, token)
    in_doubt = not given and reading.in_headline(match.start())
    return word.istitle() and not in_doubt and _leads_on(reading, match.end())


def _is_no_day(reading: Reading, token: int) -> bool:
    """Whether "May" behind a name belongs to it, and begins no "May 3" or "May Go"."""
    follow = reading.words[token + 1 : token + 2]
    in_headline = reading.in_headline(reading.starts[token])
    return not in_headline and not (follow and follow[0][0].isdigit())


def _leads_on(reading: Reading, place: int) -> bool:
    """Whether a particle that ends at `place` is followed by more of a name."""
    gap = _GAP.match(reading.text, place)
    follow = _PART.match(reading.text, gap.end()) if gap else None
    if follow is None:
        return False
    if follow[0] in reading.grammar.names.particles:
        return _leads_on(reading, follow.end())
    word = _POSSESSIVE.sub("", follow[0])
    return (word[0].isupper() or "-" in word) and (
        word.lower() not in reading.grammar.not_names
    )


def _reads_on_in_lower_case(reading: Reading, word: str, place: int) -> bool:
    """Whether a word of a headline is one that the text has in lower case too."""
    return reading.in_headline(place) and word.lower() in reading.lower_words


def _is_name(reading: Reading, name: Name) -> bool:
    """Whether the parts make a name, and no initials, abbreviation or headline."""
    text = reading.text[name.start : name.end]
    if text.isupper() and reading.in_headline(name.start):
        return False
    if name.parts == 1:
        return len(text) > 1 and "." not in text and not text.isupper()
    return name.parts > 1 and sum(map(str.isalpha, text)) >= _FEWEST_LETTERS
