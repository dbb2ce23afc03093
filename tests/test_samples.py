"""The samples give the records kept in tests/golden, so that a change of rules shows.

To write them anew: `TRADEDIGEST_WRITE_GOLDEN=1 pytest tests/test_samples.py`, then read
the difference before committing it.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

import tradedigest

SAMPLES = sorted((Path(__file__).parent.parent / "samples").iterdir())
GOLDEN = Path(__file__).parent / "golden"
_KEPT = ("title", "published", "published_basis")
_PARTY = {"name", "title", "country", "former"}
_RATE = {"percent", "percent_high", "by", "on", "products", "status", "effective"}


def outline(path: Path) -> dict[str, Any]:
    """What the record of a file says, with places as quotes."""
    record = next(tradedigest.extract([path])).model_dump(mode="json")
    text = path.read_bytes().decode("utf-8")
    return {
        **{name: record[name] for name in _KEPT},
        "countries": {
            country["code"]: sorted({m["text"] for m in country["mentions"]})
            for country in record["countries"]
        },
        "officials": [
            {name: value for name, value in official.items() if name in _PARTY}
            for official in record["officials"]
        ],
        "rates": [
            {name: value for name, value in rate.items() if name in _RATE}
            for rate in record["rates"]
        ],
        "dates": [
            f"{date['text']} = {date['value']}, {date['kind']}"
            for date in record["dates"]
        ],
        "progress": record["progress"],
        "removed": [
            f"{part['reason']}: {text[part['start'] : part['end']]}"
            for part in record["removed"]
        ],
    }


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample_gives_its_golden_record(path: Path) -> None:
    """What is extracted from a sample is what was read and found right."""
    golden = GOLDEN / f"{path.stem}.json"
    found = outline(path)
    if os.environ.get("TRADEDIGEST_WRITE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        text = json.dumps(found, indent=1, ensure_ascii=False)
        golden.write_text(f"{text}\n", encoding="utf-8")
    assert found == json.loads(golden.read_text(encoding="utf-8"))


def test_every_golden_record_has_its_sample() -> None:
    """No golden record outlives its sample."""
    assert {path.stem for path in GOLDEN.iterdir()} == {path.stem for path in SAMPLES}
