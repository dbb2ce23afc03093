"""The component `tradedigest_tariffs`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.component import FindingPipe

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from tradedigest.pipes.finds import Find


class TariffsPipe(FindingPipe):
    """Finds tariffs."""

    pipe = "tariffs"

    def find(self, doc: Doc) -> list[Find]:  # noqa: ARG002
        """Nothing yet."""
        return []
