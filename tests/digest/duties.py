"""The duties of one article, in short."""

from __future__ import annotations

from typing import Any

from tests.digest.articles import Draft, stories_of
from tradedigest.digest.lexicon import issue_lexicon
from tradedigest.digest.rates.ladders import build_ladders
from tradedigest.digest.rates.lines import lines_of
from tradedigest.digest.rates.steps import percent_words
from tradedigest.digest.stories.passages import read_story


def in_one_story(
    *reports: tuple[str, dict[str, Any] | list[dict[str, Any]]],
) -> list[str]:
    """The lines of one article by its sentences: goods, then levels."""
    draft = Draft("a.txt", "2027-02-01")
    for text, value in reports:
        draft.say(text, rates=value)
    goods = issue_lexicon().good_of
    (story,) = stories_of([draft.done()])
    reading = read_story(story, None, {}, frozenset())
    lines = lines_of(build_ladders([reading], goods), goods)
    return [
        f"{' '.join(line.products)}: {percent_words(line.percent, line.percent_high)}"
        + "".join(f" < {step.percent:g} {step.status}" for step in line.history)
        for line in lines
    ]
