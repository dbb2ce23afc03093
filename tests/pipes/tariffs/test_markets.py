"""Sizes of markets are told in doublings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.errors import LexiconError
from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.lexicon import Countries
from tradedigest.pipes.tariffs.markets import market_sizes

if TYPE_CHECKING:
    from pathlib import Path


def test_larger_markets_are_larger() -> None:
    """A market of twice the imports counts one more."""
    sizes = market_sizes()
    assert sizes["US"] > sizes["JP"] > sizes["NZ"] > 0
    assert sizes["KZ"] - sizes.get("XX", 0) < sizes["US"] - sizes["KZ"]


def test_each_market_is_that_of_a_party() -> None:
    """The table knows no code that the gazetteer does not know."""
    assert market_sizes().keys() <= load_lexicon(Countries, "countries").parties.keys()


def test_user_adds_a_market(tmp_path: Path) -> None:
    """A table laid over ours counts."""
    (tmp_path / "markets.toml").write_text("[imports]\nKE = 50\n", encoding="utf-8")
    assert market_sizes(str(tmp_path))["KE"] == 1


def test_market_of_nothing_is_an_error(tmp_path: Path) -> None:
    """Imports of zero have no order of magnitude."""
    (tmp_path / "markets.toml").write_text("[imports]\nUG = 0\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"markets\.toml"):
        market_sizes(str(tmp_path))
