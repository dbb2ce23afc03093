"""Which cues of a sentence count, and for which of the parties it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.pipes.progress.cues import Cue
    from tradedigest.pipes.progress.lexicon import StageName
    from tradedigest.pipes.progress.pairing import Parties
    from tradedigest.pipes.progress.reading import Sentence

Stages = dict["StageName", float]

# Within one sentence the first of two stages says what the second means: "signed an
# interim deal" is no full one, "suspended the talks" are no talks under way.
# The third is the share of the second's weight that the first needs to do so.
_OVERRIDES: tuple[tuple[StageName, StageName, float], ...] = (
    ("preliminary", "agreed", 0.6),
    ("in_force", "agreed", 0.6),
    ("in_talks", "stalled", 1.0),  # "resumed the talks that had broken down"
    ("stalled", "in_talks", 0.6),
    ("pre_talks", "in_talks", 0.6),
    ("pre_talks", "agreed", 0.6),
)
_OVERRIDDEN = 0.5
_ASIDE = 0.3  # share of a cue for parties who stand further from it than others
_BESIDE = (
    40  # characters: parties no further off than this from the nearest are as near
)


def telling_cues(sentence: Sentence, subject: float = 1.0) -> list[Cue]:
    """The cues of a sentence that are on the subject.

    Those that could be on anything count by the share that trade has in an article.
    """
    if sentence.is_of_trade:
        subject = 1.0
    named = 2 if sentence.both else len(sentence.codes)
    return [
        cue._replace(weight=cue.weight * subject) if cue.neutral else cue
        for cue in sentence.cues
        if not (cue.neutral and sentence.is_of_other)
        and cue.parties <= named
        and (cue.stage == "dispute" or not sentence.is_multilateral)
    ]


def stages_for(
    sentence: Sentence, cues: list[Cue], parties: Parties | None = None
) -> Stages:
    """The clearest cue of each stage, as far as it concerns `parties`."""
    near = _near(sentence, cues, parties)
    stages: Stages = {}
    for cue, share in zip(cues, near, strict=True):
        stages[cue.stage] = max(stages.get(cue.stage, 0), cue.weight * share)
    for strong, weak, close in _OVERRIDES:
        if stages.get(strong, 0) >= close * stages.get(weak, 0) > 0:
            stages[weak] *= _OVERRIDDEN
    return stages


def _near(sentence: Sentence, cues: list[Cue], parties: Parties | None) -> list[float]:
    """For each cue 1, or less if other pairs of the sentence stand nearer to it."""
    if parties is None or len(sentence.pairs) < 2 or parties not in sentence.pairs:  # noqa: PLR2004
        return [1.0] * len(cues)
    common = set.intersection(*map(set, sentence.pairs))
    others = [set(pair) - common for pair in sentence.pairs]
    own = set(parties) - common
    return [1.0 if _is_near(sentence, cue, own, others) else _ASIDE for cue in cues]


def _is_near(
    sentence: Sentence, cue: Cue, own: set[str], others: list[set[str]]
) -> bool:
    """Whether no other parties stand much nearer to the cue.

    Targets share what is laid on them: "10% on Peru, and 20% on Chile and Fiji".
    """
    targets = sentence.relations.targets
    alone = all(other.stage == cue.stage for other in sentence.cues)
    if own <= targets and (alone or cue.stage == "dispute"):
        others = [codes for codes in others if not codes <= targets]
    distance = _distance(sentence, cue, own)
    return all(
        distance <= _distance(sentence, cue, codes) + _BESIDE for codes in others
    )


def _distance(sentence: Sentence, cue: Cue, codes: set[str]) -> int:
    """Characters between a cue and the nearest mention of one of `codes`."""
    return min(
        (
            max(0, mention.start - cue.end, cue.start - mention.end)
            for mention in sentence.mentions
            if mention.code in codes
        ),
        default=0,
    )
