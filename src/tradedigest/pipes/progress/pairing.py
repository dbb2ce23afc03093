"""Who of those named in a sentence face one another."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.progress.groups import groups_of
from tradedigest.pipes.progress.lexicon import party_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from tradedigest.pipes.progress.groups import Group
    from tradedigest.pipes.progress.mentions import Mention

Parties = tuple[str, ...]

_PAIR = 2
_AT_ONCE = 24  # characters behind two names in which what they do together begins
_BYSTANDER = 0.25  # share of pairs in a sentence that names another pair outright
_ENUMERATED = 3  # the members of a longer list are but enumerated
_PACT = 4  # so many parties listed together are one entry, not pairs


class Relations(NamedTuple):
    """Sets of parties with their share of 1 in a sentence.

    `siblings` are pairs that stand in one list of targets; `loose` says that `pairs`
    are but the members of the sentence's only list ("India and Chile said ...").
    Something is directed at each of the `targets`. The `linked` pairs are those whose
    talks or pact it names, and with `partners` somebody it does not name has them.
    """

    pairs: dict[Parties, float]
    siblings: frozenset[Parties]
    loose: bool
    targets: frozenset[str]
    linked: frozenset[Parties]
    partners: frozenset[str]

    def joined_by(self, laid: Collection[Parties]) -> Relations:
        """With the pairs of whom one lays duties on the other's goods, outright."""
        if not laid:
            return self
        rest = {
            pair: min(share, _BYSTANDER) if self.loose else share
            for pair, share in self.pairs.items()
        }
        return self._replace(pairs=rest | dict.fromkeys(sorted(laid), 1.0), loose=False)


UNRELATED = Relations(
    {},
    frozenset(),
    loose=False,
    targets=frozenset(),
    linked=frozenset(),
    partners=frozenset(),
)


def relate(
    text: str,
    mentions: list[Mention],
    lexicon_dir: str | None = None,
    deeds: Collection[int] = (),
) -> Relations:
    """Who faces whom in a sentence, and who only stands in one list.

    Members of a list are no parties to one another, unless the sentence says "between"
    or names nobody else and does not direct its matter at them, or they do together
    what is told from one of the characters `deeds` on: "Peru and Chile signed ...".
    """
    lexicon = party_words(lexicon_dir).words
    groups = groups_of(text, mentions, lexicon)
    outright = _facing(groups, lambda group: group.outright)
    linked, partners = _linked(groups)
    outright |= dict.fromkeys(sorted(linked), 1.0)
    listed = {} if outright else _facing(groups, lambda g: _is_alone(g, groups))
    facing = outright | listed
    across = [pairs - facing.keys() for pairs in _across(groups)]
    across = [pairs for pairs in across if pairs]
    share = (_BYSTANDER if facing else 1.0) / max(1, len(across)) ** 0.5
    longest = max((len(group.codes) for group in groups), default=0)
    share *= min(1, _ENUMERATED / max(1, longest))
    pairs = facing | dict.fromkeys(sorted(set().union(*across)), share)
    acting = _facing(groups, lambda group: _acts(group, deeds))
    if not facing:
        pairs |= acting
    targets = frozenset(
        code for group in groups if group.directed for code in group.codes
    )
    siblings = frozenset(_listed(groups) - facing.keys())
    return Relations(
        pairs,
        siblings,
        bool(listed.keys() - acting.keys()),
        targets,
        frozenset(linked),
        partners,
    )


def _linked(groups: list[Group]) -> tuple[set[Parties], frozenset[str]]:
    """Pairs that the sentence says to deal with one another, and other partners.

    Partners deal with the last party before them that is none, else with the next.
    """
    linked: set[Parties] = set()
    alone: set[str] = set()
    for at, group in enumerate(groups):
        if group.outright:
            linked |= set(_together(group.codes))
        if not group.partner:
            continue
        others = [
            other
            for other in [*reversed(groups[:at]), *groups[at + 1 :]]
            if not other.partner and set(other.codes).isdisjoint(group.codes)
        ]
        if others:
            linked |= {
                tuple(sorted((a, b))) for a in others[0].codes for b in group.codes
            }
        else:
            alone |= set(group.codes)
    return linked, frozenset(alone)


def _facing(
    groups: list[Group], faces: Callable[[Group], bool]
) -> dict[Parties, float]:
    return {
        parties: 1.0
        for group in groups
        if faces(group)
        for parties in _together(group.codes)
    }


def _acts(group: Group, deeds: Collection[int]) -> bool:
    """Whether two parties together do what is told right behind their names."""
    return (
        len(group.codes) == _PAIR
        and not group.directed
        and any(0 <= deed - group.end <= _AT_ONCE for deed in deeds)
    )


def _is_alone(group: Group, groups: list[Group]) -> bool:
    """Whether a list names all parties of its sentence, and is no list of targets."""
    named = {code for other in groups for code in other.codes}
    return set(group.codes) == named and not group.directed


def _listed(groups: list[Group]) -> set[Parties]:
    """Every pair of parties in one list."""
    return {
        tuple(sorted(pair)) for group in groups for pair in combinations(group.codes, 2)
    }


def _together(codes: tuple[str, ...]) -> Iterator[Parties]:
    parties = tuple(sorted(set(codes)))
    if len(parties) >= _PACT:
        yield parties
    else:
        yield from combinations(parties, 2)


def _across(groups: list[Group]) -> Iterator[set[Parties]]:
    """For every two groups that may face one another, the pairs across them."""
    listed = _listed(groups)
    undirected = any(not group.directed for group in groups)
    for one, other in combinations(groups, 2):
        if (
            (one.outright and other.outright)
            or (one.directed and other.directed and undirected)
            or (one.partner and other.partner)
        ):
            continue
        across = {
            tuple(sorted((a, b))) for a in one.codes for b in other.codes if a != b
        }
        yield across - listed
