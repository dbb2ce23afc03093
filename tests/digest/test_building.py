"""The whole digest: which articles count, whose rows it has, in which order."""

from __future__ import annotations

import pytest

from tests.digest.articles import Draft, day, person, rate
from tradedigest.digest import DigestState, build_digest
from tradedigest.errors import InputError
from tradedigest.records import ArticleRecord, Skipped

DAYS = ["2027-05-01", "2027-05-10", "2027-05-20"]


def talks(state: str, published: str | None, words: str = "") -> ArticleRecord:
    """An article on talks: "CL JP in_talks steady"."""
    draft = Draft(f"{state} {published} {words}.txt".replace(" ", "-"), published)
    return draft.say(
        f"Chile Japan Norway Peru European Union {words} {state}", talks=state
    ).done()


def test_as_of_is_the_newest_publication_day() -> None:
    """The digest's day comes from the articles, never from a clock."""
    records = [
        talks("CL JP in_talks steady", published, published) for published in DAYS
    ]
    assert build_digest(records).as_of == "2027-05-20"


def test_folder_without_days_has_no_day() -> None:
    """Where no article is dated, nothing is coming or past by a guess."""
    assert build_digest([talks("CL JP in_talks steady", None)]).as_of is None


@pytest.mark.parametrize(
    ("since", "until", "count"),
    [
        ("2027-05-10", None, 3),
        (None, "2027-05-10", 3),
        ("2027-05-02", "2027-05-19", 2),
        (None, None, 4),
        ("2028-01-01", None, 1),
    ],
)
def test_articles_outside_the_days_asked_for_do_not_count(
    since: str | None, until: str | None, count: int
) -> None:
    """Both ends are included; an undated article counts, for it may lie within."""
    records = [
        talks("CL JP in_talks steady", published, str(published))
        for published in [*DAYS, None]
    ]
    assert len(build_digest(records, since=since, until=until).articles) == count


def test_undated_articles_can_be_left_out() -> None:
    """Who wants to be sure of the days has only what is dated in full."""
    records = [
        talks("CL JP in_talks steady", published, str(published))
        for published in ["2027-05-01", "XXXX-05-02", None]
    ]
    assert build_digest(records).undated == 2
    digest = build_digest(records, dated=True)
    assert [article.published for article in digest.articles] == ["2027-05-01"]
    assert digest.undated == 0


@pytest.mark.parametrize("option", ["as_of", "since", "until"])
@pytest.mark.parametrize("value", ["yesterday", "2027-05", "2027-02-30", "XXXX-05-01"])
def test_day_that_is_none_is_an_error(option: str, value: str) -> None:
    """A typing error is told, not passed over."""
    with pytest.raises(InputError, match=option):
        build_digest([], **{option: value})  # type: ignore[arg-type]


def test_no_articles_give_an_empty_digest() -> None:
    """A folder without articles is no error."""
    state = DigestState()
    state.skip(Skipped(source="b", reason="empty"))
    digest = build_digest(state)
    assert (digest.countries, digest.articles, digest.home) == ((), (), None)
    assert [file.source for file in digest.skipped] == ["b"]


def test_rows_are_sorted_by_progress() -> None:
    """Stage first, then momentum, then the number of articles, then the code."""
    records = [
        talks("CL JP dispute steady", "2027-05-01"),
        talks("JP NO in_talks steady", "2027-05-01"),
        talks("JP PE in_talks advancing", "2027-05-01"),
        talks("EU JP agreed regressing", "2027-05-01"),
        talks("AU JP in_talks steady", "2027-05-01"),
        talks("AU JP in_talks steady", "2027-05-01", "again"),
    ]
    rows = build_digest(records).countries
    assert [row.code for row in rows] == ["EU", "PE", "AU", "NO", "CL"]
    assert [row.rank for row in rows] == [1, 2, 3, 4, 5]


def test_home_has_no_row_unless_it_is_asked_for() -> None:
    """Home is told of in the overview."""
    records = [
        talks("CL JP in_talks steady", None),
        talks("JP PE in_talks steady", None),
    ]
    assert [row.code for row in build_digest(records).countries] == ["CL", "PE"]
    (row,) = build_digest(records, countries=["JP"]).countries
    assert [track.counterpart for track in row.tracks] == ["CL", "PE"]


def test_home_can_be_chosen() -> None:
    """Another party's view of the same folder."""
    records = [
        talks("CL JP in_talks steady", None),
        talks("JP PE in_talks steady", None),
    ]
    digest = build_digest(records, home="PE")
    assert (digest.home, digest.home_name) == ("PE", "Peru")
    assert [row.code for row in digest.countries] == ["JP", "CL"]


@pytest.mark.parametrize("name", ["CL", "cl", "Chile", "CHILE"])
def test_country_is_asked_for_by_code_or_name(name: str) -> None:
    """Case does not matter."""
    records = [talks("CL JP in_talks steady", None)]
    rows = build_digest(records, countries=[name]).countries
    assert [row.code for row in rows] == ["CL"]


def test_country_that_no_article_knows_has_no_row() -> None:
    """What is asked for in vain is not made up, and brings no other rows."""
    records = [talks("CL JP in_talks steady", None)]
    assert build_digest(records, countries=["KE"]).countries == ()


