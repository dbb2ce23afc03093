"""The spaCy factories, target of the entry points in pyproject.toml.

spaCy imports this module at the first `Language()` of anyone's environment, so it stays
light and never fails to import: each factory imports its component when it is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

if TYPE_CHECKING:
    from tradedigest.pipes.component import FindingPipe
    from tradedigest.pipes.sentences.component import SentencesPipe


@Language.factory("tradedigest_sentences", assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> SentencesPipe:
    """Sentence boundaries by rules: abbreviations, initials, quotes, headings."""
    from tradedigest.pipes.sentences.component import SentencesPipe

    return SentencesPipe(nlp, name)


@Language.factory(
    "tradedigest_countries",
    assigns=["doc.spans"],
    default_config={"spans_key": "countries", "lexicon_dir": None},
)
def make_countries(
    nlp: Language, name: str, spans_key: str, lexicon_dir: str | None
) -> FindingPipe:
    """Countries and blocs; `span.kb_id_` is the ISO 3166-1 alpha-2 or bloc code."""
    from tradedigest.pipes.countries.component import CountriesPipe

    return CountriesPipe(nlp, name, spans_key=spans_key, lexicon_dir=lexicon_dir)


@Language.factory(
    "tradedigest_officials",
    assigns=["doc.spans"],
    default_config={"spans_key": "officials", "lexicon_dir": None},
)
def make_officials(
    nlp: Language, name: str, spans_key: str, lexicon_dir: str | None
) -> FindingPipe:
    """Holders of public office; `span.kb_id_` is the code of the country served."""
    from tradedigest.pipes.officials.component import OfficialsPipe

    return OfficialsPipe(nlp, name, spans_key=spans_key, lexicon_dir=lexicon_dir)


@Language.factory(
    "tradedigest_dates",
    assigns=["doc.spans"],
    default_config={"spans_key": "dates", "lexicon_dir": None},
)
def make_dates(
    nlp: Language, name: str, spans_key: str, lexicon_dir: str | None
) -> FindingPipe:
    """Calendar dates; `span.kb_id_` is the ISO 8601 value, `span.label_` the kind."""
    from tradedigest.pipes.dates.component import DatesPipe

    return DatesPipe(nlp, name, spans_key=spans_key, lexicon_dir=lexicon_dir)


@Language.factory(
    "tradedigest_tariffs",
    assigns=["doc.spans"],
    default_config={"spans_key": "tariffs", "lexicon_dir": None},
)
def make_tariffs(
    nlp: Language, name: str, spans_key: str, lexicon_dir: str | None
) -> FindingPipe:
    """Levels of customs tariffs with levier, payers, goods and status."""
    from tradedigest.pipes.tariffs.component import TariffsPipe

    return TariffsPipe(nlp, name, spans_key=spans_key, lexicon_dir=lexicon_dir)


@Language.factory(
    "tradedigest_progress",
    assigns=["doc.spans"],
    default_config={"spans_key": "progress", "lexicon_dir": None},
)
def make_progress(
    nlp: Language, name: str, spans_key: str, lexicon_dir: str | None
) -> FindingPipe:
    """Who negotiates or quarrels over trade; `span.label_` is the stage."""
    from tradedigest.pipes.progress.component import ProgressPipe

    return ProgressPipe(nlp, name, spans_key=spans_key, lexicon_dir=lexicon_dir)
