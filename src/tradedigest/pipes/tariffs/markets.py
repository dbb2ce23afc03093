"""How large the market of each party is."""

from __future__ import annotations

from functools import cache
from math import log2
from typing import TYPE_CHECKING

from pydantic import Field, PositiveFloat

from tradedigest.lexicons import Lexicon, load_lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping


class Markets(Lexicon):
    """Schema of markets.toml."""

    least: float = Field(gt=0)
    imports: dict[str, PositiveFloat]


@cache
def market_sizes(lexicon_dir: str | None = None) -> Mapping[str, float]:
    """For each party how many times over its market doubles the least one."""
    markets = load_lexicon(Markets, "markets", lexicon_dir)
    return {
        code: max(0.0, log2(imports / markets.least))
        for code, imports in markets.imports.items()
    }
