"""States of articles: sets, merged in any order, with the same digest."""

from __future__ import annotations

import pickle
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.digest.folders import folders
from tradedigest.digest import DigestState, build_digest
from tradedigest.records import Skipped

if TYPE_CHECKING:
    from tradedigest.records import ArticleRecord

SKIPPED = [Skipped(source=source, reason="empty") for source in "ab"]


@st.composite
def states(draw: st.DrawFn) -> DigestState:
    """Any articles, and perhaps a file that could not be read."""
    state = DigestState(draw(folders))
    for file in draw(st.lists(st.sampled_from(SKIPPED), max_size=1)):
        state.skip(file)
    return state


@settings(max_examples=20, deadline=None)
@given(states(), states(), states())
def test_merging_is_that_of_sets(
    one: DigestState, two: DigestState, three: DigestState
) -> None:
    """Which shard comes first, is merged first or given twice does not matter.

    In other words: it is commutative, associative and idempotent, and the state of no
    articles is neutral.
    """
    assert one | two == two | one
    assert (one | two) | three == one | (two | three)
    assert three | three == three
    assert three | DigestState() == three == DigestState() | three


@settings(max_examples=20, deadline=None)
@given(folders, st.randoms(use_true_random=False))
def test_order_of_folding_does_not_matter(
    records: list[ArticleRecord], chance: Any
) -> None:
    """Articles come in any order, and more than once."""
    shuffled = [*records, *chance.sample(records, len(records) // 2)]
    chance.shuffle(shuffled)
    assert DigestState(shuffled) == DigestState(records)


@settings(max_examples=20, deadline=None)
@given(st.lists(folders, max_size=3))
def test_merged_shards_give_the_digest_of_all_articles(
    shards: list[list[ArticleRecord]],
) -> None:
    """Folded apart and merged, or folded together: the same bytes."""
    merged = reduce(or_, map(DigestState, shards), DigestState())
    together = [record for shard in shards for record in shard]
    assert (
        build_digest(merged).model_dump_json()
        == build_digest(together).model_dump_json()
    )


@settings(max_examples=10, deadline=None)
@given(states())
def test_state_can_be_sent_to_another_process(state: DigestState) -> None:
    """What a worker folds is merged elsewhere."""
    assert pickle.loads(pickle.dumps(state)) == state  # noqa: S301 - its own bytes


@given(states())
@settings(max_examples=10, deadline=None)
def test_merging_changes_neither_state(state: DigestState) -> None:
    """A merged state is a new one."""
    before = len(state)
    merged = state | DigestState()
    merged.skip(Skipped(source="c", reason="empty"))
    assert merged != state
    assert len(state) == before


def test_state_is_no_member_of_sets() -> None:
    """It changes, and equals states only."""
    with pytest.raises(TypeError, match="unhashable"):
        hash(DigestState())
    assert DigestState() != []
