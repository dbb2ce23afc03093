"""The lines around the countries of a digest: what was read, and what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.rendering.wording import counted, left_out

if TYPE_CHECKING:
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


def build_closing(digest: Digest) -> list[str]:
    """Countries without a row, copies that do not count, and files left out."""
    lines = []
    # Without a row it was another country that was asked for.
    if digest.mentioned and (digest.countries or not digest.overview):
        names = ", ".join(country.name for country in digest.mentioned)
        lines.append(f"Also mentioned: {names}")
    lines += [
        f"Copies of {article.source}: {', '.join(article.copies)}"
        for article in digest.articles
        if article.copies
    ]
    lines += [
        f"Skipped {left_out(skipped.source, skipped.reason)}"
        for skipped in digest.skipped
    ]
    return lines
