"""What a rule of the grammar of tariffs is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from tradedigest.pipes.tariffs.grammar.notation import of_kinds

if TYPE_CHECKING:
    import re

Slot = Literal["by", "on", "goods"]
# A cue "after" a rate is its object ("25% on X"), one "before" it its subject ("X pays
# 25%"), one that is "beside" may be either.
Side = Literal["before", "after", "beside"]


class Rule(NamedTuple):
    """A pattern over kinds of tokens; its group `slot` holds those that fill the slot.

    `weak`: any other cue is better. `fine`: it is stated on the kinds as they are, in
    which "that" is told from other bounds of clauses.
    """

    slot: Slot
    side: Side
    pattern: re.Pattern[str]
    weak: bool = False
    fine: bool = False


def rule(
    slot: Slot, side: Side, pattern: str, *, weak: bool = False, fine: bool = False
) -> Rule:
    """A rule whose `pattern` is written in the notation of notation.py."""
    return Rule(slot, side, of_kinds(pattern), weak, fine)
