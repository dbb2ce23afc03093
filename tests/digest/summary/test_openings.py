"""Whether a sentence can be read alone, and whom its pronouns mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.digest.articles import Draft, person
from tradedigest.digest import build_digest

if TYPE_CHECKING:
    from tradedigest.records import KeySentence

MORI = person("Kenji Mori", "Trade Minister", "JP", text="Mori")


def chosen(draft: Draft) -> list[KeySentence]:
    """The key sentences on Australia."""
    (row,) = build_digest([draft.done()], countries=["AU"]).countries
    return list(row.summary)


def first_then(first: str, second: str, **finds: object) -> list[KeySentence]:
    """The key sentences of a story of two sentences, of which the second tells more."""
    draft = Draft("a.txt", "2027-05-01").say(first, **finds)
    return chosen(draft.say(second, talks="AU JP in_talks advancing"))


@pytest.mark.parametrize(
    "sentence",
    [
        "It said that the talks with Australia would last until the autumn.",
        "This would be the end of the talks with Australia in their present form.",
        "However, it said that the talks with Australia would go on.",
        "They spoke of progress in the talks of Japan with Australia.",
        "In response, Australia called for more talks with Japan.",
        "The move came as a surprise to Australia and to its beef industry.",
        "Japan and Australia settled this in a call before the talks went on.",
        "talks with Australia are going on in Tokyo and are expected to last.",
        "Talks with Australia in Tokyo",
        "We will not sign with Australia this year,” the minister told reporters.",
    ],
)
def test_sentence_that_leans_on_another_one_is_not_chosen_alone(sentence: str) -> None:
    """No summary opens with "It said", a heading, or the end of a quotation."""
    assert first_then("The harbour was grey.", sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks with Australia are going on in Tokyo and are expected to last.",
        "However, Australia and Japan are still far apart in their talks.",
        "“We will not sign with Australia this year,” the minister said.",
        "In Tokyo, Australia made progress in its talks with Japan on beef.",
    ],
)
def test_whole_sentence_is_chosen(sentence: str) -> None:
    """What names its subject can be read alone."""
    (found,) = first_then("The harbour was grey.", sentence)
    assert (found.text, found.referent) == (sentence, None)


def test_pronoun_takes_the_only_person_before() -> None:
    """A "he" is the minister of the sentence before, and is said to be so."""
    sentence = "He spoke of progress in the talks of Japan with Australia."
    (found,) = first_then("Kenji Mori left Tokyo.", sentence, officials=MORI)
    assert (found.referent, found.referent_after) == ("Kenji Mori", len("He"))


def test_pronoun_after_two_people_is_not_guessed() -> None:
    """Where two people were named, "he" is either of them."""
    sentence = "He spoke of progress in the talks of Japan with Australia."
    poe = person("Jane Poe", "Trade Minister", "AU")
    found = first_then("Mori met Jane Poe.", sentence, officials=[poe, MORI])
    assert {item.referent for item in found} <= {None}


def test_speaker_inside_the_sentence_is_named() -> None:
    """Who "she" is at the end of a sentence is told as well."""
    sentence = "Talks of Japan with Australia go well, she said, and may end in June."
    poe = person("Jane Poe", "Trade Minister", "AU")
    (found, *_) = first_then("Jane Poe left Sydney.", sentence, officials=poe)
    assert found.referent == "Jane Poe"
    assert sentence[: found.referent_after].endswith("she")


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan and Australia will sign, said Hana Ito, an analyst, as she left.",
        "Talks of Japan with Australia go well, Mori said before he left for Perth.",
    ],
)
def test_pronoun_of_a_name_in_the_sentence_needs_no_other(sentence: str) -> None:
    """Who is named in the sentence itself is not looked for before it."""
    draft = Draft("a.txt", "2027-05-01").say(
        "Jane Poe left.", officials=person("Jane Poe", "Trade Minister", "AU")
    )
    officials = [MORI] if "Mori" in sentence else []
    draft.say(sentence, talks="AU JP in_talks advancing", officials=officials)
    assert {item.referent for item in chosen(draft)} == {None}


@pytest.mark.parametrize(
    "sentence",
    [
        "With the Reef and Harbour Act about to lapse, Japan must talk, she said.",
        "Since United States duties fell, Japan talks of beef again, she said.",
    ],
)
def test_name_of_a_pact_or_a_country_is_no_person(sentence: str) -> None:
    """Who "she" is stands in the sentence before."""
    draft = Draft("a.txt", "2027-05-01").say(
        "Jane Poe left Australia.",
        officials=person("Jane Poe", "Trade Minister", "AU"),
    )
    draft.say(sentence, talks="AU JP in_talks advancing")
    assert {item.referent for item in chosen(draft)} == {"Jane Poe"}


def test_name_that_looks_like_a_pronoun_is_a_name() -> None:
    """He Lifeng may open a sentence."""
    draft = Draft("a.txt", "2027-05-01").say(
        "He will take the talks with Australia further in Tokyo next week.",
        talks="AU JP in_talks advancing",
        officials=person("He Lifeng", "Vice Premier", "CN", text="He"),
    )
    assert [found.referent for found in chosen(draft)] == [None]


@pytest.mark.parametrize(
    ("sentence", "after"),
    [
        ("Both sides made progress in their talks on beef and wine.", "Both sides"),
        (
            "By all reports the two countries are close to a deal on beef.",
            "By all reports the two countries",
        ),
    ],
)
def test_both_sides_are_named(sentence: str, after: str) -> None:
    """Who the two are is told where the words stand."""
    (found,) = first_then("A grey day in Australia and in Japan.", sentence)
    assert found.referent == "Australia and Japan"
    assert sentence[: found.referent_after] == after


def test_both_sides_need_no_names_where_the_sentence_has_them() -> None:
    """Nothing is added to what is clear."""
    sentence = "Both sides, Australia and Japan, spoke of progress in their talks."
    (found,) = first_then("The harbour was grey.", sentence)
    assert found.referent is None


def test_sentence_that_leans_follows_the_chosen_one_before_it() -> None:
    """Two sentences that belong together are quoted together, in their order."""
    found = chosen(
        Draft("a.txt", "2027-05-01")
        .say("Australia and Japan signed on beef.", talks="AU JP agreed advancing")
        .say(
            "This makes Trade Minister Kenji Mori a happy man in matters of steel, "
            "rice, sugar and wine.",
            officials=MORI,
        )
    )
    assert [item.line for item in found] == [1, 2]
