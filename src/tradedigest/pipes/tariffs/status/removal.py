"""Whether the measure of a rate is told to be gone: "scrapped its 30% duty"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tradedigest.pipes.inflection import verb_forms
from tradedigest.pipes.tariffs.lexicon import tariff_words
from tradedigest.pipes.tariffs.patterns import all_forms, alternatives, participles

_REACH = 90  # characters between a verb and the rate that it removes
# A change of level is no removal: "lifts the duty to 30%".
_LEVEL = r"(?:to|from|by|at|with|and|but|or|in|before|after|than)"
_OBJECT = rf"(?:\s+(?!{_LEVEL}\b)[\w'’-]+){{0,7}}\s+$"
# "a reduced duty of 10%", "the lower 10%" remove nothing.
_NO_ADJECTIVE = (
    r"(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\bits\s)(?<!\btheir\s)(?<!['’]s\s)"
)
# "of Washington's", "of all the duties that the United States has imposed:"
_PLEA_OBJECT = r"(?:\s+[\w'’-]+){0,12}:?\s+$"
# Another subject than the rate: what is removed after it is not the rate.
_NEXT_CLAUSE = (
    r"(?!\b(?:until|after|before|while|whereas|when|if|unless|once|because|as|but"
    r"|and\s+(?:the|its|their|an?|all))\b)"
)
_CHANGED = re.compile(
    r"[^.;:\n]{0,60}?\b(?:to|from|by)\s+(?:\w+\s+){0,2}(?:\d|zero\b|nil\b)",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"(?:\b(?:not|never|nor|without|to|is|are|be|being|will|would|could|may|might|should"
    r"|shall|must|can|did|does|do)|n[’']t)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)


class RemovalGrammar(NamedTuple):
    """A verb of removal before its rate, by tense, and a passive one after it.

    `noun`: "the end of" right before it.
    """

    active: re.Pattern[str]
    passive: re.Pattern[str]
    plea: re.Pattern[str]
    noun: re.Pattern[str]


@cache
def removal_grammar(lexicon_dir: str | None = None) -> RemovalGrammar:
    """The grammar of removal from the verbs of the lexicon."""
    status = tariff_words(lexicon_dir).status
    verbs = (*tariff_words(lexicon_dir).zero.removing, *status.lowering)
    forms = [pair for verb in verbs for pair in verb_forms(verb)]
    done = alternatives(form for form, tense in forms if tense in {"past", "present"})
    planned = alternatives(form for form, tense in forms if tense in {"base", "ing"})
    gone = alternatives(participles(verbs))
    asking = alternatives(all_forms(status.asking))
    relief = alternatives((*status.relief, *status.removals))
    return RemovalGrammar(
        re.compile(
            rf"{_NO_ADJECTIVE}\b(?:(?P<done>{done})|(?P<planned>{planned}))(?P<object>{_OBJECT})",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?:{_NEXT_CLAUSE}(?:[^.;:,()\n]|\.\d|,(?!\s+(?:and|but|while)\b))){{0,90}}?"
            r"\b(?:(?P<done>ha(?:s|ve|d)|was|were|is|are"
            r"|(?:that|which)(?:\s+(?!not\b|never\b|be\b)\w+){1,3})|(?P<planned>be))"
            rf"(?P<not>\s+(?:not|never)\b)?(?:\s+been)?\s+(?:\w+ly\s+)?{gone}\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{asking}\s+(?:(?:an?|the|any|another|\w+er)\s+){{0,2}}"
            rf"{relief}\b(?P<object>{_PLEA_OBJECT})",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:{alternatives(status.removals)}\s+(?:of|to))(?:\s+[\w'’-]+){{0,6}}\s+$",
            re.IGNORECASE,
        ),
    )


def removal_status(
    text: str, sentence: tuple[int, int], rate: tuple[int, int], grammar: RemovalGrammar
) -> tuple[str, str] | None:
    """The status of a rate whose measure a verb removes, and the object between.

    It has "ended" by a verb of the past or present, and is "in_force" as long as the
    removal is only planned or asked for or is denied. None if nothing is removed.
    """
    start, end = rate
    if _CHANGED.match(text, end, sentence[1]):
        return None
    begin = max(sentence[0], start - _REACH)
    plea = grammar.plea.search(text[begin:start])
    if plea:
        return "in_force", plea["object"]
    active = grammar.active.search(text[begin:start])
    if active:
        is_done = active["done"] and not _NOT_YET.search(
            active.string[: active.start()]
        )
        return "ended" if is_done else "in_force", active["object"]
    passive = grammar.passive.match(text, end, sentence[1])
    if passive:
        is_done = passive["done"] and not passive["not"]
        return "ended" if is_done else "in_force", ""
    return None
