"""Where talks stand: the latest dated reports decide, older ones give the direction."""

from __future__ import annotations

import pytest

from tests.digest.articles import Draft, stories_of
from tradedigest.digest.tracks import Course, follow_courses


def course(*reports: tuple[str | None, str], home: str | None = None) -> Course:
    """The course of Peru and Thailand by reports of a day: "in_talks steady"."""
    records = [
        Draft(f"{number}.txt", published)
        .say(f"Peru and Thailand, report {number}.", talks=f"PE TH {state}")
        .done()
        for number, (published, state) in enumerate(reports)
    ]
    return follow_courses(stories_of(records), home)["PE", "TH"]


def state(found: Course) -> tuple[str, str, str | None]:
    """Stage, momentum and since of the present step."""
    present = found.present
    return present.stage.value, present.momentum.value, present.since


def test_latest_day_decides() -> None:
    """One report of today weighs more than two of yesterday."""
    found = course(
        ("2027-06-02", "in_talks steady"),
        ("2027-06-02", "in_talks steady"),
        ("2027-06-03", "stalled steady"),
    )
    assert state(found)[0] == "stalled"


@pytest.mark.parametrize(
    ("before", "after", "momentum"),
    [
        ("in_talks", "preliminary", "advancing"),
        ("preliminary", "in_talks", "regressing"),
        ("agreed", "dispute", "regressing"),
        ("dispute", "pre_talks", "advancing"),
        ("dispute", "stalled", "steady"),
    ],
)
def test_move_of_stage_gives_the_direction(
    before: str, after: str, momentum: str
) -> None:
    """In talks on June 2 and a preliminary deal on June 10 is an advance."""
    found = course(
        ("2027-06-02", f"{before} steady"), ("2027-06-10", f"{after} steady")
    )
    assert state(found) == (after, momentum, "2027-06-10")


def test_later_report_of_the_stage_tells_its_own_momentum() -> None:
    """After the first day of a stage the move to it is no news."""
    found = course(
        ("2027-06-02", "in_talks steady"),
        ("2027-06-10", "preliminary steady"),
        ("2027-06-12", "preliminary regressing"),
    )
    assert state(found) == ("preliminary", "regressing", "2027-06-10")


def test_undated_reports_never_overrule_dated_ones() -> None:
    """Three articles of unknown day do not make a deal."""
    found = course(
        ("2027-06-02", "in_talks steady"),
        *[(None, "agreed advancing")] * 3,
    )
    assert state(found)[0] == "in_talks"
    assert [step.stage.value for step in found.steps] == ["in_talks", "agreed"]


@pytest.mark.parametrize(
    ("reports", "found"),
    [
        (
            [("XXXX-04-13", "in_talks"), ("XXXX-04-27", "stalled")],
            ("stalled", "regressing"),
        ),
        (
            [("XXXX-01-05", "agreed"), ("XXXX-12-20", "in_talks")],
            ("agreed", "advancing"),
        ),
        (
            [("XXXX-04-27", "agreed"), (None, "in_talks"), (None, "in_talks")],
            ("agreed", "steady"),
        ),
        (
            [("XXXX-04-27", "agreed"), ("1987-04-13", "in_talks")],
            ("in_talks", "steady"),
        ),
    ],
)
def test_wires_of_an_unknown_year_are_in_the_order_of_their_days(
    reports: list[tuple[str | None, str]], found: tuple[str, str]
) -> None:
    """Where nothing is dated in full, the latest day of the year decides."""
    seen = course(*((published, f"{stage} steady") for published, stage in reports))
    assert state(seen)[:2] == found


@pytest.mark.parametrize(
    ("later", "stage", "since"),
    [
        ("agreed advancing", "in_force", "2027-05-01"),
        ("in_talks steady", "in_talks", "2028-05-01"),
        ("dispute regressing", "dispute", "2028-05-01"),
    ],
)
def test_an_agreement_in_force_is_not_undone_by_its_signing(
    later: str, stage: str, since: str
) -> None:
    """A report that recalls the signing is no step back; a quarrel is one."""
    found = course(("2027-05-01", "in_force steady"), ("2028-05-01", later))
    assert (state(found)[0], state(found)[2]) == (stage, since)


def test_a_signing_before_it_took_effect_stays_one() -> None:
    """The way to an agreement in force is told as it was."""
    found = course(("2027-04-01", "agreed steady"), ("2027-05-01", "in_force steady"))
    assert [step.stage.value for step in found.steps] == ["in_force", "agreed"]


def test_undated_reports_count_as_support() -> None:
    """An article of unknown day that says the same bears out the others."""
    found = course(("2027-06-02", "in_talks steady"), (None, "in_talks advancing"))
    assert len(found.present.sightings) == 2
    assert state(found) == ("in_talks", "steady", "2027-06-02")


def test_undated_reports_decide_where_no_other_does() -> None:
    """In a folder without days most articles are right."""
    found = course(
        (None, "agreed steady"), (None, "in_talks steady"), (None, "in_talks steady")
    )
    assert state(found) == ("in_talks", "steady", None)


