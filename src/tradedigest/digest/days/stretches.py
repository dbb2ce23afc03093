"""Events of several days: "June 24 to 26" are two dates, and one meeting."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tradedigest.digest.lexicon import digest_lexicon
from tradedigest.digest.stories.quoting import newest_first

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.records.calendar import Appointment

# Joins the first and the last day of a value, as in ISO 8601.
JOINT = "/"
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-(?P<day>\d\d)")


def join_stretches(appointments: Iterable[Appointment]) -> list[Appointment]:
    """The appointments in order; a first and a last day that belong together are one.

    They do where one sentence tells of both as of a stretch, for the same countries.
    """
    joined: list[Appointment] = []
    for last in appointments:
        first = next((one for one in joined if _is_stretch(one, last)), None)
        if first is None:
            joined.append(last)
        else:
            joined[joined.index(first)] = _joined(first, last)
    return joined


def _is_stretch(first: Appointment, last: Appointment) -> bool:
    days = _DAY.fullmatch(first.value), _DAY.fullmatch(last.value)
    alike = (first.kind, first.countries) == (last.kind, last.countries)
    if not alike or days[0] is None or days[1] is None:
        return False
    pattern = _pattern(int(days[0]["day"]), int(days[1]["day"]))
    shared = {*first.evidence} & {*last.evidence}
    return any(pattern.search(quote.text) for quote in shared)


@cache
def _pattern(first: int, last: int) -> re.Pattern[str]:
    """Finds "24 to 26 June", "June 24-26", "June 30 through July 2"."""
    words = "|".join(digest_lexicon().range_words)
    link = rf"(?:\s+(?:{words})\s+(?:\w+\.?\s+)?|\s?[-\u2013\u2014]\s?)"
    ordinal = "(?:st|nd|rd|th)?"
    return re.compile(rf"\b{first}{ordinal}(?:\s\w+\.?)?{link}{last}{ordinal}\b")


def _joined(first: Appointment, last: Appointment) -> Appointment:
    return first.model_copy(
        update={
            "value": f"{first.value}{JOINT}{last.value}",
            "end": last.end,
            "text": f"{first.text} - {last.text}",
            "evidence": newest_first((*first.evidence, *last.evidence)),
        }
    )
