"""The country that an office, a family name or the topic of the text suggests."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.pipes.officials.people.named import Named
    from tradedigest.pipes.officials.people.person import Person
    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.titles.title import Title

_NEAR = 800  # characters of it in which officials are of one country
_PARAGRAPH = 3000  # characters of a paragraph before a person that are looked at


def by_title(
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


def by_family_name(reading: Reading, person: Person, among: set[str]) -> str | None:
    """The one country of those given where such a family name comes first."""
    if len(person.parts) == 1:
        return None
    families = reading.grammar.family_first
    codes = families.get(person.parts[0], frozenset()) & among
    return next(iter(codes)) if len(codes) == 1 else None


def by_paragraph(
    reading: Reading, person: Person, named: Named, barred: set[str]
) -> str | None:
    """The country of the official named last in the paragraph."""
    place = min(person.mentions)[0]
    start = max(reading.text.rfind("\n", 0, place), place - _NEAR)
    others = named.others(person, start, place)
    codes = (other.code for other in others if other.code not in barred)
    return next(filter(None, codes), None)


def by_topic(reading: Reading, person: Person, barred: set[str]) -> str | None:
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
