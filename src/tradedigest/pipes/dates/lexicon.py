"""Schema of dates.toml and of dates_cues.toml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tradedigest.lexicons import Lexicon, load_lexicon

Month = Annotated[int, Field(ge=1, le=12)]
Day = Annotated[int, Field(ge=1, le=31)]
Weekday = Annotated[int, Field(ge=1, le=7)]
Quarter = Annotated[int, Field(ge=1, le=4)]
Half = Annotated[int, Field(ge=1, le=2)]
Unit = Literal["week", "weekend", "month", "quarter", "half", "year"]
Countable = Literal["day", "week", "month", "year", "decade"]
Season = Literal["SP", "SU", "FA", "WI"]
Role = Literal["of", "in", "to", "and"]


class Phrases(Lexicon):
    """Words without a value of their own."""

    parts: frozenset[str]
    ends: frozenset[str]
    parts_behind: frozenset[str]
    parts_ahead: frozenset[str]
    times_of_day: frozenset[str]
    vague: tuple[str, ...]


class Guards(Lexicon):
    """Neighbours that tell dates from other words and numbers."""

    ambiguous_months: frozenset[str]
    short_months: frozenset[str]
    given_names: frozenset[str]
    before_month: frozenset[str]
    after_month: frozenset[str]
    before_weekday: frozenset[str]
    after_weekday: frozenset[str]
    after_bare_day: frozenset[str]
    after_day_word: frozenset[str]
    after_named_period: frozenset[str]
    sets: frozenset[str]
    lengths: frozenset[str]
    before_weekend: frozenset[str]
    after_fall: frozenset[str]
    before_number: frozenset[str]
    before_year: frozenset[str]
    counted: frozenset[str]
    measured: frozenset[str]


class DateWords(Lexicon):
    """Schema of dates.toml."""

    months: dict[str, Month]
    month_abbreviations: dict[str, Month]
    weekdays: dict[str, Weekday]
    weekday_abbreviations: dict[str, Weekday]
    day_words: dict[str, int]
    relatives: dict[str, int]
    units: dict[str, Unit]
    seasons: dict[str, Season]
    ago: dict[str, Countable]
    earlier: dict[str, Countable]
    later: dict[str, Countable]
    previous: dict[str, Countable]
    following: dict[str, Countable]
    before_last: dict[str, Countable]
    after_next: dict[str, Countable]
    numbers: dict[str, int]
    ordinals: dict[str, Day]
    last_quarters: dict[str, Quarter]
    named_quarters: dict[str, Quarter]
    named_halves: dict[str, Half]
    phrases: Phrases
    joints: dict[Role, tuple[str, ...]]
    guards: Guards


class TenseCues(Lexicon):
    """Words of clauses about what lies ahead or behind."""

    modals: tuple[str, ...]
    commitments: tuple[str, ...]
    future: tuple[str, ...]
    future_no_nouns: tuple[str, ...]
    arranged: tuple[str, ...]
    past: tuple[str, ...]
    settled: tuple[str, ...]
    lasting: tuple[str, ...]
    timetable: tuple[str, ...]
    planning: tuple[str, ...]
    intended: tuple[str, ...]
    cancelled: tuple[str, ...]
    failed: tuple[str, ...]
    moved: tuple[str, ...]
    conditions: tuple[str, ...]


class KindCues(Lexicon):
    """Words that tell what happens on a date."""

    until: tuple[str, ...]
    deadline: tuple[str, ...]
    effective: tuple[str, ...]
    levied: tuple[str, ...]
    taken: tuple[str, ...]
    stopped: tuple[str, ...]
    crossing: tuple[str, ...]
    begin: tuple[str, ...]
    completion: tuple[str, ...]
    named_deadlines: tuple[str, ...]
    act: tuple[str, ...]
    named_acts: tuple[str, ...]
    portions: tuple[str, ...]
    start: tuple[str, ...]
    measures: tuple[str, ...]
    levels: tuple[str, ...]
    figures: tuple[str, ...]
    period_figures: tuple[str, ...]
    amounts: tuple[str, ...]
    growth: tuple[str, ...]
    quantities: tuple[str, ...]
    owed: tuple[str, ...]
    foretold: tuple[str, ...]
    stages: tuple[str, ...]
    lasts: tuple[str, ...]
    gatherings: tuple[str, ...]


class DateCues(Lexicon):
    """Schema of dates_cues.toml."""

    tense: TenseCues
    kinds: KindCues


def date_cues(lexicon_dir: str | None = None) -> DateCues:
    """The words of dates_cues.toml, overlaid by the user's."""
    cues: DateCues = load_lexicon(DateCues, "dates_cues", lexicon_dir)
    return cues


def date_words(lexicon_dir: str | None = None) -> DateWords:
    """The words of dates.toml, overlaid by the user's."""
    words: DateWords = load_lexicon(DateWords, "dates", lexicon_dir)
    return words
