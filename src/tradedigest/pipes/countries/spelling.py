"""The ways in which one name is spelt."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACE = re.compile(r"\s+")
# Endings of demonyms that have no plural of their own: Chinese, Irish, French, Swiss.
_NO_PLURAL = re.compile(r"(?:ese|sh|ch|x|s)$")
_MAN = re.compile(r"(?:(?<=ch|sh|ts)|wo)man$")  # Dutchman and Scotswoman, not German
_INITIAL = re.compile(r"\.(?=[A-Z]\.)")
_ELISION = re.compile(r" ([dl])'")
_QUOTES = str.maketrans("’‘", "''")
_DASHES = str.maketrans("‐‑–", "---")


def normalize(surface: str) -> str:
    """`surface` with single spaces and straight apostrophes and hyphens."""
    return _SPACE.sub(" ", surface).translate(_QUOTES).translate(_DASHES)


def variants(name: str) -> set[str]:
    """Every spelling of `name`: with and without accents, shortened, in capitals.

    >>> sorted(variants("Saint Lucia"))[:3]
    ['SAINT LUCIA', 'ST LUCIA', 'ST. LUCIA']
    """
    spellings = {name, _plain(name)}
    for change in (_saints, _ampersand, _closed_up, _unstopped, _raised):
        spellings.update([other for each in spellings for other in change(each)])
    return spellings | {spelling.upper() for spelling in spellings}


def demonyms(adjective: str) -> tuple[str, ...]:
    """The adjective and the plural that names the people, if there is one."""
    if _NO_PLURAL.search(adjective):
        return (adjective,)
    if _MAN.search(adjective):
        return adjective, f"{adjective[:-2]}en"
    return adjective, f"{adjective}s"


def _plain(name: str) -> str:
    if name.isascii():
        return name
    decomposed = unicodedata.normalize("NFD", name)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _saints(name: str) -> Iterator[str]:
    if name.startswith("Saint "):
        yield name.replace("Saint ", "St ", 1)
        yield name.replace("Saint ", "St. ", 1)


def _ampersand(name: str) -> Iterator[str]:
    yield name.replace(" and ", " & ")


def _closed_up(name: str) -> Iterator[str]:
    """Other spacing: "S.Korea", "U. S.", "Guinea Bissau"."""
    yield name.replace(". ", ".")
    yield _INITIAL.sub(". ", name)
    yield name.replace("-", " ")


def _unstopped(name: str) -> Iterator[str]:
    """An abbreviation without its last full stop: "U.S"."""
    if name.endswith("."):
        yield name.removesuffix(".")


def _raised(name: str) -> Iterator[str]:
    """Capitals as headlines and sentences have them: "Cote D'Ivoire", "The States"."""
    yield _ELISION.sub(lambda match: match[0].upper(), name)
    yield name[0].upper() + name[1:]
