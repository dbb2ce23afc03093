"""A digest for people who read it in a terminal or in a plain-text file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from tradedigest.records import Momentum, Stage
from tradedigest.rendering.formats import View
from tradedigest.rendering.frame import build_closing, build_opening
from tradedigest.rendering.outputs.columns import fit_columns
from tradedigest.rendering.outputs.sanitize import plain
from tradedigest.rendering.panels import build_panels
from tradedigest.rendering.places import shorten_sources
from tradedigest.rendering.tables import build_table
from tradedigest.rendering.wording import MOMENTA, state

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from tradedigest.records import Digest
    from tradedigest.rendering.outputs.columns import Fit
    from tradedigest.rendering.panels import Fact, Panel
    from tradedigest.rendering.tables import Row, Table

_NARROW = 48  # columns below which labels stand above their facts, not beside
_UNLIMITED = 100_000  # columns of an output that has none, such as a pipe or a file
_WIDE = 110  # columns below which the overview is shortened
_MOMENTUM_STYLES = {Momentum.ADVANCING: "green", Momentum.REGRESSING: "red"}
_STATE_STYLES = {
    words: style
    for momentum, style in _MOMENTUM_STYLES.items()
    for words in (MOMENTA[momentum], *(state(stage, momentum) for stage in Stage))
}


@dataclass(frozen=True, slots=True)
class Layout:
    """The terminal to write for.

    `width` is in columns; None stands for an output without an edge, where nothing is
    wrapped. `ascii_only` draws boxes with characters that every encoding has.
    """

    width: int | None = None
    color: bool = False
    ascii_only: bool = False

    @property
    def narrow(self) -> bool:
        """Whether there is no room for all that a table could tell."""
        return self.width is not None and self.width < _WIDE


def render_terminal(
    digest: Digest, view: View | None, *, detail: bool = False, layout: Layout
) -> str:
    """The digest, or one `view` of it, as lines that end in no blank."""
    digest, folder = shorten_sources(digest)
    if view is not None:
        table = build_table(digest, view, narrow=layout.narrow).below(folder)
        return print_to_text(build_view(table, layout), layout)
    return print_to_text(_build_digest(digest, folder, layout, detail=detail), layout)


def print_to_text(renderable: RenderableType, layout: Layout) -> str:
    """What rich prints of `renderable` in a terminal of `layout`."""
    console = Console(
        width=layout.width or _UNLIMITED,
        color_system="standard" if layout.color else None,
        force_terminal=layout.color,
        no_color=not layout.color,
        highlight=False,
        emoji=False,  # its table takes longer to load than the digest to print
        legacy_windows=False,
    )
    with console.capture() as capture:
        console.print(renderable)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def _build_digest(
    digest: Digest, folder: str, layout: Layout, *, detail: bool
) -> Group:
    opening, *overview = build_opening(digest, folder)
    parts: list[RenderableType] = [Text(plain(opening), style="bold")]
    parts += [Text(plain(line)) for line in overview]
    table = build_table(digest, View.OVERVIEW, narrow=layout.narrow)
    parts += [Text(), build_view(table, layout)]
    for panel in build_panels(digest, detail=detail):
        parts += [Text(), _build_panel(panel, layout)]
    closing = build_closing(digest, detail=detail)
    parts += [Text() for _ in closing[:1]]
    parts += [Text(plain(line), style="dim") for line in closing]
    return Group(*parts)


@dataclass(frozen=True, slots=True)
class Frame:
    """The lines around cells; an open one has lines between rows only."""

    lines: box.Box
    ascii_lines: box.Box
    padding: tuple[int, int, int, int]
    closed: bool

    def width(self, columns: int) -> int:
        """The columns of the screen that it takes beside the words of the cells."""
        between = columns + 1 if self.closed else columns - 1
        return between + columns * (self.padding[1] + self.padding[3])


_OPEN_ASCII = box.Box("    \n    \n -- \n    \n -- \n -- \n    \n    \n", ascii=True)
# The widest first: the next is for terminals in which room is short.
_FRAMES = (
    Frame(box.ROUNDED, box.ASCII2, (0, 1, 0, 1), closed=True),
    Frame(box.HORIZONTALS, _OPEN_ASCII, (0, 1, 0, 0), closed=False),
)


def build_view(table: Table, layout: Layout) -> RenderableType:
    """A table with its notes."""
    if not table.rows:
        return Text(table.empty)
    notes = [Text(plain(note), style="dim") for note in table.notes]
    return Group(_rows(table, layout), *notes)


def _rows(table: Table, layout: Layout) -> RenderableType:
    """A boxed table, or stacked rows where the terminal is too narrow for one."""
    cells = [[_cell(words) for words in row] for row in table.rows]
    for frame in _FRAMES[layout.narrow :]:
        room = (layout.width or _UNLIMITED) - frame.width(len(table.columns))
        fit = fit_columns(table.columns, cells, room)
        if fit is not None:
            return _framed(table.columns, cells, frame, fit, layout)
    return Group(*_stacked(table.columns, cells))


def _framed(
    columns: Row, rows: list[list[Text]], frame: Frame, fit: Fit, layout: Layout
) -> RichTable:
    framed = RichTable(
        box=frame.ascii_lines if layout.ascii_only else frame.lines,
        padding=frame.padding,
        show_edge=frame.closed,
        header_style="bold",
    )
    for column, width in zip(columns, fit.widths, strict=True):
        framed.add_column(column, width=width, overflow="fold")
    wrapped = [_wraps(row, fit) for row in rows]
    for row, here, below in zip(rows, wrapped, [*wrapped[1:], False], strict=True):
        framed.add_row(*row, end_section=here or below)
    return framed


def _wraps(row: Iterable[Text], fit: Fit) -> bool:
    cells = zip(row, fit.widths, strict=True)
    return any(cell.cell_len > width for cell, width in cells)


def _cell(words: str) -> Text:
    return Text(plain(words), style=_STATE_STYLES.get(words, ""))


def _stacked(columns: Row, rows: list[list[Text]]) -> Iterator[RenderableType]:
    """Each row as its first cell and, below it, the other cells with their names."""
    for place, (first, *others) in enumerate(rows):
        if place:
            yield Text()
        yield Text.assemble(first, style="bold")
        for column, cell in zip(columns[1:], others, strict=True):
            yield indented(Text.assemble((f"{column}: ", "bold"), cell), 2)


def _build_panel(panel: Panel, layout: Layout) -> Group:
    parts: list[RenderableType] = [
        Text(plain(panel.heading), style="bold"),
        indented(Text(plain(panel.headline)), 2),
    ]
    for quote in panel.quotes:
        source = Text(plain(quote.source), style="dim")
        parts.append(indented(Text.assemble(f'"{plain(quote.text)}" ', source), 4))
    narrow = layout.width is not None and layout.width < _NARROW
    parts.append(indented(_facts(panel.facts, narrow=narrow), 2))
    return Group(*parts)


def indented(renderable: RenderableType, blanks: int) -> Padding:
    """A renderable behind `blanks` blanks, on its further lines too."""
    return Padding(renderable, (0, 0, 0, blanks), expand=False)


def _facts(facts: Iterable[Fact], *, narrow: bool) -> RenderableType:
    """Facts beside their labels, or below them where the terminal is narrow."""
    if narrow:
        return Group(*_stacked_facts(facts))
    grid = RichTable.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for fact in facts:
        for place, line in enumerate(fact.lines):
            label = Text(fact.label if place == 0 else "", style="bold")
            grid.add_row(label, Text(plain(line)))
    return grid


def _stacked_facts(facts: Iterable[Fact]) -> Iterator[RenderableType]:
    for fact in facts:
        yield Text(fact.label, style="bold")
        for line in fact.lines:
            yield indented(Text(plain(line)), 2)
