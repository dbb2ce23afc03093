"""Key sentences: few, telling, different from one another, verbatim."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.digest.articles import Draft, day, person, rate
from tradedigest.digest import build_digest

if TYPE_CHECKING:
    from tradedigest.records import ArticleRecord, KeySentence


def summary(*records: ArticleRecord) -> tuple[KeySentence, ...]:
    """The key sentences on Chile."""
    (row,) = build_digest(records, countries=["CL"]).countries
    return row.summary


def talks(source: str, published: str | None, words: str) -> ArticleRecord:
    """An article of one sentence on the talks of Chile and Japan."""
    draft = Draft(source, published)
    return draft.say(words, talks="CL JP in_talks steady").done()


def test_at_most_three_sentences_a_country() -> None:
    """A country with many articles stays one screen."""
    record = (
        Draft("a.txt", "2027-05-01")
        .say("Chile and Japan concluded their talks.", talks="CL JP agreed steady")
        .say(
            "Wine of Chile pays 9% at the ports.",
            rates=rate("9%", "JP", "CL", goods="wine"),
        )
        .say(
            "Copper from Chile may be charged 4%.",
            rates=rate("4%", "JP", "CL", goods="copper"),
        )
        .say("Japan asks 3% of salmon.", rates=rate("3%", "JP", "CL", goods="salmon"))
        .say(
            "Ratify by August 1, Japan said.",
            dates=day("August 1", "2027-08-01", "deadline"),
        )
        .done()
    )
    assert len(summary(record)) == 3


def test_sentence_is_quoted_verbatim_with_its_place() -> None:
    """What is quoted stands in the file at its line and offsets."""
    words = "Chile and Japan met for talks on copper in Arica."
    draft = Draft("a.txt", "2027-05-01").say("A grey morning.")
    record = draft.say(words, talks="CL JP in_talks steady").done()
    (found,) = summary(record)
    assert (found.text, found.source, found.line, found.date) == (
        words,
        "a.txt",
        2,
        "2027-05-01",
    )
    assert draft.text[found.start : found.end] == words


def test_the_same_in_other_words_is_said_once() -> None:
    """Two papers on one meeting give one sentence."""
    found = summary(
        talks("a.txt", "2027-05-01", "Chile and Japan met for copper talks in Arica."),
        talks("b.txt", "2027-05-01", "Copper talks: Japan and Chile met in Arica."),
    )
    assert len(found) == 1


def test_newer_sentence_goes_first() -> None:
    """Of two that say the same the newer is quoted."""
    (found, *_) = summary(
        talks("a.txt", "2027-04-01", "Chile and Japan met for copper talks in Arica."),
        talks(
            "b.txt", "2027-04-02", "Chile and Japan met for copper talks in Iquique."
        ),
        talks("c.txt", "2027-05-01", "Chile and Japan met for wine talks in Santiago."),
    )
    assert found.source in {"a.txt", "c.txt"}


def test_rate_and_deadline_are_told_beside_the_stage() -> None:
    """A reader wants to know where talks stand, what is levied and what is due."""
    record = (
        Draft("a.txt", "2027-05-01")
        .say("Chile and Japan are in talks.", talks="CL JP in_talks steady")
        .say("The weather in Arica was fine on all three days of the round.")
        .say(
            "Japan levies 9% on wine from Chile.",
            rates=rate("9%", "JP", "CL", goods="wine"),
        )
        .say(
            "Chile has time to answer until August 1.",
            dates=day("August 1", "2027-08-01", "deadline"),
        )
        .done()
    )
    assert {item.line for item in summary(record)} == {1, 3, 4}


def test_sentence_without_a_word_of_trade_is_not_quoted_for_its_day() -> None:
    """A visit or an official in an article on trade may be of another matter."""
    record = (
        Draft("a.txt", "2027-05-01")
        .say("Chile and Japan are in talks.", talks="CL JP in_talks steady")
        .say(
            "Chile's nurses walk out of all hospitals on May 9.",
            dates=day("May 9", "2027-05-09", "scheduled"),
        )
        .say(
            "Chile sends its delegation to Osaka on May 11.",
            dates=day("May 11", "2027-05-11", "scheduled"),
        )
        .done()
    )
    assert {item.line for item in summary(record)} == {1, 3}


def test_sentence_on_another_country_is_not_quoted() -> None:
    """In a story on two partners each is told of its own."""
    record = (
        Draft("a.txt", "2027-05-01")
        .say("Japan and Chile are in talks on wine.", talks="CL JP in_talks steady")
        .say("Japan and Peru quarrel over fish.", talks="JP PE dispute steady")
        .say(
            "Japan levies 7% on fish from Peru.",
            rates=rate("7%", "JP", "PE", goods="fish"),
        )
        .done()
    )
    assert [item.line for item in summary(record)] == [1]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Fish may pay 7% from May, as it did before Japan gave way.", [1]),
        ("Fish may pay 7% from May.", [1]),
        ("Japan may ask 7% of fish, as it did before.", [1, 2]),
        ("When the season starts, fish from Chile may pay 7%.", [1, 2]),
    ],
)
def test_sentence_tells_of_a_party_in_its_main_clause(
    words: str, lines: list[int]
) -> None:
    """A sentence with the country beside its point only is no sentence on it."""
    record = (
        Draft("a.txt", "2027-05-01")
        .say("Chile and Japan are in talks.", talks="CL JP in_talks steady")
        .say(words, rates=rate("7%", "JP", "CL", goods="fish"))
        .done()
    )
    assert [item.line for item in summary(record)] == lines


def test_sentence_that_says_the_title_in_full_is_quoted_for_it() -> None:
    """A title is no sentence; what it tells stands in the first one of the text."""
    record = (
        Draft("a.txt", "2027-05-01")
        .say("Japan lifts copper duty", talks="CL JP agreed advancing")
        .say("Japan will lift its duty on copper of Chile in June, it said on Monday.")
        .say("Chile dropped its complaint in Geneva.", talks="CL JP agreed advancing")
        .done()
    )
    assert [found.line for found in summary(record)][:1] == [2]


def test_sentence_of_a_title_on_another_matter_is_not_quoted_for_it() -> None:
    """A first sentence that has no word of the title does not tell what it tells."""
    record = (
        Draft("a.txt", "2027-05-01")
        .say("Japan lifts copper duty", talks="CL JP agreed advancing")
        .say("Grey seas met the envoy of Chile in Osaka.")
        .say("Japan asks 3% of salmon.", rates=rate("3%", "JP", "CL", goods="salmon"))
        .done()
    )
    assert [found.line for found in summary(record)] == [3]


def test_stage_of_before_an_interlude_may_be_quoted() -> None:
    """What an older article says of the present stage may say it best."""
    found = summary(
        talks("1", "2027-04-01", "Chile and Japan are in talks on copper and wine."),
        Draft("2", "2027-04-08")
        .say("Chile left the table.", talks="CL JP stalled regressing")
        .done(),
        talks("3", "2027-05-01", "and Chile went on with Japan"),
    )
    assert "1" in {sentence.source for sentence in found}


def test_duty_on_one_country_is_told_before_one_on_all() -> None:
    """What only Chile pays says more of Chile than what everybody pays."""
    record = (
        Draft("a.txt", "2027-05-01")
        .say("Chile and Japan met for talks.", talks="CL JP in_talks steady")
        .say("Japan asks 4% of all the world.", rates=rate("4%", "JP"))
        .say("Japan asks 3% of salmon.", rates=rate("3%", "JP", "CL", goods="salmon"))
        .done()
    )
    assert [found.line for found in summary(record)] == [1, 3, 2]


def test_list_of_officials_is_worth_two_of_them() -> None:
    """Who sat at the table matters less than what was said at it."""
    names = [f"Ann {last}" for last in ("Abe", "Bell", "Cruz", "Diaz", "Egan", "Ford")]
    many = (
        Draft("a.txt", "2027-05-01")
        .say("Chile and Japan met for talks.", talks="CL JP in_talks steady")
        .say(
            f"For Chile the talks were held by {', '.join(names)}.",
            officials=[person(name, "Minister", "CL") for name in names],
        )
        .say("Japan pays 3% on salmon.", rates=rate("3%", "CL", "JP", goods="salmon"))
        .done()
    )
    assert [found.line for found in summary(many)] == [1, 3, 2]


def test_where_talks_stand_is_said_first() -> None:
    """However many duties a sentence names, the stage of the talks leads."""
    goods = ("wine", "tin", "salmon")
    record = (
        Draft("a.txt", "2027-05-01")
        .say(
            "Japan asks 9% of wine, 7% of tin and 3% of salmon from Chile.",
            rates=[
                rate(text, "JP", "CL", goods=good)
                for text, good in zip(("9%", "7%", "3%"), goods, strict=True)
            ],
        )
        .say("Chile and Japan are in talks.", talks="CL JP in_talks steady")
        .done()
    )
    assert [item.line for item in summary(record)] == [2, 1]


def test_first_sentence_names_both_sides() -> None:
    """Who talks with whom is what a reader wants first, even if another tells more."""
    record = (
        Draft("a.txt", "2027-05-01")
        .say(
            "Chile and Japan concluded their trade agreement.",
            talks="CL JP agreed steady",
        )
        .say(
            "Chile can sign the agreement by August 1, and it takes effect in 2028.",
            talks="CL JP agreed steady",
            dates=[
                day("August 1", "2027-08-01", "deadline"),
                day("2028", "2028", "effective"),
            ],
        )
        .done()
    )
    assert [item.line for item in summary(record)] == [1, 2]


def test_what_is_new_is_quoted_before_what_is_old() -> None:
    """Three duties of years ago do not push aside the one of this week."""
    old = Draft("a.txt", "2024-05-01").say(
        "Japan charged Chile 9% on wine, 4% on copper and 3% on salmon.",
        rates=[
            rate("9%", "JP", "CL", goods="wine"),
            rate("4%", "JP", "CL", goods="copper"),
        ],
    )
    new = Draft("b.txt", "2027-05-01").say(
        "Japan will levy 6% on grapes from Chile.",
        rates=rate("6%", "JP", "CL", goods="grapes", status="announced"),
    )
    first, *_ = summary(old.done(), new.done())
    assert first.source == "b.txt"
