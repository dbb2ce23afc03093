"""One sentence on a country, in the words of an analyst."""

from __future__ import annotations