def test_tie_of_a_day_goes_to_the_stage_of_other_days() -> None:
    """Of two reports that differ, the one that fits the days around is believed."""
    found = course(
        ("2027-06-01", "in_talks steady"),
        ("2027-06-02", "agreed steady"),
        ("2027-06-02", "in_talks steady"),
    )
    assert state(found) == ("in_talks", "steady", "2027-06-01")


def test_tie_of_all_days_goes_to_the_lesser_progress() -> None:
    """Without any other help the careful reading is taken."""
    found = course(("2027-06-02", "agreed steady"), ("2027-06-02", "in_talks steady"))
    assert state(found)[0] == "in_talks"


@pytest.mark.parametrize(
    ("momenta", "common"),
    [
        (["advancing", "steady", "steady"], "advancing"),
        (["advancing", "steady", "steady", "steady"], "steady"),
        (["advancing", "regressing"], "steady"),
        (["advancing", "advancing", "regressing"], "advancing"),
        (["regressing", "steady"], "regressing"),
    ],
    ids=lambda value: "+".join(value) if isinstance(value, list) else value,
)
def test_opposite_directions_are_set_off(momenta: list[str], common: str) -> None:
    """Lack of a signal does not outvote one; opposite signals cancel out."""
    found = course(*[("2027-06-02", f"in_talks {momentum}") for momentum in momenta])
    assert state(found)[1] == common


def test_pact_with_home_is_a_track_with_each() -> None:
    """Of a pact of three, each faces home."""
    record = Draft("a").say("A pact.", talks="CA MX US in_talks steady").done()
    found = follow_courses(stories_of([record]), "US")
    assert list(found) == [("CA", "US"), ("MX", "US")]


def test_pact_without_home_is_one_course() -> None:
    """Twelve parties of a pact are not sixty-six negotiations."""
    record = Draft("a").say("A pact.", talks="CA MX US in_talks steady").done()
    found = follow_courses(stories_of([record]), "JP")
    assert list(found) == [("CA", "MX", "US")]
    assert found["CA", "MX", "US"].counterpart("MX") == "CA+US"


def test_what_is_said_of_two_goes_before_what_is_said_of_more() -> None:
    """A story on a pact that tells more of one pair is believed on that pair."""
    record = (
        Draft("a")
        .say("A pact.", talks="CA MX US in_talks steady")
        .say("A quarrel.", talks="CA US dispute regressing")
        .done()
    )
    found = follow_courses(stories_of([record]), "US")
    assert [course.present.stage.value for course in found.values()] == [
        "dispute",
        "in_talks",
    ]


def test_sentence_that_names_the_parties_is_shown_first() -> None:
    """Of the evidence of a story the clearest sentence stands for it."""
    record = (
        Draft("a.txt")
        .say("A round of talks.", talks="PE TH in_talks steady")
        .say("Peru goes on with its talks.", talks="PE TH in_talks steady")
        .say("Talks of Peru with Thailand go on.", talks="PE TH in_talks steady")
        .done()
    )
    (progress, *others) = record.progress
    evidence = tuple(one.evidence[0] for one in (progress, *others))
    record = record.model_copy(
        update={"progress": (progress.model_copy(update={"evidence": evidence}),)}
    )
    found = follow_courses(stories_of([record]))["PE", "TH"]
    assert [item.line for item in found.present.evidence] == [3, 2, 1]


def test_odd_report_does_not_end_a_stage() -> None:
    """One paper that sees a break between four that see talks is not believed."""
    found = course(
        ("2027-06-02", "in_talks steady"),
        ("2027-06-04", "in_talks steady"),
        ("2027-06-05", "stalled regressing"),
        ("2027-06-06", "in_talks steady"),
        ("2027-06-09", "in_talks advancing"),
    )
    assert state(found) == ("in_talks", "advancing", "2027-06-02")
    assert [step.stage.value for step in found.steps] == ["in_talks", "stalled"]


@pytest.mark.parametrize(
    ("broken_off", "resumed"),
    [
        (["2027-06-05"], "2027-06-25"),
        (["2027-06-05", "2027-06-06"], "2027-06-08"),
    ],
    ids=["for long", "by two reports"],
)
def test_break_is_believed(broken_off: list[str], resumed: str) -> None:
    """Talks that were off for weeks, or by several reports, began anew."""
    found = course(
        ("2027-06-02", "in_talks steady"),
        ("2027-06-04", "in_talks steady"),
        *[(day, "stalled regressing") for day in broken_off],
        (resumed, "in_talks steady"),
        (resumed, "in_talks steady"),
    )
    assert state(found)[2] == resumed
    assert len(found.steps) == 3


@pytest.mark.parametrize(
    ("stage", "since"),
    [
        ("in_talks", "2029-08-01"),
        ("preliminary", "2029-08-01"),
        ("in_force", "2027-06-02"),
    ],
)
def test_only_deals_last_while_nobody_speaks_of_them(stage: str, since: str) -> None:
    """Who talked two years ago and talks now may have paused, or begun anew."""
    found = course(("2027-06-02", f"{stage} steady"), ("2029-08-01", f"{stage} steady"))
    assert state(found) == (stage, "steady", since)
