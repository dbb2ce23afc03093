"""Every value of a digest with its reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tradedigest.records import (
    DateBasis,
    Digest,
    Momentum,
    Quote,
    Stage,
    TrackStep,
)
from tradedigest.rendering import ReportFormat
from tradedigest.rendering.outputs.terminal import Layout
from tradedigest.rendering.reports.explained import render_reasons
from tradedigest.rendering.reports.reasons import explain_digest

DIGEST = Digest.model_validate_json(
    (Path(__file__).parents[1] / "digest.json").read_bytes()
)

CHILE = """\
Chile: dispute, regressing
  Talks with Kenya: dispute, regressing since 2031-03-20
    because: the newest dated articles decide, older ones give the direction; 1 article in all; these talks stand for the country
    [nairobi.txt:7] "Nairobi threatened a 35 percent tariff on Chilean copper wire and gave Santiago until 30 June."
    [nairobi.txt:8] "Chile will answer in kind, Economy Minister Tomás Rojas warned."
  Talks with Mercosur: talks planned, steady
    because: no article on it has a full date: the latest of known days, else most, decide; 1 article in all
    [nairobi.txt:8] "Chile will answer in kind, Economy Minister Tomás Rojas warned."
  Kenya on Chile and Peru, copper wire: 35%, threatened, from 2031-07-01
    because: imposing side named in the sentence, paying side carried over from the sentences before; the newest article decides
    [nairobi.txt:7] "Nairobi threatened a 35 percent tariff on Chilean copper wire and gave Santiago until 30 June."
  Tomás Rojas, Chile: Economy Minister (2031-03-20)
    because: the offices that articles give, seen 2031-03-20
    [nairobi.txt:8] "Chile will answer in kind, Economy Minister Tomás Rojas warned."
  2031-06-30: deadline
    because: "30 June", as stated
    [nairobi.txt:7] "Nairobi threatened a 35 percent tariff on Chilean copper wire and gave Santiago until 30 June."
"""  # noqa: E501 - lines as they are printed


def test_a_country_is_explained_value_by_value() -> None:
    """Each value with its rule and its quotes, in the order of the panel."""
    text = render_reasons(DIGEST, ReportFormat.TABLE, Layout())
    assert text.split("\n\n")[2] == CHILE


def test_no_value_goes_unexplained() -> None:
    """Talks and rates with their history, officials, days and disagreements."""
    country = DIGEST.countries[0]
    steps = sum(len(line.history) for line in (*country.rates, *country.tracks))
    lines = (
        *country.tracks,
        *country.rates,
        *country.officials,
        *country.dates,
        *country.disagreements,
    )
    assert len(explain_digest(DIGEST).countries[0].reasons) == len(lines) + steps


@pytest.mark.parametrize(
    ("basis", "rule"),
    [
        (DateBasis.STATED, "as stated"),
        (DateBasis.RELATIVE, "counted from the publication day"),
        (DateBasis.PUBLISHED, "year not stated, the one nearest the publication day"),
        (
            DateBasis.COMPLETED,
            "year not stated, taken from other articles that name the day",
        ),
    ],
)
def test_a_day_is_explained_by_what_it_rests_on(basis: DateBasis, rule: str) -> None:
    """A year that nobody wrote is told apart from a day that somebody did."""
    line = DIGEST.countries[1].dates[0].model_copy(update={"basis": basis})
    country = DIGEST.countries[1].model_copy(update={"dates": (line,)})
    digest = DIGEST.model_copy(update={"countries": (country,)})
    reasons = explain_digest(digest).countries[0].reasons
    assert f'"{line.text}", {rule}' in {reason.rule for reason in reasons}


@pytest.mark.parametrize(
    ("date", "value", "rule"),
    [
        (
            "2031-03-01",
            "Talks with Kenya, before: stalled, steady (reported 2031-03-01)",
            "an earlier state",
        ),
        (
            None,
            "Talks with Kenya, also: stalled, steady",
            "undated, and so it overrules neither a dated article nor most others",
        ),
    ],
)
def test_another_state_of_talks_is_told_apart(
    date: str | None, value: str, rule: str
) -> None:
    """What no article dates is not said to have been before."""
    step = TrackStep(
        stage=Stage.STALLED, momentum=Momentum.STEADY, date=date, evidence=()
    )
    track = DIGEST.countries[0].tracks[0].model_copy(update={"history": (step,)})
    country = DIGEST.countries[0].model_copy(update={"tracks": (track,)})
    digest = DIGEST.model_copy(update={"countries": (country,)})
    reasons = explain_digest(digest).countries[0].reasons
    assert (value, rule) in {(reason.value, reason.rule) for reason in reasons}


def test_day_without_a_year_is_explained_as_such() -> None:
    """It may have been counted or stated, but not in full."""
    line = DIGEST.countries[1].dates[0].model_copy(update={"value": "XXXX-06-30"})
    country = DIGEST.countries[1].model_copy(update={"dates": (line,)})
    digest = DIGEST.model_copy(update={"countries": (country,)})
    reasons = explain_digest(digest).countries[0].reasons
    assert '"30 June", no article tells the year' in {one.rule for one in reasons}


def test_markdown_has_the_same_values() -> None:
    """One bullet for each value, one below it for each quote."""
    text = render_reasons(DIGEST, ReportFormat.MARKDOWN, Layout())
    reasons = [
        reason for entry in explain_digest(DIGEST).countries for reason in entry.reasons
    ]
    assert text.count("\n- **") == len(reasons)
    assert text.count("\n  - ") == sum(len(reason.evidence) for reason in reasons)


def test_json_has_the_same_values_with_their_quotes() -> None:
    """Files in full, lines and offsets, as in the digest."""
    told = json.loads(render_reasons(DIGEST, ReportFormat.JSON, Layout()))
    for country, entry in zip(
        told["countries"], explain_digest(DIGEST).countries, strict=True
    ):
        assert country["code"] == entry.code
        assert [reason["value"] for reason in country["reasons"]] == [
            reason.value for reason in entry.reasons
        ]
    first = told["countries"][0]["reasons"][0]["evidence"][0]
    assert Quote(**first) == DIGEST.countries[0].tracks[0].evidence[0]


@pytest.mark.parametrize("output_format", [ReportFormat.TABLE, ReportFormat.MARKDOWN])
def test_nothing_to_explain_is_said(output_format: ReportFormat) -> None:
    """A digest without countries is one line."""
    empty = DIGEST.model_copy(update={"countries": ()})
    assert render_reasons(empty, output_format, Layout()) == "No trade talks found.\n"
