"""From articles and records to a state that can be merged and summed up."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Unpack

from tradedigest.api.articles import extract

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tradedigest.api.settings import OnRecord, OnSkip, PathLike, Settings
    from tradedigest.digest import DigestState
    from tradedigest.errors import InputError
    from tradedigest.records import ArticleRecord, Skipped

    Input = PathLike | ArticleRecord | DigestState
    Inputs = PathLike | DigestState | Iterable[Input]


def collect(
    inputs: Inputs, *, on_record: OnRecord | None = None, **settings: Unpack[Settings]
) -> DigestState:
    """Fold articles into a state, each as soon as it is read, and keep no record.

    States of shards are merged with `|`, and summed up by `summarize`, with the same
    result as all articles at once. A state can be pickled, to be sent elsewhere.

    Args:
        inputs: Files, folders, `.jsonl` files of records, records, and other states,
            mixed at will. Records may come from a generator.
        on_record: Called with each record that is read.
        **settings: As for `extract`.

    Raises:
        TradeDigestError: as for `extract`.
    """
    from tradedigest.digest import DigestState
    from tradedigest.records import ArticleRecord

    state = DigestState()
    paths: list[PathLike] = []
    for given in _each(inputs):
        if isinstance(given, DigestState):
            state.update(given)
        elif isinstance(given, ArticleRecord):
            state.add(given)
        else:
            paths.append(given)
    settings["on_skip"] = _noting(state.skip, settings.get("on_skip"))
    for record in extract(paths, **settings):
        state.add(record)
        if on_record is not None:
            on_record(record)
    return state


def _each(inputs: Inputs) -> Iterable[Input]:
    """The inputs, of which there may be one only."""
    from tradedigest.digest import DigestState

    if isinstance(inputs, str | os.PathLike | DigestState):
        return [inputs]
    return inputs


def _noting(skip: Callable[[Skipped], None], on_skip: OnSkip | None) -> OnSkip:
    """A callback that notes what is skipped, and passes it on."""
    from tradedigest.records import Skipped

    def note(error: InputError) -> None:
        skip(Skipped(source=error.source, reason=error.reason))
        if on_skip is not None:
            on_skip(error)

    return note
