"""Fixtures for the tests of tariffs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.pipes.finds import read_finds

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

    from tradedigest.pipes.finds import Find


@pytest.fixture(scope="session")
def rates(annotate: Callable[..., Doc]) -> Callable[..., list[Find]]:
    """The rates that the whole pipeline finds in a text, in its order."""

    def find(text: str, published: str | None = None) -> list[Find]:
        return read_finds(annotate(text, published), "tariffs")

    return find
