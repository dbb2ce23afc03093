"""How each field of a record is held against its gold.

`record` and `gold` are the JSON of one article; each function adds to one tally.
Definitions: a rate for three countries counts as three; a pact of more than three
parties is optional pair by pair; `also` readings of the gold count as right.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from tests.evaluation.naming import likeness, number, same_title, words

if TYPE_CHECKING:
    from tests.evaluation.tally import Tally

Json = dict[str, Any]
_PACT = 3  # parties; larger pacts are not counted pair by pair


def add_countries(tally: Tally, article: str, gold: Json, record: Json) -> None:
    """Countries and blocs by code."""
    found = [country["code"] for country in record["countries"]]
    tally.add_sets(article, gold["countries"], found, gold["countries_optional"])


def add_officials(tally: Tally, article: str, gold: Json, record: Json) -> None:
    """People by likeness of name, one to one, best first."""
    wanted, found = gold["officials"], record["officials"]
    pairs = _pair_up(wanted, found)
    tally.right += len(pairs)
    for i, j in pairs.items():
        _add_official(tally, wanted[i], found[j])
    tally.miss(article, *(p["name"] for i, p in enumerate(wanted) if i not in pairs))
    left = [p["name"] for j, p in enumerate(found) if j not in pairs.values()]
    optional = gold["officials_optional"]
    false = [x for x in left if not any(likeness(o, x) for o in optional)]
    tally.wrong(article, *false)


def _pair_up(wanted: list[Json], found: list[Json]) -> dict[int, int]:
    likest = sorted(
        (-likeness(w["name"], f["name"]), i, j)
        for i, w in enumerate(wanted)
        for j, f in enumerate(found)
    )
    pairs: dict[int, int] = {}
    for score, i, j in likest:
        if score and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _add_official(tally: Tally, wanted: Json, found: Json) -> None:
    tally.attribute("full name", right=words(wanted["name"]) == words(found["name"]))
    if wanted["title"]:
        tally.attribute("title", right=same_title(wanted["title"], found["title"]))
    if wanted["country"]:
        tally.attribute("country", right=wanted["country"] == found["country"])


def rate_keys(rate: Json) -> set[tuple[Any, ...]]:
    """One key for each payer of a rate; None pays when no one is named."""
    levels = number(rate["percent"]), number(rate.get("percent_high"))
    return {(*levels, rate.get("by"), payer) for payer in rate.get("on") or [None]}


def add_rates(tally: Tally, article: str, gold: Json, record: Json) -> None:
    """Rates by value, levier and payer; status and goods where those are right."""
    optional = {number(x) for x in gold["rates_optional"]}
    optional -= {number(rate["percent"]) for rate in gold["rates"]}
    counted = [r for r in record["rates"] if number(r["percent"]) not in optional]
    found = {key: rate for rate in reversed(counted) for key in rate_keys(rate)}
    wanted: dict[tuple[Any, ...], Json] = {}
    for rate in gold["rates"]:
        for key in _best_reading(rate, set(found)):
            wanted.setdefault(key, rate)
    tally.add_sets(article, wanted, found)
    for key in wanted.keys() & found.keys():
        _add_rate(tally, wanted[key], found[key])


def _best_reading(rate: Json, found: set[tuple[Any, ...]]) -> set[tuple[Any, ...]]:
    readings = [rate_keys(rate), *(rate_keys(rate | x) for x in rate.get("also", []))]
    return max(readings, key=lambda keys: len(keys & found) / len(keys))


def _add_rate(tally: Tally, wanted: Json, found: Json) -> None:
    readings = [wanted, *wanted.get("also", [])]
    statuses = {reading["status"] for reading in readings if "status" in reading}
    tally.attribute("status", right=found["status"] in statuses)
    goods, others = (
        {word for goods in rate["products"] for word in words(goods)}
        for rate in (wanted, found)
    )
    tally.attribute("goods", right=bool(goods & others) or not (goods or others))


def add_dates(tally: Tally, article: str, gold: Json, record: Json) -> None:
    """Dates by value; the kind where the value is right."""
    wanted: dict[str, set[str]] = {}
    for date in gold["dates"]:
        if date["value"]:
            wanted.setdefault(date["value"], set()).add(date["kind"])
    found = {date["value"]: date for date in record["dates"] if date["value"]}
    spare = [*gold["dates_optional"], *_unresolved(gold)]
    texts = [words(text) for text in spare]
    optional = {value for value, date in found.items() if words(date["text"]) in texts}
    tally.add_sets(article, wanted, found, optional)
    for value in wanted.keys() & found.keys():
        tally.attribute("kind", right=found[value]["kind"] in wanted[value])


def _unresolved(gold: Json) -> list[str]:
    return [date["text"] for date in gold["dates"] if not date["value"]]


Pair = tuple[str, ...]


def expand(entries: list[Json]) -> tuple[dict[Pair, Json], set[Pair]]:
    """The entry of each pair of parties, and the pairs that larger pacts make."""
    pairs: dict[Pair, Json] = {}
    optional: set[Pair] = set()
    for entry in entries:
        made = list(combinations(sorted(set(entry["parties"])), 2))
        if len(entry["parties"]) > _PACT:
            optional.update(made)
        else:
            pairs = dict.fromkeys(made, entry) | pairs
    return pairs, optional


def add_progress(tally: Tally, article: str, gold: Json, record: Json) -> None:
    """Pairs of parties with the stage; the momentum where the pair is right."""
    wanted, optional = expand(gold["progress"])
    found, _ = expand(record["progress"])
    optional |= {tuple(sorted(pair)) for pair in gold.get("progress_optional", [])}
    best = {
        (pair, _closest(entry, found.get(pair), "stage"))
        for pair, entry in wanted.items()
    }
    got = {(pair, entry["stage"]) for pair, entry in found.items()}
    spare = {x for x in got if x[0] in optional and x[0] not in wanted}
    tally.add_sets(article, best, got, spare)
    for pair in wanted.keys() & found.keys():
        want, have = wanted[pair], found[pair]
        for name in ("stage", "momentum"):
            tally.attribute(name, right=_closest(want, have, name) == have[name])


def _closest(wanted: Json, found: Json | None, name: str) -> str:
    """The found value if it is one of the wanted readings, else the best reading."""
    readings = [wanted[name], *wanted.get(f"{name}_also", [])]
    return found[name] if found and found[name] in readings else readings[0]


def add_published(tally: Tally, article: str, gold: Json, record: Json) -> None:
    """The publication day, where the gold has one with its year."""
    day = gold["published"]
    if day and not day.startswith("X"):
        tally.attribute("day", right=record["published"] == day)
        if record["published"] != day:
            tally.errors.append(f"{article} want {day}, got {record['published']}")
