"""Folders of articles that say whatever articles may say, for properties."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.digest.articles import Draft, day, person, rate
from tradedigest.records import ArticleRecord, DateKind, Momentum, RateStatus, Stage

CODES = ("BR", "CL", "DE", "EU", "JP", "KE", "US")
NAMES = ("Brazil", "Chile", "Germany", "Japan", "Kenya", "United States")
DAYS = (None, "2027-05-01", "2027-05-02", "0001-01-01", "9999-12-31", "XXXX-05-02")
OPENINGS = ("Talks", "He", "Both sides", "However, it", "The duty of")

codes = st.sampled_from(CODES)
texts = st.just("what was found")


@st.composite
def rates(draw: st.DrawFn) -> dict[str, Any]:
    """A rate of any level, levier, payers, goods and status."""
    return rate(
        f"{draw(st.sampled_from([0, 7.5, 10, 25]))}%",
        draw(st.none() | codes),
        " ".join(draw(st.lists(codes, max_size=2, unique=True))),
        goods=draw(st.sampled_from(["", "cars", "steel, cars", "wines"])),
        status=draw(st.sampled_from(RateStatus)),
        basis=draw(st.sampled_from(["sentence", "inherited", "article", None])),
        effective=draw(st.sampled_from([None, "2027-06-01", "2027-07-01"])),
    ) | {"text": "found"}


@st.composite
def dates(draw: st.DrawFn) -> dict[str, Any]:
    """A date of any value and kind."""
    values = [None, "2027-05-09", "XXXX-05-09", "2027-06", "2027-Q3", "2026", "20-20"]
    kind = draw(st.sampled_from(DateKind))
    return day("found", draw(st.sampled_from(values)), kind)


@st.composite
def officials(draw: st.DrawFn) -> dict[str, Any]:
    """An official of any name, office and country."""
    names = ["Mori", "Kenji Mori", "K. Mori", "Jane Mori", "He", "He Lifeng"]
    return person(
        draw(st.sampled_from(names)),
        draw(st.sampled_from([None, "Minister", "Trade Minister", "Vice Minister"])),
        draw(st.none() | codes),
        text="found",
        former=draw(st.booleans()),
    )


@st.composite
def talks(draw: st.DrawFn) -> str:
    """A state of talks between two or three parties."""
    parties = draw(st.lists(codes, min_size=2, max_size=3, unique=True))
    stage, momentum = draw(st.sampled_from(Stage)), draw(st.sampled_from(Momentum))
    return f"{' '.join(parties)} {stage} {momentum}"


@st.composite
def articles(draw: st.DrawFn) -> ArticleRecord:
    """An article of up to four sentences."""
    source = draw(st.sampled_from(["a.txt", "b.txt", "c/d.txt", "-"]))
    draft = Draft(source, draw(st.sampled_from(DAYS)))
    for _ in range(draw(st.integers(1, 3))):
        words = draw(st.sampled_from(OPENINGS))
        names = " ".join(draw(st.lists(st.sampled_from(NAMES), max_size=2)))
        draft.say(
            f"{words} {names} were found in steel no {draw(st.integers(0, 9))}.",
            draw(st.just("") | talks()),
            rates=draw(st.lists(rates(), max_size=2)),
            dates=draw(st.lists(dates(), max_size=2)),
            officials=draw(st.lists(officials(), max_size=2)),
        )
    return draft.done()


folders = st.lists(articles(), max_size=5)
