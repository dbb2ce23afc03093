"""The component `tradedigest_officials`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tradedigest.pipes.component import FindingPipe, text_of
from tradedigest.pipes.countries.component import CountriesPipe
from tradedigest.pipes.countries.gazetteer import gazetteer
from tradedigest.pipes.finds import Find, metadata
from tradedigest.pipes.officials.bearers.agents import find_agents
from tradedigest.pipes.officials.bearers.bearer import Bearer
from tradedigest.pipes.officials.bearers.beside import find_bearers
from tradedigest.pipes.officials.bearers.groups import (
    find_leaders,
    find_members,
    find_sworn_in,
)
from tradedigest.pipes.officials.people.gathering import gather
from tradedigest.pipes.officials.people.later import add_later_mentions
from tradedigest.pipes.officials.people.named import Named
from tradedigest.pipes.officials.reading import Reading, World
from tradedigest.pipes.officials.serving.deciding import serve
from tradedigest.pipes.officials.table.mentions import find_holders
from tradedigest.pipes.officials.table.terms import Days, HolderTable, load_holders
from tradedigest.pipes.officials.titles.finding import find_titles
from tradedigest.pipes.officials.titles.title import Kind, title_text
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from tradedigest.pipes.officials.lexicon import Holder
    from tradedigest.pipes.officials.people.person import Person

_NAMED_BY_TEXT = frozenset({Kind.PUBLIC, Kind.BARE, Kind.OWNED})
_NO_OFFICE = frozenset({"counterpart", "related"})  # kinds of head nouns
_POSSESSIVE = re.compile(r"['’]s?$")
# The boundary comes last: a pattern that begins with figures is looked for faster.
_YEAR = re.compile(r"(?:19[89]|20[0-4])\d\b(?<!\w\d{4})")


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
        table = load_holders(self.lexicon_dir)
        countries = self.finds_of(CountriesPipe, doc)
        persons = _persons(doc)
        world = World(table.bare, gazetteer(self.lexicon_dir).code)
        reading = Reading(text_of(doc), countries, grammar, world, persons)
        people = self._people(reading, table, _days(doc, reading.text))
        add_later_mentions(reading, people)
        named = Named(reading, people)
        officials = [p for p in people if p.is_official or named.has_owned_office(p)]
        serve(reading, officials, named)
        finds = [find for person in officials for find in _finds(reading, person)]
        return sorted(finds, key=lambda find: find.start)

    def _people(self, reading: Reading, table: HolderTable, days: Days) -> list[Person]:
        """All people with a title or in the table, officials or not."""
        bearers = find_bearers(reading, find_titles(reading))
        taken = {token for b in bearers for token in reading.tokens_in(*b.name[:2])}
        bearers += find_leaders(reading, bearers)
        bearers += find_members(reading)
        bearers += find_sworn_in(reading)
        bearers += find_agents(reading)
        bearers += [
            Bearer(name, None)
            for name in find_holders(reading, table, days)
            if taken.isdisjoint(reading.tokens_in(name.start, name.end))
        ]
        people = gather(bearers, reading)
        for person in people:
            term = table.term_of(
                person.name, person.parts, _title(reading, person), days
            )
            if term and not _is_namesake(person, term.holder, days):
                person.holder, person.holder_code = term.holder, term.code
        return people


def _persons(doc: Doc) -> list[tuple[int, int]]:
    """Where a trained pipeline saw people, possessives left aside."""
    return [
        (ent.start_char, ent.start_char + len(_POSSESSIVE.sub("", ent.text)))
        for ent in doc.ents
        if ent.label_ == "PERSON"
    ]


def _days(doc: Doc, text: str) -> Days:
    """The day of the article; else the years that an undated one names."""
    published = str(metadata(doc).get("published") or "")
    if published[:1].isdigit():
        return Days(published, ())
    return Days(None, tuple(sorted(set(_YEAR.findall(text)))))


def _is_namesake(person: Person, holder: Holder, days: Days) -> bool:
    """Whether someone with private titles alone is told of outside the term.

    An undated article is outside of those that began after all years that it names.
    """
    titles = person.titles
    if not titles or any(title.kind is not Kind.PRIVATE for title in titles):
        return False
    if days.published is not None:
        return not days.cover(holder)
    return bool(days.years) and holder.start > days.years[-1]


def _best(reading: Reading, person: Person) -> Bearer | None:
    """The first mention with a title of an office, a vague one only without others."""
    titled = [
        bearer
        for bearer in person.bearers
        if bearer.title
        and bearer.title.kind in _NAMED_BY_TEXT
        and bearer.title.head.kind not in _NO_OFFICE
    ]
    titled.sort(key=lambda bearer: _is_in_capitals(reading, bearer))
    exact = [
        b for b in titled if b.title and b.title.head.one not in reading.grammar.vague
    ]
    return next(iter([*exact, *titled]), None)


def _is_in_capitals(reading: Reading, bearer: Bearer) -> bool:
    """Whether a name and the title beside it are set in capitals, as headlines are."""
    return reading.text[bearer.name.start : bearer.name.end].isupper()


def _title(reading: Reading, person: Person) -> str | None:
    best = _best(reading, person)
    if best is None or best.title is None:
        return None
    return title_text(reading, best.title, best.joined_to)


def _finds(reading: Reading, person: Person) -> list[Find]:
    best = _best(reading, person)
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
