"""Cues with tense, negation, hedging and conditions."""

from __future__ import annotations

import pytest

from tradedigest.pipes.progress.cues import frames
from tradedigest.pipes.progress.vocabulary import vocabulary


def weights(text: str) -> dict[str, float]:
    """The weight of each stage in one sentence."""
    passage = vocabulary().passage(text, 0, len(text))
    found: dict[str, float] = {}
    for cue in frames().cues(passage):
        found[cue.stage] = max(found.get(cue.stage, 0), cue.weight)
    return found


def clearest(text: str) -> str:
    """The stage with the greatest weight."""
    return max(found := weights(text), key=lambda stage: found[stage])


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        # done
        ("They signed a trade pact.", "agreed"),
        ("A trade pact was signed.", "agreed"),
        ("Neighbours Sign Trade Pact", "agreed"),
        ("After reaching a trade pact, they dined.", "agreed"),
        ("They managed to sign a trade pact.", "agreed"),
        ("It became the first island to sign a trade pact.", "agreed"),
        # fixed for a day to come
        ("A trade pact will be signed in May.", "agreed"),
        ("The trade pact is to be signed in May.", "agreed"),
        # hoped for
        ("They hope to sign a trade pact.", "in_talks"),
        ("A trade pact may be signed in May.", "in_talks"),
        ("They wanted an interim trade pact.", "in_talks"),
        ("They are expected to conclude a trade pact.", "in_talks"),
        ("They are hammering out a trade pact.", "in_talks"),
        ("They are close to a trade pact.", "in_talks"),
        ("Reaching a trade pact is highly likely, analysts said.", "in_talks"),
        ("Signing a trade pact (or half of one) is possible.", "in_talks"),
        # not done
        ("They could not sign the trade pact.", "stalled"),
        ("They ruled out an interim trade pact.", "stalled"),
        ("They failed to sign a trade pact.", "stalled"),
        ("They didn't sign the trade pact.", "in_talks"),
        ("They signed no trade pact.", "in_talks"),
        ("There is no agreement yet on trade.", "in_talks"),
        # talks
        ("They opened trade talks.", "in_talks"),
        ("They will open trade talks.", "pre_talks"),
        ("They agreed to open trade talks.", "pre_talks"),
        ("They broke off the trade talks.", "stalled"),
        # law
        ("The trade pact entered into force.", "in_force"),
        ("The trade pact will enter into force.", "agreed"),
        ("The trade pact has not entered into force.", "agreed"),
    ],
)
def test_tense_and_negation_change_the_stage(text: str, stage: str) -> None:
    """What is hoped for or denied is at another stage than what is done."""
    assert clearest(text) == stage


def test_denied_condition_says_nothing() -> None:
    """What follows if they do not sign tells not that they did not."""
    assert not weights("If they do not sign the trade pact.").get("stalled")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("They have narrowed the gap that the trade pact left.", "agreed"),
        ("They have since visited the pact's home of trade.", "agreed"),
    ],
)
def test_auxiliary_concludes_nothing(text: str, stage: str) -> None:
    """The "have" of a perfect is no having: the pact is only mentioned."""
    assert weights(text)[stage] < 1


def test_pact_belongs_to_the_verb_that_governs_it() -> None:
    """Who agrees to open talks on a pact has no pact yet."""
    assert clearest("They agreed to open trade talks on a pact.") == "pre_talks"


def test_measure_takes_effect_only_behind_its_name() -> None:
    """A pact that took effect and cut a duty is no duty that took effect."""
    assert clearest("The pact took effect on Monday, so the tariff ends.") == "in_force"


def test_condition_weighs_less() -> None:
    """What happens only if something else does is said less clearly."""
    fact = weights("They raised the tariff.")["dispute"]
    assert weights("If need be they raised the tariff.")["dispute"] == fact / 2


def test_denied_measure_weighs_less() -> None:
    """Who rules out a tariff still speaks of a quarrel, though hardly."""
    fact = weights("They will impose tariffs.")["dispute"]
    assert weights("They will not impose tariffs.")["dispute"] < fact


def test_word_goes_with_its_nearest_partner() -> None:
    """A verb that fits two nouns belongs to the nearer one."""
    found = weights("Tariffs are low since the trade pact took effect.")
    assert found["in_force"] > 2 > found["dispute"]


def test_cue_knows_its_place() -> None:
    """A cue spans the words that make it."""
    text = "At last they signed the trade pact in Lima."
    passage = vocabulary().passage(text, 0, len(text))
    cue = max(frames().cues(passage), key=lambda cue: cue.weight)
    assert text[cue.start : cue.end] == "signed the trade pact"
