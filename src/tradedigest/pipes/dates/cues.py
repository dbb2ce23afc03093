"""The words of clauses around dates, compiled from dates_cues.toml."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.dates.lexicon import date_cues, date_words
from tradedigest.pipes.dates.word_cues import WordCues
from tradedigest.pipes.spelling_trie import one_of, spelled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from pydantic import BaseModel

    from tradedigest.pipes.dates.lexicon import DateCues, KindCues, TenseCues

# Groups of the pattern of what happens.
ACT, BEGIN, DEADLINE = "act", "begin", "deadline"
EFFECTIVE, FIGURES = "effective", "figures"
LEVIED, LEVEL = "levied", "level"
# Most past tenses are regular; "need" and "speed" are none, nor is a participle that
# describes a noun ("of industrialized nations").
_REGULAR = (
    r"(?<!\bof\s)(?<!\bthe\s)(?<!\ba\s)(?<!\ban\s)(?<!\bits\s)(?<!\btheir\s)"
    r"(?!started)[a-z]+[^\Weo\d_]ed"
)
# "It will be decided" and "is decided" tell of no past.
_ACTIVE = r"(?<!\bbe )(?<!\bis )(?<!\bare )"
# "Failed to start", "did not start" and "the start" are no timetable; "may be called
# off" and "has not been called off" cancel nothing.
_FINITE = r"(?<!\bto\s)(?<!\bthe\s)(?<!\ba\s)(?<!\bnot\s)(?<!n['’]t\s)(?<!\bdid\s)"
_NO_NOUN = r"(?<!\bthe\s)(?<!\ba\s)(?<!\bits\s)(?<!\bhis\s)(?<!\bher\s)(?<!\btheir\s)"
_CERTAIN = r"(?<!\bbe )(?<!\bnot been )(?<!\bnot )(?<!\bunless )(?<!\bif )"
# A modal verb and the infinitive with it are one verb: the "cut" of "would cut" is no
# past. So are "agreed" and the infinitive that tells what was agreed.
_INFINITIVE = r"(?:\s(?:not|also|only|then|now|[a-z]+ly))?(?:\s[a-z]{2,})?"
_BEING = ("is", "are")
_COMPLEMENT = r"(?:\s[\w.'’-]+){0,3}?\sto\s[a-z]{2,}"
# "Imposed new duties": done, and done to a measure. "Duties imposed by Peru" tell of no
# start, nor does "to cut duties".
_DONE = r"(?<!\bto )(?<!\bnot )(?<!\bwill )(?<!\bwould )(?<!\bcould )(?<!\bmay )"
_OBJECT = r"(?:\s(?!(?:by|on|to|as|for|in|its|talks)\b)[\w.$%’'-]+){0,5}?\s"
_SHORT_GAP = r"(?:\s[\w'’-]+){0,2}?\s"
# A measure and who took it: "the duties it imposed".
_BY_WHOM = r"\s(?:(?:that|which)\s)?(?:it|they|he|she|[A-Z][\w.]+)\s(?:ha[sd]\s)?"
# "In Riga were" or "but had to be": what leads from a date to its cancelling, without
# what leads to that of another thing ("to discuss tariffs that were suspended").
_STEP = r"(?:\s(?!(?:that|which|who|to|after|over)\b)[\w.'’-]+)"
_PASSIVE = r"(?:was|were|is|are|being|(?:has|have|had)\sbeen)(?:\s[a-z]+ly)?"
_BUT = rf"(?:but|before|until|though|yet|only){_STEP}{{0,5}}?"
# "Asked if it had paid by then" is no condition.
_WHETHER = r"(?<!\bask )(?<!\basked )(?<!\bknow )(?<!\bsee )(?<!\bas )"
# What may stand between "until" or "for" and the date.
_BETWEEN = r"(?:\s(?:the|at|on|around|about|early|late|mid|end|of|last|midnight)){0,3}"


class ClauseCues(NamedTuple):
    """The words of dates_cues.toml, compiled."""

    tense: WordCues
    happening: WordCues
    until: re.Pattern[str]
    start: re.Pattern[str]
    taken: re.Pattern[str]
    measures: re.Pattern[str]
    amounts: re.Pattern[str]
    growth: re.Pattern[str]
    quantities: re.Pattern[str]
    outlook: re.Pattern[str]
    meetings: re.Pattern[str]
    completion: re.Pattern[str]
    gathering_lasts: re.Pattern[str]
    named_deadline: re.Pattern[str]
    period_figures: re.Pattern[str]
    named_act: re.Pattern[str]
    gathering: re.Pattern[str]
    planned: re.Pattern[str]
    intended: re.Pattern[str]
    cancelled: re.Pattern[str]
    cancelled_then: re.Pattern[str]
    moved: re.Pattern[str]
    conditions: re.Pattern[str]


@cache
def clause_cues(lexicon_dir: str | None) -> ClauseCues:
    """The cues of dates_cues.toml, overlaid by the user's file of that name."""
    cues = date_cues(lexicon_dir)
    kinds = cues.kinds
    months = date_words(lexicon_dir).guards.ambiguous_months
    return ClauseCues(
        tense=WordCues.of(
            _tense(cues.tense, months), spelled(chain(_BEING, *_lists(cues.tense)))
        ),
        happening=WordCues.of(_happening(kinds), spelled(chain(*_lists(kinds)))),
        until=_before(kinds.until),
        start=_before(kinds.start),
        taken=_before(
            f"{verb}{by}" for verb in kinds.taken for by in ("", " in", " on")
        ),
        measures=_words(_any(kinds.measures)),
        amounts=re.compile(rf"\d\s?-?(?:{_any(kinds.amounts)})(?!\w)"),
        growth=_words(_any(kinds.growth)),
        quantities=_words(_any(kinds.quantities)),
        outlook=_words(
            rf"(?P<owed>{_any(kinds.owed)})"
            rf"|(?P<foretold>{_any(kinds.foretold, months)})"
        ),
        completion=_words(_any(kinds.completion)),
        meetings=_words(_any(kinds.gatherings)),
        gathering_lasts=re.compile(
            rf"(?<!\w)(?:{_any((*kinds.gatherings, *kinds.stages))})"
            rf"[^;]{{0,80}}?\s(?:{_any(kinds.lasts)})\s(?:until|till|through|to){_BETWEEN}[\s-]*$"
        ),
        named_deadline=re.compile(
            rf"\s(?:[\w-]+\s)?(?:{_any(kinds.named_deadlines)})(?!\w)"
        ),
        named_act=re.compile(
            rf"(?:['’]s)?\s(?:[\w&-]+\s){{0,3}}?(?:{_any(kinds.named_acts)})(?!\w)"
        ),
        period_figures=re.compile(
            rf"(?:['’]s)?\s(?:[\w-]+\s)?(?:{_any(kinds.period_figures)})(?!\w)"
        ),
        gathering=re.compile(
            r"(?:-\d\d?)?(?:\s[\w.’'-]{1,20}){0,2}\s"
            rf"(?:{_any(kinds.gatherings)})(?!\w)"
        ),
        **_plans(cues),
    )


