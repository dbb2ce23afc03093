"""Schema of dates.toml and of dates_cues.toml."""

from __future__ import annotations

from tradedigest.lexicons import Lexicon, load_lexicon


class Phrases(Lexicon):
    """Words without a value of their own."""

    parts: frozenset[str]
    times_of_day: frozenset[str]


class Guards(Lexicon):
    """Neighbours that tell dates from other words and numbers."""

    before_month: frozenset[str]
    after_month: frozenset[str]
    before_year: frozenset[str]
    counted: frozenset[str]
    before_number: frozenset[str]


class DateWords(Lexicon):
    """Schema of dates.toml."""

    months: dict[str, int]
    month_abbreviations: dict[str, int]
    weekdays: dict[str, int]
    weekday_abbreviations: dict[str, int]
    day_words: dict[str, int]
    relatives: dict[str, int]
    units: dict[str, str]
    ordinals: dict[str, int]
    named_quarters: dict[str, int]
    named_halves: dict[str, int]
    phrases: Phrases
    joints: dict[str, tuple[str, ...]]
    guards: Guards


def date_words(lexicon_dir: str | None = None) -> DateWords:
    """The words of dates.toml, overlaid by the user's."""
    return load_lexicon(DateWords, "dates", lexicon_dir)
