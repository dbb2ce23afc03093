"""The component `tradedigest_officials`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tradedigest.pipes.component import FindingPipe
from tradedigest.pipes.countries.component import CountriesPipe
from tradedigest.pipes.finds import Find, metadata
from tradedigest.pipes.officials.bearers import Bearer, find_bearers
from tradedigest.pipes.officials.grammar import load_grammar
from tradedigest.pipes.officials.holders import find_holders, load_holders
from tradedigest.pipes.officials.later import add_later_mentions
from tradedigest.pipes.officials.people import Person, gather
from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.serving import serve
from tradedigest.pipes.officials.titles import Kind, find_titles, title_text

if TYPE_CHECKING:
    from spacy.tokens import Doc

_VAGUE = frozenset({"official", "leader", "aide", "diplomat", "lawmaker"})


class OfficialsPipe(FindingPipe):
    """Finds people who hold or held public office, by their titles first.

    A find covers a name without its title; `kb_id` is the code of the country served,
    or the abbreviation of an intergovernmental body ("WTO"). All finds of one person
    carry the same values: name, title, country, former.
    """

    pipe = "officials"

    def find(self, doc: Doc) -> list[Find]:
        """The mentions of officials in `doc`, in the order of the text."""
        grammar = load_grammar(self.lexicon_dir)
        reading = Reading(doc.text, self.finds_of(CountriesPipe, doc), grammar)
        people = self._people(reading, _day(doc))
        officials = [person for person in people if _is_official(person)]
        serve(reading, officials, [])
        add_later_mentions(reading, people)
        finds = [find for person in officials for find in _finds(reading, person)]
        return sorted(finds, key=lambda find: find.start)

    def _people(self, reading: Reading, day: str | None) -> list[Person]:
        bearers = find_bearers(reading, find_titles(reading))
        taken = {(bearer.name.start, bearer.name.end) for bearer in bearers}
        table = load_holders(self.lexicon_dir)
        known = [
            Bearer(name, None)
            for name, _ in find_holders(reading, table, day)
            if not any(start < name.end and name.start < end for start, end in taken)
        ]
        people = gather(
            [(b, reading.text[b.name.start : b.name.end]) for b in [*bearers, *known]],
            reading.grammar,
        )
        for person in people:
            text = _title(reading, person)
            term = table.term_of(person.parts, text, day)
            if term is None and text is None and len(person.parts) == 1:
                term = next(
                    (
                        t
                        for t in table.bare.get(person.name, ())
                        if t.holder.holds_on(day)
                    ),
                    None,
                )
            if term:
                person.holder, person.holder_code = term.holder, term.code
        return people


def _day(doc: Doc) -> str | None:
    published = metadata(doc).get("published")
    return published if published and published[0].isdigit() else None


def _is_official(person: Person) -> bool:
    return person.holder is not None or any(
        title.kind is not Kind.PRIVATE for title in person.titles
    )


def _best(person: Person) -> Bearer | None:
    """The first mention with a title of an office, a vague one only without others."""
    titled = [
        bearer
        for bearer in person.bearers
        if bearer.title and bearer.title.kind in {Kind.PUBLIC, Kind.BARE}
    ]
    exact = [b for b in titled if b.title and b.title.head.words[-1] not in _VAGUE]
    return next(iter([*exact, *titled]), None)


def _title(reading: Reading, person: Person) -> str | None:
    best = _best(person)
    if best is None or best.title is None:
        return None
    return title_text(reading, best.title, best.joined_to)


def _finds(reading: Reading, person: Person) -> list[Find]:
    best = _best(person)
    values: dict[str, Any] = {
        "name": " ".join(person.name.split()),
        "title": _title(reading, person),
        "country": person.code,
        "former": bool(best and best.title and best.title.modifiers.former),
    }
    return [
        Find(start, end, "official", person.code or "", values)
        for start, end in sorted(set(person.mentions))
    ]
