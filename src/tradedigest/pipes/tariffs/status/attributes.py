"""What a rate's own noun phrase tells of its status, whatever its clause speaks of.

"The threatened 25% duty", "the 25% duty imposed by Kenya", "the 25% that Kenya levies".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tradedigest.pipes.inflection import verb_forms
from tradedigest.pipes.tariffs.lexicon import tariff_words
from tradedigest.pipes.tariffs.patterns import TARIFF_NOUN, alternatives, participles

if TYPE_CHECKING:
    from collections.abc import Iterable

_REACH = 60  # characters before a rate that hold its adjective
_DETERMINER = (
    r"(?:\b(?:the|an?|its|their|his|her|our|any|these|those|this|that)|['’]s?|\b\w+ly)"
)
_FILLER = r"(?:\s+(?!(?:of|to|an?|the|on|by|for|with|at|and)\b)[\w.’'-]+){0,3}"
# "on eggs from Uganda": what may stand between a duty and its participle.
_GOODS = (
    r"(?:\s+(?:on|for|against|of)\s+(?:(?!\b(?:is|are|was|were|be|been|being|has|have|had|will"
    r"|would|could|may|might|should|to|not|and|but|or|that|which|who)\b)[^.,;:()—–%\n]){1,60}?)?"
)
_SUBJECT = r"(?:(?:the|it|they|he|she)\s+|[A-Z][\w.’'&-]*\s+|\w+ment\s+){1,4}"
# "tariffs that run as high as": between a verb and the level that it tells.
_AT = (
    r"(?:\s+(?:at|to|up|as|high|much|from|between|above|about|around|nearly|well|over|more"
    r"|than|just|some|an?|average|of|almost)\b){0,6}\s+$"
)
_NO_AUXILIARY = r"(?<!\bto\s)(?<!will\s)(?<!ould\s)(?<!may\s)(?<!might\s)(?<!not\s)"
# "15% export tax", "15% anti-dumping duties"
_NOUN = (
    rf"(?:[\s-](?:(?:[\w-]+\s+)?{TARIFF_NOUN}"
    r"|(?:im|ex)port\s+(?:tax(?:es)?|charges?)))?"
)
_NO_VERB_AFTER = (
    r"(?=\s+(?:by|in|on|last|this|earlier|under|against|since|at|after|from|during|for|as"
    r"|yesterday|today|two|three|an?)\b|\s*[,.;—–)])"
)


class Attributes:
    """Patterns around a rate by the status that they tell."""

    def __init__(self, lexicon_dir: str | None) -> None:
        words = tariff_words(lexicon_dir).status
        levying = (*words.imposing, *words.levied)
        self.participles = {
            **_by_participle("in_force", levying),
            **{
                form: status
                for status, verbs in words.verbs.items()
                for form in participles(verbs)
            },
        }
        told = alternatives(self.participles)
        finite = alternatives(_finite(levying))
        self.adjective = re.compile(
            rf"{_DETERMINER}\s+(?:\w+ly\s+)?(?P<told>{told}){_FILLER}\s+$",
            re.IGNORECASE,
        )
        self.participle = re.compile(
            rf"{_NOUN}{_GOODS}\s+(?:\w+ly\s+)?(?P<told>{told}){_NO_VERB_AFTER}",
            re.IGNORECASE,
        )
        self.relative = re.compile(
            rf"(?i:{_NOUN}{_GOODS}),?\s+(?:that|which)\s+(?:{_SUBJECT})?"
            rf"(?:has\s+|have\s+|now\s+|already\s+|itself\s+|first\s+)*{finite}\b"
        )

        self.standing = re.compile(
            rf"{_NO_AUXILIARY}\b{alternatives(_present(words.linking))}{_AT}",
            re.IGNORECASE,
        )

    def status(
        self, text: str, sentence: tuple[int, int], rate: tuple[int, int]
    ) -> str:
        """The status of the rate at `rate` in its sentence; "" if nothing tells it."""
        begin, end = sentence
        start, stop = rate
        found = self.adjective.search(
            text[max(begin, start - _REACH) : start]
        ) or self.participle.match(text, stop, end)
        if found:
            return self.participles[" ".join(found["told"].lower().split())]
        return "in_force" if self.relative.match(text, stop, end) else ""


@cache
def attributes(lexicon_dir: str | None = None) -> Attributes:
    """The patterns from the words of the lexicon."""
    return Attributes(lexicon_dir)


def _by_participle(status: str, verbs: Iterable[str]) -> dict[str, str]:
    return dict.fromkeys(participles(verbs), status)


def _present(verbs: Iterable[str]) -> list[str]:
    return [
        form for verb in verbs for form, tense in verb_forms(verb) if tense != "past"
    ]


def _finite(verbs: Iterable[str]) -> list[str]:
    return [
        form
        for verb in verbs
        for form, tense in verb_forms(verb)
        if tense in {"present", "past"}
    ]
