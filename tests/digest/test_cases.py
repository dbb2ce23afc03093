"""Whole folders: what an analyst who read them all would say.

Each golden digest was reasoned out by hand from the articles before it was run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.digest.cases import (
    contradicting_sources,
    copies,
    days_of_no_year,
    deal_collapsing,
    deal_reached,
    no_home,
    rates_revised,
    revised_twice,
)
from tests.digest.outlines import outline
from tradedigest.digest import build_digest

if TYPE_CHECKING:
    from types import ModuleType

CASES = (
    deal_reached,
    deal_collapsing,
    rates_revised,
    contradicting_sources,
    copies,
    no_home,
    revised_twice,
    days_of_no_year,
)


def name(case: ModuleType) -> str:
    """The case by its module."""
    return case.__name__.rpartition(".")[2]


@pytest.mark.parametrize("case", CASES, ids=name)
def test_folder_gives_the_digest_that_was_reasoned_out(case: ModuleType) -> None:
    """A folder of articles over weeks gives the digest that its reader would write."""
    digest = build_digest([draft.done() for draft in case.ARTICLES])
    assert outline(digest).splitlines() == case.GOLDEN.splitlines()
