"""Officials across articles, each person once, with the offices held."""

from __future__ import annotations
