"""What joins a name to a title, compiled from the words of offices.toml."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.pipes.officials.lexicon import Links

_STOP = r"\s*(?:[,.;:)]|$|\n)"
# "Trade Representative (USTR) Jane Doe", but not "Trade Representative (Jane) Doe"
_SHORT_FORM = r"(?: \([A-Z](?=[\w&.-]{0,9}[A-Z])[\w&.-]{1,9}\))?"
_AGE = r", \d\d,"


class LinkPatterns(NamedTuple):
    """Patterns to match at the end of a title or name, or to search before a title.

    `direct`, `comma` and `bracket` lead from a title to the name behind it; `before`
    ends where a title begins and starts where the name before it ends; `name_ends` and
    `apposition_ends` match where the sentence goes on after a name or an apposition;
    `led_by` leads from a group to the name of its leader; `member` finds bodies that
    may have a name before them.
    `of_country` and `next_country` lead to countries that have their names in brackets.
    `acting_for` leads from a verb to the country that someone acts for, `gapped` from
    there through a further name (which ends with the group) to that one's country, and
    `served_ends` matches where the sentence goes on after such a country.
    `verbs` are those that a subject may have. `copula` leads from a title to the name
    of who bears it, `leading` from the name of a leader to a group; `in_office` matches
    what is said of someone who comes into office.
    """

    direct: re.Pattern[str]
    comma: re.Pattern[str]
    bracket: re.Pattern[str]
    before: re.Pattern[str]
    name_ends: re.Pattern[str]
    apposition_ends: re.Pattern[str]
    led_by: re.Pattern[str]
    member: re.Pattern[str]
    of_country: re.Pattern[str]
    next_country: re.Pattern[str]
    acting_for: re.Pattern[str]
    gapped: re.Pattern[str]
    served_ends: re.Pattern[str]
    verbs: frozenset[str]
    copula: re.Pattern[str]
    leading: re.Pattern[str]
    in_office: re.Pattern[str]


def compile_links(links: Links) -> LinkPatterns:
    """The patterns of the words in `links`."""
    adverbs = _any(links.adverbs)
    served = _any(links.served) + r" (?:the )?"
    return LinkPatterns(
        direct=re.compile(_SHORT_FORM + r"[ \t\u00a0]{1,3}[\"“]?"),
        comma=re.compile(_SHORT_FORM + r",[ \u00a0]{1,3}(?:the (?=R(?:igh)?t|Hon))?"),
        bracket=re.compile(r" \("),
        before=re.compile(
            rf"(?:,? {_any(links.post_nominals)}(?!\w))?"
            rf"(?:(?:{_AGE}|,|\s?\(|,? [–—-]{{1,2}})\s*"
            rf"|,?\s+(?=\S)(?:who )?(?:{adverbs} |until (?:\w+ ){{1,3}}?)?"
            rf"(?:{_any(links.being)} )?"
            rf"(?:{_any(links.chosen)} )?(?:{adverbs} )?)$"
        ),
        name_ends=re.compile(
            rf"{_STOP}|\s+{_any(links.after_apposition | links.verbs)}\b"
        ),
        apposition_ends=re.compile(rf"{_STOP}|\s+{_any(links.after_apposition)}\b"),
        led_by=re.compile(rf"[^.;:\n]{{0,25}}?\b{_any(links.led)} by "),
        member=re.compile(
            rf" {_any(links.membership)} (?:the )?"
            r"(?:[A-Z][\w.'’-]+ ){0,4}[A-Z][\w.]+\b"
        ),
        of_country=re.compile(r" (?:of|from|for) (?:the )?"),
        next_country=re.compile(r"(?:,? and|,) (?:(?:of|from|for) )?(?:the )?"),
        acting_for=re.compile(
            rf" (?:(?:[\w'’-]+ ){{0,4}}?{_any(links.acted_on)} )?{served}"
        ),
        gapped=re.compile(rf"((?:[^.\n]|(?<=\b[A-Z])\.)+?),? {served}"),
        served_ends=re.compile(rf"{_STOP}|\s+{_any(links.after_served)}\b"),
        verbs=links.verbs,
        copula=re.compile(rf" {_any(links.copulas)} "),
        in_office=re.compile(rf",? (?:who )?{_any(links.in_office)}\b"),
        leading=re.compile(rf",? (?:who )?{_any(links.leading)} (?:the |an? )?$"),
    )


def _any(phrases: Iterable[str]) -> str:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
