"""From paths to articles.

`files` finds what to read, `kinds` opens each kind, `text` decodes and splits into
lines, `furniture` marks what is no part of the article, `publication` finds title and
day, and `article` puts these together.
"""

from __future__ import annotations

from tradedigest.loading.article import build_article

__all__ = ["build_article"]
