"""The public records: what one article says, and what all of them say together.

Offsets are characters into the decoded text of the file, end exclusive, so that
`text[start:end] == mention.text` holds for every mention. Countries are ISO 3166-1
alpha-2 codes or the codes of blocs (EU, ASEAN, ...). Days are ISO 8601 strings at the
precision that the text states (`2025-06-08`, `2025-06`, `2025-Q3`, `2025`); a day
whose year nothing fixes starts with `XXXX`. Percents are ad valorem rates in percent,
not fractions.
"""

from __future__ import annotations

from tradedigest.records.article import (
    Article,
    ArticleRecord,
    Country,
    DateMention,
    Official,
    Progress,
    Removed,
    Sentence,
    TariffRate,
)
from tradedigest.records.base import (
    SCHEMA_VERSION,
    DateBasis,
    DateKind,
    Mention,
    Momentum,
    PublishedBasis,
    RateStatus,
    Record,
    SlotBasis,
    Stage,
)
from tradedigest.records.digest import (
    CountryDigest,
    CountryName,
    Digest,
    DigestArticle,
    Skipped,
)
from tradedigest.records.statements import (
    Claim,
    DateLine,
    Disagreement,
    IssueLine,
    KeySentence,
    Office,
    OfficialLine,
    Quote,
    RateLine,
    RateStep,
    TimelineEntry,
    Track,
    TrackStep,
)

__all__ = [
    "SCHEMA_VERSION",
    "Article",
    "ArticleRecord",
    "Claim",
    "Country",
    "CountryDigest",
    "CountryName",
    "DateBasis",
    "DateKind",
    "DateLine",
    "DateMention",
    "Digest",
    "DigestArticle",
    "Disagreement",
    "IssueLine",
    "KeySentence",
    "Mention",
    "Momentum",
    "Office",
    "Official",
    "OfficialLine",
    "Progress",
    "PublishedBasis",
    "Quote",
    "RateLine",
    "RateStatus",
    "RateStep",
    "Record",
    "Removed",
    "Sentence",
    "Skipped",
    "SlotBasis",
    "Stage",
    "TariffRate",
    "TimelineEntry",
    "Track",
    "TrackStep",
]
