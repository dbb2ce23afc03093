"""Which cues of a sentence count, and for whom."""

from __future__ import annotations

import pytest

from tests.pipes.progress.marked import unmark
from tradedigest.pipes.progress.reading import Reader, Sentence
from tradedigest.pipes.progress.relevance import stages_for, telling_cues


def sentence(marked: str) -> Sentence:
    """The sentence read, as of the year 2031."""
    text, mentions = unmark(marked)
    return Reader(text, 2031).read((0, len(text)), mentions, 1.0)


def clearest(marked: str, parties: tuple[str, str] | None = None) -> str:
    """The clearest stage of a sentence for two parties."""
    read = sentence(marked)
    stages = stages_for(read, telling_cues(read), parties)
    return max(stages, key=lambda stage: stages[stage], default="")


LONG = (
    "{CN China} signed a trade pact with {CL Chile}, and a month after that fine day "
    "it broke off its trade talks with {PE Peru}."
)


@pytest.mark.parametrize(
    ("partner", "stage"), [(("CL", "CN"), "agreed"), (("CN", "PE"), "stalled")]
)
def test_cue_concerns_the_nearest_parties(partner: tuple[str, str], stage: str) -> None:
    """Two stages in one sentence belong to the partners that stand beside them."""
    assert clearest(LONG, partner) == stage


@pytest.mark.parametrize(
    ("marked", "stage"),
    [
        ("{KE Kenya} and {PE Peru} signed an interim trade deal.", "preliminary"),
        ("{KE Kenya} suspended its trade talks with {PE Peru}.", "stalled"),
        ("{KE Kenya} and {PE Peru} spoke at the Uruguay Round talks.", ""),
        ("{KE Kenya} and {PE Peru} held talks on a ceasefire.", ""),
    ],
)
def test_cues_of_a_sentence_are_weighed(marked: str, stage: str) -> None:
    """The more telling cue prevails; talks of all countries or on war are none."""
    assert clearest(marked) == stage


def test_words_on_anything_weigh_less_in_an_article_on_other_matters() -> None:
    """Talks in a sentence without trade are as likely of trade as the article is."""
    read = sentence("{KE Kenya} and {PE Peru} held talks in Lima.")
    on_trade, on_other = (telling_cues(read, subject) for subject in (1.0, 0.3))
    assert [cue.weight * 0.3 for cue in on_trade] == [cue.weight for cue in on_other]


def test_history_weighs_less() -> None:
    """What happened years before the article is told in passing."""
    then = sentence("{KE Kenya} and {PE Peru} signed a trade pact in 2019.")
    now = sentence("{KE Kenya} and {PE Peru} signed a trade pact.")
    weights = [max(cue.weight for cue in read.cues) for read in (then, now)]
    assert weights[0] < weights[1]
