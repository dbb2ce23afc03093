"""From the records of articles to one digest: pure functions, no text, no spaCy."""

from __future__ import annotations

from tradedigest.digest.building import build_digest
from tradedigest.digest.state import DigestState

__all__ = ["DigestState", "build_digest"]
