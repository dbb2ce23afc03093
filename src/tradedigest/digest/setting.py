"""What every part of a digest is built with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradedigest.digest.naming import with_article

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tradedigest.digest.lexicon import BlocLexicon, DigestLexicon, IssueLexicon
    from tradedigest.records import Country


@dataclass(frozen=True)
class Setting:
    """The day of the digest, its home, and what is known of names and words."""

    as_of: str | None
    home: str | None
    countries: Mapping[str, Country]
    lexicon: DigestLexicon
    issues: IssueLexicon
    blocs: BlocLexicon

    def name(self, code: str) -> str:
        """The name of a country as the articles have it; else its code."""
        country = self.countries.get(code)
        return country.name if country else code

    def spoken(self, code: str) -> str:
        """The name inside a sentence, with its article."""
        return with_article(self.name(code), self.lexicon)
