"""The place that an article was sent from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.pipes.countries.gazetteer import Gazetteer

_TOP = 800  # characters within which a dateline stands
_DATELINE = re.compile(
    r"^[ \t]*(?P<place>[^\W\d_a-z]\w+(?:[ .'-]{1,2}[^\W\d_a-z]\w+){0,3})"
    r"(?:(?:,[^\n]{1,40}?)?(?: ?[(\[][^)\]\n]{2,40}[)\]])? ?(?:[–—:]|-(?=[- ]))"
    r"|\.(?= [^\W\d_a-z])|(?:, [^\n]{4,30})?$)",
    re.MULTILINE,
)


def dateline(text: str, places: Gazetteer) -> str | None:
    """The country whose capital the article was sent from, by its dateline."""
    found = (places.code(m["place"].title()) for m in _DATELINE.finditer(text, 0, _TOP))
    return next(filter(None, found), None)
