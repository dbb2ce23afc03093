"""The countries and public bodies of a text, as the tokens of its reading."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.pipes.finds import Find
    from tradedigest.pipes.officials.reading import Reading

_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_EUROPEAN = frozenset({"european", "eu", "ec"})  # before "Commission"
_OF_ONE_COUNTRY = 2  # letters in the code of a country


class Mark(NamedTuple):
    """A country or a body that serves one, as the tokens `first` to `last`."""

    first: int
    last: int
    code: str
    is_body: bool
    start: int


class _Candidate(NamedTuple):
    """A place that may be a mark; `is_find` if it is one of the countries pipe's."""

    start: int
    end: int
    code: str
    is_body: bool = True
    is_find: bool = False

    @property
    def key(self) -> tuple[int, int, bool]:
        """The order of the text; of two that begin together the longer, then bodies."""
        return self.start, -self.end, not self.is_body


def find_marks(reading: Reading, countries: Iterable[Find]) -> list[Mark]:
    """The marks of a text in order, none inside another."""
    countries = list(countries)
    bodies = list(_bodies(reading, [find.kb_id for find in countries]))
    bodies += list(_short_forms(reading, bodies))
    named = [
        _Candidate(
            find.start,
            find.end,
            find.kb_id,
            is_body=find.label == "office",
            is_find=True,
        )
        for find in countries
        if find.label != "flag" and not _is_administration(reading.text, find)
    ]
    marks = []
    free = 0
    for candidate in sorted([*bodies, *named], key=lambda one: one.key):
        if candidate.start >= free and _is_whole(reading, candidate):
            mark = _mark(reading, candidate)
            marks += [mark] if mark else []
            free = candidate.end
    return marks


def _bodies(reading: Reading, named: list[str]) -> Iterator[_Candidate]:
    """The bodies that the lexicon of offices names.

    One that many countries have ("the Senate") is that of the first of the `named`
    countries, if the one that is meant as a rule is not among them.
    """
    grammar = reading.grammar
    for token in reading.tokens_of(grammar.institution_openers):
        match = grammar.institutions.match(reading.text, reading.starts[token])
        if match:
            body = " ".join(match[0].split())
            code = grammar.institution_codes[body]
            if body in grammar.shared_bodies and named and code not in named:
                code = named[0]
            yield _Candidate(match.start(), match.end(), code)


def _is_whole(reading: Reading, candidate: _Candidate) -> bool:
    """Whether a candidate is made of whole tokens; "US-led" is no country by itself."""
    first = reading.token_at(candidate.start)
    last = reading.token_at(candidate.end) - 1
    if first >= len(reading.starts) or reading.starts[first] != candidate.start:
        return False
    rest = reading.text[candidate.end : reading.ends[last]]
    return not rest or not _POSSESSIVE.sub("", rest)


def _mark(reading: Reading, candidate: _Candidate) -> Mark | None:
    first = reading.token_at(candidate.start)
    last = whole = bisect_left(reading.starts, candidate.end) - 1
    while last >= first and candidate.is_find and _is_title(reading, last):
        last -= 1  # "U.S. Trade Representative" is a country and a title
    is_body = candidate.is_body and last == whole
    if last < first:
        return None
    return Mark(first, last, candidate.code, is_body, candidate.start)


def _is_title(reading: Reading, token: int) -> bool:
    """Whether a token is the head noun of a title, or belongs before one."""
    follow = reading.norms[token + 1 : token + 2]
    return _is_head(reading, reading.norms[token]) or (
        reading.norms[token] in reading.grammar.portfolios
        and bool(follow)
        and _is_head(reading, follow[0])
    )


def _is_head(reading: Reading, norm: str) -> bool:
    heads = reading.grammar.heads.get(norm, ())
    return any(len(head.words) == 1 for head in heads)


def _short_forms(
    reading: Reading, bodies: Iterable[_Candidate]
) -> Iterator[_Candidate]:
    """Bodies called by their last word alone: "the Fund".

    Only those of many countries, and where no two are called so; "Commission" is the
    EU's in a text that names the EU and no other one.
    """
    called: dict[str, set[str]] = defaultdict(set)
    for body in bodies:
        of_many = body.code in reading.blocs or len(body.code) > _OF_ONE_COUNTRY
        words = reading.text[body.start : body.end].lower().split()
        if of_many and len(words) > 1 and words[-1] in reading.grammar.bodies:
            called[words[-1]].add(body.code)
    if "EU" in reading.blocs and _knows_one_commission(reading):
        called["commission"].add("EU")
    for norm, codes in called.items():
        for token in reading.tokens_of(frozenset([norm])):
            if len(codes) == 1 and _stands_alone(reading, token):
                start = reading.starts[token]
                yield _Candidate(start, start + len(norm), min(codes))


def _knows_one_commission(reading: Reading) -> bool:
    tokens = reading.tokens_of(frozenset(["commission"]))
    before = {reading.norms[t - 1] for t in tokens if t and _names(reading, t - 1)}
    return before <= _EUROPEAN


def _stands_alone(reading: Reading, token: int) -> bool:
    """Whether a capitalised word is no part of a longer name."""
    longer = token and (
        _names(reading, token - 1) or reading.norms[token - 1] in _EUROPEAN
    )
    follow = reading.norms[token + 1 : token + 2]
    return reading.is_capital(token) and not longer and follow != ["of"]


def _names(reading: Reading, token: int) -> bool:
    """Whether a capitalised word is one that names something: no article."""
    grammar, norm = reading.grammar, reading.norms[token]
    known = norm in grammar.not_names and norm not in grammar.evidence
    return reading.is_capital(token) and not known


def _is_administration(text: str, find: Find) -> bool:
    """Whether a find is named after a person: "the Lula government"."""
    if find.label != "office":
        return False
    last = text[find.start : find.end].rpartition(" ")[2].lower()
    return last in {"administration", "government"}
