"""The headline that articles give a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest import build_digest

if TYPE_CHECKING:
    from tests.digest.articles import Draft


def headline(*drafts: Draft, code: str = "CL") -> str:
    """The headline of a country."""
    records = [draft.done() for draft in drafts]
    (row,) = build_digest(records, countries=[code], home="US").countries
    return row.headline
