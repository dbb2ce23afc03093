"""Which parties each sentence of a story is about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from tradedigest.digest.stories.gists import NOWHERE
from tradedigest.digest.terms import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tradedigest.digest.stories.gists import Mention, Sentence
    from tradedigest.digest.stories.story import Story


BILATERAL = 2
# What is left of a mention's weight after each sentence, and after a paragraph that is
# followed by one on somebody: a party named in passing does not take over a paragraph,
# but a new paragraph may bring a new party.
FADING, FADING_BETWEEN = 0.7, 0.25


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A sentence, the countries it names, and the parties that it is about.

    `about` are the parties other than home that the sentence names, else those named
    most of late; and home, where it is a party of the story. A story with no more than
    two parties is about both throughout; one without parties is, sentence by sentence,
    about nobody but whom it names.
    """

    story: Story
    sentence: Sentence
    position: int
    named: frozenset[str]
    about: frozenset[str | None]


@dataclass(frozen=True)
class Reading:
    """A story with its sentences told apart by what they are about.

    `concerned` are the parties of the story; those whom it names if it has none; none
    if it is not about trade. One that `is_bilateral` has one or two parties, and every
    sentence is about them.
    """

    story: Story
    concerned: frozenset[str]
    is_bilateral: bool
    passages: tuple[Passage, ...]

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words by which the story names countries, without case."""
        names = (
            name for country in self.story.gist.countries for name in country.words
        )
        return frozenset(word for name in names for word in name.casefold().split())

    def about(self, mention: Mention) -> frozenset[str | None]:
        """What the passage that holds `mention` is about."""
        index = mention.sentence
        return frozenset() if index == NOWHERE else self.passages[index].about


class Topic:
    """Whom sentences that name nobody are about.

    Inside a paragraph that is whom the sentence before was about; a paragraph that
    begins without a name goes on with whom the text named most of late.
    """

    def __init__(self) -> None:
        self._weights: dict[str, float] = {}
        self._present: frozenset[str] = frozenset()

    def follow(
        self, named: frozenset[str], *, is_new_paragraph: bool
    ) -> frozenset[str]:
        """Whom the next sentence is about, which names the parties `named`."""
        fading = FADING_BETWEEN if is_new_paragraph and named else FADING
        for code in self._weights:
            self._weights[code] *= fading
        for code in named:
            self._weights[code] = self._weights.get(code, 0.0) + 1.0
        if named:
            self._present = named
        elif is_new_paragraph:
            self._present = self._heaviest()
        return self._present

    def _heaviest(self) -> frozenset[str]:
        most = max(self._weights.values(), default=0.0)
        return frozenset(
            code for code, weight in self._weights.items() if weight == most
        )


def read_story(
    story: Story,
    home: str | None,
    blocs: Mapping[str, set[str]],
    trade_words: frozenset[str],
) -> Reading:
    """Tell what each sentence of `story` is about.

    A story in which nobody negotiates, levies or pays concerns the countries it names,
    if it is about trade at all, but none of them beyond the sentences that name it.

    Args:
        story: The story to read.
        home: The party that the digest takes as given.
        blocs: The blocs that may act for a member, by the member's code.
        trade_words: Words of which a story that is about trade has some, in all forms.
    """
    parties = frozenset(_parties(story))
    if parties:
        is_bilateral = len(parties) <= BILATERAL
        passages = _passages(story, parties, home, blocs)
        return Reading(story, parties, is_bilateral, tuple(passages))
    concerned: frozenset[str] = frozenset()
    if _is_about_trade(story, trade_words):
        concerned = frozenset(country.code for country in story.gist.countries)
    by_name = _passages_by_name(story, concerned - {home})
    return Reading(story, concerned, is_bilateral=False, passages=tuple(by_name))


# So many sentences with a word of trade make a story one about trade.
FEWEST_TRADE_SENTENCES = 2


def _is_about_trade(story: Story, trade_words: frozenset[str]) -> bool:
    """Whether several sentences of a story have a word of trade."""
    telling = (
        sentence
        for sentence in story.gist.sentences
        if not trade_words.isdisjoint(plain_words(sentence.text))
    )
    return len([*islice(telling, FEWEST_TRADE_SENTENCES)]) == FEWEST_TRADE_SENTENCES


def _parties(story: Story) -> Iterator[str]:
    """Who negotiates, levies or pays in a story."""
    for progress in story.gist.progress:
        yield from progress.parties
    for rate in story.gist.rates:
        yield from rate.on
        if rate.by is not None:
            yield rate.by


def _passages(
    story: Story,
    parties: frozenset[str],
    home: str | None,
    blocs: Mapping[str, set[str]],
) -> Iterator[Passage]:
    """The sentences in order, each about parties that it or one before it names.

    Args:
        story: The story to read.
        parties: Who negotiates, levies or pays.
        home: The party that goes without saying, if it is one.
        blocs: The blocs that may act for a member, by the member's code.
    """
    named = _named(story)
    partners = parties - {home}
    codes = [country.code for country in story.gist.countries]
    acting = {
        code: partners.intersection((code, *blocs.get(code, ()))) for code in codes
    }
    is_bilateral = len(parties) <= BILATERAL
    topic = Topic()
    line = 0
    about = partners
    for position, sentence in enumerate(story.gist.sentences):
        here = frozenset(named[position])
        if not is_bilateral:
            acting_here = frozenset().union(*(acting[code] for code in here))
            about = topic.follow(acting_here, is_new_paragraph=sentence.line != line)
            line = sentence.line
        with_home = about | (parties & {home}) if about else about
        yield Passage(story, sentence, position, here, with_home)


def _passages_by_name(story: Story, concerned: frozenset[str]) -> Iterator[Passage]:
    """The sentences in order, each about those of `concerned` that it names."""
    named = _named(story)
    for position, sentence in enumerate(story.gist.sentences):
        here = frozenset(named[position])
        yield Passage(story, sentence, position, here, here & concerned)


def _named(story: Story) -> list[set[str]]:
    """The codes that each sentence names."""
    named: list[set[str]] = [set() for _ in story.gist.sentences]
    for country in story.gist.countries:
        for sentence in country.sentences:
            if sentence != NOWHERE:
                named[sentence].add(country.code)
    return named
