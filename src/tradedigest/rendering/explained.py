"""The reasons of a digest for a terminal and as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.rendering.formats import TextFormat
from tradedigest.rendering.reasons import explain_digest
from tradedigest.rendering.sanitize import markdown, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

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

    from tradedigest.rendering.terminal import print_to_text

    return print_to_text(Group(*_renderables(explanations)), layout)


def _renderables(explanations: list[Explanation]) -> Iterator[RenderableType]:
    from rich.text import Text

    from tradedigest.rendering.terminal import indented

    for place, explanation in enumerate(explanations):
        if place:
            yield Text()
        yield Text(plain(explanation.heading), style="bold")
        for reason in explanation.reasons:
            yield indented(Text(plain(reason.value)), 2)
            yield indented(Text(f"because: {plain(reason.rule)}", style="dim"), 4)
            for quote in reason.quotes:
                yield indented(Text(plain(quote)), 4)
