"""Which country or body an official serves, and how the text shows it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tradedigest.pipes.officials.titles import title_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.countries.gazetteer import Gazetteer
    from tradedigest.pipes.officials.bearers import Bearer
    from tradedigest.pipes.officials.people import Person
    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.titles import Title

Named = tuple[int, "Person"]  # where a mention ends, and of whom

_PARAGRAPH = 3000  # characters of a paragraph before a person that are looked at
_LIST_GAP = re.compile(r"(?:,|;|,? and|,? as well as|,? along with| &)? ?")
_OF_COUNTRY = re.compile(r" of (?:the )?| \(|, ")
_ACRONYM = re.compile(r"(?=\w*[A-Z]{2})[A-Z]\w{2,}")
_TOP = 800  # characters within which a dateline stands
_DATELINE = re.compile(
    r"^[ \t]*(?P<place>[^\W\d_a-z]\w+(?:[ .'-]{1,2}[^\W\d_a-z]\w+){0,3})"
    r"(?:(?:,[^\n]{1,40}?)?(?: ?[(\[][^)\]\n]{2,40}[)\]])? ?(?:[–—:]|-(?=[- ]))"
    r"|\.(?= [^\W\d_a-z])|(?:, [^\n]{4,30})?$)",
    re.MULTILINE,
)
_PARTNER = re.compile(r",? (?:and|met|met with|hosted|with) (?:his |her |the )?")
_SEAT = re.compile(r"\b[Ii]n ([^\W\d_a-z][\w.'’ -]{2,30}),? (?:where )?$")
_BEFORE = 50  # characters before a title in which a city stands
_OWNERS = frozenset({"his", "her"})
_OWNED = 250  # characters before a title in which "his" has been named
_OWNS = 4  # those of "Doe's "


def serve(reading: Reading, people: list[Person], places: Gazetteer) -> None:
    """Give each person the code served, best evidence first."""
    held: dict[str, set[str]] = defaultdict(set)  # codes by offices of one holder
    for person in people:
        person.code = (
            _stated(reading, person)
            or person.holder_code
            or next((b.code for b in person.bearers if b.code), None)
            or _acronym(reading, person)
        )
        _hold(reading, person, held)
    in_text = {mark.code for mark in reading.marks}
    home = dateline(reading.text, places)
    named = sorted(((end, p) for p in people for _, end in p.mentions), key=_end)
    previous: Person | None = None
    for person in sorted(people, key=lambda p: min(p.mentions)):
        if person.code is None:
            barred = _barred(reading, person)
            barred.update(*(held[office] for office in _offices(reading, person)))
            barred.update(_partners(reading, person))
            person.code = (
                _as_owned(reading, person, named)
                or _at_seat(reading, person, places, barred)
                or _as_guest(reading, person, previous, barred)
                or _as_listed(reading, person, previous, barred)
                or _by_title(reading, person, reading.grammar.only)
                or _by_title(reading, person, reading.grammar.usual, in_text - barred)
                or _by_family_name(reading, person, in_text - barred)
                or (home if home not in barred else None)
                or _topic(reading, person, barred)
                or _by_title(reading, person, reading.grammar.usual)
            )
            _hold(reading, person, held)
        previous = person


def _end(named: Named) -> int:
    return named[0]


def _hold(reading: Reading, person: Person, held: dict[str, set[str]]) -> None:
    """Note which offices of one holder the person takes in the country served."""
    if person.code:
        for office in _offices(reading, person):
            held[office].add(person.code)


def _offices(reading: Reading, person: Person) -> set[str]:
    """The titles of offices that only one person of a country has at a time."""
    return {
        text
        for title in person.titles
        if not title.modifiers.former
        and (text := title_text(reading, title).lower()) in reading.grammar.single
    }


def _abroad(person: Person) -> set[str]:
    return {code for title in person.titles for code in title.complement.abroad}


def _barred(reading: Reading, person: Person) -> set[str]:
    """The countries that the person cannot serve by the title."""
    never = reading.grammar.never
    heads = {title.head.one for title in person.titles}
    return _abroad(person).union(*(never.get(head, ()) for head in heads))


def _partners(reading: Reading, person: Person) -> Iterator[str]:
    """The countries named beside the person as the other side: "X and his Thai"."""
    for _, end in person.mentions:
        link = _PARTNER.match(reading.text, end)
        mark = reading.first_of.get(reading.token_at(link.end())) if link else None
        if link and mark and mark.start == link.end():
            yield mark.code


def _as_owned(reading: Reading, person: Person, named: list[Named]) -> str | None:
    """The country of the official before: "his trade minister", "Doe's spokesman"."""
    for title in person.titles:
        start = reading.starts[title.start]
        reach = _OWNED if title.modifiers.article in _OWNERS else _OWNS
        at = bisect_right(named, start, key=lambda one: one[0])
        while at and start - reach < named[at - 1][0]:
            at -= 1
            if named[at][1] is not person:
                return named[at][1].code
    return None


def _stated(reading: Reading, person: Person) -> str | None:
    """The country in the title, beside it or behind the name."""
    for bearer in person.bearers:
        title = bearer.title
        if title and bearer.code:
            return bearer.code
        if title and title.codes and not title.head.plural:
            return title.codes[0]
    for bearer in person.bearers:
        code = _behind(reading, bearer)
        if code:
            return code
    return None


def _behind(reading: Reading, bearer: Bearer) -> str | None:
    """The country in "Trade Minister Jane Doe of Peru" or "... (Peru)"."""
    if bearer.title is None:
        return None
    end = max(bearer.name.end, reading.ends[bearer.title.end - 1])
    link = _OF_COUNTRY.match(reading.text, end)
    mark = reading.first_of.get(reading.token_at(link.end())) if link else None
    if link is None or mark is None or mark.is_body:
        return None
    after = reading.text[reading.ends[mark.last] :][:1]
    closed = {" (": ")", ", ": ".,;)\n"}.get(link[0])
    return mark.code if closed is None or after in closed else None


def _acronym(reading: Reading, person: Person) -> str | None:
    """The short name of a body that no table has: "head of the AfCFTA Secretariat"."""
    for title in person.titles:
        first, last = title.modifiers.first, title.complement.text_end
        text = " ".join(reading.norms[first:last]).replace("-", " ")
        if any(phrase in text for phrase in reading.grammar.intergovernmental):
            words = filter(_ACRONYM.fullmatch, reading.words[first:last])
            return next(words, None)
    return None


def _at_seat(
    reading: Reading, person: Person, places: Gazetteer, barred: set[str]
) -> str | None:
    """The country of the city right before the title: "in Lima, the trade minister"."""
    for title in person.titles:
        start = reading.starts[title.start]
        match = _SEAT.search(reading.text, max(0, start - _BEFORE), start)
        code = places.code(match[1]) if match else None
        if code and code not in barred:
            return code
    return None


def _as_guest(
    reading: Reading, person: Person, previous: Person | None, barred: set[str]
) -> str | None:
    """The other of the two countries of a text that two leaders are named in.

    "President Jane Doe and Prime Minister John Roe signed" are seldom compatriots.
    """
    if previous is None or not _follows(reading, person, previous):
        return None
    if not (_leads(reading, person) and _leads(reading, previous)):
        return None
    counts = Counter(
        mark.code
        for mark in reading.marks
        if not mark.is_body and mark.code not in reading.blocs
    )
    two = [code for code, _ in counts.most_common(2)]
    if previous.code not in two or len(two) == 1:
        return None
    other = two[two[0] == previous.code]
    return None if other in barred else other


def _leads(reading: Reading, person: Person) -> bool:
    return any(title.head.one in reading.grammar.leading for title in person.titles)


def _as_listed(
    reading: Reading, person: Person, previous: Person | None, barred: set[str]
) -> str | None:
    """The country of the official named just before in the same list."""
    if previous is None or not person.titles:
        return None
    if previous.code is None or previous.code in barred:
        return None
    return previous.code if _follows(reading, person, previous) else None


def _follows(reading: Reading, person: Person, previous: Person) -> bool:
    """Whether nothing but "and" or a comma parts someone from the one before."""
    start = min(person.mentions)[0]
    end = max(e for s, e in previous.mentions if s <= start)
    title = next((b.title for b in person.bearers if b.name.start == start), None)
    if title:
        start = min(start, reading.starts[title.start])
    return start >= end and bool(_LIST_GAP.fullmatch(reading.text, end, start))


def _by_title(
    reading: Reading,
    person: Person,
    codes_of: dict[str, frozenset[str]],
    among: set[str] | None = None,
) -> str | None:
    """The one country (of those given) that has such a title."""
    for title in person.titles:
        words = reading.norms[title.modifiers.first : title.complement.text_end]
        text = " ".join(words).replace(" .", ".")
        codes = codes_of.get(text, frozenset())
        if not codes and _has_no_portfolio(title):  # "Democratic senator"
            codes = codes_of.get(title.head.one.lower(), frozenset())
        codes = codes if among is None else codes & among
        if len(codes) == 1:
            return next(iter(codes))
    return None


def _has_no_portfolio(title: Title) -> bool:
    """Whether the noun alone names the office; "secretary of state for trade" does not.

    Many countries have secretaries of state for something, one has just the one.
    """
    ends = title.complement.text_end == title.token + len(title.head.words)
    return title.head.kind == "alone" and ends


def _by_family_name(reading: Reading, person: Person, among: set[str]) -> str | None:
    """The one country of those given where such a family name comes first."""
    if len(person.parts) == 1:
        return None
    families = reading.grammar.family_first
    codes = families.get(person.parts[0], frozenset()) & among
    return next(iter(codes)) if len(codes) == 1 else None


def _topic(reading: Reading, person: Person, barred: set[str]) -> str | None:
    """The country that the text names first, unless the paragraph has only others.

    Bodies count in a text that names no country.
    """
    possible = [mark for mark in reading.introduced if mark.code not in barred]
    lead = min(possible, key=lambda mark: (mark.is_body, mark.start), default=None)
    if lead is None:
        return None
    place = min(person.mentions)[0]
    paragraph = reading.text.rfind("\n", max(0, place - _PARAGRAPH), place) + 1
    start = paragraph or max(0, place - _PARAGRAPH)
    near = [
        mark.code
        for mark in reading.marks_between(start, place)
        if mark.code not in barred and not mark.is_body
    ]
    return lead.code if not near or lead.code in near else near[-1]


def dateline(text: str, places: Gazetteer) -> str | None:
    """The country whose capital the article was sent from, by its dateline."""
    found = (places.code(m["place"].title()) for m in _DATELINE.finditer(text, 0, _TOP))
    return next(filter(None, found), None)