def _tense(words: TenseCues, months: Collection[str]) -> re.Pattern[str]:
    """Verbs: `future` ones and `past` ones."""
    return _words(
        rf"(?P<future>(?:{_any(words.modals, months)}){_INFINITIVE}"
        rf"|(?:{_any(words.commitments)}){_COMPLEMENT}"
        rf"|{_any(words.future)}"
        rf"|{_NO_NOUN}(?:{_any(words.future_no_nouns)})"
        rf"|(?:{'|'.join(_BEING)})\s(?:[a-z]+ly\s)?(?:{_any(words.arranged)})"
        rf"|{_FINITE}(?:{_uncapitalised(words.timetable)}))"
        rf"|{_ACTIVE}(?P<past>(?:{_any(words.settled)})\s\w+"
        rf"|(?:{_any(words.lasting)})(?:\s(?!to\b)[\w.'’-]+){{0,4}}?\suntil"
        rf"|{_any(words.past)}|{_REGULAR})"
    )


def _happening(kinds: KindCues) -> re.Pattern[str]:
    """What happens on a date, by its group."""
    return _words(
        rf"(?P<deadline>{_any(kinds.deadline)})"
        rf"|(?P<effective>{_any(kinds.effective)}"
        rf"|{_DONE}(?:{_any(kinds.taken)}){_OBJECT}(?:{_any(kinds.measures)})"
        rf"|(?:{_any(kinds.stopped)}){_SHORT_GAP}(?:{_any(kinds.crossing)})"
        rf"|(?:{_any(kinds.measures)}){_BY_WHOM}(?:{_any(kinds.taken)}))"
        rf"|(?P<levied>{_any(kinds.levied)})"
        rf"|(?P<level>{_any(kinds.levels)})"
        rf"|(?P<figures>{_any(kinds.figures)})"
        rf"|(?P<begin>{_any(kinds.begin)})"
        rf"|(?P<act>{_any(kinds.act)}|{_REGULAR})"
    )


