"""The dated table of office-holders: world knowledge beside the grammar of the text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.officials.lexicon import Holder, OfficeHolders
from tradedigest.pipes.officials.names.forms import fold, name_parts
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar

if TYPE_CHECKING:
    from tradedigest.pipes.officials.vocabulary.grammar import Grammar

_OF_ONE_COUNTRY = 2  # letters in the code of a country, or of the EU
_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*|[^\w\s]")


class Term(NamedTuple):
    """One term of office with the code of the country or body served."""

    code: str
    holder: Holder


class Days(NamedTuple):
    """When an article appeared: its day, or the years that an undated one names."""

    published: str | None
    years: tuple[str, ...]

    def cover(self, holder: Holder) -> bool:
        """Whether the term may be that of the article.

        An undated article is taken to be no older than the first year that it names.
        """
        if self.published is not None:
            return holder.holds_on(self.published)
        if not self.years or holder.end is None:
            return True
        return holder.end >= self.years[0]

    def know(self, holder: Holder) -> bool:
        """Whether a single name may mean the holder in an article of the time."""
        if self.published is None:
            return self.cover(holder)
        return holder.is_known_on(self.published)


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
                self._add(Term(code, holder), holder, grammar)
        self.openers = frozenset(map(str.lower, self.spelt))

    def _add(self, term: Term, holder: Holder, grammar: Grammar) -> None:
        if holder.bare:
            self.bare.setdefault(holder.bare, []).append(term)
            self._spell(holder.bare, term)
        for name in (holder.name, *holder.aliases):
            parts = name_parts(name, grammar)
            self.full.setdefault(parts, []).append(term)
            for part in {parts[0], parts[-1]}:
                self.single.setdefault(part, []).append(term)
            self._spell(name, term)

    def _spell(self, name: str, term: Term) -> None:
        """Remember how a name is written, with its diacritics and without."""
        words = tuple(name.split())
        if name.isascii() and all(map(str.isalpha, words)):  # most are, and it is fast
            self.spelt.setdefault(words[0], []).append((words, term))
            return
        for spelling in {name, _plain(name), name.replace("'", "’")}:
            words = tuple(_WORD.findall(spelling))
            self.spelt.setdefault(words[0], []).append((words, term))

    def term_of(
        self, name: str, parts: tuple[str, ...], title: str | None, days: Days
    ) -> Term | None:
        """The term that a name stands for in an article of these days.

        A full name is enough, unless it has another title at another time; a single
        one must agree with the title and the day, or be one that is enough alone.
        """
        if len(parts) > 1:
            plain = tuple(part for part in parts if len(part) > 1)  # no initials
            terms = self.full.get(parts) or self.full.get(plain) or []
            terms = terms or self._by_first_surname(parts, title)
            possible = [term for term in terms if _may_hold(term, title, days)]
            return max(
                possible, key=lambda term: _fitness(term, title, days), default=None
            )
        agreeing = [
            term
            for term in self.single.get(parts[0], ())
            if title is not None and _agree(term.holder.office, title)
        ]
        candidates = agreeing or self.bare.get(name, [])
        held = [term for term in candidates if days.cover(term.holder)] or [
            term for term in candidates if days.know(term.holder)
        ]
        return held[-1] if len({term.code for term in held}) == 1 else None

    def _by_first_surname(
        self, parts: tuple[str, ...], title: str | None
    ) -> list[Term]:
        """The terms of someone told with a second surname: "Ana Ruiz Paz"."""
        return [
            term
            for term in self.full.get(parts[:-1], ())
            if len(parts) > len(("given", "family"))
            if title is not None and _agree(term.holder.office, title)
        ]


def _may_hold(term: Term, title: str | None, days: Days) -> bool:
    """Whether a title leaves the term possible: at other times, someone has others.

    Who heads a body of many countries has mostly served one before.
    """
    if title is None or _agree(term.holder.office, title):
        return True
    dated = days.published is not None or len(term.code) == _OF_ONE_COUNTRY
    return dated and days.know(term.holder)


def _fitness(term: Term, title: str | None, days: Days) -> tuple[int, bool, str]:
    """How well a term fits: by day, then by title, the latest last."""
    agrees = title is not None and _agree(term.holder.office, title)
    timely = days.cover(term.holder) + days.know(term.holder)
    return timely, agrees, term.holder.start


@cache
def load_holders(lexicon_dir: str | None = None) -> HolderTable:
    """The table of office_holders.toml."""
    return HolderTable(lexicon_dir)


def _plain(name: str) -> str:
    """The name without diacritics, its capitals kept."""
    if name.isascii():
        return name
    return "".join(fold(c).upper() if c.isupper() else fold(c) for c in name)


def _agree(office: str, title: str) -> bool:
    """Whether two titles share a word that is not merely "minister"."""
    words, others = (
        set(one.lower().replace("-", " ").split()) for one in (office, title)
    )
    shared = words & others
    return bool(shared - {"of", "the", "for", "and"})
