"""Quotes: the sentence that holds a mention, with its line."""

from __future__ import annotations

from tests.digest.articles import Draft, rate
from tradedigest.digest.stories.gists import gist_of
from tradedigest.digest.stories.quoting import newest_first, quote
from tradedigest.digest.stories.story import Story
from tradedigest.records import Quote


def story() -> Story:
    """A story of three lines."""
    draft = Draft("a.txt", "2027-05-01").say("A grey day.")
    draft.say("Peru pays 9%.", rates=rate("9%", None, "PE"))
    return Story(gist_of(draft.done()))


def test_quote_is_the_whole_sentence() -> None:
    """A rate is shown in the words around it."""
    told = story()
    (found,) = told.gist.rates
    shown = quote(told, found.mentions[0])
    assert (shown.text, shown.line, shown.date) == ("Peru pays 9%.", 2, "2027-05-01")


def test_mention_outside_all_sentences_is_quoted_itself() -> None:
    """A record without the sentence still shows the words found."""
    draft = Draft("a.txt").say("Peru pays 9%.", rates=rate("9%", None, "PE"))
    gist = gist_of(draft.done().model_copy(update={"sentences": ()}))
    shown = quote(Story(gist), gist.rates[0].mentions[0])
    assert (shown.text, shown.line) == ("9%", 1)


def test_quotes_come_newest_first_and_once() -> None:
    """Undated ones last; a quote given twice is one."""
    days = ["2027-05-01", None, "2027-05-03"]
    quotes = [
        Quote(text="x", source=f"{number}", line=1, start=0, end=1, date=date)
        for number, date in enumerate(days)
    ]
    found = newest_first([*quotes, *quotes])
    assert [item.source for item in found] == ["2", "0", "1"]
