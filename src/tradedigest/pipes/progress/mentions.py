"""Mentions of parties, with members that stand for their bloc."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.pipes.progress.lexicon import party_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.pipes.finds import Find


class Mention(NamedTuple):
    """A party where the text names it, or one who acts for it."""

    start: int
    end: int
    code: str
    adjective: bool = False


# "Davos, Switzerland", "held in Japan": a country that only says where; but "farmers in
# Japan" are its people.
_WHERE = re.compile(
    r"(?:\b(?!And\b)[A-Z][\w.'’-]+,|\b(?:(?P<people>\w+)\s+)?[Ii]n(?:\s+the)?)\s$"
)
_LISTED = 2  # characters between a name and the comma list's name before it
_AFTER = 24  # characters after a name in which the noun of an event stands


def party_mentions(
    text: str,
    countries: Iterable[Find],
    officials: Iterable[Find],
    lexicon_dir: str | None = None,
) -> list[Mention]:
    """All mentions in the order of the text; members of a bloc are put under it."""
    places = sorted(countries, key=_place_of)
    codes = {find.kb_id for find in places}
    acting = [find for find in officials if find.kb_id in codes]
    bloc_of = _blocs(text, places, lexicon_dir)
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
    """The mentions of one sentence, without members of a bloc that it names."""
    if len(mentions) < 2:  # noqa: PLR2004 - no bloc beside its member
        return mentions
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
