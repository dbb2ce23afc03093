"""No text, however made, takes a time that grows faster than its length."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradedigest.extraction import build_record
from tradedigest.loading import build_article
from tradedigest.loading.kinds.fragments import text_of
from tradedigest.pipeline import build_pipeline

if TYPE_CHECKING:
    from collections.abc import Callable

SHORT, TIMES = 1200, 8
# Of linear work the long text takes eight times as long, of quadratic work sixty-four
# times. Below the floor (seconds of the processor) a pause of the machine would count.
MOST_TIMES, FLOOR = 28, 0.15
NLP = build_pipeline()

# What patterns of the loader and of the pipes begin with, end with or repeat.
PIECES = [
    *("1", "1,", "25% ", "25 percent ", "from 10% to ", "25-", "1/", "2031 "),
    *("A", "Ab ", "A. ", "U.S. ", "Mr. ", "WTO ", "EU-", "Minister ", "Dr. A. B. "),
    *("(", "“", "\"'“", "a-", "– ", "; ", ". ", "! ", "… ", "'s ", "*", "| ", "%"),
    *("June ", "until July ", "Monday ", "June 9, 2031 ", "and ", "of the ", "to "),
    *("China ", "China, ", "China and ", "China's ", "President Trump ", "talks "),
    *("tariff ", "tariff on steel and ", "agreed to ", "both sides ", "He said. "),
    *("\n", "a\n\n", "- item\n", "Share\n", "Comments\n", "Read more: x\n", "\t", " "),
    *("Wang Wentao, ", "Trade Minister Wang Wentao said ", "less than ", "if "),
    *("http://a.b/", "a@", "<", "&amp;", "function (", "{{", "<!--", "<b ", "\u200b"),
    *("Jos&#233; ", "â\x80\x99", "would levy a 25% duty on steel from Peru, "),
]


# Of the families that texts against patterns are made of, some of each.
LARGE = [
    *("1", "1,", "A", "Ab ", "Mr. ", "Minister ", "President Trump ", "%", "25% "),
    *("“", "\"'“", "a-", "– ", "Share\n", "- item\n", ". ", "He said. "),
    "Minister Ann Lee met Minister Bo Lee. Lee left. ",
    # Nothing but finds, as of tables of rates and calendars saved as text: a minute.
    *("2031 ", "June 9, 2031 ", "until July ", "Monday "),
    *("would levy a 25% duty on steel from Peru, ", "China, "),
]
MEGABYTE = 1_000_000


def seconds(work: Callable[[str], object], text: str) -> float:
    """The time of the processor that `work` takes; none to collect garbage."""
    gc.disable()
    start = time.process_time()
    work(text)
    taken = time.process_time() - start
    gc.enable()
    return taken


def assert_linear(
    work: Callable[[str], object], piece: str, length: int = SHORT
) -> None:
    """Fail if `work` on a text takes out of proportion to one of `length`."""
    short = (piece * length)[:length]
    assert_proportional(work, short, short * TIMES)


def assert_proportional(work: Callable[[str], object], short: str, long: str) -> None:
    """Fail if `work` on a text takes out of proportion to a shorter one."""
    first, taken = seconds(work, short), seconds(work, long)
    assert taken < max(first * MOST_TIMES, FLOOR), f"{first:.3f} s, then {taken:.3f} s"


def read(text: str) -> None:
    """All that is done with the text of one article."""
    article = build_article(text, source="a.txt", sha256="")
    doc = NLP.make_doc(article.body)
    doc._.tradedigest = {"published": "2031-03-04", "title": None}
    build_record(NLP(doc), article)


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_repeated_piece_is_read_in_linear_time(piece: str) -> None:
    """A text of one piece over and over is the worst that a pattern can meet."""
    assert_linear(read, piece)


@pytest.mark.slow
@pytest.mark.parametrize("piece", LARGE, ids=repr)
def test_a_megabyte_is_read_in_linear_time(piece: str) -> None:
    """What is harmless in a page could yet be felt in a whole file."""
    assert_linear(read, piece, MEGABYTE // TIMES)


def spelled(number: int) -> str:
    """A word of its own for each number."""
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


# Hardly a piece like another, for what is kept of those before: names, values, days.
VARIED: dict[str, Callable[[int], str]] = {
    "one surname": lambda n: f"Trade Minister B{spelled(n)} Lee said. Lee left. ",
    "people": lambda n: f"Minister Jo{spelled(n)} K{spelled(n)} said. ",
    "rates": lambda n: f"a {n / 8}% duty on {spelled(n)}s from Chad, ",
    "days": lambda n: f"June {n % 28 + 1}, {1900 + n % 199} ",
    "headers": lambda n: f"By {spelled(n).title()} Lee\nJune {n % 28 + 1}, 2031\n",
    "table": lambda n: f"{spelled(n)}\t{n % 99}%\t{n}\n",
    "acronyms": lambda n: f"the {spelled(n).upper()} ({spelled(n).title()}) said. ",
}


@pytest.mark.slow
@pytest.mark.parametrize("name", VARIED)
def test_varied_pieces_are_read_in_linear_time(name: str) -> None:
    """What is remembered of one place does not make the next ones slow."""
    pieces = "".join(map(VARIED[name], range(1000, 9000)))[: MEGABYTE // 4]
    assert_proportional(read, pieces[: len(pieces) // TIMES], pieces)


@settings(max_examples=5, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=4))
def test_repeated_pieces_are_read_in_linear_time(pieces: list[str]) -> None:
    """Nor do pieces that alternate make it worse."""
    assert_linear(read, "".join(pieces))


@pytest.mark.parametrize(
    "piece", ["<", "<a", "<!--", "<script>", "</p>", "&amp", "-->", "<b <", "x\n"]
)
def test_markup_is_stripped_in_linear_time(piece: str) -> None:
    """Tags and comments that never end included."""
    assert_linear(text_of, piece)
