"""Schemas of tariffs.toml and of tariff_goods.toml."""

from __future__ import annotations

from typing import Literal

from tradedigest.lexicons import Lexicon, load_lexicon

Phrases = tuple[str, ...]
NounGroup = Literal["tariff", "rate", "goods", "import", "export", "maker", "market"]
HeadingStatus = Literal["threatened", "proposed", "suspended", "announced"]
VerbGroup = Literal["levy", "pay", "burden", "demand", "say", "be", "exempt"]
StatusVerbs = Literal["suspended", "threatened", "proposed", "announced"]
StatusPhrases = Literal[StatusVerbs, "ended", "in_force"]
SmallGroup = Literal[
    "on", "for", "from", "of", "to", "into", "by", "in", "at", "with", "between",
    "and", "that", "bound", "other", "word", "mutual", "everyone", "skip", "modal",
    "it", "he", "its", "whose", "we", "our", "bloc", "blocs", "country",
]  # fmt: skip


class OtherTariffs(Lexicon):
    """Neighbours that make something else of a "tariff" or a "duty"."""

    utility: Phrases
    trade: Phrases
    before: frozenset[str]
    before_duty: frozenset[str]
    after: Phrases


class BargainWords(Lexicon):
    """Words of an article about a bargain between parties."""

    words: Phrases


class ZeroWords(Lexicon):
    """Words that tell a rate of zero without a percent sign."""

    free: Phrases
    shops: Phrases
    bare: Phrases
    bringing: Phrases
    entering: Phrases
    removing: Phrases
    vanishing: Phrases


class ExclusionWords(Lexicon):
    """Words around a percentage that is no level of a tariff."""

    right: Phrases
    of_value: Phrases
    left: Phrases
    left_fillers: Phrases
    change: Phrases
    change_nouns: Phrases
    tariff_changes: Phrases
    topics: Phrases
    stating: frozenset[str]


class ChangeWords(Lexicon):
    """Words by which one rate replaces another."""

    replaced: Phrases
    compared: Phrases
    since: Phrases
    adverbs: Phrases
    verbs: Phrases


class StatusWords(Lexicon):
    """Words that tell where a rate stands, in the order in which they count."""

    auxiliaries: Phrases
    lasting: Phrases
    ending: Phrases
    current: Phrases
    states: Phrases
    linking: Phrases
    asking: Phrases
    removals: Phrases
    plans: Phrases
    relief: Phrases
    lowering: Phrases
    falling: Phrases
    sparing: Phrases
    schedule: Phrases
    former: Phrases
    imposing: Phrases
    starting: Phrases
    changing: Phrases
    levied: Phrases
    verbs: dict[StatusVerbs, Phrases]
    phrases: dict[StatusPhrases, Phrases]


class TableWords(Lexicon):
    """What the headings of columns and rows tell of the rates of a table."""

    other: Phrases
    free: Phrases
    everything: Phrases
    until: Phrases
    present: Phrases
    former: Phrases
    status: dict[HeadingStatus, Phrases]


class TariffWords(Lexicon):
    """Schema of tariffs.toml."""

    rate_adjectives: frozenset[str]
    answers: frozenset[str]
    heads: frozenset[str]
    introducing: frozenset[str]
    nouns: dict[NounGroup, Phrases]
    verbs: dict[VerbGroup, Phrases]
    small: dict[SmallGroup, Phrases]
    other: OtherTariffs
    bargains: BargainWords
    zero: ZeroWords
    exclusion: ExclusionWords
    changes: ChangeWords
    status: StatusWords
    tables: TableWords


class GoodsWords(Lexicon):
    """Schema of tariff_goods.toml."""

    goods: Phrases
    modifiers: frozenset[str]


def tariff_words(lexicon_dir: str | None = None) -> TariffWords:
    """The words of tariffs.toml, overlaid by the user's."""
    words: TariffWords = load_lexicon(TariffWords, "tariffs", lexicon_dir)
    return words


def goods_words(lexicon_dir: str | None = None) -> GoodsWords:
    """The words of tariff_goods.toml, overlaid by the user's."""
    words: GoodsWords = load_lexicon(GoodsWords, "tariff_goods", lexicon_dir)
    return words
