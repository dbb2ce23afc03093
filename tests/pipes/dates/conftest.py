"""Fixtures for dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy

from tradedigest.pipes.dates.component import DatesPipe

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.pipes.finds import Find


@pytest.fixture(scope="session")
def find_dates() -> Callable[..., list[Find]]:
    """The dates of a text that appeared on a Wednesday in June 2031."""
    pipe = DatesPipe(spacy.blank("en"), "dates")

    def find(text: str, published: str | None = "2031-06-11") -> list[Find]:
        doc = pipe.nlp.make_doc(text)
        doc._.tradedigest = {"published": published, "title": None}
        return pipe.find(doc)

    return find
