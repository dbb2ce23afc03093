"""The day of publication: found where a page states it, and nowhere else."""

from __future__ import annotations

import pytest

from tradedigest.loading.article import build_article
from tradedigest.records import PublishedBasis

PROSE = (
    "Kenya and the United Arab Emirates have opened talks on a trade agreement that "
    "would end duties on tea, flowers and meat, their ministers said after a meeting.\n"
    "\n"
    "A first round is planned for the autumn, and both governments want to be done "
    "within a year, according to a statement of the Kenyan ministry of trade.\n"
)

# What stands above the article -> the day of publication.
HEADERS = {
    "June 9, 2027": "2027-06-09",
    "9 June 2027": "2027-06-09",
    "Wednesday, June 9, 2027": "2027-06-09",
    "Wed 9 Jun 2027 15.04 BST": "2027-06-09",
    "09:52, June 09, 2027": "2027-06-09",
    "2027-06-09": "2027-06-09",
    "2027-06-09T08:05:00+02:00": "2027-06-09",
    "• 2027-06-09 08:05 AM": "2027-06-09",
    "2027/06/09 17:30": "2027-06-09",
    "Jun. 9th 2027": "2027-06-09",
    "9th of June, 2027": "2027-06-09",
    "9thJune 2027": "2027-06-09",
    "11-Jun-2027": "2027-06-11",
    "11. June 2027": "2027-06-11",
    "13/06/2027": "2027-06-13",
    "06.16.27": "2027-06-16",
    "6/16/20273 min read": "2027-06-16",
    "June 9, 20279:42 AM ET": "2027-06-09",
    "Mon, 06/07/2027 - 17:35": "2027-06-07",
    "By Amina Odhiambo, 9 June 2027": "2027-06-09",
    "By Amina Odhiambo | Nairobi Ledger | Updated: 2027-06-09 07:52": "2027-06-09",
    "Amina Odhiambo · Jun 9, 2027 · 3 min read": "2027-06-09",
    "Posted On: 09 JUN 2027 4:35PM by PIO Nairobi": "2027-06-09",
    "Posted by Admin on June 9, 2027": "2027-06-09",
    "Published : 09 Jun 2027, 03:04 PM": "2027-06-09",
    "First Published: Jun 9 2027 | 3:04 PM IST": "2027-06-09",
    "Issued on: 09.06.2027 - 15:04 Modified: 10.06.2027 - 08:00": "2027-06-09",
    "Updated 11:04 AM EDT, Wed June 9, 2027": "2027-06-09",
    "Last update: 06/24/2027": "2027-06-24",
    "Updated: 10 June 2027 Published: 9 June 2027": "2027-06-09",
    "9 Jun 2027 03:04PM (Updated: 10 Jun 2027 11:00AM)": "2027-06-09",
    "Press release\nFor immediate release\nNairobi, 9 June 2027": "2027-06-09",
    "06/24/2027 | Press release | Archived content": "2027-06-24",
    "June 9, 2027 - Nairobi - Ministry of Trade": "2027-06-09",
    "Source: Savanna News Agency | 2027-06-09 15:04:05 | Editor: Jomo": "2027-06-09",
    "in News, trade | 9 June 2027 | 0 comments": "2027-06-09",
    "By Amina Odhiambo13/06/2027": "2027-06-13",
    "Published13/06/202717:35": "2027-06-13",
    "June 9 , 2027Updated June 10, 2027": "2027-06-09",
    "Wed, Jun 9, 2027 at 3:04 PM GMT+3·3 min read": "2027-06-09",
    "*Posted on June 9, 2027 by the Harbour Desk · 4 min read*": "2027-06-09",
    "Submitted by harbour-desk on 9 June 2027": "2027-06-09",
    "EMBARGOED UNTIL 18:00 GMT, 9 JUNE 2027": "2027-06-09",
    "Situation as of 9 June 2027": "2027-06-09",
    "Speech by the Minister of Trade, Amina Odhiambo, Nairobi, 9 June 2027": (
        "2027-06-09"
    ),
    "09/06/2027 (dd/mm/yyyy)": "2027-06-09",
    "06/09/2027 (mm/dd/yyyy)": "2027-06-09",
    "06/09/2027 04:15 PM EDT": "2027-06-09",
    "Wednesday, 06/09/2027 (month first)": "2027-06-09",
    "From our Mombasa office, 9 June 2027": "2027-06-09",
    "9 June '27": "2027-06-09",
    "9 June 2027 @ 18:40": "2027-06-09",
    "posted by aodhiambo » Wed Jun 9, 2027 6:40 pm": "2027-06-09",
    "Amina Odhiambo | June 9": "XXXX-06-09",
    "Not for publication before 9 June 2027, 18:00 GMT": "2027-06-09",
    "Remarks of the minister, as prepared for delivery on June 9, 2027": "2027-06-09",
    "Wednesday the 9th day of June 2027": "2027-06-09",
}

