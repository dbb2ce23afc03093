"""The dated table of office-holders: world knowledge beside the grammar of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.officials.grammar import load_grammar
from tradedigest.pipes.officials.lexicon import Holder, OfficeHolders
from tradedigest.pipes.officials.names import Name
from tradedigest.pipes.officials.people import fold, name_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.officials.reading import Reading

_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*|[^\w\s]")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Term:
    """One term of office with the code of the country or body served."""

    code: str
    holder: Holder


class HolderTable:
    """Terms by full name, by single name, and by the name that is enough alone."""

    def __init__(self, lexicon_dir: str | None) -> None:
        grammar = load_grammar(lexicon_dir)
        self.full: dict[tuple[str, ...], list[Term]] = {}
        self.single: dict[str, list[Term]] = {}
        self.bare: dict[str, list[Term]] = {}
        self.spelt: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
        table = load_lexicon(OfficeHolders, "office_holders", lexicon_dir)
        for code, holders in table.holders.items():
            for holder in holders:
                self._add(Term(code, holder), holder)
        self._grammar = grammar

    def _add(self, term: Term, holder: Holder) -> None:
        grammar = load_grammar()
        if holder.bare:
            self.bare.setdefault(holder.bare, []).append(term)
        for name in (holder.name, *holder.aliases):
            parts = name_parts(name, grammar)
            self.full.setdefault(parts, []).append(term)
            for part in {parts[0], parts[-1]}:
                self.single.setdefault(part, []).append(term)
            for spelling in {name, _plain(name)}:
                words = tuple(_WORD.findall(spelling))
                self.spelt.setdefault(words[0], []).append((words, term))

    def term_of(
        self, parts: tuple[str, ...], title: str | None, day: str | None
    ) -> Term | None:
        """The term that a name stands for on a day.

        A full name is enough, at any time; a single one must agree with the title and
        the day.
        """
        terms = self.full.get(parts, []) if len(parts) > 1 else []
        if terms:
            return max(terms, key=lambda term: _fitness(term, title, day))
        if len(parts) > 1 or title is None:
            return None
        agreeing = [
            term
            for term in self.single.get(parts[0], ())
            if term.holder.holds_on(day) and _agree(term.holder.office, title)
        ]
        return agreeing[0] if len({term.code for term in agreeing}) == 1 else None


@cache
def load_holders(lexicon_dir: str | None = None) -> HolderTable:
    """The table of office_holders.toml."""
    return HolderTable(lexicon_dir)


def _plain(name: str) -> str:
    """The name without diacritics, its capitals kept."""
    return "".join(fold(c).upper() if c.isupper() else fold(c) for c in name)


def _fitness(term: Term, title: str | None, day: str | None) -> tuple[bool, bool, str]:
    """How well a term fits: by day, then by title, the latest last."""
    holder = term.holder
    dated = day is not None and holder.holds_on(day)
    return dated, title is not None and _agree(holder.office, title), holder.start


def _agree(office: str, title: str) -> bool:
    """Whether two titles share a word that is not merely "minister"."""
    shared = set(office.lower().split()) & set(title.lower().split())
    return bool(shared - {"of", "the", "for", "and"})


def find_holders(
    reading: Reading, table: HolderTable, day: str | None
) -> Iterator[tuple[Name, Term]]:
    """Office-holders named in the text with or without a title."""
    skip = 0
    for token, word in enumerate(reading.words):
        if token < skip or not word[0].isupper():
            continue
        found = _full_name(reading, table, token, day) or _bare_name(
            reading, table, token, day
        )
        if found:
            skip = found[0]
            start, end = reading.starts[token], reading.ends[skip - 1]
            end = start + len(_POSSESSIVE.sub("", reading.text[start:end]))
            yield Name(start, end, skip - token), found[1]


def _full_name(
    reading: Reading, table: HolderTable, token: int, day: str | None
) -> tuple[int, Term] | None:
    """The longest full name that begins at a token: its end, and the term."""
    best: tuple[int, Term] | None = None
    for words, term in table.spelt.get(reading.words[token], ()):
        end = token + len(words)
        if len(words) < 2 or (best and end < best[0]):
            continue
        there = reading.words[token:end]
        if len(there) < len(words) or tuple(there[:-1]) != words[:-1]:
            continue
        if _POSSESSIVE.sub("", there[-1]) != words[-1]:
            continue
        if best is None or end > best[0] or term.holder.holds_on(day):
            best = end, term
    return best if best and _may_be(best[1], day) else None


def _may_be(term: Term, day: str | None) -> bool:
    """Whether a full name is this person's: leaders stay known, others in their time."""
    return term.holder.bare is not None or term.holder.holds_on(day)


def _bare_name(
    reading: Reading, table: HolderTable, token: int, day: str | None
) -> tuple[int, Term] | None:
    word = _POSSESSIVE.sub("", reading.words[token])
    terms = table.bare.get(word)
    if not terms or _in_longer_name(reading, token):
        return None
    for term in terms:
        if term.holder.holds_on(day):
            return token + 1, term
    return None


def _in_longer_name(reading: Reading, token: int) -> bool:
    """Whether the words around a name make it that of someone or something else."""
    not_names = reading.grammar.not_names
    if reading.in_headline(reading.starts[token]):
        return False
    before = token - 1
    if before >= 0 and reading.words[before] in {".", "-"}:
        before -= 1
        if reading.words[before].isupper() and len(reading.words[before]) < 3:
            return True
    elif before >= 0 and reading.is_capital(before):
        norm = reading.norms[before]
        known = norm in not_names or norm in reading.grammar.honorifics
        if not known and before not in reading.last_of:
            return True
    after = token + 1
    if after < len(reading.words) and not reading.words[token].endswith("s"):
        return reading.is_capital(after) and not reading.in_headline(
            reading.starts[token]
        )
    return False
