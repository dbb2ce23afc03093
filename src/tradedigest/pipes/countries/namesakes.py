"""Words of countries that mean something else where they stand.

Each rule looks only at the text beside a mark: a firm or paper ("Japan Times"), money
("Swiss franc"), a language ("speaks Thai"), a town ("Peru, Indiana"), the pronoun "us".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.gazetteer import ADJECTIVE, NAME, OFFICE, SEAT
from tradedigest.pipes.countries.lexicon import Namesakes
from tradedigest.pipes.countries.wording import either

if TYPE_CHECKING:
    from tradedigest.pipes.countries.gazetteer import Mark
    from tradedigest.pipes.countries.lexicon import Pronoun

_CONTEXT = 32  # characters looked at before a mark
_WEB_AFTER = re.compile(r"\.[a-z]{2,4}\b(?!\s[a-z])|\$")
_JOINED_TO_NAME = re.compile(r"[-–/][A-Z]")


class Surroundings(NamedTuple):
    """The patterns of the text beside a mark that make it no country."""

    organisation: re.Pattern[str]
    money: re.Pattern[str]
    ambiguous_money: dict[str, frozenset[str]]
    language_before: re.Pattern[str]
    language_after: re.Pattern[str]
    clause_end: re.Pattern[str]
    towns: frozenset[str]
    state: re.Pattern[str]
    pronoun: Pronoun
    pronoun_verb: re.Pattern[str]
    pronoun_noun: re.Pattern[str]

    def mislead(self, text: str, mark: Mark) -> bool:
        """Whether `mark` is no country for what stands beside it in `text`."""
        if _WEB_AFTER.match(text, mark.end):
            return True
        if self._is_pronoun(text, mark):
            return True
        if mark.role in {NAME, ADJECTIVE} and (
            self.organisation.match(text, mark.end) or self._is_money(text, mark)
        ):
            return True
        if mark.role == ADJECTIVE:
            return self._is_language(text, mark)
        return mark.role in {NAME, SEAT, OFFICE} and self._is_town(text, mark)

    def _is_money(self, text: str, mark: Mark) -> bool:
        noun = self.money.match(text, mark.end)
        if noun is None:
            return False
        codes = self.ambiguous_money.get(noun[1].lower())
        if codes is None:
            return True
        plural = mark.surface.endswith(("s", "S"))
        return mark.role == ADJECTIVE and mark.code in codes and not plural

    def _is_language(self, text: str, mark: Mark) -> bool:
        if self.language_after.match(text, mark.end):
            return True
        before = text[max(0, mark.start - _CONTEXT) : mark.start]
        return (
            self.language_before.search(before) is not None
            and self.clause_end.match(text, mark.end) is not None
        )

    def _is_town(self, text: str, mark: Mark) -> bool:
        if mark.role == NAME and mark.surface.title() not in self.towns:
            return False
        return self.state.match(text, mark.end) is not None

    def _is_pronoun(self, text: str, mark: Mark) -> bool:
        if mark.surface == self.pronoun.raised:
            return not (
                self.pronoun_noun.match(text, mark.end)
                or _JOINED_TO_NAME.match(text, mark.end)
            )
        if mark.surface != self.pronoun.plain:
            return False
        before = text[max(0, mark.start - _CONTEXT) : mark.start]
        return self.pronoun_verb.search(before) is not None


@cache
def surroundings(lexicon_dir: str | None = None) -> Surroundings:
    """The patterns of our lexicon, with the user's in `lexicon_dir` laid over."""
    words = load_lexicon(Namesakes, "namesakes", lexicon_dir)
    heads, forms = words.organisations.heads, words.organisations.forms
    raised = {word for head in heads for word in (head, head.upper())}
    nouns = (*words.currencies.nouns, *words.currencies.ambiguous)
    money = {word for noun in nouns for word in _cases(noun)}
    return Surroundings(
        organisation=re.compile(
            rf"\s(?:{either(raised)}|(?:[A-Z][a-z][\w&-]*\s){{1,3}}{either(forms)})(?![\w-])"
        ),
        money=re.compile(rf"[\s-]({either(money)})\b"),
        ambiguous_money=words.currencies.ambiguous,
        language_before=re.compile(rf"\b{either(words.languages.before)}\s\Z"),
        language_after=re.compile(rf"[\s-]{either(words.languages.after)}\b"),
        clause_end=re.compile(
            r"\s?(?:[.,;:!?)\"”]|\Z|\s(?:and|or|as|at|by|in|for|from|to|than|well|with)\b)"
        ),
        towns=words.towns.names,
        state=re.compile(rf",\s{either(words.towns.states)}(?![\w]|\s[A-Z])"),
        pronoun=words.pronoun,
        pronoun_verb=re.compile(
            rf"\b(?:{either(map(str.upper, words.pronoun.verbs))}"
            rf"|{either(map(str.capitalize, words.pronoun.verbs))})\s\Z"
        ),
        pronoun_noun=re.compile(
            rf"\s{either({c for w in words.pronoun.nouns for c in _cases(w)})}\b"
        ),
    )


def _cases(word: str) -> tuple[str, str, str]:
    return word, word.capitalize(), word.upper()
