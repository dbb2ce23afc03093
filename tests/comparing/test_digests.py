"""What changed from one digest to the next."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tradedigest.comparing.digests import compare_digests
from tradedigest.records import Digest, RateStatus
from tradedigest.records.comparison import ChangeKind, CountryDiff

DIGEST = Digest.model_validate_json(
    (Path(__file__).parents[1] / "rendering" / "digest.json").read_bytes()
)
VIETNAM = DIGEST.countries[0]


def digest(as_of: str | None = "2031-03-20", **lines: Any) -> Digest:
    """The digest with Vietnam alone, some lines of it replaced."""
    country = VIETNAM.model_copy(update=lines)
    return DIGEST.model_copy(update={"countries": (country,), "as_of": as_of})


def diff(before: Digest, after: Digest) -> CountryDiff:
    """What changed for the only country that did."""
    [country] = compare_digests(before, after).countries
    return country


def changed(line: Any, **values: Any) -> Any:
    """A copy of a line with other values."""
    return line.model_copy(update=values)


def test_nothing_changes_between_a_digest_and_itself() -> None:
    """The same digest has no changes, whatever it holds."""
    assert compare_digests(DIGEST, DIGEST).countries == ()


@pytest.mark.parametrize("kind", [ChangeKind.NEW, ChangeKind.GONE])
def test_a_country_comes_and_goes(kind: ChangeKind) -> None:
    """All lines of a new country are new, those of a gone one gone."""
    pair = (digest(), DIGEST) if kind is ChangeKind.NEW else (DIGEST, digest())
    country = diff(*pair)
    assert (country.code, country.change) == ("CL", kind)
    assert {change.change for change in country.rates} == {kind}


@pytest.mark.parametrize("field", ["stage", "momentum"])
def test_talks_move(field: str) -> None:
    """Another stage or another momentum with the same counterpart is a move."""
    value = {"stage": "agreed", "momentum": "steady"}[field]
    tracks = (changed(VIETNAM.tracks[0], **{field: value}),)
    [change] = diff(digest(), digest(tracks=tracks)).tracks
    assert (change.change, change.line) == (ChangeKind.MOVED, tracks[0])


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({"percent": 12.0}, ChangeKind.UP),
        ({"percent": 5.0}, ChangeKind.DOWN),
        ({"percent_high": 15.0}, ChangeKind.UP),
        ({"status": "suspended"}, ChangeKind.MOVED),
        ({"effective": "2031-04-01"}, ChangeKind.MOVED),
    ],
)
def test_rates_move(values: dict[str, Any], kind: ChangeKind) -> None:
    """A level goes up or down; a status or first day moves."""
    rates = (changed(VIETNAM.rates[0], **values), VIETNAM.rates[1])
    [change] = diff(digest(), digest(rates=rates)).rates
    assert change.change is kind
    assert change.before == VIETNAM.rates[0]


def test_a_rate_on_other_goods_is_another_rate() -> None:
    """Levier, payer and goods tell duties apart."""
    rates = (changed(VIETNAM.rates[0], products=("coffee",)), VIETNAM.rates[1])
    changes = diff(digest(), digest(rates=rates)).rates
    assert [change.change for change in changes] == [ChangeKind.NEW, ChangeKind.GONE]


def test_a_date_is_put_off() -> None:
    """A new day takes the place of one of its kind that is no longer named."""
    dates = (changed(VIETNAM.dates[0], value="2031-05-02"), *VIETNAM.dates[1:])
    [change] = diff(digest(), digest(dates=dates)).dates
    assert change.change is ChangeKind.MOVED
    assert change.before == VIETNAM.dates[0]


def test_a_day_that_has_passed_is_no_change() -> None:
    """Time goes by; a day to come that is no longer named is a change."""
    assert compare_digests(digest(), digest("2031-04-03", dates=())).countries
    only_first = digest(dates=VIETNAM.dates[:1])
    later = digest("2031-04-03", dates=())
    assert compare_digests(only_first, later).countries == ()
    [change] = diff(only_first, digest(dates=())).dates
    assert change.change is ChangeKind.GONE


def test_a_reference_year_is_no_change() -> None:
    """Days on which nothing happens are not compared."""
    assert compare_digests(digest(), digest(dates=VIETNAM.dates[:3])).countries == ()


def test_an_official_is_new_or_in_another_office() -> None:
    """The same person by a longer name is no change; who is not named is none."""
    otieno, duc, okafor = VIETNAM.officials
    officials = (
        changed(otieno, name="Amina W. Otieno"),
        changed(duc, title="Trade Minister", former=False),
        changed(okafor, name="Ravi Singh"),
    )
    changes = diff(digest(), digest(officials=officials)).officials
    assert [(change.change, change.line.name) for change in changes] == [
        (ChangeKind.MOVED, "Pham Van Duc"),
        (ChangeKind.NEW, "Ravi Singh"),
    ]
    assert compare_digests(digest(), digest(officials=())).countries == ()


def test_a_disagreement_is_settled() -> None:
    """Articles that differ no longer are a change."""
    [change] = diff(digest(), digest(disagreements=())).disagreements
    assert change.change is ChangeKind.GONE


@pytest.mark.parametrize(
    ("title", "other", "changes"),
    [
        ("USTR", "Trade Representative", 0),
        ("US Trade Representative", "USTR", 0),
        ("Secretary of the Treasury", "Treasury Secretary", 0),
        ("Minister", "Trade Minister", 0),
        ("PM", "Prime Minister", 0),
        ("Deputy Trade Minister", "Trade Minister", 1),
        ("Trade Minister", "Finance Minister", 1),
    ],
)
def test_one_office_in_other_words_is_no_change(
    title: str, other: str, changes: int
) -> None:
    """A paper that writes the initials of an office reports no new one."""
    before, after = (
        digest(officials=(changed(VIETNAM.officials[0], title=words),))
        for words in (title, other)
    )
    countries = compare_digests(before, after).countries
    assert sum(len(country.officials) for country in countries) == changes


def test_a_past_event_is_no_change() -> None:
    """A day that more articles recall is no news; one to come is."""
    past = changed(VIETNAM.dates[0], kind="event", value="2031-01-09", upcoming=False)
    assert compare_digests(digest(dates=()), digest(dates=(past,))).countries == ()
    coming = changed(VIETNAM.dates[0], upcoming=True)
    assert compare_digests(digest(dates=()), digest(dates=(coming,))).countries


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("in_force", "ended", ChangeKind.GONE),
        ("ended", "in_force", ChangeKind.NEW),
        ("ended", None, None),
        (None, "ended", None),
    ],
)
def test_an_ended_duty_is_gone(
    before: str | None, after: str | None, kind: ChangeKind | None
) -> None:
    """The level that ended is neither up nor down, and old news is none."""
    sides = (
        digest(
            rates=(
                changed(VIETNAM.rates[0], status=RateStatus(status), percent=percent),
            )
            if status
            else ()
        )
        for status, percent in ((before, 7.0), (after, 9.0))
    )
    countries = compare_digests(*sides).countries
    found = [change.change for country in countries for change in country.rates]
    assert found == ([kind] if kind else [])


def test_a_change_between_two_countries_is_told_once() -> None:
    """Talks of Chile with Vietnam that moved are told with the first of the two."""
    partner = VIETNAM.model_copy(update={"code": "CL", "name": "Chile"})
    tracks = [
        (changed(VIETNAM.tracks[0], counterpart=code, stage=stage),)
        for stage in ("in_talks", "agreed")
        for code in ("CL", "VN")
    ]
    before, after = (
        DIGEST.model_copy(
            update={
                "countries": (
                    changed(VIETNAM, tracks=own),
                    changed(partner, tracks=others),
                )
            }
        )
        for own, others in (tracks[:2], tracks[2:])
    )
    [country] = compare_digests(before, after).countries
    assert (country.code, len(country.tracks)) == ("VN", 1)
