"""People to whom articles of the same days give offices that they cannot both hold."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.disagreements.claims import Saying, at_odds, claims_of
from tradedigest.digest.people.offices import covers, office_words
from tradedigest.digest.stories.quoting import quote
from tradedigest.records import Disagreement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tradedigest.digest.disagreements.claims import Keys
    from tradedigest.digest.lexicon import DigestLexicon
    from tradedigest.digest.people.offices import Appearance
    from tradedigest.digest.people.person import Person


class Held(NamedTuple):
    """An office by its words, and whether it is a former one."""

    words: frozenset[str]
    former: bool


class Doubt(NamedTuple):
    """A disagreement on an office, and the appearances of the odd one out."""

    disagreement: Disagreement
    odd: tuple[Appearance, ...]


def doubts_about(person: Person, lexicon: DigestLexicon) -> Iterator[Doubt]:
    """Where articles differ on the office of `person`, if they do.

    Args:
        person: The official.
        lexicon: Titles of which a person holds one at a time, and words that make
            another office of a title ("vice", "deputy").
    """
    fullest = [office_words(office.title) for office in person.offices]

    def exclude(one: Held, other: Held) -> bool:
        return _exclude(one, other, fullest, lexicon)

    titled = [said for said in person.appearances if said.official.title]
    by_quote = {(said.story.key, _held(said)): said for said in titled}
    differing = at_odds((_saying(said) for said in titled), exclude)
    if differing:
        claims = claims_of(differing)
        odd = _least_said(differing)
        yield Doubt(
            Disagreement(field="office", subject=person.name, claims=claims),
            tuple(by_quote[saying.story.key, saying.value] for saying in odd),
        )


def _held(said: Appearance) -> Held:
    return Held(office_words(said.official.title), said.official.former)


def _saying(said: Appearance) -> Saying[Held]:
    former = "former " if said.official.former else ""
    words = f"{former}{said.official.title}"
    return Saying(
        said.story, _held(said), words, quote(said.story, said.official.mentions[0])
    )


def _exclude(
    one: Held, other: Held, fullest: Iterable[frozenset[str]], lexicon: DigestLexicon
) -> bool:
    """Whether nobody holds both offices: former and not, or others of one kind."""
    related = covers(one.words, other.words) or covers(other.words, one.words)
    if one.former != other.former:
        return related
    if related:
        return bool((one.words ^ other.words) & lexicon.ranks)
    if any(one.words | other.words <= words for words in fullest):
        return False
    return any(
        one.words & heads and other.words & heads for heads in lexicon.exclusive_titles
    )


def _least_said(sayings: Sequence[Saying[Held]]) -> list[Saying[Held]]:
    """The sayings with the office that the fewest stories give."""
    stories: dict[Held, Keys] = defaultdict(set)
    for saying in sayings:
        stories[saying.value].add(saying.story.key)
    fewest = min((len(keys) for keys in stories.values()), default=0)
    return [saying for saying in sayings if len(stories[saying.value]) == fewest]
