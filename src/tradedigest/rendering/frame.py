"""The lines around the countries of a digest: what was read, and what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.rendering.wording import counted, left_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.records import Digest


def build_opening(digest: Digest, folder: str) -> list[str]:
    """What the digest rests on, and how the home party stands toward all others."""
    place = f" below {folder}" if folder else ""
    undated = ", none of them dated" if digest.articles else ""
    day = f", as of {digest.as_of}" if digest.as_of else undated
    lines = [f"Trade talks in {counted(len(digest.articles), 'article')}{place}{day}"]
    if digest.overview and digest.countries:
        lines.append(digest.overview)
    return lines


# Stories whose copies are named before the rest of them are counted.
_COPIED = 6


def build_closing(digest: Digest, *, detail: bool = False) -> list[str]:
    """Countries without a row, copies that do not count, and files left out."""
    lines = []
    # Without a row it was another country that was asked for.
    if digest.mentioned and (digest.countries or not digest.overview):
        names = ", ".join(country.name for country in digest.mentioned)
        lines.append(f"Also mentioned: {names}")
    lines += _copies(digest, None if detail else _COPIED)
    lines += [
        f"Skipped {left_out(skipped.source, skipped.reason)}"
        for skipped in digest.skipped
    ]
    return lines


def _copies(digest: Digest, most: int | None) -> Iterator[str]:
    """The copies of each story; of more than `most` stories the rest is counted."""
    copied = [article for article in digest.articles if article.copies]
    for article in copied[:most]:
        yield f"Copies of {article.source}: {', '.join(article.copies)}"
    if most is not None and len(copied) > most:
        yield f"Copies of {len(copied) - most} more (--detail names all)"
