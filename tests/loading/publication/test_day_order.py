"""Whether day or month comes first in a day of figures."""

from __future__ import annotations

import pytest

from tradedigest.loading.publication.day_order import settle
from tradedigest.loading.publication.days import day_grammar
from tradedigest.loading.publication.lexicon import header_words

TEXTS = {
    # the weekday beside it: 7 April 2031 is a Monday, 4 July 2031 a Friday
    "Mon, 04/07/2031": "2031-04-07",
    "Fri, 04/07/2031": "2031-07-04",
    # the form that is told
    "04/07/2031 (mm/dd/yyyy)": "2031-04-07",
    "04/07/2031 (dd/mm/yy), changed 04/17/2031": "2031-07-04",
    # another day in figures
    "04/07/2031, changed 04/17/2031": "2031-04-07",
    "04/07/2031, changed 17/07/2031": "2031-07-04",
    # days that the text names
    "04/07/2031. Talks begin on April 11.": "2031-04-07",
    "04/07/2031. Talks began on June 30.": "2031-07-04",
    # an American time
    "04/07/2031 4:15 pm EDT. A programme of 10 per cent.": "2031-04-07",
    # spelling
    "04/07/2031. A program of 10 percent for labor.": "2031-04-07",
    "04/07/2031. A programme of 10 per cent for labour.": "2031-07-04",
    # the rest of the world
    "04/07/2031": "2031-07-04",
    # nothing to settle
    "July 4, 2031": "2031-07-04",
}


@pytest.mark.parametrize("text", TEXTS, ids=str)
def test_document_decides_the_order(text: str) -> None:
    """Weekday, form, other figures, named days, zone and spelling, in that order."""
    days = list(day_grammar().find(text))
    assert settle(days[0], days, text, header_words().spelling).iso == TEXTS[text]
