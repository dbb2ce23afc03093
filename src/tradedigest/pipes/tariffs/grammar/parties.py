"""The parties that a text names, as tokens, and how often it names each."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tradedigest.pipes.progress.lexicon import party_words
from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.grammar.tokens import Token, is_possessive

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from tradedigest.pipes.finds import Find
    from tradedigest.pipes.tariffs.grammar.vocabulary import Vocabulary

_KINDS = {
    "name": kinds.NAME,
    "flag": kinds.NAME,
    "adjective": kinds.ADJECTIVE,
    "seat": kinds.SEAT,
    "office": kinds.SEAT,
}
_LEAD = 600  # characters at the beginning whose mentions count double
# Goods with which the clause goes on ("European wine pays"): those at its end ("a taste
# for European wine") are as often only of that kind.
_EUROPEAN = re.compile(
    r"\bEuropean\s+(?=(?P<first>[\w-]+))(?P<phrase>(?:[\w-]+\s+){0,3})"
)
_WORD = re.compile(r"[\w-]+")
# The continent itself, but no part of it and no name that it is in.
_EUROPE = re.compile(r"(?<![a-z]ern )(?<!Central )(?<!of )\bEurope(?:ans)?\b(?! [A-Z])")
_TRADED = {
    kinds.GOODS, kinds.IMPORT, kinds.EXPORT, kinds.MAKER, kinds.KIND, kinds.MODIFIER
}  # fmt: skip


def europeans(
    text: str, finds: Iterable[Find], vocabulary: Vocabulary
) -> Iterator[Token]:
    """The bloc where it is called Europe, or European as to goods and answers."""
    if not any(find.kb_id == "EU" for find in finds):
        return
    for match in _EUROPE.finditer(text):
        kind = kinds.OWNER if is_possessive(text, match.end()) else kinds.NAME
        yield Token(kind, *match.span(), codes=("EU",))
    for match in _EUROPEAN.finditer(text):
        words = _WORD.findall(match["phrase"].lower())
        phrase = vocabulary.match(words, 0) if words else None
        is_traded = phrase is not None and phrase.kind in _TRADED
        if is_traded or match["first"].lower() in vocabulary.answers:
            end = match.start() + len("European")
            yield Token(kinds.ADJECTIVE, match.start(), end, codes=("EU",))


def party_tokens(
    text: str, countries: Sequence[Find], officials: Iterable[Find]
) -> list[Token]:
    """Mentions of countries and of officials, who act for the countries they serve."""
    return [*_countries(text, countries), *_officials(officials)]


def _countries(text: str, finds: Iterable[Find]) -> Iterator[Token]:
    for find in finds:
        kind = _KINDS.get(find.label, kinds.NAME)
        if kind in {kinds.NAME, kinds.SEAT} and is_possessive(text, find.end):
            kind = kinds.OWNER
        yield Token(kind, find.start, find.end, codes=(find.kb_id,))


def _officials(finds: Iterable[Find]) -> Iterator[Token]:
    for find in finds:
        if find.kb_id:
            yield Token(kinds.SEAT, find.start, find.end, codes=(find.kb_id,))


def count_mentions(
    parties: Sequence[Token], without: Collection[str] = ()
) -> Counter[str]:
    """How often each party is named, twice as much in the title and the lead."""
    counts: Counter[str] = Counter()
    for token in parties:
        for code in token.codes:
            if code not in without:
                counts[code] += 2 if token.start < _LEAD else 1
    return counts


def members_of_unions(
    countries: Iterable[Find], published: str | None, lexicon_dir: str | None = None
) -> set[str]:
    """The countries whose customs tariff is that of a bloc that the text names."""
    words = party_words(lexicon_dir)
    day = published or ""
    year = int(day[:4]) if day[:4].isdigit() else 0
    named = {find.kb_id for find in countries} & set(words.always)
    return {member for bloc in named for member in words.members(bloc, year)}


def blocs_among(countries: Iterable[Find]) -> frozenset[str]:
    """The codes of those that are blocs of countries."""
    return frozenset(f.kb_id for f in countries if f.values["kind"] == "bloc")
