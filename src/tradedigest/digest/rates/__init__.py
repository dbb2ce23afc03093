"""Duties across articles: their levels, and the lines that tell them."""

from __future__ import annotations
