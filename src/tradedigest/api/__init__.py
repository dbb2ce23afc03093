"""The composition root: what the command line and scripts call.

Heavy modules are imported inside the functions, so that importing this one is cheap
and reading records never loads spaCy.
"""

from __future__ import annotations

from tradedigest.api.articles import extract, extract_lines, read_articles, write_shards
from tradedigest.api.cache_upkeep import cache_info, clear_cache
from tradedigest.api.collecting import collect
from tradedigest.api.comparisons import check, compare
from tradedigest.api.digests import plan, summarize
from tradedigest.api.inputs import count_inputs, count_left_out, is_input
from tradedigest.api.packing import Line
from tradedigest.api.scopes import find_country
from tradedigest.api.settings import DigestSettings, Settings

__all__ = [
    "DigestSettings",
    "Line",
    "Settings",
    "cache_info",
    "check",
    "clear_cache",
    "collect",
    "compare",
    "count_inputs",
    "count_left_out",
    "extract",
    "extract_lines",
    "find_country",
    "is_input",
    "plan",
    "read_articles",
    "summarize",
    "write_shards",
]
