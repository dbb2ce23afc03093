"""Countries as a user asks for them, on the command line or in a script.

Nothing here needs spaCy: what was read before is summed up without it.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.errors import InputError
from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.lexicon import Countries
from tradedigest.pipes.countries.spelling import normalize, variants

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tradedigest.pipes.countries.lexicon import Party

# How alike a slip of the keyboard and the right name are: "Veitnam" and "Vietnam" are
# 0.86 alike, "Swedan" and "Sweden" 0.83, but "Wakanda" and "Rwanda" 0.77.
_ALIKE = 0.8


class Asked(NamedTuple):
    """The country that a name means, and others that it may have been meant for."""

    code: str
    name: str
    others: tuple[str, ...] = ()


def find_country(name: str, lexicon_dir: str | None = None) -> Asked:
    """The country or bloc that `name` means, whatever its case.

    `others` are the names of countries that have `name` in them ("Korea"); where it is
    all of the name of one country, there must be several ("Guinea").

    Args:
        name: A code ("KR") or any name of the lexicon ("South Korea", "s. korea").
        lexicon_dir: A folder of lexicons laid over ours.

    Raises:
        InputError: no country is called so; the message has the nearest name.
    """
    lexicon: Countries = load_lexicon(Countries, "countries", lexicon_dir)
    parties = lexicon.parties
    wanted = _folded(name)
    codes = {code.casefold(): code for code in parties}
    if wanted in codes:
        code = codes[wanted]
        return Asked(code, parties[code].name)
    names = dict(_spellings(parties))
    if wanted in names:
        code = names[wanted]
        return Asked(code, parties[code].name, _others(wanted, code, parties))
    nearest = difflib.get_close_matches(wanted, names, n=1, cutoff=_ALIKE)
    hint = "; take its English name or its ISO 3166 code, as in Peru or PE"
    if nearest:
        hint = f"; did you mean {parties[names[nearest[0]]].name}?"
    raise InputError(name, f"is no country or bloc known here{hint}")


def _folded(name: str) -> str:
    return normalize(name.strip()).casefold()


def _spellings(parties: Mapping[str, Party]) -> Iterator[tuple[str, str]]:
    for code, party in parties.items():
        for known in (party.name, *party.names):
            for spelling in variants(known):
                yield spelling.casefold(), code


def _others(wanted: str, code: str, parties: Mapping[str, Party]) -> tuple[str, ...]:
    """The names of other parties that have `wanted` in them, if it is in doubt."""
    own = _folded(parties[code].name)
    part = re.compile(rf"\b{re.escape(wanted)}\b")
    if not part.search(own):  # an abbreviation, say
        return ()
    others = [
        party.name
        for other, party in parties.items()
        if other != code and part.search(_folded(party.name))
    ]
    enough = 2 if wanted == own else 1
    return tuple(sorted(others)) if len(others) >= enough else ()
