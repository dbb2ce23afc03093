"""As many articles as a benchmark needs, each unlike the others."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
_SOURCES = (SAMPLES, ROOT / "tests" / "evaluation" / "articles")
FIRST_DAY, DAYS = date(2024, 1, 1), 1000  # when unlike articles appear
_WORDS = 330  # of an article, as of Reuters' and the BBC's


def write_articles(folder: Path, count: int) -> Path:
    """Fill `folder` with `count` articles made of paragraphs of those in this project.

    The first ones are the same for any `count`.
    """
    folder.mkdir()
    chance = random.Random(1)  # noqa: S311 - no secret
    paragraphs = _paragraphs()
    for number in range(count):
        text = _article(chance, paragraphs, number)
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
    return folder


def write_unlike(records: Path, path: Path) -> Path:
    """Fill `path` with `records`, each with a day and a wording (sketch) of its own.

    Articles made of the same few paragraphs are copies of each other by the hundred, as
    news never is, and a digest would count but few of them.
    """
    chance = random.Random(1)  # noqa: S311 - no secret
    with records.open("rb") as lines, path.open("w", encoding="utf-8") as unlike:
        for line in lines:
            record = json.loads(line)
            hashes = chance.sample(range(2**25), len(record["fingerprint"]))
            day = FIRST_DAY + timedelta(chance.randrange(DAYS))
            record |= {"fingerprint": sorted(hashes), "published": str(day)}
            unlike.write(f"{json.dumps(record)}\n")
    return path


def _article(chance: random.Random, paragraphs: list[str], number: int) -> str:
    chosen = [f"Talks enter round {number}", "GENEVA, May 4, 2026 - Talks went on."]
    words = 0
    while words < _WORDS:
        chosen.append(chance.choice(paragraphs))
        words += len(chosen[-1].split())
    return "\n\n".join(chosen) + "\n"


def _paragraphs() -> list[str]:
    paths = sorted(path for folder in _SOURCES for path in folder.iterdir())
    texts = (path.read_text(encoding="utf-8") for path in paths if path.is_file())
    parts = (part.strip() for text in texts for part in text.split("\n\n"))
    return sorted({part for part in parts if part})