def _plans(cues: DateCues) -> dict[str, re.Pattern[str]]:
    """The patterns of what is planned for a date, and of what becomes of it."""
    tense = cues.tense
    meeting = rf"[^;]{{0,40}}?\s(?:{_any(cues.kinds.gatherings)})(?:\s[\w-]+){{0,3}}?"
    return {
        "planned": re.compile(
            rf"(?<!\w)(?:{_any(tense.planning)})"
            rf"(?:\s(?:in|up|[a-z]+ly)|{meeting})?\sfor{_BETWEEN}[\s-]*$"
            rf"|(?<!\w)(?:{_any(cues.kinds.gatherings)})\sfor{_BETWEEN}[\s-]*$"
        ),
        "intended": _words(_any(tense.intended)),
        "cancelled": _words(rf"{_CERTAIN}(?:{_any(tense.cancelled)})"),
        "cancelled_then": re.compile(
            rf"{_STEP}{{0,6}}?,?\s(?:(?:{_PASSIVE}|{_BUT})\s{_CERTAIN}"
            rf"(?:{_any(tense.cancelled)})|{_any(tense.failed)})(?!\w)"
        ),
        "moved": re.compile(
            rf"(?<!\w)(?:{_any(tense.moved)})(?:\s[\w'’-]+){{0,4}}?"
            rf"\s(?:to|until|till|for){_BETWEEN}[\s-]*$"
        ),
        "conditions": _words(rf"{_WHETHER}(?:{_any(tense.conditions)})"),
    }


def _lists(words: BaseModel) -> Iterator[Iterable[str]]:
    """All lists of a table of the lexicon."""
    return (phrases for _, phrases in words)


def _any(phrases: Iterable[str], months: Collection[str] = ()) -> str:
    """Any of `phrases`; those that are `months` too, only in small letters."""
    return one_of(
        spelled(set(phrases).difference(months)) | set(phrases).intersection(months)
    )


def _uncapitalised(phrases: Iterable[str]) -> str:
    """Any of `phrases`, but not as the nouns of names: "the Lagos Open"."""
    return one_of({form for form in spelled(phrases) if not form[:2].istitle()})


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


def _before(phrases: Iterable[str]) -> re.Pattern[str]:
    """One of `phrases` at the end of what stands before a date."""
    hour = r"\d\d?(?:[:.]\d\d\s?(?:[ap]\.?m\.?)?|\s?[ap]\.?m\.?)"
    clock = rf"(?:\s{hour}(?:\s[A-Za-z]{{2,8}}){{0,3}})?"
    return re.compile(rf"(?<!\w)(?:{_any(phrases)}){clock}{_BETWEEN}[\s-]*$")
