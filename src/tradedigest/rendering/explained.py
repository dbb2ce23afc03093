"""The reasons of a digest for a terminal and as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.rendering.formats import TextFormat
from tradedigest.rendering.reasons import explain_digest
from tradedigest.rendering.sanitize import markdown, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tradedigest.records import Digest
    from tradedigest.rendering.reasons import Explanation
    from tradedigest.rendering.terminal import Layout

NOTHING = "No trade talks found."


def render_reasons(digest: Digest, output_format: TextFormat, layout: Layout) -> str:
    """Each value of `digest` with the rule that made it and the quotes behind it."""
    explanations = explain_digest(digest)
    if not explanations:
        return f"{NOTHING}\n"
    if output_format is TextFormat.MARKDOWN:
        return "".join(f"{line}\n" for line in _markdown(explanations))
    return _terminal(explanations, layout)


def _markdown(explanations: list[Explanation]) -> Iterator[str]:
    for place, explanation in enumerate(explanations):
        if place:
            yield ""
        yield from (f"## {markdown(explanation.heading)}", "")
        for reason in explanation.reasons:
            yield f"- **{markdown(reason.value)}** ({markdown(reason.rule)})"
            for quote in reason.quotes:
                yield f"  - {markdown(quote)}"


def _terminal(explanations: list[Explanation], layout: Layout) -> str:
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    from tradedigest.rendering.terminal import print_to_text

    def lines() -> Iterator[Padding]:
        for place, explanation in enumerate(explanations):
            heading = Text(plain(explanation.heading), style="bold")
            yield Padding(heading, (min(place, 1), 0, 0, 0))
            for reason in explanation.reasons:
                yield Padding(Text(plain(reason.value)), (0, 0, 0, 2))
                rule = Text(f"because: {plain(reason.rule)}", style="dim")
                yield Padding(rule, (0, 0, 0, 4))
                for quote in reason.quotes:
                    yield Padding(Text(plain(quote)), (0, 0, 0, 4))

    return print_to_text(Group(*lines()), layout)
