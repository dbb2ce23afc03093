"""The words that tell where a rate stands, as patterns."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.inflection import verb_forms
from tradedigest.pipes.tariffs.lexicon import (
    Phrases,
    StatusWords,
    TariffWords,
    VerbGroup,
    tariff_words,
)
from tradedigest.pipes.tariffs.patterns import all_forms, alternatives, participles
from tradedigest.pipes.tariffs.status.attributes import Attributes, attributes
from tradedigest.pipes.tariffs.status.removal import RemovalGrammar, removal_grammar

if TYPE_CHECKING:
    from collections.abc import Iterable

SUSPENDED, ENDED, ANNOUNCED, IN_FORCE = "suspended", "ended", "announced", "in_force"
THREATENED, PROPOSED = "threatened", "proposed"
# In the order in which they count within a clause; the last two by nearness.
NAMES = (SUSPENDED, ENDED, THREATENED, PROPOSED, ANNOUNCED, IN_FORCE)
_ADVERB = (
    r"(?:\s+(?:not|also|now|soon|then|still|since|long|always|just|again|thus|otherwise"
    r"|instead|\w+ly))?"
)
# "its 20%", "Kenya's current 20%": a rate that is known to the reader.
_BEING = {"was", "were", "been"}
_DEFINITE = re.compile(
    r"(?:\b(?:the|its|their|his|her|our|this|that|these|those)|['’]s?)(?:\s+[\w-]+){0,1}\s+$",
    re.IGNORECASE,
)
# What a verb group tells by its form, whatever its verb of levying or changing.
_BY_FORM = {
    "perfect": IN_FORCE,  # "has put", "have been raised"
    "pluperfect": ENDED,  # "had charged"
    "passive": IN_FORCE,  # "is taxed", "are being charged"
    "denied": SUSPENDED,  # "will not impose"
    "infinitive": ANNOUNCED,  # "to levy"
}


class StatusCues(NamedTuple):
    """The patterns and words of the lexicon that tell of a status."""

    words: re.Pattern[str]
    finite: re.Pattern[str]
    former: re.Pattern[str]
    states: re.Pattern[str]
    lasted: re.Pattern[str]
    reported: re.Pattern[str]
    meanings: dict[str, str]
    telling: frozenset[str]
    presents: frozenset[str]
    begun: frozenset[str]
    current: frozenset[str]
    replaced: frozenset[str]
    lasting: frozenset[str]
    ending: frozenset[str]
    suffering: frozenset[str]
    removal: RemovalGrammar
    attributes: Attributes
    asking: frozenset[str]
    definite: re.Pattern[str]
    to_levy: re.Pattern[str]

    def is_about_another(self, match: re.Match[str]) -> bool:
        """Whether an auxiliary's verb is one that no rate is told by: "may hurt"."""
        if not match["aux"] or match["be"]:
            return False
        verb = _spaced(match["verb"]).split(" ")[0]
        return verb.isalpha() and verb not in self.telling

    def status(self, match: re.Match[str], *, zero: bool = False) -> str:
        """What a match of `words` tells of a rate, or of one of `zero`."""
        if match["aux"]:
            verb = _spaced(match["verb"])
            if verb in self.lasting or (verb in self.ending and not zero):
                return IN_FORCE
        if match.lastgroup in _BY_FORM:
            return _BY_FORM[match.lastgroup]
        return self.meanings[_spaced(match["aux"] or match[0])]


def _spaced(text: str) -> str:
    return " ".join(text.lower().split())


@cache
def status_cues(lexicon_dir: str | None = None) -> StatusCues:
    """The cues of the lexicon, the longest first."""
    lexicon = tariff_words(lexicon_dir)
    words = lexicon.status
    meanings = _meanings(lexicon)
    # What lasts, or is still to end: "will remain", "is due to expire".
    lasting = all_forms((*words.lasting, "continue"))
    ending = words.ending
    # The verb that an auxiliary governs: "will soon be charged".
    governed = (
        rf"(?P<aux>{alternatives(words.auxiliaries)}){_ADVERB}(?P<be>\s+be)?"
        rf"\s+(?P<verb>{alternatives(lasting)}(?:\s+to\s+\w+)?\b"
        rf"|{alternatives(ending)}(?!\s+(?:to|up|down|from|into)\b)|\w+)"
    )
    plain = [phrase for phrase in meanings if phrase not in words.auxiliaries]
    return StatusCues(
        re.compile(
            rf"\b(?:{_verb_groups(lexicon)}|{alternatives(plain)}|{governed})\b",
            re.IGNORECASE,
        ),
        _finite_verbs(lexicon),
        re.compile(
            rf"\b{alternatives(words.former)}(?:\s+(?!to\b)[\w-]+){{0,2}}"
            r"(?:,[^,.;]{1,20},)?\s+(?:(?:of|at|was|were)\s+)?$",
            re.IGNORECASE,
        ),
        re.compile(rf"\b{alternatives(_forms(words.states, 'past'))}\b", re.IGNORECASE),
        _past_states(words),
        re.compile(
            rf"\b{alternatives(_forms(lexicon.verbs['say'], 'past'))}\b[^;]{{0,140}}$",
            re.IGNORECASE,
        ),
        meanings,
        _telling(lexicon),
        frozenset(_forms((*words.changing, *lexicon.zero.removing), "present")),
        frozenset(_forms(words.starting, "past")),
        frozenset(words.current),
        frozenset(lexicon.changes.replaced),
        frozenset(lasting),
        frozenset(ending),
        frozenset(all_forms((*lexicon.verbs["pay"], *lexicon.verbs["burden"]))),
        removal_grammar(lexicon_dir),
        attributes(lexicon_dir),
        frozenset(all_forms(words.asking)),
        _DEFINITE,
        re.compile(
            rf"[^.;:]{{0,40}}?\bto\s+{alternatives(_forms(words.imposing, 'base'))}\b",
            re.IGNORECASE,
        ),
    )


