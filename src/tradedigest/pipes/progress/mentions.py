"""Mentions of parties, with members that stand for their bloc."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.countries.gazetteer import gazetteer
from tradedigest.pipes.progress.lexicon import party_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tradedigest.pipes.finds import Find


class Mention(NamedTuple):
    """A party where the text names it, or one who acts for it."""

    start: int
    end: int
    code: str
    adjective: bool = False


class Duty(NamedTuple):
    """A rate in the text, with the pairs of who levies it and whose goods pay it.

    There are none if that is not told near it, nor if the rate is past or only asked
    for.
    """

    start: int
    end: int
    pairs: tuple[tuple[str, ...], ...]


# "Davos, Switzerland", "held in Japan": a country that only says where; but "farmers in
# Japan" are its people.
_WHERE = re.compile(
    r"(?:\b(?!And\b)[A-Z][\w.'’-]+,|\b(?:(?P<people>\w+)\s+)?[Ii]n(?:\s+the)?)\s$"
)
_LAID = frozenset(["in_force", "announced", "threatened"])  # rates that are a quarrel
_NEARLY_ALL = 0.75  # of a bloc's members, so many in one sentence stand for it
_LISTED = 2  # characters between a name and the comma list's name before it
_AFTER = 24  # characters after a name in which the noun of an event stands


def party_mentions(
    text: str,
    countries: Iterable[Find],
    officials: Iterable[Find],
    bloc_of: Mapping[str, str],
    lexicon_dir: str | None = None,
) -> list[Mention]:
    """All mentions in the order of the text; members are put under `bloc_of` them."""
    places = sorted(countries, key=_place_of)
    codes = {find.kb_id for find in places}
    states = gazetteer(lexicon_dir)
    acting = [f for f in officials if f.kb_id in codes or states.is_country(f.kb_id)]
    mentions: list[Mention] = list(_bloc_again(text, places, lexicon_dir))
    previous = end = 0
    for find in sorted([*places, *acting], key=_place_of):
        joined = find.start - previous
        previous = find.end
        if find.start < end or not _is_party(text, find, joined, lexicon_dir):
            continue
        end = find.end
        code = bloc_of.get(find.kb_id, find.kb_id)
        mentions.append(Mention(find.start, end, code, find.label == "adjective"))
    return sorted(mentions)


def _place_of(find: Find) -> tuple[int, int]:
    return find.start, find.end


@cache
def _bloc_words(lexicon_dir: str | None) -> re.Pattern[str]:
    words = "|".join(map(re.escape, party_words(lexicon_dir).words.bloc))
    return re.compile(rf"\b(?:{words})\b")


def _bloc_again(
    text: str, places: list[Find], lexicon_dir: str | None
) -> Iterator[Mention]:
    """Mentions of a bloc as "the bloc": the one last named, else the first to come."""
    blocs = [find for find in places if find.values.get("kind") == "bloc"]
    if not blocs:
        return
    starts = [find.start for find in blocs]
    for match in _bloc_words(lexicon_dir).finditer(text):
        last = max(0, bisect_left(starts, match.start()) - 1)
        yield Mention(match.start(), match.end(), blocs[last].kb_id)


def under_blocs(
    mentions: list[Mention], lexicon_dir: str | None = None
) -> list[Mention]:
    """The mentions of one sentence, without members of a bloc that it names.

    A sentence that lists nearly all members speaks of their bloc.
    """
    if len(mentions) < 2:  # noqa: PLR2004 - no bloc beside its member
        return mentions
    codes = {mention.code for mention in mentions}
    whole: dict[str, str] = {}
    left_out: set[str] = set()
    for bloc, members in party_words(lexicon_dir).jointly.items():
        if bloc in codes:
            left_out |= set(members)
        elif members and len(codes & set(members)) >= _NEARLY_ALL * len(members):
            whole |= dict.fromkeys(members, bloc)
    return [
        mention._replace(code=whole.get(mention.code, mention.code))
        for mention in mentions
        if mention.code not in left_out
    ]


@cache
def _events(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _is_party(text: str, find: Find, joined: int, lexicon_dir: str | None) -> bool:
    """Whether a name is more than that of an event or of a place.

    `joined` is how many characters behind another party's name it stands.
    """
    words = party_words(lexicon_dir).words
    events = words.events
    if find.values.get("kind") == "bloc":
        events += words.bloc_events
    if joined > 1 and _events(events).match(text, find.end, find.end + _AFTER):
        return False
    if find.label != "name" or joined <= _LISTED:
        return True
    where = _WHERE.search(text, max(0, find.start - _AFTER), find.start)
    return where is None or (where["people"] or "").lower() in words.people


def duties(rates: Iterable[Find], bloc_of: Mapping[str, str]) -> list[Duty]:
    """The rates of a text, in its order."""
    return [
        Duty(find.start, find.end, tuple(sorted(_laid(find, bloc_of))))
        for find in rates
    ]


def _laid(find: Find, bloc_of: Mapping[str, str]) -> set[tuple[str, ...]]:
    far = "article" in (find.values["by_basis"], find.values["on_basis"])
    if far or find.label not in _LAID:
        return set()
    by, *on = (bloc_of.get(c, c) for c in (find.kb_id, *find.values["on"]))
    return {tuple(sorted((by, code))) for code in on if by and code != by}


def blocs_in(
    text: str, places: Iterable[Find], year: int, lexicon_dir: str | None = None
) -> dict[str, str]:
    """The bloc that each member stands for in this text.

    `year` is that of the text, which decides who was a member; 0 if unknown.
    """
    lexicon = party_words(lexicon_dir)
    names: dict[str, set[str]] = defaultdict(set)
    for find in places:
        names[find.kb_id].add(text[find.start : find.end])
    bloc_of: dict[str, str] = {}
    for bloc in lexicon.always.keys() & names.keys():
        old = lexicon.old_names.get(bloc)
        then = old.until if old and not year and names[bloc] & old.names else year
        bloc_of |= dict.fromkeys(lexicon.members(bloc, then), bloc)
    return bloc_of
