"""Names of countries as they stand in a sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tradedigest.digest.lexicon import DigestLexicon
    from tradedigest.digest.stories.gists import Country, Gist


def known_countries(gists: Iterable[Gist]) -> dict[str, Country]:
    """Each country that articles name, as most of them record it, by code."""
    recorded: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    samples: dict[tuple[str, str, str], Country] = {}
    for gist in gists:
        for country in gist.countries:
            recorded[country.code][country.name, country.kind] += 1
            samples[country.code, country.name, country.kind] = country
    return {
        code: samples[code, *min(counts, key=lambda item: (-counts[item], item))]
        for code, counts in sorted(recorded.items())
    }


def with_article(name: str, lexicon: DigestLexicon) -> str:
    """The name inside a sentence: "the Netherlands", "Japan"."""
    first, _, _ = name.partition(" ")
    _, _, last = name.rpartition(" ")
    definite = (
        name in lexicon.definite_names
        or first in lexicon.definite_first_words
        or last in lexicon.definite_last_words
    )
    return f"the {name}" if definite else name


def listed(items: Sequence[str]) -> str:
    """Items as English lists them: "a", "a and b", "a, b and c"."""
    if len(items) < 2:  # noqa: PLR2004
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


# Of a longer list so many are named.
MOST_NAMES = 3


def listed_shortly(items: Sequence[str]) -> str:
    """Items as English lists them, the last ones of many counted only."""
    if len(items) <= MOST_NAMES:
        return listed(items)
    named = items[: MOST_NAMES - 1]
    return f"{', '.join(named)} and {len(items) - len(named)} others"
