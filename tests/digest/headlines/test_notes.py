"""Notes of headlines on what is old or of an unknown day."""

from __future__ import annotations

import pytest

from tests.digest.articles import Draft, rate
from tests.digest.told import headline
from tradedigest.digest import build_digest

WINE = rate("20%", "US", "CL", goods="wine") | {"text": "x"}


@pytest.mark.parametrize(
    ("newest", "words"),
    [
        ("2027-10-01", "Talks with the United States under way; 20% on wine in force"),
        (
            "2028-01-01",
            (
                "Talks with the United States under way; 20% on wine in force; "
                "all last reported May 2027"
            ),
        ),
    ],
)
def test_what_was_last_reported_long_ago_is_said_to_be_so(
    newest: str, words: str
) -> None:
    """Nobody takes talks of last year for those of today."""
    old = Draft("a.txt", "2027-05-01").say(
        "Chile and the US talk of wine.",
        "CL US in_talks steady",
        rates=WINE | {"text": "wine"},
    )
    new = Draft("b.txt", newest).say("Peru and the US talk.", "PE US in_talks steady")
    assert headline(old, new) == words


@pytest.mark.parametrize(
    ("day_of_other", "note"), [("2027-05-01", "; all undated"), (None, "")]
)
def test_what_only_undated_articles_say_is_marked(
    day_of_other: str | None, note: str
) -> None:
    """Beside dated articles nobody takes talks of an unknown day for today's."""
    undated = Draft("a.txt").say(
        "Chile and the US talk of wine.",
        "CL US in_talks steady",
        rates=WINE | {"text": "wine"},
    )
    other = Draft("b.txt", day_of_other).say("Peru.", "PE US in_talks steady")
    assert headline(undated, other) == (
        f"Talks with the United States under way; 20% on wine in force{note}"
    )


def test_note_stands_with_the_statement_that_it_is_on() -> None:
    """Talks of today beside a duty of an unknown day are told apart."""
    duty = Draft("a.txt").say("Wine of Chile: x.", rates=WINE)
    talks = Draft("b.txt", "2027-05-01").say("Chile.", "CL US in_talks steady")
    assert headline(duty, talks) == (
        "Talks with the United States under way; 20% on wine in force (undated)"
    )


def test_note_is_on_the_counterparts_that_it_is_true_of() -> None:
    """Of talks with several, only those are marked of which no dated article tells."""
    known = Draft("a.txt", "2027-05-01").say("Chile.", "CL US in_talks steady")
    known.say("Japan.", "CL JP in_talks steady")
    unknown = Draft("b.txt").say("Peru.", "CL PE in_talks steady")
    assert headline(known, unknown) == (
        "Talks with the United States under way; talks under way with Japan; "
        "talks under way with Peru (undated)"
    )


def reports(talks: str | None, duty: str | None, deal: str | None) -> list[Draft]:
    """Reports on talks with home, a duty on wine and a deal, of a day each."""
    return [
        Draft("a.txt", "2029-05-01").say("Peru.", "JP PE in_talks steady"),
        Draft("b.txt", talks).say("Chile.", "CL US in_talks steady"),
        Draft("c.txt", duty).say("Wine of Chile: x.", rates=WINE),
        Draft("d.txt", deal).say("Norway.", "CL NO agreed steady"),
    ]


@pytest.mark.parametrize(
    ("talks", "duty", "deal", "notes"),
    [
        (
            "2027-05-01",
            "2027-03-09",
            "2027-03-09",
            ["", "", "", "; all last reported March to May 2027"],
        ),
        (
            "2027-02-01",
            "2026-11-09",
            "2026-11-09",
            ["", "", "", "; all last reported November 2026 to February 2027"],
        ),
        (
            "2027-05-01",
            "2025-03-09",
            "2027-05-01",
            [
                "",
                "",
                " (last reported March 2025)",
                "; all else last reported May 2027",
            ],
        ),
        ("2029-05-01", None, None, ["", " (undated)", " (undated)", ""]),
    ],
)
def test_note_that_fits_most_is_told_once(
    talks: str, duty: str | None, deal: str | None, notes: list[str]
) -> None:
    """A reader takes in one note, and the statements that are an exception to it."""
    on_talks, on_deal, on_duty, on_all = notes
    assert headline(*reports(talks, duty, deal)) == (
        f"Talks with the United States under way{on_talks}; "
        f"deal agreed with Norway{on_deal}; 20% on wine in force{on_duty}{on_all}"
    )


@pytest.mark.parametrize(
    ("published", "note"),
    [(None, " (undated)"), ("2027-05-01", " (last reported May 2027)")],
)
def test_note_on_a_single_statement_stands_behind_it(
    published: str | None, note: str
) -> None:
    """There is nothing else that it could be on."""
    other = Draft("a.txt", "2029-05-01").say("Peru.", "JP PE in_talks steady")
    talks = Draft("b.txt", published).say("Chile.", "CL US in_talks steady")
    assert headline(other, talks) == f"Talks with the United States under way{note}"


def test_counterparts_of_one_stage_and_note_are_told_in_one_clause() -> None:
    """A note stands once behind all the names that it is true of, and of no other."""
    seen = [
        ("CL", "agreed", "2029-05-01"),
        ("JP", "agreed", "2027-05-01"),
        ("NO", "agreed", "2027-05-01"),
        ("PE", "agreed", None),
        ("IN", "stalled", None),
        ("TH", "stalled", None),
    ]
    records = [
        Draft(code, published).say(code, f"{code} US {stage} steady").done()
        for code, stage, published in seen
    ]
    assert build_digest(records, home="US").overview == (
        "The United States: deal agreed with Chile; deals agreed with Japan and Norway "
        "(both last reported May 2027); deal agreed with Peru (undated); "
        "talks stalled with India and Thailand (both undated)"
    )


def test_note_is_in_the_overview_of_home() -> None:
    """The state of home toward all others is marked like that of a country."""
    drafts = [
        Draft("a.txt", "2027-05-01").say("Chile.", "CL US in_talks steady"),
        Draft("b.txt").say("Peru.", "PE US in_talks steady"),
    ]
    digest = build_digest([draft.done() for draft in drafts], home="US")
    assert digest.overview == (
        "The United States: talks under way with Chile; "
        "talks under way with Peru (undated)"
    )
