"""Patterns over the kinds of tokens, written in the names of kinds.py.

``(?P<slot>NAMES) WORD? WITH DESCRIBING{0,2} (?=AMOUNT)`` finds "Kenya, with 12%". Names
stand for kinds, for the sets of kinds in `SETS` or for the lists in `LISTS`; blanks
part them. All else is the syntax of `re`: ``[^STOP AMOUNT]`` is one of neither kind.
"""

from __future__ import annotations

import re

from tradedigest.pipes.tariffs.grammar import kinds

SETS = {
    "NAMED": kinds.NAME + kinds.OWNER,
    "ACTOR": kinds.NAME + kinds.SEAT + kinds.OWNER,
    "PARTY": kinds.NAME + kinds.OWNER + kinds.ADJECTIVE,
    "TRADE": kinds.GOODS + kinds.IMPORT + kinds.EXPORT,
    "LEVEL": kinds.AMOUNT + kinds.ZERO,
    "DESCRIBING": kinds.WORD + kinds.MODIFIER + kinds.KIND,
    "JOINT": kinds.COMMA + kinds.AND,
}
# "Kenya, Uganda and neighbouring Chad", "steel, tin and raw copper"
LISTS = {
    name: f"{member} (?:JOINT{{0,2}} WORD? {member})*"
    for name, member in (("NAMES", "NAMED"), ("ACTORS", "ACTOR"), ("PARTIES", "PARTY"))
} | {"KINDS": "KIND (?:JOINT{0,2} DESCRIBING{0,2} KIND)*"}
_PIECE = re.compile(r"[A-Z]{2,}|[\[\]]|\s+|[^A-Z\[\]\s]+|[A-Z]")


def of_kinds(pattern: str) -> re.Pattern[str]:
    """`pattern` for the string that tokens.kinds_of writes, compiled.

    Raises:
        AttributeError: A name in it is no kind, set or list.
    """
    return re.compile(_spelled(pattern))


def _spelled(pattern: str) -> str:
    spelled, in_set = "", False
    for piece in _PIECE.findall(pattern):
        if piece in {"[", "]"}:
            in_set = piece == "["
        spelled += _letters(piece, in_set=in_set) if piece.isupper() else piece.strip()
    return spelled


def _letters(name: str, *, in_set: bool) -> str:
    if name == "P":  # "(?P<slot>"
        return name
    if name in LISTS:
        return _spelled(LISTS[name])
    letters = re.escape(SETS.get(name) or getattr(kinds, name))
    return letters if in_set or name not in SETS else f"[{letters}]"
