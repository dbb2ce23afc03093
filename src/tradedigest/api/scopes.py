"""What callers ask of a digest, by names, as the digest understands it, by codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.arguments import check_days, lexicon_folder

if TYPE_CHECKING:
    from tradedigest.api.settings import DigestSettings, PathLike, Settings
    from tradedigest.digest.scope import Scope
    from tradedigest.pipes.countries.asked import Asked


def part_settings(asked: DigestSettings) -> tuple[Scope, Settings]:
    """What a digest is to tell of, and how its articles are read.

    Raises:
        InputError: a day is none, a country is not known, there is no such folder.
    """
    reading = asked.copy()
    folder = lexicon_folder(reading.get("lexicon_dir"))
    home, countries = reading.pop("home", None), reading.pop("countries", ())
    days = {
        "since": reading.pop("since", None),
        "until": reading.pop("until", None),
        "as_of": reading.pop("as_of", None),
    }
    check_days(**days)
    scope: Scope = {
        "since": days["since"],
        "until": days["until"],
        "as_of": days["as_of"],
        "dated": reading.pop("dated", False),
        "home": find_country(home, folder).code if home else None,
        "countries": [find_country(name, folder).code for name in countries] or None,
    }
    return scope, reading


def find_country(name: str, lexicon_dir: PathLike | None = None) -> Asked:
    """The country or bloc that `name` means: a code, or a name in any spelling.

    Raises:
        InputError: there is none called so, or no folder `lexicon_dir`.
        LexiconError: a file in `lexicon_dir` breaks its schema.
    """
    from tradedigest.pipes.countries import asked

    return asked.find_country(name, lexicon_folder(lexicon_dir))
