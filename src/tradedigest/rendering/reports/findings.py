"""What a draft gets wrong, as a table of plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.rendering import render_report, wording
from tradedigest.rendering.tables import Table
from tradedigest.spoilt import mended

if TYPE_CHECKING:
    from tradedigest.records.comparison import DraftReport, Unsupported
    from tradedigest.rendering.formats import ReportFormat
    from tradedigest.rendering.outputs.terminal import Layout

COLUMNS = ("Line", "In the draft", "Read as", "What is wrong", "Nearest", "Source")


def render_findings(
    report: DraftReport, output_format: ReportFormat, layout: Layout | None = None
) -> str:
    """The unsupported values in `output_format`."""
    return render_report(report, build_findings, output_format, layout)


def build_findings(report: DraftReport) -> Table:
    """One row for each unsupported value, in the order of the draft."""
    rows = [
        (
            str(finding.line),
            mended(finding.text),
            f"{finding.kind} {_value(finding, finding.value)}",
            finding.reason,
            _value(finding, finding.nearest) if finding.nearest else wording.NONE,
            wording.shown_at(finding.evidence) or wording.NONE,
        )
        for finding in report.unsupported
    ]
    checked = wording.counted(report.checked, "value")
    return Table(COLUMNS, tuple(rows), f"All supported ({checked} checked).")


def _value(finding: Unsupported, value: str) -> str:
    return wording.day(value) if finding.kind == "date" else value
