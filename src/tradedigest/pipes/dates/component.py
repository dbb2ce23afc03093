"""The component `tradedigest_dates`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.component import FindingPipe

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from tradedigest.pipes.finds import Find


class DatesPipe(FindingPipe):
    """Finds dates."""

    pipe = "dates"

    def find(self, doc: Doc) -> list[Find]:  # noqa: ARG002
        """Nothing yet."""
        return []
