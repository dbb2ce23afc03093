"""What kind of percentage a number is: the level of a tariff, or something else.

In an article about tariffs a percentage is taken for a rate unless its words exclude
it: a share ("8% of exports"), a change ("rose 8%"), or a thing whose percentages are no
rates (growth, polls, prices), with no tariff noun nearer.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.inflection import noun_forms
from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.grammar.notation import of_kinds
from tradedigest.pipes.tariffs.grammar.tokens import kinds_of
from tradedigest.pipes.tariffs.lexicon import tariff_words
from tradedigest.pipes.tariffs.patterns import TARIFF_NOUN, all_forms, alternatives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.pipes.tariffs.grammar.tokens import Token

_CONTEXT = 90  # characters looked at on either side

# What may not stand between the number and the word that tells what it measures.
_NO_ADJECTIVE = (
    r"(?:tariff|dut|lev|tax|customs)\w*|(?:on|of|for|to|in|from|and|or|by|at|as|the|against"
    r"|with|while|but|after|if|is|was|are|were|will|would|starting|beginning)\b"
)
# Patterns over kinds of tokens (see notation.py), before or after the percentage.
# "25% import duty", "25 and 10 percent tariffs": it modifies a tariff noun.
_MODIFIES = of_kinds(
    "(?:[TO FROM AT JOINT]? [WORD MODAL]? AMOUNT){0,4} "
    "[DESCRIBING TRADE PARTY EVERYONE RATE]{0,4}? TARIFF"
)
# "duties of 25%", "a tariff at 25%".
_EQUALS = of_kinds("TARIFF [WORD RATE]{0,2} [OF AT] $")
# "the tariff on cars will rise to 25%": a tariff noun leads to it.
_LED_TO = of_kinds(
    "TARIFF (?:[DESCRIBING EVERYONE RATE TRADE PARTY ON FOR OF FROM TO AT IN JOINT ITS"
    " BE MODAL LEVY PASSIVE PAY]{0,16}? [OF TO AT BE FROM PAY LEVY PASSIVE WITH]"
    "|[WORD EVERYONE BE]?) WORD? $"
)
# "pays 25%", "are charged 25%".
_PAID = of_kinds("PAY [WORD WITH AT MODAL TO OF]{0,2} $")
# "imposed 25%", "25% on cars".
_LEVIED = of_kinds("[LEVY PASSIVE] [WORD WITH ON AT TO NAME ADJECTIVE]{0,3} $")
_ON_GOODS = of_kinds(
    "[WORD MODIFIER EVERYONE LEVY PASSIVE]{0,3} [ON FOR] [WORD MODIFIER EVERYONE]{0,2} "
    "[TRADE KIND PARTY OWN MAKER MUTUAL]"
)
_ON_PARTY = of_kinds(
    "[WORD MODIFIER EVERYONE]{0,2} ON [WORD MODIFIER EVERYONE]{0,2} "
    "(?:PARTY|TRADE FROM)"
)
_BEFORE_TARIFF = of_kinds("STOP? [^STOP BOUND COMMA]* [TARIFF RATE]")
# Text between two percentages: "60% in 2004, up from 50%"; "24, 25 percent of".
_COMPARES = re.compile(
    r"^[^.;]{0,50}\b(?:(?:up|down)\s+from|compared\s+(?:with|to)|against|versus"
    r"|(?:higher|lower|faster|slower|more|less)\s+than)\s+"
    r"(?:\w+\s+)?$",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\s?(?:,|and|or|,\s(?:and|or)|to|-|–)\s?", re.IGNORECASE)
# "Kenya: 25%", "- Fresh figs: 25%": an item of a list.
_LISTED = of_kinds(
    "^ (?:WORD? NAME (?:JOINT{0,2} NAME)* [STOP AT]?|STOP? MODIFIER? KINDS STOP) $"
)
_LISTED_AFTER = of_kinds("[STOP COMMA]? FOR? NAME")
_CLAUSE = of_kinds("[STOP BOUND] [^STOP BOUND]* $")
_TARIFF_OR_PAID = of_kinds("[TARIFF PAY ZERO]")
_RATE_OR_PAID = of_kinds("[TARIFF PAY RATE]")


class Exclusion(NamedTuple):
    """Patterns over the text after a percentage and before it.

    `share` is what nothing outweighs: "8% of exports", "a 30% tariff increase".
    """

    share: re.Pattern[str]
    follows: re.Pattern[str]
    precedes: re.Pattern[str]
    topics: re.Pattern[str]
    stating: frozenset[str]


@cache
def exclusion(lexicon_dir: str | None = None) -> Exclusion:
    """The patterns from the words of the lexicon."""
    words = tariff_words(lexicon_dir).exclusion
    changes = [form for noun in words.change_nouns for form in noun_forms(noun)]
    rises = [form for noun in words.tariff_changes for form in noun_forms(noun)]
    fillers = alternatives(words.left_fillers)
    topics = [form for noun in words.topics for form in noun_forms(noun)]
    return Exclusion(
        re.compile(
            rf",?\s+(?:or\s+(?:more|less)\s+)?of\b(?!\s+(?:the\s+)?{alternatives(words.of_value)}\b)"
            r"|\s+or\s+(?:[$€£¥]|\d[\d,.]*\s+(?:[bmt]illion|[bm]ln|bn|dlrs))|\s+to\s+(?:[$€£¥]|(?:a\s+)?record|\d[\d,.]*\s+(?:[bmt]illion|[bm]ln|bn|tonnes|tons|units))"
            rf"|[\s-]+{TARIFF_NOUN}\s+{alternatives(rises)}\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"[\s-]*(?:(?!{_NO_ADJECTIVE})[\w-]+\s+)?{alternatives(words.right)}\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:{alternatives(all_forms(words.left))}(?:\s+{fillers}){{0,3}}"
            rf"|{alternatives(changes)}\s+(?:of|at|below|under)(?:\s+{fillers})?|\d[\d.,]*\s+(?:\w+\s+){{1,2}}or|{alternatives(words.change)})\s+"
            r"(?:(?:about|around|some|nearly|almost|just|over|between|more\s+than)\s+)?$",
            re.IGNORECASE,
        ),
        re.compile(rf"\b{alternatives(topics)}\b", re.IGNORECASE),
        words.stating,
    )


class Judge(NamedTuple):
    """Judges the percentages of one text."""

    text: str
    rules: Exclusion
    about_tariffs: bool = True

    def rejected(self, sentence: Sequence[Token], *, topical: bool) -> list[int]:
        """The numbers of the tokens that are percentages of something else.

        Percentages that are joined ("up from 60%", "24, 25 percent of") go together.
        """
        places = [at for at, token in enumerate(sentence) if token.kind == kinds.AMOUNT]
        wrong = {at for at in places if not self.is_rate(sentence, at, topical=topical)}
        neighbours = [
            (first, second, self.text[sentence[first].end : sentence[second].start])
            for first, second in pairwise(places)
        ]
        for first, second, between in neighbours:
            if first in wrong and _COMPARES.search(between):
                wrong.add(second)
        for first, second, between in reversed(neighbours):
            if second in wrong and _JOINS.fullmatch(between):
                wrong.add(first)
        return sorted(wrong)

    def is_rate(self, sentence: Sequence[Token], at: int, *, topical: bool) -> bool:
        """Whether token number `at` of `sentence` is the level of a tariff.

        `topical`: the words before this sentence are about rates of tariffs.
        """
        token = sentence[at]
        after = self.text[token.end : token.end + _CONTEXT]
        before = self.text[max(0, token.start - _CONTEXT) : token.start]
        left, right = kinds_of(sentence[:at]), kinds_of(sentence[at + 1 :])
        if self.rules.share.match(after):
            return False
        if not self.about_tariffs:
            return bool(_LEVIED.search(left) and _ON_PARTY.match(right))
        if _MODIFIES.match(right) or _EQUALS.search(left):
            return True
        if self.rules.follows.match(after) or self.rules.precedes.search(before):
            return False
        return self._is_led_to(sentence, at, left) or (
            not self._is_off_topic(sentence[:at], left)
            and self._is_supported(before, left, right, topical=topical)
        )

    def _is_led_to(self, sentence: Sequence[Token], at: int, left: str) -> bool:
        """Whether a tariff noun or a verb of paying leads to it."""
        if _PAID.search(left):
            return True
        if not _LED_TO.search(left):
            return False
        noun = sentence[left.rindex(kinds.TARIFF)]
        return not self.rules.topics.search(self.text, noun.end, sentence[at].start)

    def _is_off_topic(self, tokens: Sequence[Token], left: str) -> bool:
        """Whether clause or sentence so far name something else, and no tariff."""
        clause = _CLAUSE.search(left)
        return any(
            begin < len(tokens)
            and not _TARIFF_OR_PAID.search(left, begin)
            and self.rules.topics.search(self.text, tokens[begin].start, tokens[-1].end)
            for begin in (clause.start() + 1 if clause else 0, 0)
        )

    def _is_supported(
        self, before: str, left: str, right: str, *, topical: bool
    ) -> bool:
        """Whether a percentage that nothing excludes is told as a rate."""
        if _RATE_OR_PAID.search(left) or _BEFORE_TARIFF.match(right):
            return True
        if _LEVIED.search(left) or _ON_GOODS.match(right):
            return topical or kinds.LEVY in left
        if topical and (
            _LISTED.match(left) or (not left and _LISTED_AFTER.match(right))
        ):
            return True
        return topical and self._stated(before)

    def _stated(self, before: str) -> bool:
        words = before.lower().split()
        return bool(words) and words[-1].strip("(,:") in self.rules.stating
