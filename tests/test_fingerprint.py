"""Sketches of wording: stable, blind to layout, and good estimates."""

from __future__ import annotations

import os
import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradedigest.fingerprint import SIZE, containment, resemblance, sketch


def text(first: int, last: int) -> str:
    """Words that occur once each, so that shares of a text are known."""
    return " ".join(f"word{number}" for number in range(first, last))


@pytest.mark.parametrize("seed", ["1", "2"])
def test_sketch_is_the_same_in_every_process(seed: str) -> None:
    """The hash is no secret of the process: records of two runs can be compared."""
    text = "Chile and Norway signed a pact in Oslo on Monday"
    code = f"from tradedigest.fingerprint import sketch; print(sketch({text!r}))"
    printed = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert printed.strip() == str(sketch(text))


@pytest.mark.parametrize("other", ["a  B c\nD e", "A, b; c. D (e)", "a b c d e"])
def test_sketch_ignores_layout_case_and_punctuation(other: str) -> None:
    """A repost with other line ends and quotation marks has the same sketch."""
    assert sketch(other) == sketch("a b c d e")


def test_sketch_of_few_words_is_empty() -> None:
    """Three words are no shingle."""
    assert sketch("Talks in Oslo") == ()


@given(st.text())
def test_sketch_is_small_and_sorted(words: str) -> None:
    """No text gives more than the sketch's size, in the order of the hashes."""
    values = sketch(words)
    assert len(values) <= SIZE
    assert list(values) == sorted(set(values))


@pytest.mark.parametrize(("cut", "share"), [(1000, 1.0), (500, 1.0), (250, 1.0)])
def test_excerpt_is_contained_in_the_whole(cut: int, share: float) -> None:
    """However short an excerpt is, all of it stands in the whole."""
    found = containment(sketch(text(0, cut)), sketch(text(0, 1000)))
    assert found == pytest.approx(share)


@pytest.mark.parametrize("common", [0, 250, 500, 750, 1000])
def test_resemblance_estimates_the_common_share(common: int) -> None:
    """The estimate is within 12 points of the true share of both texts."""
    one, other = sketch(text(0, 1000)), sketch(text(1000 - common, 2000 - common))
    assert resemblance(one, other) == pytest.approx(common / (2000 - common), abs=0.12)


def test_unrelated_texts_share_nothing() -> None:
    """Texts of other words are no copies."""
    assert containment(sketch(text(0, 500)), sketch(text(500, 1000))) == 0


def test_a_common_phrase_makes_no_copy() -> None:
    """One shared sentence in otherwise different articles is a quotation."""
    phrase = "we will not sign a deal that leaves our farmers behind the minister said"
    one = sketch(f"{text(0, 200)} {phrase}")
    other = sketch(f"{text(200, 400)} {phrase}")
    assert containment(one, other) < 0.2


def test_too_few_hashes_tell_nothing() -> None:
    """A text of a few words is no copy of anything, not even of itself."""
    assert containment(sketch("a b c d e f"), sketch("a b c d e f")) == 0


@given(st.integers(0, 2**16))
def test_comparison_has_no_direction(seed: int) -> None:
    """Which of two texts comes first does not matter."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    one, other = (
        sketch(" ".join(chance.choices("abcd", k=chance.randint(0, 80))))
        for _ in range(2)
    )
    assert containment(one, other) == containment(other, one)
    assert resemblance(one, other) == resemblance(other, one)
