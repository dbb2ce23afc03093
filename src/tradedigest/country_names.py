"""Countries as a user names them, on the command line or in a script."""

from __future__ import annotations

import difflib

from tradedigest.errors import InputError
from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.lexicon import Countries
from tradedigest.pipes.countries.spelling import normalize, variants


def find_country(name: str, lexicon_dir: str | None = None) -> str:
    """The code of the country or bloc that `name` means, whatever its case.

    Args:
        name: A code ("KR") or any name of the lexicon ("South Korea", "s. korea").
        lexicon_dir: A folder of lexicons laid over ours.

    Raises:
        InputError: no country is called so; the message has the nearest name.
    """
    lexicon: Countries = load_lexicon(Countries, "countries", lexicon_dir)
    parties = lexicon.parties
    wanted = normalize(name.strip()).casefold()
    codes = {
        spelling.casefold(): code
        for code, party in parties.items()
        for known in (party.name, *party.names)
        for spelling in variants(known)
    }
    codes |= {code.casefold(): code for code in parties}
    if wanted in codes:
        return codes[wanted]
    nearest = difflib.get_close_matches(wanted, codes, n=1)
    hint = f"; did you mean {parties[codes[nearest[0]]].name}?" if nearest else ""
    raise InputError(name, f"is no country or bloc known here{hint}")
