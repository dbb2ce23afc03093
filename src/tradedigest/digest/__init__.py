"""From the records of articles to one digest: pure functions, no text, no spaCy.

    records -> state -> stories -> tracks, rates, days, people -> matter
            -> rows: disagreements, summary, headlines -> building -> Digest

`state` folds records together; `stories` puts copies together and tells what each
sentence is about; `tracks`, `rates`, `days` and `people` merge what stories say of one
thing; `matter` is all of that, from which `rows` takes what concerns a country, and
`building` the order of countries and what stands around them.
"""

from __future__ import annotations

from tradedigest.digest.building import build_digest
from tradedigest.digest.state import DigestState

__all__ = ["DigestState", "build_digest"]
