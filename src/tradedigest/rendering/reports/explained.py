"""The reasons of a digest for a terminal, as Markdown and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.rendering import wording
from tradedigest.rendering.formats import ReportFormat
from tradedigest.rendering.outputs.json_text import render_model
from tradedigest.rendering.outputs.sanitize import markdown, plain
from tradedigest.rendering.places import shorten_sources, told_below
from tradedigest.rendering.reports.reasons import explain_digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from tradedigest.records import Digest, Quote
    from tradedigest.records.reasons import CountryReasons
    from tradedigest.rendering.outputs.terminal import Layout

NOTHING = "No trade talks found."


def render_reasons(digest: Digest, output_format: ReportFormat, layout: Layout) -> str:
    """Each value of `digest` with the rule that made it and the quotes behind it."""
    if output_format is ReportFormat.JSON:
        return render_model(explain_digest(digest))
    digest, folder = shorten_sources(digest)
    explanations = explain_digest(digest).countries
    if not explanations:
        return f"{NOTHING}\n"
    if output_format is ReportFormat.MARKDOWN:
        return "".join(f"{line}\n" for line in _markdown(explanations, folder))
    return _terminal(explanations, folder, layout)


def _quoted(quote: Quote) -> str:
    return f'[{wording.place(quote)}] "{wording.words(quote)}"'


def _markdown(explanations: Sequence[CountryReasons], folder: str) -> Iterator[str]:
    if folder:
        yield from (markdown(told_below(folder)), "")
    for place, explanation in enumerate(explanations):
        if place:
            yield ""
        yield from (f"## {markdown(explanation.heading)}", "")
        for reason in explanation.reasons:
            yield f"- **{markdown(reason.value)}** ({markdown(reason.rule)})"
            for quote in reason.evidence:
                yield f"  - {markdown(_quoted(quote))}"


def _terminal(
    explanations: Sequence[CountryReasons], folder: str, layout: Layout
) -> str:
    from rich.console import Group

    from tradedigest.rendering.outputs.terminal import print_to_text

    return print_to_text(Group(*_renderables(explanations, folder)), layout)


def _renderables(
    explanations: Sequence[CountryReasons], folder: str
) -> Iterator[RenderableType]:
    from rich.text import Text

    from tradedigest.rendering.outputs.terminal import indented

    if folder:
        yield from (Text(plain(told_below(folder)), style="dim"), Text())
    for place, explanation in enumerate(explanations):
        if place:
            yield Text()
        yield Text(plain(explanation.heading), style="bold")
        for reason in explanation.reasons:
            yield indented(Text(plain(reason.value)), 2)
            yield indented(Text(f"because: {plain(reason.rule)}", style="dim"), 4)
            for quote in reason.evidence:
                yield indented(Text(plain(_quoted(quote))), 4)
