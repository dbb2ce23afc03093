"""A small sketch of an article's wording, by which copies are told without the text.

The sketch is the bottom-k sample of the hashed word shingles of Broder, "On the
resemblance and containment of documents" (1997): the `SIZE` smallest hashes. Two
sketches tell how much of the shorter text stands in the longer one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    import numpy as np  # not where records are summed up that were made before

    words = " ".join(_WORD.findall(text.casefold())).encode().split(b" ")
    # Each step is one call for all shingles: a loop would take twice as long.
    shingles = zip(*(words[first:] for first in range(SHINGLE)), strict=False)
    sums = set(map(crc32, map(b" ".join, shingles)))
    hashes = np.fromiter(sums, np.uint64, len(sums)) * _SPREAD & _MASK
    hashes.sort()
    return tuple(hashes[:SIZE].tolist())


def containment(first: Sequence[int], second: Sequence[int]) -> float:
    """The share of the shorter text that stands in the longer one, from 0 to 1.

    0 if the sketches leave fewer than `LEAST_SAMPLE` hashes to compare.
    """
    common, one, other = _compared(first, second)
    smaller = min(one, other)
    return common / smaller if smaller >= LEAST_SAMPLE else 0.0


def resemblance(first: Sequence[int], second: Sequence[int]) -> float:
    """The share of both texts' wording that they have in common, from 0 to 1.

    0 if the sketches leave fewer than `LEAST_SAMPLE` hashes to compare.
    """
    common, one, other = _compared(first, second)
    both = one + other - common
    return common / both if both >= LEAST_SAMPLE else 0.0


def _compared(first: Sequence[int], second: Sequence[int]) -> tuple[int, int, int]:
    """How many hashes both sketches have, and how many each of them.

    Only those up to the smaller of both maxima count, where both samples are complete.
    """
    bound = min(_reach(first), _reach(second))
    one, other = bisect_right(first, bound), bisect_right(second, bound)
    return len(set(first[:one]).intersection(second[:other])), one, other


def _reach(sample: Sequence[int]) -> int:
    """Up to where a sample is complete: everywhere, if the text fits into it."""
    return sample[-1] if len(sample) >= SIZE else 2**32
