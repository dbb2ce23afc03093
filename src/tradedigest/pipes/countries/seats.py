"""Whether a city stands for the government that has its seat there.

Grammar decides: a city that acts ("Tokyo retaliated"), owns ("Pretoria's offer") or is
dealt with ("talks with Ottawa") is a government; one behind a preposition of place, in
a dateline, or before a noun that it describes ("the Paris accord") is a place.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.lexicon import Seats
from tradedigest.pipes.countries.wording import either

_CONTEXT = 48  # characters looked at on either side of a city
# Datelines, "HANOI (Agency)", "HANOI, May 3"; "Paris, France,"; "Oslo-based"; "Oslo:".
_PLACE_AFTER = re.compile(
    r"-(?:based|born|listed|backed)\b|\s\(|\s?[—–]\s|\s-+\s|\s?:|[/@]|,?\sD\.?C\b"
    r"|,\s[A-Z][A-Za-z]{2,8}\.?\s{1,2}\d|,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?\s?[,.;)]"
)
_ATTRIBUTE_BEFORE = re.compile(
    r"(?:\b(?i:the|an?|its|his|her|our|their|\w+['’]s)\s|[/@])\Z"
)
_PART_OF_NAME = re.compile(r"\b[A-Z]\w+\s(?:of|de|del|di|do)\s\Z")
_POSSESSIVE = re.compile(r"['’]s?\s(?:own\s)?(\w+)")
_WITHIN = re.compile(r"\b(?:in|at|near|across)\s\Z")
_NEXT_WORD = re.compile(r"[^\S\n]+([\w'’]+)")
_FINITE = re.compile(r"[a-z]{3,}(?:ed|s)")
_HEADLINE_VERB = re.compile(r"[A-Z](?:[a-z]{2,}(?:ed|s)|[A-Z]{2,}(?:ED|S))")
_JOINED = re.compile(r"(?:[-–]|\s[-–&]\s|\s(?:and|n?or)\s)(?=[A-Z])")
_LIST_GAP = re.compile(r",\s|,?\s(?:and|n?or)\s")
_COORDINATED = re.compile(r"[A-Z][\w.]+,?\s(?:and|nor)\s\Z")
_ASKED = re.compile(r"\b(?:Will|Would|Can|Could|Should|Did|Does|Has|Had|May|Might)\s\Z")
_VERB_BEFORE = re.compile(r"\b[a-z]{3,}(?:ed|ing|s)\s\Z")
_OBJECT = re.compile(r"\sto\s[a-z]")
_LINE_START = re.compile(r"(?:\A|[\r\n])[\s\"“‘'(]*\Z")


class SeatGrammar(NamedTuple):
    """The lexicon of seats, compiled."""

    place_before: re.Pattern[str]
    listed_places: re.Pattern[str]
    dealings: re.Pattern[str]
    departures: re.Pattern[str]
    party_before: re.Pattern[str]
    of_state: re.Pattern[str]
    adverb: re.Pattern[str]
    verbs: frozenset[str]
    plural_verbs: frozenset[str]
    function_words: frozenset[str]
    place_nouns: frozenset[str]

    def governs(self, text: str, start: int, end: int) -> bool:
        """Whether the city at `start`..`end` (characters) is a government."""
        before = text[max(0, start - _CONTEXT) : start]
        if _PLACE_AFTER.match(text, end) or _PART_OF_NAME.search(before):
            return False
        possession = _POSSESSIVE.match(text, end)
        if possession:
            return self._owns(before, possession[1].lower())
        if self.of_state.match(text, end):
            return True
        if self._is_place(before):
            return False
        return self._acts(text, before, end) or self._is_dealt_with(text, before, end)

    def shares(self, text: str, start: int, end: int, other: int) -> bool:
        """Whether the city is joined to one at `other` that is a government.

        Both are subjects of one verb then, unless a preposition makes them places.
        """
        if _LIST_GAP.fullmatch(text, end, other) is None:
            return False
        return not self._is_place(text[max(0, start - _CONTEXT) : start])

    def _owns(self, before: str, owned: str) -> bool:
        """Whether what belongs to the city belongs to a government."""
        if owned in self.place_nouns:
            return False
        return _WITHIN.search(before) is None

    def _is_place(self, before: str) -> bool:
        if self.dealings.search(before):
            return False
        return bool(
            self.place_before.search(before)
            or self.listed_places.search(before)
            or self.departures.search(before)
            or _ATTRIBUTE_BEFORE.search(before)
        )

    def _acts(self, text: str, before: str, end: int) -> bool:
        """Whether a finite verb follows, or another city and then a verb."""
        adverb = self.adverb.match(text, end)
        word = _NEXT_WORD.match(text, adverb.end() if adverb else end)
        if word is None:
            return False
        verb = word[1]
        if verb.lower() in self.place_nouns:
            return False
        if verb in self.verbs or _FINITE.fullmatch(verb):
            return True
        if _LINE_START.search(before) and _HEADLINE_VERB.fullmatch(verb):
            return True
        if verb in self.plural_verbs and _COORDINATED.search(before):
            return True
        return _OBJECT.match(text, end) is not None and before[-2:-1].isalpha()

    def _is_dealt_with(self, text: str, before: str, end: int) -> bool:
        """Whether the city is party to something, and describes no noun."""
        if _JOINED.match(text, end) or _ASKED.search(before):
            return True
        if not any(
            pattern.search(before)
            for pattern in (self.party_before, self.dealings, _VERB_BEFORE)
        ):
            return False
        word = _NEXT_WORD.match(text, end)
        return word is None or word[1] in self.function_words or word[1] in self.verbs


@cache
def seat_grammar(lexicon_dir: str | None = None) -> SeatGrammar:
    """The grammar of our lexicon, with the user's in `lexicon_dir` laid over."""
    words = load_lexicon(Seats, "seats", lexicon_dir)
    places = either(words.place_before)
    return SeatGrammar(
        place_before=re.compile(rf"\b{places}\s\Z", re.IGNORECASE),
        listed_places=re.compile(
            rf"\b{places}\s(?:[A-Z][\w.]+(?:\s[A-Z]\w+)?,?\s){{1,3}}(?:(?:and|or)\s)?\Z"
        ),
        dealings=re.compile(
            rf"\b{either(words.dealings)}\s(?:from|to)\s\Z", re.IGNORECASE
        ),
        departures=re.compile(
            rf"\b{either(words.departures)}\s(?:[\w.]+\s){{0,3}}for\s\Z"
        ),
        party_before=re.compile(rf"\b{either(words.party_before)}\s\Z", re.IGNORECASE),
        of_state=re.compile(rf"\s{either(words.of_state)}\b"),
        adverb=re.compile(rf"\s(?:{either(words.adverbs)}|\w+ly)(?=\s)"),
        verbs=words.verbs,
        plural_verbs=words.plural_verbs,
        function_words=words.function_words,
        place_nouns=words.place_nouns,
    )