# How the first paragraph starts -> the day.
OPENINGS = {
    "NAIROBI, June 9, 2027 - ": "2027-06-09",
    "NAIROBI, 9 June 2027. ": "2027-06-09",
    "Nairobi (Kenya), 9 June 2027: ": "2027-06-09",
    "NAIROBI, Kenya, Jun 9 2027 (SNA) -- ": "2027-06-09",
    "Nairobi, 9 Jun 2027 (SNA). – ": "2027-06-09",
    "[Nairobi, 9 June 2027] ": "2027-06-09",
    "NAIROBI, Kenya--(SAVANNA WIRE)--June 9, 2027-- ": "2027-06-09",
    "Nairobi, Wednesday 9.6.2027 ": "2027-06-09",
    "Nairobi, 9 June 2027, 18:40 GMT: ": "2027-06-09",
    "(9 June 2027) ": "2027-06-09",
    "[9 June 2027, SNA] ": "2027-06-09",
    "Nairobi, 9 Jun. — ": "XXXX-06-09",
    "NAIROBI, June 9, 6 pm - ": "XXXX-06-09",
    "NAIROBI, June 9 - ": "XXXX-06-09",
    "NAIROBI, Kenya, Sept. 6 (Savanna) -- ": "XXXX-09-06",
    "New Nairobi [Kenya], June 9 (SNA): ": "XXXX-06-09",
    "NAIROBI, June 9, Savanna - ": "XXXX-06-09",
    "Nairobi, Jun 9 (SNA) ": "XXXX-06-09",
    "KUALA LUMPUR, Oct 15 — ": "XXXX-10-15",
    "THE HAGUE, March 13 - ": "XXXX-03-13",
    "9 June 2027 - ": "2027-06-09",
    "9 June 2027. ": "2027-06-09",
    "June 9 (Savanna News) - ": "XXXX-06-09",
    "Tea Talks Open In Nairobi 9 June 2027 ": "2027-06-09",
    "Tea talks open at last | Amina Odhiambo | June 9, 2027 | ": "2027-06-09",
    "13/06/2027": "2027-06-13",
    "date 2027-06-09 ": "2027-06-09",
    "Posted on June 9, 2027 by Admin ": "2027-06-09",
    "9th June 2027, Nairobi. ": "2027-06-09",
    "It is Wednesday, June 9, 2027, and tea is dear. ": "2027-06-09",
    "Ministers said today (9 June 2027) that they agree. ": "2027-06-09",
}

# What follows the article -> the day.
FOOTERS = {
    "Adapted by Trade Forum from agency reports  2027-06-09": "2027-06-09",
    "image.png  Adapted by Forum Now from SNA  2027-06-09": "2027-06-09",
    "This report by the Savanna News Agency was first published June 9, 2027.": (
        "2027-06-09"
    ),
    "Published: 9 June 2027": "2027-06-09",
    "This page was last changed on 9 June 2027.": "2027-06-09",
    "Recorded on 9 June 2027": "2027-06-09",
    "This column first appeared in The Nairobi Ledger on 9 June 2027.": "2027-06-09",
    "The writer grows tea. (The Nairobi Ledger, 9 June 2027)": "2027-06-09",
    "More in our next bulletin. Nairobi, 9 June 2027": "2027-06-09",
    "Reporting by Amina Odhiambo; editing by J. Doe. 9 June 2027": "2027-06-09",
}
# Below the article these date something else.
NOT_FOOTERS = (
    "The list of goods enters into force in Nairobi on 9 June 2027.",
    "Comments must reach the ministry by 9 June 2027.",
    "Conference of growers. Nairobi, 9 June 2027",
    "Poll of 1,002 growers, 7-9 June 2027",
)

# Days on a page that are not the article's.
NOT_PUBLISHED = (
    "Today is Wednesday, June 9, 2027",
    "© 2027 Nairobi Ledger. All rights reserved",
    "This was published 10 months ago",
    "Posted 3 hours ago",
    "On June 9, 2027, the two presidents met",
    "The ban was signed on June 9, 2027",
    "Deadline: June 9, 2027",
    "Effective date: June 9, 2027",
    "Save the date: June 9, 2027",
    "Nairobi tea fair, from 7 to 9 June 2027",
    "Register by 9 June 2027",
    "DUTIES ON TEA WILL END FOR GOOD ON JUNE 9, 2027",
    "What will happen on June 9, 2027?",
    "Tea Board (@example) June 9, 2027",
    "President Ruto and Sheikh Mohamed at the White Palace, June 9, 2027",
    "Summer conference, 7 June 2027 to 9 June 2027",
    "Tea duties end on June 9",
    "date 2027-06",
    "31/31/2027",
)


