"""Mentions of parties, with members that stand for their bloc."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.progress.lexicon import party_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.pipes.finds import Find


class Mention(NamedTuple):
    """A party where the text names it, or one who acts for it."""

    start: int
    end: int
    code: str
    adjective: bool = False


# "Davos, Switzerland", "held in Japan": a country that only says where.
_WHERE = re.compile(r"(?:\b(?!And\b)[A-Z][\w.'’-]+,|\b[Ii]n(?:\s+the)?)\s$")
_AFTER = 24  # characters after a name in which the noun of an event stands


def party_mentions(
    text: str,
    countries: Iterable[Find],
    officials: Iterable[Find],
    lexicon_dir: str | None = None,
) -> list[Mention]:
    """All mentions in the order of the text; members of a bloc are put under it."""
    places = list(countries)
    codes = {find.kb_id for find in places}
    acting = [find for find in officials if find.kb_id in codes]
    bloc_of = _blocs(text, places, lexicon_dir)
    mentions: list[Mention] = []
    for find in sorted([*places, *acting], key=lambda find: (find.start, find.end)):
        if mentions and find.start < mentions[-1].end:
            continue
        if _is_event(text, find, mentions, lexicon_dir) or _is_place(
            text, find, mentions
        ):
            continue
        code = bloc_of.get(find.kb_id, find.kb_id)
        adjective = find.label == "adjective"
        mentions.append(Mention(find.start, find.end, code, adjective))
    return mentions


def under_blocs(
    mentions: list[Mention], lexicon_dir: str | None = None
) -> list[Mention]:
    """The mentions of one sentence, without members of a bloc that it names."""
    codes = {mention.code for mention in mentions}
    members = {
        member
        for bloc, members in party_words(lexicon_dir).jointly.items()
        if bloc in codes
        for member in members
    }
    return [mention for mention in mentions if mention.code not in members]


@cache
def _events(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _is_event(
    text: str, find: Find, mentions: list[Mention], lexicon_dir: str | None
) -> bool:
    """Whether a name is that of an event, unless it is joined to another party's."""
    if mentions and find.start - mentions[-1].end <= 1:
        return False
    words = party_words(lexicon_dir).words
    events = words.events
    if find.values.get("kind") == "bloc":
        events += words.bloc_events
    return bool(_events(events).match(text, find.end, find.end + _AFTER))


def _is_place(text: str, find: Find, mentions: list[Mention]) -> bool:
    if find.label != "name" or (mentions and find.start - mentions[-1].end <= 2):  # noqa: PLR2004
        return False  # second in a list of countries
    return bool(_WHERE.search(text, max(0, find.start - _AFTER), find.start))


def _blocs(text: str, places: list[Find], lexicon_dir: str | None) -> dict[str, str]:
    """The bloc that each member stands for in this text."""
    lexicon = party_words(lexicon_dir)
    named = {find.kb_id for find in places}
    bloc_of = {
        member: bloc
        for bloc, members in lexicon.always.items()
        if bloc in named
        for member in members
    }
    for bloc, former in lexicon.former.items():
        names = {text[find.start : find.end] for find in places if find.kb_id == bloc}
        if names & former.names:
            bloc_of |= dict.fromkeys(former.members, bloc)
    return bloc_of
