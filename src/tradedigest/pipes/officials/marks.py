"""The countries and public bodies of a text, as tokens of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.pipes.finds import Find
    from tradedigest.pipes.officials.tokens import Tokens
    from tradedigest.pipes.officials.vocabulary.grammar import Grammar

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


def find_marks(
    tokens: Tokens, countries: Iterable[Find], grammar: Grammar, blocs: set[str]
) -> list[Mark]:
    """The marks of a text in order, none inside another; `blocs` are codes in it."""
    countries = list(countries)
    bodies = list(_bodies(tokens, grammar, [find.kb_id for find in countries]))
    bodies += list(_short_forms(tokens, grammar, blocs, bodies))
    named = [
        _Candidate(
            find.start,
            find.end,
            find.kb_id,
            is_body=find.label == "office",
            is_find=True,
        )
        for find in countries
        if find.label != "flag" and not _is_administration(tokens.text, find)
    ]
    marks = []
    free = 0
    for candidate in sorted([*bodies, *named], key=lambda one: one.key):
        if candidate.start >= free and _is_whole(tokens, candidate):
            mark = _mark(tokens, grammar, candidate)
            marks += [mark] if mark else []
            free = candidate.end
    return marks


def _bodies(tokens: Tokens, grammar: Grammar, named: list[str]) -> Iterator[_Candidate]:
    """The bodies that the lexicon of offices names.

    One that many countries have ("the Senate") is that of the first of the `named`
    countries, if the one that is meant as a rule is not among them.
    """
    for token in tokens.tokens_of(grammar.institution_openers):
        match = grammar.institutions.match(tokens.text, tokens.starts[token])
        if match:
            body = " ".join(match[0].split())
            code = grammar.institution_codes[body]
            if body in grammar.shared_bodies and named and code not in named:
                code = named[0]
            yield _Candidate(match.start(), match.end(), code)


def _is_whole(tokens: Tokens, candidate: _Candidate) -> bool:
    """Whether a candidate is made of whole tokens; "US-led" is no country by itself."""
    first = tokens.token_at(candidate.start)
    last = tokens.token_at(candidate.end) - 1
    if first >= len(tokens.starts) or tokens.starts[first] != candidate.start:
        return False
    rest = tokens.text[candidate.end : tokens.ends[last]]
    return not rest or not _POSSESSIVE.sub("", rest)


def _mark(tokens: Tokens, grammar: Grammar, candidate: _Candidate) -> Mark | None:
    first = tokens.token_at(candidate.start)
    last = whole = bisect_left(tokens.starts, candidate.end) - 1
    while last >= first and candidate.is_find and _is_title(tokens, grammar, last):
        last -= 1  # "U.S. Trade Representative" is a country and a title
    is_body = candidate.is_body and last == whole
    if last < first:
        return None
    return Mark(first, last, candidate.code, is_body, candidate.start)


def _is_title(tokens: Tokens, grammar: Grammar, token: int) -> bool:
    """Whether a token is the head noun of a title, or belongs before one."""
    norm, follow = [*tokens.norms[token : token + 2], ""][:2]
    return _is_head(grammar, norm) or (
        norm in grammar.portfolios and _is_head(grammar, follow)
    )


def _is_head(grammar: Grammar, norm: str) -> bool:
    return any(len(head.words) == 1 for head in grammar.heads.get(norm, ()))


def _short_forms(
    tokens: Tokens, grammar: Grammar, blocs: set[str], bodies: Iterable[_Candidate]
) -> Iterator[_Candidate]:
    """Bodies called by their last word alone: "the Fund".

    Only those of many countries, and where no two are called so; "Commission" is the
    EU's in a text that names the EU and no other one.
    """
    called: dict[str, set[str]] = defaultdict(set)
    for body in bodies:
        of_many = body.code in blocs or len(body.code) > _OF_ONE_COUNTRY
        words = tokens.text[body.start : body.end].lower().split()
        if of_many and len(words) > 1 and words[-1] in grammar.bodies:
            called[words[-1]].add(body.code)
    if "EU" in blocs and _knows_one_commission(tokens, grammar):
        called["commission"].add("EU")
    for norm, codes in called.items():
        for token in tokens.tokens_of(frozenset([norm])):
            if len(codes) == 1 and _stands_alone(tokens, grammar, token):
                start = tokens.starts[token]
                yield _Candidate(start, start + len(norm), min(codes))


def _knows_one_commission(tokens: Tokens, grammar: Grammar) -> bool:
    places = tokens.tokens_of(frozenset(["commission"]))
    named = (t - 1 for t in places if t and _names(tokens, grammar, t - 1))
    return {tokens.norms[before] for before in named} <= _EUROPEAN


def _stands_alone(tokens: Tokens, grammar: Grammar, token: int) -> bool:
    """Whether a capitalised word is no part of a longer name."""
    longer = token and (
        _names(tokens, grammar, token - 1) or tokens.norms[token - 1] in _EUROPEAN
    )
    follow = tokens.norms[token + 1 : token + 2]
    return tokens.is_capital(token) and not longer and follow != ["of"]


def _names(tokens: Tokens, grammar: Grammar, token: int) -> bool:
    """Whether a capitalised word is one that names something: no article."""
    norm = tokens.norms[token]
    known = norm in grammar.not_names and norm not in grammar.evidence
    return tokens.is_capital(token) and not known


def _is_administration(text: str, find: Find) -> bool:
    """Whether a find is named after a person: "the Lula government"."""
    if find.label != "office":
        return False
    last = text[find.start : find.end].rpartition(" ")[2].lower()
    return last in {"administration", "government"}
