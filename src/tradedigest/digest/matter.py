"""What all stories say, and which of it concerns a country."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.days.named import days_about, name_days
from tradedigest.digest.disagreements.offices import doubts_about
from tradedigest.digest.disagreements.points import on_effect, on_rates
from tradedigest.digest.issues import find_issues

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.digest.days.named import Naming
    from tradedigest.digest.disagreements.offices import Doubt
    from tradedigest.digest.people.offices import Appearance
    from tradedigest.digest.people.person import Person
    from tradedigest.digest.rates.ladders import Ladders
    from tradedigest.digest.rates.levels import Duty
    from tradedigest.digest.setting import Setting
    from tradedigest.digest.stories.gists import Mention
    from tradedigest.digest.stories.passages import Passage, Reading
    from tradedigest.digest.stories.story import Story
    from tradedigest.digest.tracks import Course, Parties
    from tradedigest.records import Disagreement

    Codes = frozenset[str | None]


class Concern(NamedTuple):
    """What of the matter concerns one country; a bloc with its members."""

    code: str
    own: set[str | None]
    readings: tuple[Reading, ...]
    courses: list[Course]
    ladders: Ladders
    people: list[tuple[Person, tuple[Appearance, ...]]]
    days: tuple[Naming, ...]


@dataclass(frozen=True)
class Matter:
    """Everything that the stories say, before it is told country by country."""

    readings: tuple[Reading, ...]
    courses: dict[Parties, Course]
    ladders: Ladders
    people: tuple[Person, ...]
    setting: Setting

    @cached_property
    def _readings(self) -> dict[Story, Reading]:
        return {reading.story: reading for reading in self.readings}

    @cached_property
    def _about(self) -> dict[str | None, tuple[Reading, ...]]:
        by_code: dict[str | None, list[Reading]] = defaultdict(list)
        for reading in self.readings:
            for code in {
                code for passage in reading.passages for code in passage.about
            }:
                by_code[code].append(reading)
        return {code: tuple(readings) for code, readings in by_code.items()}

    def concern_of(self, code: str) -> Concern:
        """All that concerns `code`."""
        readings = self.readings_about(code)
        return Concern(
            code=code,
            own=self.own(code),
            readings=readings,
            courses=self.courses_of(code),
            ladders=self.ladders_of(code),
            people=self.people_of(code),
            days=days_about(readings, self.named_days, code),
        )

    def readings_about(self, code: str) -> tuple[Reading, ...]:
        """The readings with a sentence about `code`."""
        return self._about.get(code, ())

    def concerned(self, story: Story, mentions: Iterable[Mention]) -> Codes:
        """Those whom the story speaks of where any of the mentions stands."""
        reading = self._readings[story]
        return frozenset().union(*(reading.about(mention) for mention in mentions))

    def courses_of(self, code: str) -> list[Course]:
        """The courses in which `code` is a party."""
        return [course for parties, course in self.courses.items() if code in parties]

    @cached_property
    def named_days(self) -> dict[Story, tuple[Naming, ...]]:
        """The dates that each story names, with the years that others tell of them."""
        return name_days(self.readings)

    @cached_property
    def differing_rates(self) -> dict[Duty, list[Disagreement]]:
        """Where articles differ on the level or the state of each duty."""
        return {
            duty: list(on_rates(duty, rungs, self.setting))
            for duty, rungs in self.ladders.items()
        }

    @cached_property
    def differing_days(self) -> dict[Duty, list[Disagreement]]:
        """Where articles differ on the first day of each duty."""
        return {
            duty: list(on_effect(duty, rungs, self.setting))
            for duty, rungs in self.ladders.items()
        }

    @cached_property
    def _doubts(self) -> dict[tuple[str, str | None], list[Doubt]]:
        lexicon = self.setting.lexicon
        return {
            (person.name, person.country): list(doubts_about(person, lexicon))
            for person in self.people
        }

    def doubts(self, people: Iterable[Person], code: str) -> list[Disagreement]:
        """Where articles differ on the offices of `people`.

        Someone of another country is told of only where the odd one out of the
        articles speaks of `code`.
        """
        return [
            doubt.disagreement
            for person in people
            for doubt in self._doubts[person.name, person.country]
            if person.country == code
            or any(code in self._introduced(said) for said in doubt.odd)
        ]

    @cached_property
    def negotiating(self) -> frozenset[str]:
        """Everyone who is a party to talks or to a dispute."""
        return frozenset(code for parties in self.courses for code in parties)

    def own(self, code: str) -> set[str | None]:
        """A country; a bloc with the members that it speaks for alone."""
        members = self.setting.blocs.members.get(code, ())
        return {code, *(member for member in members if member not in self.negotiating)}

    def sides(self, code: str) -> set[str | None]:
        """Whoever faces `code`: its counterparts, home, and those left unsaid."""
        parties = {
            party for course in self.courses_of(code) for party in course.parties
        }
        return {*parties, self.setting.home, None} - {code}

    def ladders_of(self, code: str) -> Ladders:
        """The duties that `code`, or a member of that bloc, levies or pays.

        A duty on nobody by name is among them if it is of a counterpart's and stands
        where a story speaks of `code`.
        """
        own, sides = self.own(code), self.sides(code)
        return {
            duty: rungs
            for duty, rungs in self.ladders.items()
            if {duty.by, duty.payer} & own
            or (duty.by in sides and code in self._feeling.get(duty, ()))
        }

    @cached_property
    def _feeling(self) -> dict[Duty, Codes]:
        """Whom stories speak of where they tell of a duty that nobody pays by name."""
        return {
            duty: frozenset().union(
                *(
                    self.concerned(said.story, said.rate.mentions)
                    for rung in rungs
                    for said in rung.statements
                )
            )
            for duty, rungs in self.ladders.items()
            if duty.payer is None
        }

    def people_of(self, code: str) -> list[tuple[Person, tuple[Appearance, ...]]]:
        """The officials of `code`, then those who face it, and where they appear.

        Those of others count only where stories speak of `code`.
        """
        own, facing = self.own(code), self.own(code) | self.sides(code)
        present = [
            (person, appearances)
            for person, seen in zip(self.people, self._seen, strict=True)
            if person.country in facing
            and (
                appearances := person.appearances
                if person.country == code
                else tuple(seen.get(code, ()))
            )
        ]
        return sorted(
            present,
            key=lambda entry: (
                entry[0].country not in own,
                -len(entry[1]),
                entry[0].name,
            ),
        )

    @cached_property
    def _seen(self) -> list[dict[str | None, list[Appearance]]]:
        """The appearances of each person, by whom the story speaks of there."""
        seen: list[dict[str | None, list[Appearance]]] = []
        for person in self.people:
            by_code: dict[str | None, list[Appearance]] = defaultdict(list)
            for said in person.appearances:
                for code in self.concerned(said.story, said.official.mentions):
                    by_code[code].append(said)
            seen.append(by_code)
        return seen

    def _introduced(self, appearance: Appearance) -> Codes:
        """Whom a story speaks of where it first names an official."""
        return self.concerned(appearance.story, appearance.official.mentions[:1])

    @cached_property
    def _issues(self) -> dict[Passage, list[str]]:
        return {}

    def issues_in(self, passage: Passage) -> list[str]:
        """The subjects that a sentence names, by name."""
        known = self._issues.get(passage)
        if known is None:
            found = find_issues(passage.sentence.text, self.setting.issues)
            known = self._issues[passage] = sorted(found)
        return known
