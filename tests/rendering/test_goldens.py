"""A digest in every format, compared with files that people have read and approved.

Run this module (`python tests/rendering/test_goldens.py`) to write them anew, and read
the difference before it is committed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tradedigest.records import Digest
from tradedigest.rendering import Format, View, render_digest
from tradedigest.rendering.outputs.terminal import Layout

HERE = Path(__file__).parent
DIGEST = Digest.model_validate_json((HERE / "digest.json").read_bytes())

TABLES = {
    **{f"table-{width}.txt": Layout(width=width) for width in (20, 80, 120, 200)},
    "table-piped.txt": Layout(),
    "table-ascii.txt": Layout(width=80, ascii_only=True),
    "table-color.txt": Layout(width=80, color=True),
}


def render(name: str) -> str:
    """What the golden file `name` should hold."""
    if name in TABLES:
        return render_digest(DIGEST, Format.TABLE, layout=TABLES[name])
    what, suffix = name.split(".")
    output_format = {"csv": Format.CSV, "md": Format.MARKDOWN, "json": Format.JSON}
    view = View(what) if what in set(View) else None
    return render_digest(
        DIGEST, output_format[suffix], view, detail=what == "digest-detail"
    )


NAMES = [
    *TABLES,
    "digest.md",
    "digest-detail.md",
    "rates.json",
    *(f"{view}.csv" for view in View),
    *(f"{view}.md" for view in View),
]


@pytest.mark.parametrize("name", NAMES)
def test_output_is_as_approved(name: str) -> None:
    """The output is, byte for byte, what the golden file holds."""
    assert render(name) == (HERE / "golden" / name).read_text(encoding="utf-8")


def test_json_reads_back_as_the_digest() -> None:
    """Nothing is lost or changed in JSON."""
    text = render_digest(DIGEST, Format.JSON)
    assert Digest.model_validate_json(text) == DIGEST


if __name__ == "__main__":
    for golden in NAMES:
        (HERE / "golden" / golden).write_text(render(golden), encoding="utf-8")
