"""What is told of one country, and what is left out to stay one screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tradedigest.records import Digest
from tradedigest.rendering.panels import build_panels

if TYPE_CHECKING:
    from tradedigest.rendering.panels import Panel

DIGEST = Digest.model_validate_json(
    (Path(__file__).parent / "digest.json").read_bytes()
)


def many(*, detail: bool) -> Panel:
    """The panel of a country with ten times the rates, officials and dates."""
    country = DIGEST.countries[0]
    changed = {
        "rates": country.rates * 10,
        "officials": country.officials[:1] * 10,
        "dates": country.dates[:1] * 10,
    }
    longer = DIGEST.model_copy(
        update={"countries": (country.model_copy(update=changed),)}
    )
    [panel] = build_panels(longer, detail=detail)
    return panel


def lines(panel: Panel, label: str) -> tuple[str, ...]:
    """The lines of a panel under `label`."""
    return next(fact.lines for fact in panel.facts if fact.label == label)


def test_a_country_with_much_news_stays_one_screen() -> None:
    """What is left out is counted, and how to see it is said."""
    panel = many(detail=False)
    assert len(lines(panel, "Rates")) == 5
    assert lines(panel, "Rates")[-1] == "and 16 more (--detail shows all)"
    assert lines(panel, "Officials")[0].endswith(", +6 more")


def test_detail_leaves_nothing_out() -> None:
    """Every rate, every person with all offices, every day, every source."""
    panel = many(detail=True)
    assert len(lines(panel, "Rates")) == 20
    assert len(lines(panel, "Officials")) == 10
    assert len(lines(panel, "Dates")) == 10
    assert lines(panel, "Sources") == DIGEST.countries[0].sources


def test_a_pronoun_is_explained_in_brackets() -> None:
    """The quote stays verbatim but for the brackets behind its first word."""
    quote = build_panels(DIGEST)[0].quotes[1]
    assert quote.text == "She [Amina Otieno] called the cut a good start."


def test_nothing_is_told_where_articles_are_silent() -> None:
    """Labels without lines do not appear."""
    labels = [fact.label for fact in build_panels(DIGEST)[1].facts]
    assert labels == ["Talks", "Rates", "Officials", "Dates"]


def test_country_without_talks_has_a_heading_in_words() -> None:
    """A dash would leave a reader to guess."""
    country = DIGEST.countries[0].model_copy(update={"stage": None, "momentum": None})
    digest = DIGEST.model_copy(update={"countries": (country,)})
    [panel] = build_panels(digest)
    assert panel.heading == "1. Vietnam: no talks reported"


def test_quote_is_shown_with_the_characters_that_are_meant() -> None:
    """The file has them garbled; a reader need not see that."""
    country = DIGEST.countries[0]
    spoilt = country.summary[1].model_copy(
        update={"text": "She called the 10â\x80\x9315% â\x80\x9cfairâ\x80\x9d."}
    )
    changed = country.model_copy(update={"summary": (spoilt,)})
    digest = DIGEST.model_copy(update={"countries": (changed,)})
    [quote] = build_panels(digest)[0].quotes
    assert quote.text == "She [Amina Otieno] called the 10–15% “fair”."


def test_sentence_on_several_days_is_quoted_once() -> None:
    """A timeline with the same three lines again and again is not read."""
    country = DIGEST.countries[0]
    entry = country.timeline[0]
    other = entry.model_copy(update={"date": "2031-12-24"})
    changed = country.model_copy(update={"timeline": (entry, other)})
    digest = DIGEST.model_copy(update={"countries": (changed,)})
    [panel] = build_panels(digest, detail=True)
    told, again = lines(panel, "Timeline")
    assert entry.evidence[0].text in told
    assert again.startswith(f"2031-12-24 {entry.kind} [")


def test_days_of_a_known_year_are_told_first() -> None:
    """What may be over for years does not push out what is sure to come."""
    country = DIGEST.countries[0]
    known = country.dates[0].model_copy(update={"upcoming": True})
    unsure = known.model_copy(update={"value": "XXXX-04-01"})
    changed = country.model_copy(update={"dates": (unsure, known)})
    digest = DIGEST.model_copy(update={"countries": (changed,)})
    first, last = lines(build_panels(digest)[0], "Dates")
    assert "(year not stated)" in last
    assert "(year not stated)" not in first
