"""What each sentence of a story is about."""

from __future__ import annotations

import pytest

from tests.digest.articles import Draft, rate, stories_of
from tradedigest.digest.lexicon import bloc_lexicon, digest_lexicon
from tradedigest.digest.stories.passages import read_story

BLOCS = bloc_lexicon().blocs_of
TRADE_WORDS = digest_lexicon().trade_forms


def about(draft: Draft, home: str | None = "JP") -> list[set[str | None]]:
    """What the sentences are about, home aside."""
    (story,) = stories_of([draft.done()])
    reading = read_story(story, home, BLOCS, TRADE_WORDS)
    return [set(passage.about) - {home} for passage in reading.passages]


def on_three() -> Draft:
    """A story on the talks of Japan with Chile, Peru and the European Union."""
    draft = Draft("a.txt")
    for code in ("CL", "EU", "PE"):
        draft.say("A round of talks.", talks=f"{code} JP in_talks steady")
    return draft


def paragraph(draft: Draft, *sentences: str) -> Draft:
    """Add sentences that stand on one line."""
    line = draft.text.count("\n") + 1
    for sentence in sentences:
        draft.say(sentence)
        draft.sentences[-1] = draft.sentences[-1].model_copy(update={"line": line})
    return draft


def test_story_on_one_partner_is_about_it_throughout() -> None:
    """Where nobody else negotiates, a sentence without names is clear."""
    draft = Draft("a.txt").say("Talks.", talks="CL JP in_talks steady")
    assert about(draft.say("They went on in Norway.")) == [{"CL"}, {"CL"}]


def test_sentence_is_about_the_parties_that_it_names() -> None:
    """Home and bystanders are no partners."""
    found = about(on_three().say("Peru, unlike Norway, is content with Japan."))
    assert found[-1] == {"PE"}


def test_sentence_without_names_is_about_those_of_the_one_before() -> None:
    """What follows a sentence on Chile is on Chile."""
    found = about(on_three().say("Chile wants more.").say("It asks for time."))
    assert found[-2:] == [{"CL"}, {"CL"}]


def test_party_named_in_passing_does_not_take_over_the_paragraph() -> None:
    """Peru as a precedent in a paragraph on Chile leaves the paragraph to Chile."""
    draft = paragraph(
        on_three(),
        "Chile has held its ground.",
        "Chile may yet give way on plums.",
        "Japan points to what Peru accepted.",
    )
    found = about(draft.say("The aim is to sign in autumn."))
    assert found[-2:] == [{"PE"}, {"CL"}]


def test_new_paragraph_brings_a_new_party() -> None:
    """The first sentence of a paragraph on Peru is enough to leave Chile."""
    draft = paragraph(on_three(), "Chile.", "Chile again.", "Chile once more.")
    found = about(paragraph(draft, "Peru is another matter.", "It has time."))
    assert found[-1] == {"PE"}


def test_member_stands_for_its_bloc() -> None:
    """What Germany says is on the European Union, if that is the party."""
    assert about(on_three().say("Germany is for it."))[-1] == {"EU"}


@pytest.mark.parametrize(
    ("second", "found"),
    [("Exports to Chile rose.", {"CL", "NO"}), ("Snow fell in Chile.", set())],
)
def test_story_without_parties_is_about_whom_it_names_if_on_trade(
    second: str, found: set[str]
) -> None:
    """A report on exports concerns the countries that it names; one on snow nobody."""
    draft = Draft("a.txt").say("Trade of Norway with Chile.").say(second)
    assert about(draft)[0] == found


def test_who_levies_or_pays_is_a_party() -> None:
    """A story on a duty is about its payer."""
    draft = Draft("a.txt").say("Japan asks 9% of Peru.", rates=rate("9%", "JP", "PE"))
    assert about(draft) == [{"PE"}]


def test_country_named_in_passing_is_met_only_where_it_is_named() -> None:
    """A power tariff in Lima is no trade talk of Norway, which once built a dam."""
    draft = Draft("a.txt").say("The electricity tariff rises in Peru.")
    draft.say("The last tariff rose in 2029.").say("Norway paid for a dam.")
    assert about(draft.say("Households pay from May.")) == [
        {"PE"},
        set(),
        {"NO"},
        set(),
    ]
