"""The cache of records as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.cache import Info


def cache_info() -> Info:
    """Where the cache of records is, how many it holds, and their size."""
    from tradedigest.cache import RecordCache, cache_folder

    with RecordCache(cache_folder()) as cache:
        return cache.info()


def clear_cache() -> int:
    """Drop all records of the cache; returns how many there were."""
    from tradedigest.cache import RecordCache, cache_folder

    with RecordCache(cache_folder()) as cache:
        return cache.clear()
