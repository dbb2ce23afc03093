"""What the digest needs to know of the English language, of blocs and of subjects."""

from __future__ import annotations

import re
from functools import cached_property

from tradedigest.digest.terms import forms_of, singular_words
from tradedigest.lexicons import Lexicon, load_lexicon


class DigestLexicon(Lexicon):
    """Names that take an article, words that lean on the sentence before, titles."""

    definite_names: tuple[str, ...]
    definite_first_words: tuple[str, ...]
    definite_last_words: tuple[str, ...]
    person_pronouns: tuple[str, ...]
    pair_phrases: tuple[str, ...]
    leaning_openers: frozenset[str]
    determiners: frozenset[str]
    verbs_after_pronouns: frozenset[str]
    connectives: frozenset[str]
    subordinators: tuple[str, ...]
    function_words: frozenset[str]
    ranks: frozenset[str]
    vague_titles: frozenset[str]
    exclusive_titles: tuple[frozenset[str], ...]
    trade_words: frozenset[str]
    talk_words: frozenset[str]
    after_pointing: tuple[str, ...]
    range_words: tuple[str, ...]

    @cached_property
    def matters(self) -> frozenset[str]:
        """Words of trade or of talks."""
        return self.trade_words | self.talk_words

    @cached_property
    def trade_forms(self) -> frozenset[str]:
        """The words of trade in all their forms."""
        return frozenset(form for word in self.trade_words for form in forms_of(word))

    @cached_property
    def person_pattern(self) -> re.Pattern[str]:
        """Finds a pronoun that means a person."""
        return re.compile(rf"\b(?:{'|'.join(self.person_pronouns)})\b", re.IGNORECASE)

    @cached_property
    def pointing_pattern(self) -> re.Pattern[str]:
        """Finds a "this" that is no article, in "settled this in a call"."""
        behind = "|".join(self.after_pointing)
        return re.compile(rf"\w(?:ed|s)\sthis(?:\s(?:{behind})\b|[.,;])")

    @cached_property
    def pair_pattern(self) -> re.Pattern[str]:
        """Finds a phrase that means the two parties of the talks."""
        phrases = "|".join(map(re.escape, self.pair_phrases))
        return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)

    @cached_property
    def subordinate_pattern(self) -> re.Pattern[str]:
        """Finds a subordinate clause, up to the next comma."""
        return re.compile(
            rf"\b(?:{'|'.join(self.subordinators)})\b[^,;:—]*", re.IGNORECASE
        )


class BlocLexicon(Lexicon, extra="ignore"):
    """The members of blocs, of the table of who negotiates for whom."""

    always: dict[str, tuple[str, ...]]
    jointly: dict[str, tuple[str, ...]]

    @cached_property
    def members(self) -> dict[str, tuple[str, ...]]:
        """The codes of a bloc's members, by the bloc's code."""
        return {**self.jointly, **self.always}

    @cached_property
    def blocs_of(self) -> dict[str, set[str]]:
        """The blocs of a member, by the member's code."""
        blocs: dict[str, set[str]] = {}
        for bloc, codes in self.members.items():
            for code in codes:
                blocs.setdefault(code, set()).add(bloc)
        return blocs


class PartyName(Lexicon, extra="ignore"):
    """The name of a country or bloc, out of its table."""

    name: str


class NameLexicon(Lexicon, extra="ignore"):
    """The names of countries and blocs, out of the table of the words for them."""

    countries: dict[str, PartyName]
    former: dict[str, PartyName]
    blocs: dict[str, PartyName]

    def name(self, code: str) -> str | None:
        """The name of the party with that code."""
        tables = (self.countries, self.former, self.blocs)
        found = (table[code].name for table in tables if code in table)
        return next(found, None)


def common_name(code: str) -> str | None:
    """The name of a party that no article names: that of an official's country."""
    names: NameLexicon = load_lexicon(NameLexicon, "countries")
    return names.name(code)


class IssueLexicon(Lexicon):
    """Subjects of trade talks by the terms that show them; goods of several names."""

    issues: dict[str, tuple[str, ...]]
    goods: dict[str, tuple[str, ...]]
    plural_only: tuple[str, ...] = ()

    @cached_property
    def plural_terms(self) -> frozenset[tuple[str, ...]]:
        """The words of the terms that count in the plural only."""
        return frozenset(tuple(singular_words(term)) for term in self.plural_only)

    @cached_property
    def issue_of(self) -> dict[tuple[str, ...], str]:
        """The subject by the words of each of its terms."""
        return {
            tuple(singular_words(term)): name
            for name, terms in self.issues.items()
            for term in terms
        }

    @cached_property
    def terms_from(self) -> dict[str, list[tuple[str, ...]]]:
        """The terms by each form of their first word, the longest first."""
        terms: dict[str, list[tuple[str, ...]]] = {}
        for term in sorted(self.issue_of, key=lambda term: (-len(term), term)):
            for form in forms_of(term[0]):
                terms.setdefault(form, []).append(term)
        return terms

    @cached_property
    def good_of(self) -> dict[str, str]:
        """The one name of goods by the words of each of their names."""
        return {
            " ".join(singular_words(name)): good
            for good, names in self.goods.items()
            for name in names
        }


def digest_lexicon(lexicon_dir: str | None = None) -> DigestLexicon:
    """The lexicon "digest", with the user's laid over it."""
    lexicon: DigestLexicon = load_lexicon(DigestLexicon, "digest", lexicon_dir)
    return lexicon


def issue_lexicon(lexicon_dir: str | None = None) -> IssueLexicon:
    """The lexicon "issues", with the user's laid over it."""
    lexicon: IssueLexicon = load_lexicon(IssueLexicon, "issues", lexicon_dir)
    return lexicon


def bloc_lexicon(lexicon_dir: str | None = None) -> BlocLexicon:
    """The members of blocs, with the user's laid over them."""
    lexicon: BlocLexicon = load_lexicon(BlocLexicon, "progress_parties", lexicon_dir)
    return lexicon
