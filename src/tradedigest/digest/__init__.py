"""From the records of articles to one digest: pure functions, no text, no spaCy."""

from __future__ import annotations

from tradedigest.digest.building import build_digest

__all__ = ["build_digest"]
