"""The words of clauses around dates, compiled from dates_cues.toml."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.dates.lexicon import date_cues, date_words
from tradedigest.pipes.dates.word_cues import Frame, WordCues
from tradedigest.pipes.spelling_trie import one_of, spelled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from tradedigest.pipes.dates.lexicon import DateCues, KindCues, TenseCues

# What verbs, and words of outlook, tell of time.
FUTURE, PAST = "future", "past"
OWED, FORETOLD = "owed", "foretold"
# What words of happenings tell.
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
_BEING = frozenset({"is", "are"})
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
    measures: WordCues
    amounts: re.Pattern[str]
    growth: WordCues
    quantities: WordCues
    outlook: WordCues
    meetings: WordCues
    completion: WordCues
    gathering_lasts: re.Pattern[str]
    named_deadline: re.Pattern[str]
    period_figures: re.Pattern[str]
    named_act: re.Pattern[str]
    portions: frozenset[str]
    gathering: re.Pattern[str]
    planned: re.Pattern[str]
    intended: WordCues
    cancelled: WordCues
    cancelled_then: re.Pattern[str]
    moved: re.Pattern[str]
    conditions: WordCues


@cache
def clause_cues(lexicon_dir: str | None) -> ClauseCues:
    """The cues of dates_cues.toml, overlaid by the user's file of that name."""
    cues = date_cues(lexicon_dir)
    kinds = cues.kinds
    months = date_words(lexicon_dir).guards.ambiguous_months
    return ClauseCues(
        tense=_tense(cues.tense, months),
        happening=_happening(kinds),
        until=_before(kinds.until),
        start=_before(kinds.start),
        taken=_before(
            f"{verb}{by}" for verb in kinds.taken for by in ("", " in", " on")
        ),
        measures=WordCues(_frame(kinds.measures)),
        amounts=re.compile(rf"\d\s?-?(?:{_any(kinds.amounts)})(?!\w)"),
        growth=WordCues(_frame(kinds.growth)),
        quantities=WordCues(_frame(kinds.quantities)),
        outlook=WordCues(
            _frame(kinds.owed, OWED), _frame(kinds.foretold, FORETOLD, months=months)
        ),
        completion=WordCues(_frame(kinds.completion)),
        meetings=WordCues(_frame(kinds.gatherings)),
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
        portions=frozenset(kinds.portions),
        period_figures=re.compile(
            rf"(?:['’]s)?\s(?:[\w-]+\s)?(?:{_any(kinds.period_figures)})(?!\w)"
        ),
        gathering=re.compile(
            r"(?:-\d\d?)?(?:\s[\w.’'-]{1,20}){0,2}\s"
            rf"(?:{_any(kinds.gatherings)})(?!\w)"
        ),
        intended=WordCues(_frame(cues.tense.intended)),
        cancelled=WordCues(_frame(cues.tense.cancelled, before=_CERTAIN)),
        conditions=WordCues(_frame(cues.tense.conditions, before=_WHETHER)),
        **_plans(cues),
    )


def _tense(words: TenseCues, months: Collection[str]) -> WordCues:
    """Verbs: those of what lies ahead and of what is past."""
    arranged = rf"\s(?:[a-z]+ly\s)?(?:{_any(words.arranged)})"
    lasting = r"(?:\s(?!to\b)[\w.'’-]+){0,4}?\suntil"
    return WordCues(
        _frame(words.modals, FUTURE, after=_INFINITIVE, months=months),
        _frame(words.commitments, FUTURE, after=_COMPLEMENT),
        _frame(words.future, FUTURE),
        _frame(words.future_no_nouns, FUTURE, before=_NO_NOUN),
        Frame(_BEING, FUTURE, after=arranged),
        Frame(_uncapitalised(words.timetable), FUTURE, before=_FINITE),
        _frame(words.settled, PAST, before=_ACTIVE, after=r"\s\w+"),
        _frame(words.lasting, PAST, before=_ACTIVE, after=lasting),
        _frame(words.past, PAST, before=_ACTIVE),
        _any_past(PAST, _ACTIVE),
    )


def _happening(kinds: KindCues) -> WordCues:
    """What happens on a date."""
    measures, taken = _any(kinds.measures), _any(kinds.taken)
    stopped = rf"{_SHORT_GAP}(?:{_any(kinds.crossing)})"
    return WordCues(
        _frame(kinds.deadline, DEADLINE),
        _frame(kinds.effective, EFFECTIVE),
        _frame(kinds.taken, EFFECTIVE, before=_DONE, after=rf"{_OBJECT}(?:{measures})"),
        _frame(kinds.stopped, EFFECTIVE, after=stopped),
        _frame(kinds.measures, EFFECTIVE, after=rf"{_BY_WHOM}(?:{taken})"),
        _frame(kinds.levied, LEVIED),
        _frame(kinds.levels, LEVEL),
        _frame(kinds.figures, FIGURES),
        _frame(kinds.begin, BEGIN),
        _frame(kinds.act, ACT),
        _any_past(ACT),
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
        "cancelled_then": re.compile(
            rf"{_STEP}{{0,6}}?,?\s(?:(?:{_PASSIVE}|{_BUT})\s{_CERTAIN}"
            rf"(?:{_any(tense.cancelled)})|{_any(tense.failed)})(?!\w)"
        ),
        "moved": re.compile(
            rf"(?<!\w)(?:{_any(tense.moved)})(?:\s[\w'’-]+){{0,4}}?"
            rf"\s(?:to|until|till|for){_BETWEEN}[\s-]*$"
        ),
    }


def _frame(
    phrases: Iterable[str],
    group: str = "",
    *,
    before: str = "",
    after: str = "",
    months: Collection[str] = (),
) -> Frame:
    return Frame(frozenset(_forms(phrases, months)), group, before, after)


def _any_past(group: str, before: str = "") -> Frame:
    """Regular past tenses of any verb."""
    return Frame(frozenset(), group, before, _REGULAR, any_past=True)


def _forms(phrases: Iterable[str], months: Collection[str]) -> set[str]:
    """`phrases` as they are written; those that are `months` too in small letters."""
    phrases = set(phrases)
    return spelled(phrases.difference(months)) | phrases.intersection(months)


def _any(phrases: Iterable[str]) -> str:
    """Any of `phrases`."""
    return one_of(spelled(phrases))


def _uncapitalised(phrases: Iterable[str]) -> frozenset[str]:
    """`phrases`, but not as the nouns of names: "the Lagos Open"."""
    return frozenset(form for form in spelled(phrases) if not form[:2].istitle())


def _before(phrases: Iterable[str]) -> re.Pattern[str]:
    """One of `phrases` at the end of what stands before a date."""
    hour = r"\d\d?(?:[:.]\d\d\s?(?:[ap]\.?m\.?)?|\s?[ap]\.?m\.?)"
    clock = rf"(?:\s{hour}(?:\s[A-Za-z]{{2,8}}){{0,3}})?"
    return re.compile(rf"(?<!\w)(?:{_any(phrases)}){clock}{_BETWEEN}[\s-]*$")
