"""Python's search for garbage, in the processes that are this package's own."""

from __future__ import annotations

import atexit
import gc

# How many objects may be made before they are searched: more than the quarter of a
# million that libraries, lexicons and patterns are. These stay, and at Python's 700 a
# fifth of the time of a short run went into looking through them again and again. An
# article leaves hardly any garbage that takes a search.
_OBJECTS_BETWEEN_SEARCHES = 500_000


def search_rarely() -> None:
    """Look for garbage less often; most of it goes without a search.

    Nor is any looked for at the end of the process, which gives back all its memory.
    """
    gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
    atexit.register(gc.freeze)
