"""Schema of progress.toml and of progress_parties.toml."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import Literal

from pydantic import Field, model_validator

from tradedigest.lexicons import Lexicon, load_lexicon
from tradedigest.pipes.inflection import noun_forms

StageName = Literal[
    "dispute",
    "pre_talks",
    "in_talks",
    "stalled",
    "preliminary",
    "agreed",
    "in_force",
]
Phrases = tuple[str, ...]
# The classes of nouns of what two parties have with one another.
_DEALINGS = ("pact", "deal", "interim", "negotiation", "talks", "round", "row", "war")
WARES = "wares"  # the class of words that the lexicon of goods holds


class Frame(Lexicon):
    """One class of words, or two near each other, that show a stage."""

    of: tuple[str, ...] = Field(min_length=1, max_length=2)
    stage: StageName
    weight: float = Field(gt=0, le=4)
    pending: StageName | None = None
    due: StageName | None = None
    denied: StageName | None = None
    neutral: bool = False
    within: int = 7
    order: Literal["before", "after"] | None = None
    parties: int = 0


class Scope(Lexicon):
    """Words that change what a frame says."""

    denials: Phrases
    failures: Phrases
    prospects: Phrases
    due: Phrases
    done: Phrases
    suppositions: Phrases
    history: Phrases


class Grammar(Lexicon):
    """Closed classes of English that tell how a verb is to be read."""

    auxiliaries: frozenset[str]
    modals: frozenset[str]
    outlooks: frozenset[str]
    relatives: frozenset[str]
    temporals: frozenset[str]
    have: frozenset[str]
    adverbs: frozenset[str]
    before_ing: frozenset[str]
    determiners: frozenset[str]
    homonyms: frozenset[str]
    transitive: frozenset[str]


class MomentumWords(Lexicon):
    """Words that tell in which direction things move."""

    advancing: Phrases
    regressing: Phrases
    steady: Phrases


class Gate(Lexicon):
    """Words that tell trade from other matters."""

    trade: Phrases
    goods: Phrases
    other: Phrases
    business: Phrases
    multilateral: Phrases


class ProgressWords(Lexicon):
    """Schema of progress.toml."""

    verbs: dict[str, Phrases]
    nouns: dict[str, Phrases]
    frames: tuple[Frame, ...]
    scope: Scope
    grammar: Grammar
    momentum: MomentumWords
    gate: Gate

    @model_validator(mode="after")
    def _frames_name_classes(self) -> ProgressWords:
        known = {*self.verbs, *self.nouns, WARES}
        for frame in self.frames:
            if unknown := set(frame.of) - known:
                raise ValueError(f"frames: no class of words {sorted(unknown)}")
        return self


def progress_words(lexicon_dir: str | None = None) -> ProgressWords:
    """The words of progress.toml, overlaid by the user's."""
    lexicon: ProgressWords = load_lexicon(ProgressWords, "progress", lexicon_dir)
    return lexicon


class OldNames(Lexicon):
    """Names of a bloc, and the year until which they were its names."""

    names: frozenset[str]
    until: int


class PartyPhrases(Lexicon):
    """Words that stand for parties, and words that direct a matter at them."""

    both: Phrases
    bloc: Phrases
    aside: Phrases
    events: Phrases
    bloc_events: Phrases
    directing: frozenset[str]
    people: Phrases
    dealings: frozenset[str]


class PartyWords(Lexicon):
    """Schema of progress_parties.toml."""

    always: dict[str, tuple[str, ...]]
    jointly: dict[str, tuple[str, ...]]
    joined: dict[str, dict[str, int]]
    left: dict[str, dict[str, int]]
    old_names: dict[str, OldNames]
    words: PartyPhrases

    def members(self, bloc: str, year: int) -> set[str]:
        """The members of a bloc of `always` in a year; 0 is today."""
        joined, left = self.joined.get(bloc, {}), self.left.get(bloc, {})
        present = set(self.always[bloc])
        if not year:
            return present
        past = {code for code, until in left.items() if year < until}
        return {code for code in present | past if joined.get(code, 0) <= year}


@cache
def party_words(lexicon_dir: str | None = None) -> PartyWords:
    """The words of progress_parties.toml, overlaid by the user's.

    Among its `dealings` are the nouns of talks, pacts and rows in progress.toml.
    """
    lexicon: PartyWords = load_lexicon(PartyWords, "progress_parties", lexicon_dir)
    dealings = lexicon.words.dealings | _dealings(progress_words(lexicon_dir))
    words = lexicon.words.model_copy(update={"dealings": dealings})
    return lexicon.model_copy(update={"words": words})


def _dealings(words: ProgressWords) -> set[str]:
    """The single words for what one has with a party: "talks", "CEPA", "row"."""
    phrases = chain.from_iterable(words.nouns[kind] for kind in _DEALINGS)
    single = (phrase.lower() for phrase in phrases if " " not in phrase)
    return set(chain.from_iterable(map(noun_forms, single)))
