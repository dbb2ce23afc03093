"""Which cue of the sentence belongs to which rate.

Rates that share their words ("from 40% to 15%", "25 and 10 percent") are one cluster.
A cue is the better the fewer rates and clause bounds lie between, and if it stands on
the side on which its kind belongs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.grammar.notation import of_kinds
from tradedigest.pipes.tariffs.grammar.tokens import kinds_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tradedigest.pipes.tariffs.grammar.cues import Cue
    from tradedigest.pipes.tariffs.grammar.rules.rule import Slot
    from tradedigest.pipes.tariffs.grammar.tokens import Token

_JOINTS = "[TO FROM AT JOINT TARIFF RATE WORD MODAL]"
_GROUP = of_kinds(f"LEVEL (?:{_JOINTS}{{0,4}} LEVEL)*")
_JOINED = of_kinds(f"{_JOINTS}{{0,4}}")
_CHANGES = (["old", "new"], ["new", "old"])
# How much worse a cue is: on the wrong side, per rate and per clause bound between, if
# it is a weak one, per word between.
_WRONG_SIDE, _RATE, _BOUND, _WEAK, _WORD = 1.5, 2.0, 1.0, 1.2, 0.02
_CLAUSE = 2.0  # ", and" before goods


class Cluster(NamedTuple):
    """Tokens `first` to `last` that hold the amounts `amounts` (numbers of tokens)."""

    first: int
    last: int
    amounts: tuple[int, ...]


def clusters(sentence: Sequence[Token]) -> list[Cluster]:
    """The amounts of a sentence, those that share their words together."""
    written = kinds_of(sentence)
    found: list[list[int]] = []
    for at, kind in enumerate(written):
        if kind not in {kinds.AMOUNT, kinds.ZERO}:
            continue
        if found and _share_words(sentence, written, found[-1], at):
            found[-1].append(at)
        else:
            found.append([at])
    return [Cluster(group[0], group[-1], tuple(group)) for group in found]


def _share_words(
    sentence: Sequence[Token], written: str, group: list[int], at: int
) -> bool:
    """Whether an amount is of the list `group`, or with it the two of a change."""
    if [sentence[at].text, *(sentence[n].text for n in group)] in _CHANGES:
        return True
    return _JOINED.fullmatch(written, group[-1] + 1, at) is not None


def cost(cue: Cue, cluster: Cluster, written: str) -> float:
    """How far a cue is from a cluster in a sentence `written` in kinds."""
    if cue.first > cluster.last:
        between, wrong = written[cluster.last + 1 : cue.first], cue.side == "before"
    elif cue.last < cluster.first:
        between, wrong = written[cue.last + 1 : cluster.first], cue.side == "after"
    else:
        between, wrong = "", False
    return (
        _WRONG_SIDE * wrong
        + _WEAK * cue.weak
        + _RATE * _groups(between)
        + _BOUND * sum(between.count(bound) for bound in (kinds.STOP, kinds.BOUND))
        + _CLAUSE * _is_of_next_clause(cue, cluster, between)
        + _WORD * len(between)
    )


def _is_of_next_clause(cue: Cue, cluster: Cluster, between: str) -> bool:
    """Whether goods after a rate are another clause's: "9% stays, and talks on tea"."""
    return cue.slot == "goods" and cue.first > cluster.last and ",&" in between


def _groups(between: str) -> int:
    return len(_GROUP.findall(between))


def ranked(
    cues: Iterable[Cue], slot: Slot, cluster: Cluster, written: str
) -> list[tuple[float, Cue]]:
    """The cues for `slot`, the best first, with their costs."""
    found = [(cost(cue, cluster, written), cue) for cue in cues if cue.slot == slot]
    return sorted(found, key=lambda pair: (pair[0], pair[1].first))
