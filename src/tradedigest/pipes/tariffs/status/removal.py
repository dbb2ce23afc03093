"""What becomes of a rate that is done away with: "scrapped its 30% duty", "will go".

A rate that is taken off or made lower has ended once that is told as done. As long as
it is planned, agreed, asked for or denied, it tells that the rate is levied.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.inflection import noun_forms, verb_forms
from tradedigest.pipes.tariffs.lexicon import tariff_words
from tradedigest.pipes.tariffs.patterns import all_forms, alternatives, participles

if TYPE_CHECKING:
    from collections.abc import Iterable

_REACH = 90  # characters between a verb and the rate that it removes
# A change of level is no removal: "lifts the duty to 30%".
_LEVEL = r"(?:to|from|by|at|with|and|but|or|in|before|after|than)"
# "ends at once its 6%", "will drop on May 3 the duties of 9%"
_WHEN = r"(?:\s+(?:at\s+once|(?:on|from|in|by)(?:\s+(?:[A-Z][\w.]*|\d+)){1,3}))?"
_OBJECT = rf"(?:\s+(?!{_LEVEL}\b)[\w'’-]+){{0,7}}\s+"
# "a reduced duty of 10%", "the lower 10%" remove nothing.
_NO_ADJECTIVE = (
    r"(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\bits\s)(?<!\btheir\s)(?<!['’]s\s)"
)
# "of Washington's", "of all the duties that the United States has imposed:"
_PLEA_OBJECT = r"(?:\s+[\w'’-]+){0,12}:?\s+$"
# Another subject than the rate: what is removed after it is not the rate.
_NEXT_CLAUSE = (
    r"(?!\b(?:until|after|before|while|whereas|when|if|unless|once|because|as|but"
    r"|and\s+(?:the|its|their|an?|all)(?!\s+\d))\b)"
)
_GOODS = (
    rf"(?:{_NEXT_CLAUSE}(?:[^.;:,()\n]|\.\d|,(?!\s+(?:and(?!\s+of\b)|but|while)\b)))"
)
_CHANGED = re.compile(
    r"[^.;:\n]{0,60}?\bto\s+(?:\w+\s+){0,2}?(?:\d(?!\d{3}\b)|(?:zero|nil|nothing)\b)",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"(?:\b(?:not|never|nor|without|to|is|are|be|being|will|would|could|may|might|should"
    r"|shall|must|can|did|does|do)|n[’']t)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
# "unless the 9% duty is withdrawn"
_CONDITION = re.compile(r"\b(?:unless|if|until|till|whether)\s[^.;:,]*$", re.IGNORECASE)
# The rate is the subject of what follows: "that Mercosur's tariffs of up to 16%".
_SUBJECT = re.compile(
    r"(?:^|[,;:—–“\"(]\s*|\b(?:and|that|but|while|whereas|as|which|so)\s+)"
    r"(?:(?!(?:on|in|by|with|under|despite|for|to|against|at|over|after|if|of|will|would"
    r"|could|may|might|should)\b)[\w'’-]+\s+){0,6}"
    r"(?:of\s+)?(?:(?:up\s+to|as\s+high\s+as|about|some|from|between)\s+)?$",
    re.IGNORECASE,
)
# "spares it the duty of 9%": one that others pay, but "spares it a duty of 9%".
_KNOWN = r"(?:\b(?:the|its|their|that|those)|['’]s?)"
_NO_VERB = r"(?!\b(?:which|that|who|is|are|was|were|has|have|had|will|would|can)\b)"
_ASIDE = r"(?:,[^,;.]{1,60},)?"
_SOON = (
    r"(?:will|would|shall|should|could|may|might|(?:is|are|was|were|due|set|starts?|begins?)\s+to"
    r"|(?:will|would)\s+(?:start|begin)\s+to)"
)


class RemovalGrammar(NamedTuple):
    """A verb of removal before its rate, by tense, and a passive one after it.

    `noun`: "the end of" right before it; `vanishing`: what the rate does by itself;
    `spared`: who need not pay it; `given_up`: a plan of it that is dropped.
    `schedule`: by what a present tense tells of the future.
    """

    active: re.Pattern[str]
    passive: re.Pattern[str]
    vanishing: re.Pattern[str]
    schedule: re.Pattern[str]
    plea: re.Pattern[str]
    spared: re.Pattern[str]
    noun: re.Pattern[str]
    given_up: re.Pattern[str]


@cache
def removal_grammar(lexicon_dir: str | None = None) -> RemovalGrammar:
    """The grammar of removal from the verbs of the lexicon."""
    words = tariff_words(lexicon_dir)
    status = words.status
    verbs = (*words.zero.removing, *status.lowering)
    past, present = _forms(verbs, "past"), _forms(verbs, "present")
    planned = _forms(verbs, "base", "ing")
    gone = alternatives(participles((*verbs, *words.zero.vanishing, *status.ending)))
    asking = alternatives(all_forms(status.asking))
    relief = alternatives((*status.relief, *status.removals))
    schedule = [form for noun in status.schedule for form in noun_forms(noun)]
    plans = [form for noun in status.plans for form in noun_forms(noun)]
    return RemovalGrammar(
        re.compile(
            rf"{_NO_ADJECTIVE}\b(?:(?P<done>{past})|(?P<now>{present})"
            rf"|(?P<planned>{planned})){_WHEN}(?P<object>{_OBJECT})$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"{_GOODS}{{0,90}}?\b(?:(?P<done>ha(?:s|ve|d)|was|were|is|are"
            r"|(?:that|which)(?:\s+(?!not\b|never\b|be\b)\w+){1,3})|(?P<planned>be))"
            rf"(?P<not>\s+(?:not|never)\b)?(?:\s+been)?\s+(?:\w+ly\s+)?{gone}\b",
            re.IGNORECASE,
        ),
        _vanishing(lexicon_dir),
        re.compile(
            rf"\b(?:under|upon|over|within|in|after)\s+(?:[\w-]+\s+){{0,2}}{alternatives(schedule)}\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{asking}\s+(?:(?:an?|the|any|another|\w+er)\s+){{0,2}}"
            rf"{relief}\b(?P<object>{_PLEA_OBJECT})",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{alternatives(all_forms((*words.verbs['exempt'], *status.sparing)))}\b"
            rf"(?P<object>[^.;:,]{{0,60}}?{_KNOWN}\s+(?:[\w-]+\s+){{0,4}})$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:{alternatives(status.removals)}\s+(?:of|to))(?:\s+[\w'’-]+){{0,6}}\s+$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"{past}\s+(?:[\w'’-]+\s+){{0,2}}{alternatives(plans)}\s+(?:to|of|for)\b[^.;:,]*$",
            re.IGNORECASE,
        ),
    )


def _vanishing(lexicon_dir: str | None) -> re.Pattern[str]:
    words = tariff_words(lexicon_dir)
    ending = words.status.ending
    verbs = (*words.zero.vanishing, *ending, *words.status.falling)
    past = _forms(verbs, "past")
    return re.compile(
        rf"(?:{_NO_VERB}{_GOODS}){{0,90}}?{_ASIDE}\s(?:(?P<done>{past})"
        rf"|(?P<soon>{_SOON}\s+(?:\w+ly\s+)?{_forms(verbs, 'base')}"
        rf"|{_forms(verbs, 'present')}|{_forms(ending, 'base')}))\b"
        r"(?!\s+(?:up|down|on\s+(?:to|for)|by|into|from|through|ahead|hand|beyond|further)\b)",
        re.IGNORECASE,
    )


def _forms(verbs: Iterable[str], *tenses: str) -> str:
    return alternatives(
        form for verb in verbs for form, tense in verb_forms(verb) if tense in tenses
    )


def removal_status(
    text: str, sentence: tuple[int, int], rate: tuple[int, int], grammar: RemovalGrammar
) -> tuple[str, str] | None:
    """The status of a rate whose measure a verb removes, and the object between.

    It has "ended" by a verb of the past or present, and is "in_force" as long as the
    removal is only planned or asked for or is denied. None if nothing is removed.
    """
    (begin, end), (start, stop) = sentence, rate
    if _CHANGED.match(text, stop, end):
        return None
    before = text[max(begin, start - _REACH) : start]
    asked = grammar.plea.search(before) or grammar.spared.search(before)
    if asked:
        return "in_force", asked["object"]
    active = grammar.active.search(before)
    if active:
        is_done = not active["planned"] and not _NOT_YET.search(
            before[: active.start()]
        )
        if active["now"] and grammar.schedule.search(text, begin, end):
            is_done = False
        return _status(done=is_done), active["object"]
    passive = grammar.passive.match(text, stop, end)
    if passive:
        is_open = passive["not"] or _CONDITION.search(before)
        return _status(done=passive["done"] and not is_open), ""
    vanishing = grammar.vanishing.match(text, stop, end)
    if vanishing and _SUBJECT.search(text[begin:start]):
        return _status(done=vanishing["done"]), ""
    return None


def _status(*, done: object) -> str:
    return "ended" if done else "in_force"
