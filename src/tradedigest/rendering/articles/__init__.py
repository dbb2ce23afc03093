"""One article with its finds marked."""

from __future__ import annotations
