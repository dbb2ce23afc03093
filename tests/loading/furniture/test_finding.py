"""Page furniture: what is marked, and what never is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tradedigest.loading.article import build_article
from tradedigest.loading.furniture.finding import find_furniture
from tradedigest.loading.text.lines import split_lines

if TYPE_CHECKING:
    from pathlib import Path

FIRST = (
    "Serbia and South Korea have agreed to begin talks on a free trade agreement next "
    "spring, the Serbian trade minister told reporters in Belgrade on Thursday."
)
SECOND = (
    "Korean makers pay 10% at the Serbian border, while Serbian raspberries face a "
    "duty of 30% in Korea, according to the ministry, which published the figures."
)

# A line of furniture between two paragraphs -> the reason it is marked with.
LINES = {
    "Skip to main content": "navigation",
    "Jump to content": "navigation",
    "Home | World | Sign in": "navigation",
    "Share this story:": "sharing",
    "Share this: Facebook | X | LinkedIn": "sharing",
    "Facebook Twitter Email Print": "sharing",
    "#tea #tariffs #Serbia": "tags",
    "Next article The cities with the best trams": "related",
    "Sign In Now": "account",
    "Already have an account? Sign in here.": "account",
    "Sign up for our newsletter and get the best of the week.": "newsletter",
    "Stay on top of the news: delivered to your inbox each day.": "newsletter",
    "Subscribe": "subscription",
    "Our journalism needs you. Support now!": "subscription",
    "You have 2 free articles remaining this month.": "subscription",
    "We use cookies to make this site work.": "cookies",
    "14 Comments": "comments",
    "Recently Browsing   0 members": "comments",
    "image.png": "image",
    "(Photo: Savanna News)": "image",
    "Photo: Danube Post": "image",
    "![Port](port.png)": "image",
    "Read more: How raspberries travel": "related",
    "Also read | Belgrade reopens its river port": "related",
    "RELATED: Why raspberries are getting dearer": "related",
    "Tags: Serbia, raspberries": "tags",
    "Sources: Danube Post| Link": "source",
    "Find partners on the Danube and build new value together.|Link": "source",
    "Editing by Jovan Ilic": "source",
    "Staff writer": "author",
    "Advertisement": "advert",
    "Story continues below": "advert",
    "Copyright 2031 Danube Post": "copyright",
    "© 2031 Danube Post. All rights reserved.": "copyright",
    "4 min read": "reading_time",
    "Estimated reading time: 4 minutes": "reading_time",
    "We're sorry, this feature is currently unavailable. Please try again later.": (
        "notice"
    ),
    "var addthis_config = {};": "script",
    'showPlayer({id:"/a/b.xml",width:800});': "script",
    "[ad_1]": "advert",
    "[caption id=7]": "markup",
    "<!-- end of story -->": "markup",
    "https://www.example.org/a/2031/06/09/story?id=1": "link",
    "DP12062031000045015687ID11070": "identifier",
}

# Lines that look like furniture and are none.
KEPT = (
    "Contact the minister, said the president of the chamber: Secretary Ana Ilic knows",
    "Read the tariff list: 25% duty on steel, 10% duty on raspberries",
    "Share of exports to Korea: 12%",
    "Korea first | 25 | 30",
    "Home appliances pay 8%",
    "What the two sides want",
    "Photo: Trade Minister Ana Ilic in Belgrade",
    "The window.",
    "Growth <GROW.BE> is slow",
    "Next: the lists of goods",
    "More raspberries for Seoul",
    "25 minutes of talks",
)

# A sentence of furniture inside a paragraph -> the reason.
SENTENCES = {
    "Follow us on Twitter and Facebook for more.": "sharing",
    "Danube News contributed to this story.": "source",
    "Contact the writers at desk@example.org": "source",
    "Sign up for our newsletter to get more of this.": "newsletter",
    "This article does not constitute legal advice.": "notice",
    "var share_config = {'a': 1};": "script",
}

ADVERTS = (
    (
        "Welcome to Sava Pearls Co. Ltd - Your Trusted Partner in Pearl Jewelry! A "
        "leading manufacturer in Serbia, with over 20 years of experience in rings."
    ),
    (
        "Blue Harbor Logistics is a customs broker. Our team of experts knows every "
        "tariff of 25% or more. Whether you need freight or storage, get in touch now."
    ),
)


def removed(text: str) -> list[tuple[str, str]]:
    """The marked stretches of a page, with their reasons."""
    article = build_article(text, source="a.txt", sha256="")
    return [(text[part.start : part.end], part.reason) for part in article.removed]


@pytest.mark.parametrize("line", LINES, ids=str)
def test_line_of_furniture_is_marked(line: str) -> None:
    """The whole line is marked, with its reason, and nothing else."""
    found = removed(f"Belgrade and Seoul\n\n{FIRST}\n\n{line}\n\n{SECOND}\n")
    assert [text for text, _ in found] == [line]
    assert found[0][1] == LINES[line]


@pytest.mark.parametrize("line", KEPT, ids=str)
def test_line_of_the_article_is_kept(line: str) -> None:
    """Rates, officials, headings and ticker symbols are no furniture."""
    assert removed(f"Belgrade and Seoul\n\n{FIRST}\n\n{line}\n\n{SECOND}\n") == []


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_sentence_of_furniture_is_marked_in_its_paragraph(sentence: str) -> None:
    """In a paragraph only the sentence goes."""
    found = removed(f"{FIRST}\n\n{SECOND} {sentence}\n")
    assert found == [(sentence, SENTENCES[sentence])]


@pytest.mark.parametrize("advert", ADVERTS, ids=lambda advert: advert[:30])
def test_advert_below_the_article_is_marked(advert: str) -> None:
    """A firm that praises itself is an advert, even if it speaks of tariffs."""
    assert removed(f"{FIRST}\n\n{SECOND}\n\n{advert}\n") == [(advert, "advert")]


def test_advert_of_the_lead_is_none() -> None:
    """An article can open with a firm; adverts come at the end."""
    assert removed(f"{ADVERTS[0]}\n\n{FIRST}\n\n{SECOND}\n") == []


def test_parts_are_in_order_and_apart() -> None:
    """Stretches that overlap are merged, so that offsets can be searched."""
    page = f"{FIRST} Follow us on Twitter at https://example.org/x now. [ad_1] <b>x</b>"
    parts = build_article(page, source="a.txt", sha256="").removed
    assert len(parts) > 1
    assert all(first.end <= second.start for first, second in pairwise(parts))


def test_lexicon_of_the_user_adds_furniture(tmp_path: Path) -> None:
    """A furniture.toml of the user's is laid over ours."""
    lexicon = '[reasons.sharing]\nwhole = ["pass it on"]\n'
    (tmp_path / "furniture.toml").write_text(lexicon, encoding="utf-8")
    text = f"{FIRST}\nPass it on!\n{SECOND}"
    (part,) = find_furniture(text, split_lines(text), str(tmp_path))
    assert (text[part.start : part.end], part.reason) == ("Pass it on!", "sharing")


def test_first_line_of_a_page_is_no_other_story() -> None:
    """A headline may look like a link to a film."""
    assert removed(f"Watch: Ministers sign in Belgrade\n\n{FIRST}\n") == []


def test_paragraph_needs_a_label_to_be_another_story() -> None:
    """Only a label with its mark condemns a paragraph, not any opening phrase."""
    assert removed(f"{FIRST}\n\nMore from Belgrade: {SECOND}\n") == []
    link = f"Read more: {SECOND}"
    assert removed(f"{FIRST}\n\n{link}\n") == [(link, "related")]
