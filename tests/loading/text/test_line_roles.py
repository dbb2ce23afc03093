"""Prose, and what stands above and below it."""

from __future__ import annotations

import pytest

from tradedigest.loading.text.line_roles import find_zones, is_prose
from tradedigest.loading.text.lines import split_lines
from tradedigest.records import Removed

SENTENCE = "The two ministers signed the protocol in the old customs house of the port."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SENTENCE, True),
        (SENTENCE.rstrip("."), False),
        ("Signed at last.", False),
        (SENTENCE.rstrip(".") + " and " + SENTENCE.rstrip("."), True),
        (f"“{SENTENCE}”", True),
    ],
)
def test_prose_is_long_or_ends_as_a_sentence(text: str, expected: bool) -> None:  # noqa: FBT001
    """A long line is a paragraph; a shorter one if it has the end of a sentence."""
    (line,) = split_lines(text)
    assert is_prose(line) is expected


def test_zones_lie_around_the_prose() -> None:
    """The header reaches to the fourth paragraph, the footer starts after the last."""
    text = "\n".join(["Title", *[SENTENCE] * 5, "Imprint"])
    zones = find_zones(split_lines(text))
    assert (zones.prose, zones.header, zones.footer) == (1, 4, 6)


def test_text_without_prose_is_all_header() -> None:
    """A note of two short lines has no footer."""
    zones = find_zones(split_lines("Title\n9 June 2031"))
    assert (zones.prose, zones.header, zones.footer) == (2, 2, 2)


def test_furniture_is_no_prose() -> None:
    """A long box above the article does not end the header."""
    text = f"{SENTENCE}\nTitle\n{SENTENCE}"
    box = Removed(start=0, end=len(SENTENCE), reason="cookies")
    assert find_zones(split_lines(text), [box]).prose == 2
