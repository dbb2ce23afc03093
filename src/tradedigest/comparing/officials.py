"""Whether articles bear out a person and the office that a draft gives them."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from tradedigest.comparing.sources import Verdict, place_of
from tradedigest.digest.lexicon import digest_lexicon
from tradedigest.digest.people.offices import same_office
from tradedigest.digest.people.person import name_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.records import ArticleRecord, Official

    Told = tuple[Official, ArticleRecord]


def judge(official: Official, articles: Sequence[ArticleRecord]) -> Verdict | None:
    """None if some article names the person, in that office if in any."""
    known = [(told, article) for article in articles for told in article.officials]
    same = [entry for entry in known if _is_same(official, entry[0])]
    if not same:
        return _unknown(official, known)
    titled = [entry for entry in same if entry[0].title]
    if not official.title or not titled:
        return None
    if any(_is_in_office(official, told) for told, _ in titled):
        return None
    told, article = titled[0]
    evidence = (place_of(article, told.mentions[0]),)
    reason = "articles give this person another office"
    return Verdict(_named(official), reason, _named(told), evidence)


def _unknown(official: Official, known: Sequence[Told]) -> Verdict:
    """A verdict with the name that is spelt most like this one, if any is."""
    by_name = {told.name: (told, article) for told, article in reversed(known)}
    nearest = difflib.get_close_matches(official.name, by_name, n=1)
    if not nearest:
        return Verdict(_named(official), "no article names this person")
    told, article = by_name[nearest[0]]
    evidence = (place_of(article, told.mentions[0]),)
    reason = "no article names this person"
    return Verdict(_named(official), reason, _named(told), evidence)


def _is_same(one: Official, other: Official) -> bool:
    """Whether two names can be one person's: one has all the parts of the other."""
    parts, others = set(name_parts(one.name)), set(name_parts(other.name))
    return parts <= others or others <= parts


def _is_in_office(drafted: Official, told: Official) -> bool:
    """Whether both texts give one office, and agree on whether it is a former one."""
    ranks = digest_lexicon().ranks
    same = same_office(drafted.title or "", told.title or "", ranks)
    return same and drafted.former == told.former


def _named(official: Official) -> str:
    former = official.former and official.title
    title = f"former {official.title}" if former else official.title
    return ", ".join(part for part in (official.name, title) if part)
