"""Who leads or belongs to a public group."""

from __future__ import annotations

import pytest

from tradedigest.pipes.finds import Find
from tradedigest.pipes.officials.bearers.groups import (
    find_leaders,
    find_members,
    find_sworn_in,
)
from tradedigest.pipes.officials.reading import Reading
from tradedigest.pipes.officials.vocabulary.grammar import load_grammar


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Peru sent a delegation led by Jane Doe.", ["PE"]),
        ("The delegation from Peru was headed by Jane Doe.", ["PE"]),
        ("Jane Doe, heading the Peru delegation, left.", ["PE"]),
        ("The Peru delegation was led by Jane Doe; Fiji's by John Roe.", ["PE", "FJ"]),
        (
            "The Peru delegation was led by Jane Doe, and Fiji's duty by its size.",
            ["PE"],
        ),
        ("A delegation led by Jane Doe left.", []),
    ],
    ids=str,
)
def test_leader_of_a_delegation(text: str, codes: list[str]) -> None:
    """Who leads a country's delegation needs no title."""
    finds = [
        Find(text.index(name), text.index(name) + 4, "name", code)
        for name, code in (("Peru", "PE"), ("Fiji", "FJ"))
        if name in text
    ]
    reading = Reading(text, finds, load_grammar())
    assert [bearer.code for bearer in find_leaders(reading, [])] == codes


@pytest.mark.parametrize(
    "text",
    ["the Trade Ministry's Jane Doe said", "Jane Doe of the Trade Ministry said"],
    ids=str,
)
def test_member_of_a_body(text: str) -> None:
    """Who belongs to a ministry needs no title."""
    (bearer,) = find_members(Reading(text, [], load_grammar()))
    assert text[bearer.name.start : bearer.name.end] == "Jane Doe"


def test_body_of_something_else_has_no_member() -> None:
    """A firm's people are no officials."""
    text = "Acme's Jane Doe and John Roe of the Beta Group spoke"
    assert list(find_members(Reading(text, [], load_grammar()))) == []


def test_who_takes_office() -> None:
    """Who takes office needs no title."""
    text = "After him came Jane Doe, who took office in May, and Roe came to power."
    (bearer,) = find_sworn_in(Reading(text, [], load_grammar()))
    assert text[bearer.name.start : bearer.name.end] == "Jane Doe"
