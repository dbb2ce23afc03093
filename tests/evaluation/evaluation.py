"""Runs the pipeline on the annotated articles and scores what it extracts.

The articles are short texts on trade of 2017 to 2026 from all continents, written for
this project; the gold says what a careful analyst would take from each.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tradedigest
from tests.evaluation import fields
from tests.evaluation.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

HERE = Path(__file__).parent
ARTICLES = HERE / "articles"
FIELDS: dict[str, Callable[[Tally, str, fields.Json, fields.Json], None]] = {
    "countries": fields.add_countries,
    "officials": fields.add_officials,
    "rates": fields.add_rates,
    "dates": fields.add_dates,
    "progress": fields.add_progress,
    "published": fields.add_published,
}
SCORED = tuple(name for name in FIELDS if name != "published")


def load_gold() -> dict[str, dict[str, Any]]:
    """The gold of each article by its id, the stem of its file."""
    lines = (HERE / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return {gold["id"]: gold for gold in map(json.loads, lines)}


@cache
def evaluate() -> dict[str, Tally]:
    """A tally for each field over all annotated articles."""
    records = {
        Path(record.source).stem: json.loads(record.model_dump_json())
        for record in tradedigest.extract([str(ARTICLES)])
    }
    return score(records, load_gold())


def score(
    records: Mapping[str, fields.Json], golds: Mapping[str, fields.Json]
) -> dict[str, Tally]:
    """A tally for each field of `records` against `golds`, both by article id."""
    tallies = {name: Tally() for name in FIELDS}
    for article, gold in golds.items():
        for name, add in FIELDS.items():
            add(tallies[name], article, gold, records[article])
    return tallies


def overall(tallies: Mapping[str, Tally]) -> float:
    """The mean F1 of the five fields."""
    return sum(tallies[name].f1 for name in SCORED) / len(SCORED)


def table(tallies: Mapping[str, Tally]) -> str:
    """The scores as a Markdown table."""
    rows = ["| field | precision | recall | F1 | right where found |", "|" + "---|" * 5]
    for name in SCORED:
        tally = tallies[name]
        figures = f"{tally.precision:.2f} | {tally.recall:.2f} | {tally.f1:.2f}"
        rows.append(f"| {name} | {figures} | {_shares(tally)} |")
    rows.append(f"| publication day | | | | {_shares(tallies['published'])} |")
    rows.append(f"| mean of the five | | | {overall(tallies):.2f} | |")
    return "\n".join(rows)


def _shares(tally: Tally) -> str:
    return ", ".join(f"{name} {share:.2f}" for name, share in tally.shares().items())
