"""What every part of a digest is built with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.lexicon import common_name
from tradedigest.digest.naming import listed_shortly, with_article
from tradedigest.digest.tracks import JOINT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tradedigest.digest.days.clock import Clock
    from tradedigest.digest.lexicon import BlocLexicon, DigestLexicon, IssueLexicon
    from tradedigest.digest.stories.gists import Country


class Setting(NamedTuple):
    """The day of the digest, its home, and what is known of names and words."""

    as_of: str | None
    clock: Clock
    home: str | None
    countries: Mapping[str, Country]
    lexicon: DigestLexicon
    issues: IssueLexicon
    blocs: BlocLexicon

    def name(self, codes: str) -> str:
        """The name of a country as the articles have it; of joined codes, all names."""
        return listed_shortly([self._name(code) for code in codes.split(JOINT)])

    def _name(self, code: str) -> str:
        country = self.countries.get(code)
        return country.name if country else common_name(code) or code

    def spoken(self, codes: str) -> str:
        """The name inside a sentence, with its article."""
        names = (self._name(code) for code in codes.split(JOINT))
        return listed_shortly([with_article(name, self.lexicon) for name in names])
