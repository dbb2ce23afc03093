"""Articles for the tests of the digest, written sentence by sentence.

No pipe runs: each sentence says what was found in it, and offsets follow from the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from tradedigest.digest.state import DigestState
from tradedigest.digest.stories.story import tell_stories
from tradedigest.fingerprint import sketch
from tradedigest.records import (
    ArticleRecord,
    Country,
    DateMention,
    Mention,
    Official,
    Progress,
    PublishedBasis,
    Sentence,
    TariffRate,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradedigest.digest.stories.story import Story

NAMES = {
    "Argentina": "AR",
    "Australia": "AU",
    "Brazil": "BR",
    "Canada": "CA",
    "Chile": "CL",
    "European Union": "EU",
    "Germany": "DE",
    "India": "IN",
    "Indonesia": "ID",
    "Japan": "JP",
    "Kenya": "KE",
    "Mercosur": "MERCOSUR",
    "Mexico": "MX",
    "Norway": "NO",
    "Peru": "PE",
    "Switzerland": "CH",
    "Thailand": "TH",
    "United Kingdom": "GB",
    "United States": "US",
    "Vietnam": "VN",
}
BLOCS = frozenset(("EU", "MERCOSUR"))
_NAME = re.compile("|".join(NAMES))
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def rate(text: str, by: str | None, on: str = "", **values: Any) -> dict[str, Any]:
    """A rate by its words; payers apart by spaces ("CA MX"), goods by commas."""
    percents = [float(number) for number in _NUMBER.findall(text)]
    goods = values.pop("goods", "")
    basis = values.pop("basis", "sentence")
    return {
        "text": text,
        "percent": percents[0],
        "percent_high": percents[1] if percents[1:] else None,
        "by": by,
        "on": tuple(on.split()),
        "products": tuple(good.strip() for good in goods.split(",") if good),
        "by_basis": basis,
        "on_basis": basis,
        "status": "in_force",
        **values,
    }


def day(
    text: str, value: str | None, kind: str, basis: str = "stated"
) -> dict[str, Any]:
    """A date by its words."""
    return {"text": text, "value": value, "kind": kind, "basis": basis}


def person(
    name: str, title: str | None, country: str | None, **values: Any
) -> dict[str, Any]:
    """An official by name; `text` is how the sentence names the person."""
    text = values.pop("text", name)
    official = {"name": name, "title": title, "country": country, "former": False}
    return {"text": text, **official, **values}


@dataclass
class Draft:
    """An article in the making."""

    source: str
    published: str | None = None
    text: str = ""
    found: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    sentences: list[Sentence] = field(default_factory=list)

    def say(self, text: str, talks: str = "", **finds: Any) -> Draft:
        """Add a sentence.

        Args:
            text: Its words.
            talks: What it shows of talks: "AU ID in_talks advancing".
            finds: `rates`, `dates` and `officials`: one or a list of each.
        """
        start = len(self.text)
        line = self.text.count("\n") + 1
        self.text += f"{text}\n"
        end = start + len(text)
        self.sentences.append(Sentence(text=text, start=start, end=end, line=line))
        for kind, items in finds.items():
            for item in items if isinstance(items, list) else [items]:
                self._add(kind, item, start + text.index(item["text"]))
        for name in _NAME.finditer(text):
            self._add("countries", {"text": name[0]}, start + name.start())
        if talks:
            *parties, stage, momentum = talks.split()
            values = {"parties": tuple(parties), "stage": stage, "momentum": momentum}
            self._add("progress", {"text": text, **values}, start)
        return self

    def _add(self, kind: str, item: dict[str, Any], start: int) -> None:
        text = item["text"]
        mention = Mention(text=text, start=start, end=start + len(text))
        self.found.setdefault(kind, []).append({**item, "mention": mention})

    def done(self) -> ArticleRecord:
        """The record of the article."""
        return ArticleRecord(
            source=self.source,
            sha256=sha256(self.text.encode()).hexdigest(),
            title=self.sentences[0].text if self.sentences else None,
            published=self.published,
            published_basis=PublishedBasis.TEXT if self.published else None,
            words=len(self.text.split()),
            countries=self._countries(),
            officials=tuple(
                Official(**_without(item, "text"), mentions=(item["mention"],))
                for item in self.found.get("officials", ())
            ),
            rates=tuple(
                TariffRate(**_without(item, "text"), mentions=(item["mention"],))
                for item in self.found.get("rates", ())
            ),
            dates=tuple(
                DateMention(**_without(item), mentions=(item["mention"],))
                for item in self.found.get("dates", ())
            ),
            progress=tuple(
                Progress(**_without(item, "text"), evidence=(item["mention"],))
                for item in self.found.get("progress", ())
            ),
            sentences=tuple(self.sentences),
            fingerprint=sketch(self.text),
        )

    def _countries(self) -> tuple[Country, ...]:
        mentions: dict[str, list[Mention]] = {}
        for item in self.found.get("countries", ()):
            mentions.setdefault(item["text"], []).append(item["mention"])
        return tuple(
            Country(
                code=NAMES[name],
                name=name,
                kind="bloc" if NAMES[name] in BLOCS else "country",
                mentions=tuple(places),
            )
            for name, places in mentions.items()
        )


def stories_of(records: Iterable[ArticleRecord]) -> list[Story]:
    """The stories that records tell."""
    return tell_stories(DigestState(records).gists)


def _without(item: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: item[key] for key in item if key not in {*keys, "mention"}}
