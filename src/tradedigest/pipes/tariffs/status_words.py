"""The words that tell where a rate stands, as patterns."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.inflection import verb_forms
from tradedigest.pipes.tariffs.lexicon import VerbGroup, tariff_words
from tradedigest.pipes.tariffs.patterns import all_forms, alternatives
from tradedigest.pipes.tariffs.removal import RemovalGrammar, removal_grammar

if TYPE_CHECKING:
    from collections.abc import Iterable

SUSPENDED, ENDED, ANNOUNCED, IN_FORCE = "suspended", "ended", "announced", "in_force"
THREATENED = "threatened"
# In the order in which they count within a clause; the last two by nearness.
NAMES = (SUSPENDED, ENDED, THREATENED, "proposed", ANNOUNCED, IN_FORCE)
# The verb that an auxiliary governs: "will soon be charged".
_GOVERNED = (
    r"(?:\s+(?:not|also|now|soon|then|still|\w+ly))?(?:\s+be)?"
    r"\s+(?P<verb>continue\s+to\s+\w+|\w+)"
)


class StatusCues(NamedTuple):
    """The patterns and words of the lexicon that tell of a status."""

    words: re.Pattern[str]
    finite: re.Pattern[str]
    changing: re.Pattern[str]
    standing: re.Pattern[str]
    former: re.Pattern[str]
    lapsed: re.Pattern[str]
    reported: re.Pattern[str]
    meanings: dict[str, str]
    current: frozenset[str]
    lasting: frozenset[str]
    suffering: frozenset[str]
    removal: RemovalGrammar

    def status(self, match: re.Match[str]) -> str:
        """What a match of `words` tells."""
        if match["aux"] and match["verb"].lower().split()[0] in self.lasting:
            return IN_FORCE
        return self.meanings[" ".join((match["aux"] or match[0]).lower().split())]


@cache
def status_cues(lexicon_dir: str | None = None) -> StatusCues:
    """The cues of the lexicon, the longest first."""
    lexicon = tariff_words(lexicon_dir)
    words = lexicon.status
    meanings = {
        phrase.lower(): name for name in NAMES for phrase in getattr(words, name)
    }
    auxiliaries = set(words.auxiliaries)
    governed = rf"{alternatives(auxiliaries)}{_GOVERNED}"
    plain = [phrase for phrase in meanings if phrase not in auxiliaries]
    return StatusCues(
        re.compile(
            rf"\b(?:{alternatives(plain)}|(?P<aux>{alternatives(auxiliaries)}){_GOVERNED})\b",
            re.IGNORECASE,
        ),
        _finite_verbs(lexicon_dir),
        re.compile(
            rf"\b(?:(?P<coming>{governed}|to\s+(?!the\b|an?\b|\d)[a-z]+"
            rf")|{alternatives(_forms(lexicon.changes.verbs, 'present', 'past'))})\b",
            re.IGNORECASE,
        ),
        re.compile(rf"\b{alternatives(words.current)}\s+$", re.IGNORECASE),
        re.compile(
            rf"\b{alternatives(words.former)}(?:\s+[\w-]+){{0,2}}"
            r"(?:,[^,.;]{1,20},)?\s+(?:(?:of|at|was|were)\s+)?$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{alternatives(_forms(words.states, 'past'))}\b[^.;:]{{0,90}}$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{alternatives(_forms(lexicon.verbs['say'], 'past'))}\b[^;]{{0,140}}$",
            re.IGNORECASE,
        ),
        meanings,
        frozenset(words.current),
        frozenset(all_forms(words.lasting)),
        frozenset(all_forms((*lexicon.verbs["pay"], *lexicon.verbs["burden"]))),
        removal_grammar(lexicon_dir),
    )


def _finite_verbs(lexicon_dir: str | None) -> re.Pattern[str]:
    """Verbs of levying, paying and being, in the present or past, that tell a fact."""
    verbs = tariff_words(lexicon_dir).verbs
    groups: tuple[VerbGroup, ...] = ("levy", "pay", "burden", "be")
    facts = [
        form for group in groups for form in _forms(verbs[group], "present", "past")
    ]
    plural = _forms(verbs["pay"], "base")
    return re.compile(
        rf"\b(?:{alternatives(facts)}|(?<!\bto\s){alternatives(plural)})\b",
        re.IGNORECASE,
    )


def _forms(verbs: Iterable[str], *tenses: str) -> list[str]:
    """The forms of verbs that are of one of `tenses`."""
    return [
        form for verb in verbs for form, tense in verb_forms(verb) if tense in tenses
    ]