def published(text: str, source: str = "article.txt", **more: str) -> str | None:
    """The day that is read from a page."""
    return build_article(text, source=source, sha256="", **more).published


@pytest.mark.parametrize("header", HEADERS, ids=str)
def test_day_in_the_header_is_found(header: str) -> None:
    """A line above the article that holds a day and a byline dates it."""
    text = f"Kenya and the Emirates open talks on tea\n\n{header}\n\n{PROSE}"
    assert published(text) == HEADERS[header]


@pytest.mark.parametrize("opening", OPENINGS, ids=str)
def test_day_that_opens_the_first_paragraph_is_found(opening: str) -> None:
    """A dateline dates the article, without a year if it states none."""
    text = f"Kenya and the Emirates open talks on tea\n\n{opening}{PROSE}"
    assert published(text) == OPENINGS[opening]


@pytest.mark.parametrize("footer", FOOTERS, ids=str)
def test_day_below_the_article_is_found(footer: str) -> None:
    """An imprint below the article dates it if nothing above does."""
    assert published(f"{PROSE}\n{footer}\n") == FOOTERS[footer]


@pytest.mark.parametrize("line", NOT_FOOTERS, ids=str)
def test_day_of_something_else_below_the_article_is_not_its_own(line: str) -> None:
    """Events, deadlines and polls told of at the end do not date the article."""
    assert published(f"{PROSE}\n{line}\n") is None


@pytest.mark.parametrize("line", NOT_PUBLISHED, ids=str)
def test_day_of_something_else_is_no_publication_day(line: str) -> None:
    """The site's clock, deadlines, events and tweets do not date the article."""
    assert published(f"Talks on tea\n\n{line}\n\n{PROSE}") is None


def test_day_in_the_header_goes_before_the_dateline() -> None:
    """What was reported on Tuesday may be published on Wednesday."""
    text = f"Talks on tea\n\n9 June 2027\n\nNAIROBI, June 8 - {PROSE}"
    assert published(text) == "2027-06-09"


def test_day_below_the_title_goes_before_that_of_the_masthead() -> None:
    """The masthead shows the day on which the page was saved."""
    text = (
        f"Monday, 14 June 2027\n\nTalks on tea open at last\n\n9 June 2027\n\n{PROSE}"
    )
    assert published(text) == "2027-06-09"


def test_day_of_a_comment_is_ignored() -> None:
    """What readers wrote later has days of its own."""
    text = (
        f"{PROSE}\nLeave a comment\n\nWanjiru\n\n11 June 2027\n\nGood news for tea.\n"
    )
    assert published(text) is None


def test_chronicle_has_no_publication_day() -> None:
    """Where each paragraph has its day, none of them is the page's."""
    entry = "The presidents spoke about tea, flowers and meat, and agreed to meet again"
    days = ("April 2, 2027", "May 6, 2027", "June 9, 2027")
    assert published("\n".join(f"{day}: {entry}, they said." for day in days)) is None


def test_mention_points_at_the_day() -> None:
    """The place of the day is kept, so that it can be quoted."""
    text = f"Talks on tea\n\nPublished 9 June 2027\n\n{PROSE}"
    mention = build_article(text, source="a.txt", sha256="").published_mention
    assert mention is not None
    assert text[mention.start : mention.end] == mention.text == "9 June 2027"


@pytest.mark.parametrize(
    ("source", "option", "expected", "basis"),
    [
        ("2027-06-09-tea.txt", None, "2027-06-09", PublishedBasis.FILE_NAME),
        ("tea.txt", "2027-06-10", "2027-06-10", PublishedBasis.OPTION),
        ("2027-06-09.txt", "2027-06-10", "2027-06-09", PublishedBasis.FILE_NAME),
        ("tea.txt", None, None, None),
    ],
)
def test_file_name_and_option_date_what_the_text_does_not(
    source: str, option: str | None, expected: str | None, basis: PublishedBasis | None
) -> None:
    """Text, then file name, then option; the record says which it was."""
    article = build_article(PROSE, source=source, sha256="", published=option)
    assert (article.published, article.published_basis) == (expected, basis)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"source": "20271231_tea.txt"}, "2028-01-02"),
        ({"published": "2028-01-05"}, "2028-01-02"),
        ({}, "XXXX-01-02"),
    ],
)
def test_year_of_a_dateline_comes_from_the_nearest_day_known(
    more: dict[str, str], expected: str
) -> None:
    """A file name or an option gives the year that a dateline lacks."""
    assert published(f"NAIROBI, Jan. 2 - {PROSE}", **more) == expected
