"""The composition root: what the command line and scripts call.

Heavy modules are imported inside the functions, so that importing this one is cheap
and reading records never loads spaCy.
"""

from __future__ import annotations

from tradedigest.api.articles import (
    Settings,
    count_inputs,
    extract,
    extract_lines,
    read_articles,
)
from tradedigest.api.cache_upkeep import cache_info, clear_cache
from tradedigest.api.calendars import plan
from tradedigest.api.collecting import collect
from tradedigest.api.comparisons import check, compare
from tradedigest.api.digests import find_country, summarize
from tradedigest.api.packing import Line

__all__ = [
    "Line",
    "Settings",
    "cache_info",
    "check",
    "clear_cache",
    "collect",
    "compare",
    "count_inputs",
    "extract",
    "extract_lines",
    "find_country",
    "plan",
    "read_articles",
    "summarize",
]
