"""Who faces whom in a sentence."""

from __future__ import annotations

import pytest

from tests.pipes.progress.marked import unmark
from tradedigest.pipes.progress.pairing import Relations, relate


def relations(marked: str) -> Relations:
    """How the marked parties of a sentence stand to one another."""
    return relate(*unmark(marked))


def facing(marked: str) -> set[str]:
    """The sets of parties that face one another, as words."""
    return {" ".join(parties) for parties in relations(marked).pairs}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{KE Kenya} wrote to {TR Turkey}.", {"KE TR"}),
        ("{KE Kenyan}-{TR Turkish} talks", {"KE TR"}),
        ("talks between {KE Kenya} and {TR Turkey}", {"KE TR"}),
        ("{KE Kenya} and {TR Turkey} met.", {"KE TR"}),
        ("Ministers from {KE Kenya} and {TR Turkey} met.", {"KE TR"}),
        ("{IN India} and the {AE Emirates} ({AE UAE}) met.", {"AE IN"}),
        # lists of targets
        ("tariffs on {PE Peru} and {CL Chile}", set()),
        ("imports from {PE Peru} and {CL Chile}", set()),
        ("{US US} tariffs on {PE Peru} and {CL Chile}", {"PE US", "CL US"}),
        ("{US US} deals with {JP Japan} and with {KR Korea}", {"JP US", "KR US"}),
        # no list
        ("After a deal with {CH Bern}, {CN Beijing} rests.", {"CH CN"}),
        # comparisons
        ("{PE Peru}, like {CL Chile}, deals with {VN Hanoi}.", {"PE VN"}),
        ("{PE Peru} deals faster than {CL Chile}.", set()),
        # many
        (
            "{AU Australia}, {CL Chile}, {MX Mexico} and {PE Peru} met.",
            {"AU CL MX PE"},
        ),
        ("{KE Kenya} alone", set()),
    ],
)
def test_parties_face_one_another(marked: str, expected: set[str]) -> None:
    """Pairs are made across lists, within one only where it is no list of targets."""
    assert facing(marked) == expected


def test_other_pairs_are_bystanders_of_one_named_outright() -> None:
    """A sentence on talks between two hardly concerns a third."""
    pairs = relations("{KE Kenyan}-{TR Turkish} talks worry {EG Cairo}.").pairs
    assert pairs["KE", "TR"] == 1
    assert pairs["EG", "KE"] < 0.5


def test_members_of_a_list_are_siblings() -> None:
    """Who stands in one list is remembered."""
    siblings = relations("tariffs on {PE Peru} and {CL Chile}").siblings
    assert siblings == {("CL", "PE")}


def test_bare_list_is_loose() -> None:
    """A list as the only parties may be of parties that face a third."""
    assert relations("{PE Peru} and {CL Chile} protest.").loose


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{EG Egypt}'s talks with {BR Brazil} worry {MA Rabat}.", {"BR EG"}),
        ("{VN Hanoi}: a pact with {CL Chile}, one with {PE Peru}.", {"CL VN", "PE VN"}),
        ("In talks over rice with {JP Japan}, {TH Thailand} gave way.", {"JP TH"}),
        ("{NO Oslo} envies the deal that {IS Iceland} has with {IN India}.", {"IN IS"}),
        ("{TH Thailand} hopes for a {BR Brazilian} trade deal.", {"BR TH"}),
        ("{LA Laos} has talks with {JP Japan} and with {FJ Fiji}.", {"FJ LA", "JP LA"}),
        ("{PE Peru} and {OM Omani} rivals fear {CL Chilean} ones.", set()),
        ("With {CL Chile}, {GH Ghana} hopes for more.", {"CL GH"}),
        ("With {CL Chile} growing, {GH Ghana} hopes for more.", set()),
        ("{GH Ghana} has a CEPA with {OM Oman}.", {"GH OM"}),
        ("{GH Ghana} is content with {TG Togo}.", set()),
        ("{GH Ghana} left the talks, and with {TG Togo} it traded.", set()),
    ],
)  # fmt: skip
def test_partners_of_talks_and_pacts_are_linked(
    marked: str, expected: set[str]
) -> None:
    """Who has talks, a pact or a quarrel "with" another is told by the grammar."""
    assert {" ".join(pair) for pair in relations(marked).linked} == expected


def test_partner_of_somebody_unnamed() -> None:
    """Talks with a party, of which the sentence does not say whose they are."""
    assert relations("The talks with {QA Doha} and {OM Oman} end.").partners == {
        "QA",
        "OM",
    }


def test_what_two_do_together_is_between_them() -> None:
    """A list that acts as one faces one another, though others are named."""
    marked = "{FJ Fiji} and {WS Samoa} sign a pact that {TO Tonga} left."
    text, mentions = unmark(marked)
    deed = text.index("sign")
    assert ("FJ", "WS") not in relate(text, mentions).pairs
    assert relate(text, mentions, None, [deed]).pairs["FJ", "WS"] == 1
