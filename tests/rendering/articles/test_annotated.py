"""An article with its finds marked."""

from __future__ import annotations

import re

from tradedigest.records import (
    Article,
    ArticleRecord,
    Country,
    DateMention,
    Mention,
    Official,
    Progress,
    Removed,
    TariffRate,
)
from tradedigest.rendering.articles.annotated import render_annotated
from tradedigest.rendering.outputs.terminal import Layout

TEXT = (
    "Share this\r\n"
    "\r\n"
    "Iceland levies 9% on [bold]Omani[/] dates from May 2, says Minister Jón Sen.\r\n"
    "Iceland and Oman talk on.\x1b[31m"
)


def at(words: str) -> Mention:
    """Where `words` stand in the text for the first time."""
    start = TEXT.index(words)
    return Mention(text=words, start=start, end=start + len(words))


ARTICLE = Article(source="oman.txt", sha256="0", text=TEXT, body=TEXT)
RECORD = ArticleRecord(
    source="oman.txt",
    sha256="0",
    title=None,
    published=None,
    published_basis=None,
    words=20,
    countries=(
        Country(
            code="IS",
            name="Iceland",
            kind="country",
            mentions=(at("Iceland"), at("Iceland and")),
        ),
        Country(code="OM", name="Oman", kind="country", mentions=(at("Omani"),)),
    ),
    officials=(
        Official(
            name="Jón Sen",
            title="Minister",
            country="IS",
            former=True,
            mentions=(at("Jón Sen"),),
        ),
    ),
    rates=(
        TariffRate.model_validate(
            {
                "percent": 9,
                "by": "IS",
                "on": ["OM"],
                "products": ["dates"],
                "status": "in_force",
                "by_basis": "sentence",
                "on_basis": "inherited",
                "mentions": [at("9%")],
            }
        ),
    ),
    dates=(
        DateMention.model_validate(
            {
                "text": "May 2",
                "value": None,
                "kind": "effective",
                "basis": "stated",
                "mentions": [at("May 2")],
            }
        ),
    ),
    progress=(
        Progress.model_validate(
            {
                "parties": ["IS", "OM"],
                "stage": "in_talks",
                "momentum": "steady",
                "evidence": [at("Iceland and Oman talk on.")],
            }
        ),
    ),
    removed=(Removed(start=0, end=12, reason="share bar"),),
)

PLAIN = """\
oman.txt
~1 Share this
 > not read: share bar
 2
 3 Iceland levies 9% on [bold]Omani[/] dates from May 2, says Minister Jón Sen.
 > country "Iceland": IS
 > rate "9%": 9%, by IS (named here), on OM (named before), dates, in force
 > country "Omani": OM
 > date "May 2": unknown, effective
 > official "Jón Sen": Jón Sen, former Minister, IS
 4 Iceland and Oman talk on.
 > country "Iceland and": IS
 > progress: IS and OM: in talks, steady
"""


def test_every_find_has_a_note_below_its_line() -> None:
    """Readable without colours, harmless, with the lines of the file."""
    assert render_annotated(ARTICLE, RECORD, Layout(width=80)) == PLAIN


def test_colours_add_nothing_but_colours() -> None:
    """The words are the same with colours and without."""
    colored = render_annotated(ARTICLE, RECORD, Layout(width=80, color=True))
    assert "\x1b[" in colored
    bare = re.sub(r"\x1b\[[\d;]*m", "", colored)
    assert [line.rstrip() for line in bare.splitlines()] == PLAIN.splitlines()
