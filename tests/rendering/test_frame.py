"""The lines around the countries of a digest."""

from __future__ import annotations

from pathlib import Path

import pytest

from tradedigest.records import Digest, DigestArticle
from tradedigest.rendering.frame import build_closing

DIGEST = Digest.model_validate_json(
    (Path(__file__).parent / "digest.json").read_bytes()
)


@pytest.mark.parametrize(("detail", "told"), [(False, 7), (True, 8)])
def test_copies_of_many_stories_are_counted(told: int, *, detail: bool) -> None:
    """An archive full of copies does not bury what was skipped."""
    articles = tuple(
        DigestArticle(source=f"{name}.txt", title=None, published=None, copies=("z",))
        for name in "abcdefgh"
    )
    digest = DIGEST.model_copy(update={"articles": articles})
    lines = [
        line
        for line in build_closing(digest, detail=detail)
        if line.startswith("Copies of ")
    ]
    assert len(lines) == told
    assert (lines[-1] == "Copies of 2 more (--detail names all)") is not detail