def _meanings(lexicon: TariffWords) -> dict[str, str]:
    """What single words and phrases tell; of two meanings the first status counts."""
    words = lexicon.status
    phrases: dict[str, Phrases] = dict(words.phrases.items())
    verbs: dict[str, Phrases] = dict(words.verbs.items())
    found: dict[str, str] = {}
    for name in NAMES:
        forms = [*phrases.get(name, ()), *all_forms(verbs.get(name, ()))]
        forms += _forms_of(words, lexicon.zero.removing, name)
        found |= {form.lower(): name for form in forms if form.lower() not in found}
    return found


def _forms_of(words: StatusWords, removing: Iterable[str], name: str) -> list[str]:
    """The forms of verbs of levying, changing and beginning that tell a status."""
    if name == ANNOUNCED:
        return [
            *_forms(words.starting, "base", "present", "ing"),
            *_forms((*words.changing, *removing), "present"),
        ]
    if name == IN_FORCE:
        present = _forms(words.levied, "present", "past")
        past = _past_alone((*words.starting, *words.changing, *words.imposing))
        return [*present, *past, *all_forms(words.lasting)]
    return []


def _past_alone(verbs: Iterable[str]) -> list[str]:
    """Forms of the past that are none of the present: not "cut"."""
    return [
        form
        for verb in verbs
        for form, tense in verb_forms(verb)
        if tense == "past" and (form, "base") not in verb_forms(verb)
    ]


def _verb_groups(lexicon: TariffWords) -> str:
    """Groups of auxiliary and verb, named by what their form tells."""
    words, verbs = lexicon.status, lexicon.verbs
    levying = (*words.imposing, *words.levied)
    done = alternatives(participles((*levying, *words.changing, *verbs["burden"])))
    imposing = alternatives(
        [*_forms(words.imposing, "base"), *participles(words.imposing)]
    )
    base = alternatives(_forms((*levying, *words.changing), "base"))
    taxed = alternatives(participles((*words.levied, *verbs["burden"])))
    return (
        rf"(?P<denied>(?:not|never)\s+(?:to\s+)?(?:be\s+)?{imposing})"
        rf"|(?P<perfect>ha(?:s|ve){_ADVERB}(?:\s+been)?\s+{done})"
        rf"|(?P<pluperfect>had{_ADVERB}(?:\s+been\b|\s+{done}))"
        rf"|(?P<passive>(?:is|are){_ADVERB}(?:\s+being)?\s+{taxed})"
        rf"|(?P<infinitive>to\s+{base})"
    )


def _telling(lexicon: TariffWords) -> frozenset[str]:
    """The first words of the verbs that a rate may be told by, after an auxiliary."""
    words, zero = lexicon.status, lexicon.zero
    verbs = [
        *(verb for group in lexicon.verbs.values() for verb in group),
        *(verb for group in words.verbs.values() for verb in group),
        *(*words.starting, *words.changing, *words.lasting, *words.ending),
        *(*words.falling, *words.linking, *words.lowering, *words.states),
        *(*lexicon.changes.verbs, *zero.removing, *zero.entering, *zero.vanishing),
    ]
    return frozenset(form.split(" ")[0] for form in all_forms(verbs)) | {"have"}


def _past_states(words: StatusWords) -> re.Pattern[str]:
    """Verbs of a state in the past: "paid", "was at", but not "was imposed"."""
    past = {*_forms((*words.states, *words.levied), "past")} - _BEING
    past -= {*_forms(words.imposing, "past")}
    return re.compile(
        rf"\b(?:(?<!\bbe\s)(?<!\bbeen\s){alternatives(past)}"
        r"|(?:was|were)(?=\s+(?:at|about|around|as|only|just|up|still|\d)))\b",
        re.IGNORECASE,
    )


def _finite_verbs(lexicon: TariffWords) -> re.Pattern[str]:
    """Verbs of levying, paying and being, in the present or past, that tell a fact."""
    verbs = lexicon.verbs
    groups: tuple[VerbGroup, ...] = ("levy", "pay", "burden", "be")
    facts = [
        form for group in groups for form in _forms(verbs[group], "present", "past")
    ]
    plural = _forms((*verbs["pay"], *lexicon.zero.entering), "base")
    return re.compile(
        rf"\b(?:{alternatives(facts)}|(?<!\bto\s){alternatives(plural)})\b",
        re.IGNORECASE,
    )


def _forms(verbs: Iterable[str], *tenses: str) -> list[str]:
    """The forms of verbs that are of one of `tenses`."""
    return [
        form for verb in verbs for form, tense in verb_forms(verb) if tense in tenses
    ]