def test_country_of_an_official_has_its_name() -> None:
    """A country that only an official brings in is told by name; a mere body is not."""
    record = (
        Draft("a.txt", "2027-05-01")
        .say("Chile and Japan are in talks.", talks="CL JP in_talks steady")
        .say("Jane Poe spoke.", officials=person("Jane Poe", "Trade Minister", "FJ"))
        .say("Ada Roe spoke.", officials=person("Ada Roe", "Director-General", "WTO"))
        .done()
    )
    digest = build_digest([record])
    assert digest.names["FJ"] == "Fiji"
    assert [country.name for country in digest.mentioned] == ["Fiji"]


def test_merely_mentioned_countries_are_listed_without_a_row() -> None:
    """They neither negotiate, levy nor pay."""
    digest = build_digest([talks("CL JP in_talks steady", None)])
    assert [country.name for country in digest.mentioned] == [
        "European Union",
        "Norway",
        "Peru",
    ]


def test_payer_of_a_rate_has_a_row_without_talks() -> None:
    """Who pays a duty by the words of a sentence is more than mentioned."""
    draft = Draft("a.txt").say(
        "Japan levies 9% on wine from Chile.",
        rates=rate("9%", "JP", "CL", goods="wine"),
    )
    rows = {row.code: row for row in build_digest([draft.done()]).countries}
    assert rows["CL"].stage is None
    assert rows["CL"].headline == "9% on wine by Japan in force"


def test_payer_by_a_guess_has_no_row() -> None:
    """A payer whom only the article's matter suggests is no row of its own."""
    found = rate("9%", "JP", "CL", goods="wine", basis="article")
    record = Draft("a.txt").say("Japan and Chile: 9%.", rates=found).done()
    assert build_digest([record]).countries == ()


def test_member_of_a_bloc_is_told_of_with_the_bloc() -> None:
    """Germany's cars and chancellor stand in the row of the European Union."""
    record = (
        Draft("a.txt", "2027-05-01")
        .say("The European Union and Japan talk.", talks="EU JP in_talks steady")
        .say("Japan and Peru talk.", talks="JP PE in_talks steady")
        .say(
            "Cars from Germany pay 5% in Japan, Chancellor Ida Beck said.",
            rates=rate("5%", "JP", "DE", goods="cars"),
            officials=person("Ida Beck", "Chancellor", "DE"),
        )
        .done()
    )
    bloc, peru = build_digest([record]).countries
    assert [line.on for line in bloc.rates] == [("DE",)]
    assert [official.name for official in bloc.officials] == ["Ida Beck"]
    assert (peru.code, peru.rates, peru.officials) == ("PE", (), ())


def test_article_that_is_not_about_trade_brings_nothing() -> None:
    """A speech on an earthquake names a president and a day, but no talks."""
    quake = (
        Draft("quake.txt", "2027-05-02")
        .say(
            "President Rosa Paz of Chile will mourn the dead on May 9.",
            officials=person("Rosa Paz", "President", "CL"),
            dates=day("May 9", "2027-05-09", "scheduled"),
        )
        .done()
    )
    (row, _) = build_digest([talks("CL JP in_talks steady", DAYS[0]), quake]).countries
    assert (row.officials, row.dates) == ((), ())


def test_copies_are_listed_with_the_article_that_speaks() -> None:
    """A file under two names is one article and one copy."""
    record = talks("CL JP in_talks steady", "2027-05-01")
    digest = build_digest([record, record.model_copy(update={"source": "z.txt"})])
    (article,) = digest.articles
    assert article.copies == ("z.txt",)
    assert [row.support for row in digest.countries] == [1, 1]


def test_user_lexicon_adds_a_subject(tmp_path) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """A folder of lexicons laid over ours adds terms of the user's."""
    (tmp_path / "issues.toml").write_text('[issues]\n"lithium brine" = ["salar"]\n')
    record = (
        Draft("a.txt")
        .say("Chile and Japan talk of the salar.", talks="CL JP in_talks steady")
        .done()
    )
    rows = build_digest([record], lexicon_dir=str(tmp_path)).countries
    assert rows[0].issues == ("lithium brine",)


def test_every_file_that_a_row_quotes_is_among_its_sources() -> None:
    """What names a minister or a day of the talks is a source, if it tells no stage."""
    talks = Draft("a.txt", "2027-05-01").say(
        "Chile and Japan talk.", "CL JP in_talks steady"
    )
    other = Draft("b.txt", "2027-05-02").say(
        "Exports of Chile rose, Minister Soto said.",
        officials=person("Soto", "Minister", "CL"),
    )
    other.say("Its trade grew.")
    (row,) = build_digest([talks.done(), other.done()], home="JP").countries
    assert (row.sources, row.support) == (("a.txt", "b.txt"), 1)


def test_talks_that_most_articles_tell_of_lead_after_they_moved() -> None:
    """A deal of today is a step of talks that were in the news for weeks."""
    seen = [
        ("2027-05-01", "CL JP in_talks steady"),
        ("2027-05-08", "CL JP in_talks steady"),
        ("2027-05-15", "CL JP preliminary steady"),
        ("2027-05-15", "CL PE in_force steady"),
    ]
    records = [Draft(day, day).say(talks, talks=talks).done() for day, talks in seen]
    (row,) = build_digest(records, countries=["CL"], home="US").countries
    assert [track.counterpart for track in row.tracks] == ["JP", "PE"]
