"""The place that an article was sent from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.pipes.officials.reading import Reading

_TOP = 800  # characters within which a dateline stands
_DATELINE = re.compile(
    r"^[ \t]*(?P<place>[^\W\d_a-z]\w+(?:[ .'-]{1,2}[^\W\d_a-z]\w+){0,3})"
    r"(?:(?:,[^\n]{1,40}?| ?[(\[][^)\]\n]{2,40}[)\]]){0,2} ?(?:[–—:]|-(?=[- ]))"
    r"|(?:, [^\n.]{4,20})?\.(?= [^\W\d_a-z])|(?:, [^\n]{4,30})?$)",
    re.MULTILINE,
)


def dateline(reading: Reading) -> str | None:
    """The country whose capital the article was sent from, by its dateline."""
    found = (
        reading.country_of(m["place"].title())
        for m in _DATELINE.finditer(reading.text, 0, _TOP)
    )
    return next(filter(None, found), None)
