"""Office-holders of the table named in a text, with a title or without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.officials.names.bounds import Name
from tradedigest.pipes.officials.names.forms import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.table.terms import Days, HolderTable, Term


def find_holders(reading: Reading, table: HolderTable, days: Days) -> Iterator[Name]:
    """Office-holders named in the text with or without a title."""
    skip = 0
    for token in reading.tokens_of(table.openers):
        if token < skip:
            continue
        end = _full_name(reading, table, token, days)
        if end is None and _bare_name(reading, table, token, days) is not None:
            end = token + 1
        if end is not None:
            skip = end
            stop = reading.starts[end - 1] + len(reading.bare[end - 1])
            yield Name(reading.starts[token], stop, end - token)


def _full_name(
    reading: Reading, table: HolderTable, token: int, days: Days
) -> int | None:
    """Where the longest full name ends that begins at a token."""
    spelt = table.spelt.get(reading.words[token], ())
    lengths = [
        len(words)
        for words, term in spelt
        if len(words) > 1 and _spells(reading, token, words) and _is_known(term, days)
    ]
    return token + max(lengths) if lengths else None


def _spells(reading: Reading, token: int, words: tuple[str, ...]) -> bool:
    there = reading.words[token : token + len(words)]
    last = reading.bare[token + len(there) - 1]
    return tuple(there[:-1]) == words[:-1] and last == words[-1]


def _is_known(term: Term, days: Days) -> bool:
    """Whether a full name is enough: leaders stay known, others are in their time."""
    return term.holder.bare is not None or days.cover(term.holder)


def _bare_name(
    reading: Reading, table: HolderTable, token: int, days: Days
) -> Term | None:
    name = reading.bare[token]
    terms = table.bare.get(name)
    if not terms or _in_longer_name(reading, token) or _is_shared(reading, terms, name):
        return None
    return next((term for term in terms if days.know(term.holder)), None)


def _is_shared(reading: Reading, terms: list[Term], name: str) -> bool:
    """Whether someone else of that name is in the text: "Germaine Greer"."""
    own = {fold(part) for term in terms for part in term.holder.name.split()}
    names = reading.grammar.names
    others = reading.words_before(name) - reading.grammar.not_names - names.honorifics
    return any(fold(word) not in own for word in others)


def _in_longer_name(reading: Reading, token: int) -> bool:
    """Whether the words around a name make it that of someone or something else."""
    if reading.in_headline(reading.starts[token]):
        return False
    before = token - 1
    if before > 0 and reading.words[before] == "." and reading.glued(before):
        return reading.words[before - 1].isupper()  # an initial
    if before >= 0 and _is_of_name(reading, before):
        return True
    possessive = reading.words[token] != reading.bare[token]
    after = token + 1
    return not possessive and after < len(reading.words) and reading.is_capital(after)


def _is_of_name(reading: Reading, token: int) -> bool:
    grammar = reading.grammar
    norm = reading.norms[token]
    if len(norm) == 1 and reading.is_capital(token):
        return True  # an initial
    return (
        reading.is_capital(token)
        and token not in reading.last_of
        and norm not in grammar.not_names
        and norm not in grammar.names.honorifics
    )
