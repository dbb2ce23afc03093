"""Lines that carry the day of publication, and lines that do not."""

from __future__ import annotations

import pytest

from tradedigest.loading.publication.days import day_grammar
from tradedigest.loading.publication.header_lines import (
    Context,
    context_of,
    is_dateline,
    is_glued,
    is_header_line,
    opens_paragraph,
)
from tradedigest.loading.publication.lexicon import header_words
from tradedigest.loading.text.lines import split_lines

WORDS = header_words()


def contexts(text: str) -> list[Context]:
    """The days of a line with what stands around them."""
    (line,) = split_lines(text)
    return [context_of(day, line) for day in day_grammar().find(text)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("9 June 2031", True),
        ("Ana Quispe | Andes Post | 9 June 2031 | 12:30", True),
        ("Wed, June 9", True),
        ("By Ana Quispe, June 9", True),
        ("Tariffs fall on June 9", False),
        ("Ana Quispe and Somchai Dee in the Palace of Lima, 9 June 2031", False),
        ("TALKS ON SHRIMP AND COPPER BEGIN 9 JUNE 2031", False),
        ("the duty ended 9 June 2031", False),
        ("Lima, 9 June 2031?", False),
        ("x " * 120 + "9 June 2031", False),
    ],
)
def test_header_line_holds_names_beside_its_day(line: str, *, expected: bool) -> None:
    """Names and the words of bylines may stand there; sentences and captions not."""
    assert is_header_line(line, contexts(line), WORDS) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("LIMA, June 9 - Peru has", True),
        ("Lima, Peru (June 9, 2031) — Peru has", True),
        ("SAN JOSE, Costa Rica, 9 June 2031: Costa Rica has", True),
        ("LIMA, June 9, Andina - Peru has", True),
        ("Lima, June 9 Peru has", False),
        ("On June 9 - a Monday", False),
        ("After June 9 - a Monday", False),
        ("Peru will, on June 9 - a Monday", False),
        ("LIMA, June 9-11", False),
    ],
)
def test_dateline_is_a_place_and_a_day(line: str, *, expected: bool) -> None:
    """Names of places, then the day, then a dash or a colon."""
    assert is_dateline(contexts(line)[0], WORDS) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("9 June 2031 - Peru has", True),
        ("June 9, 2031 Peru has", True),
        ("June 9, 2031, Peru has", False),
        ("June 9, 2031 was a day", False),
        ("June 9 - Peru has", False),
        ("Peru, June 9, 2031 - Peru has", False),
    ],
)
def test_opening_day_is_cut_off_from_its_paragraph(
    line: str, *, expected: bool
) -> None:
    """A day with its year, then a dash or a new sentence."""
    assert opens_paragraph(contexts(line)[0]) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Peru And Thailand Sign 9 June 2031 Peru has signed", True),
        ("Peru signs | June 9, 2031 | Peru has signed", True),
        ("The pact that Peru signed on 9 June 2031 Thailand", False),
        ("Peru And Thailand Sign On 9 June 2031 In Lima", False),
        ("Peru And Thailand Sign 9 June Peru has signed", False),
    ],
)
def test_glued_day_stands_between_title_and_text(line: str, *, expected: bool) -> None:
    """A page copied into one line keeps its day between two names."""
    assert is_glued(contexts(line)[0], WORDS) is expected


def test_far_day_does_not_see_the_start_of_its_line() -> None:
    """The surroundings are short, so that long lines take linear time."""
    (context,) = contexts("x " * 1000 + "9 June 2031" + " y" * 1000)
    assert (context.starts, context.opens) == (False, False)
    assert len(context.before) == len(context.after) == 200
