"""A small sketch of an article's wording, by which copies are told without the text.

The sketch is the bottom-k sample of the hashed word shingles of Broder, "On the
resemblance and containment of documents" (1997): the `SIZE` smallest hashes. Two
sketches tell how much of the shorter text stands in the longer one.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Collection

SIZE = 128
SHINGLE = 4
# Fewer shared places than this say nothing: a quotation, a byline, a footer.
LEAST_SAMPLE = 8

_WORD = re.compile(r"[^\W_]+")
# Knuth's multiplicative hashing (The Art of Computer Programming, 6.4): CRCs of texts
# that differ in one letter differ alike, and their order must not depend on that.
_SPREAD, _MASK = 0x9E3779B1, 2**32 - 1


def sketch(text: str) -> tuple[int, ...]:
    """The sketch of `text`, ascending; empty if it has too few words for one.

    Case, punctuation and white space do not matter. The hash is a CRC-32, which is the
    same in every process, so that sketches of different runs can be compared.
    """
    words = " ".join(_WORD.findall(text.casefold())).encode().split(b" ")
    joined = b" ".join(words)
    ends = list(accumulate(len(word) + 1 for word in words))
    shingles = {
        crc32(joined[start : end - 1]) * _SPREAD & _MASK
        for start, end in zip([0, *ends], ends[SHINGLE - 1 :], strict=False)
    }
    return tuple(sorted(shingles)[:SIZE])


def containment(first: Collection[int], second: Collection[int]) -> float:
    """The share of the shorter text that stands in the longer one, from 0 to 1.

    0 if the sketches leave fewer than `LEAST_SAMPLE` hashes to compare.
    """
    one, other = _comparable(first, second)
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller >= LEAST_SAMPLE else 0.0


def resemblance(first: Collection[int], second: Collection[int]) -> float:
    """The share of both texts' wording that they have in common, from 0 to 1.

    0 if the sketches leave fewer than `LEAST_SAMPLE` hashes to compare.
    """
    one, other = _comparable(first, second)
    both = len(one | other)
    return len(one & other) / both if both >= LEAST_SAMPLE else 0.0


def _comparable(
    first: Collection[int], second: Collection[int]
) -> tuple[set[int], set[int]]:
    """The hashes up to the smaller of both maxima, where both samples are complete."""
    bound = min(_reach(first), _reach(second))
    return (
        {value for value in first if value <= bound},
        {value for value in second if value <= bound},
    )


def _reach(sample: Collection[int]) -> int:
    """Up to where a sample is complete: everywhere, if the text fits into it."""
    return max(sample) if len(sample) >= SIZE else 2**32
