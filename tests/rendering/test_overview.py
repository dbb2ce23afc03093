"""The overview: one row for each country, short where room is short."""

from __future__ import annotations

from pathlib import Path

import pytest

from tradedigest.records import CountryDigest, Digest
from tradedigest.rendering import Format, render_digest
from tradedigest.rendering.outputs.terminal import Layout
from tradedigest.rendering.overview import LEGEND, overview_rows

DIGEST = Digest.model_validate_json(
    (Path(__file__).parent / "digest.json").read_bytes()
)
VIETNAM, CHILE = DIGEST.countries


def busy() -> Digest:
    """A digest of a country with many talks and rates on many goods."""
    rate = VIETNAM.rates[0].model_copy(
        update={"by": "MERCOSUR", "products": ("frozen prawns", "rice", "footwear")}
    )
    names = ("United Arab Emirates", "New Zealand", "Kenya", "Peru", "Chile")
    tracks = tuple(
        VIETNAM.tracks[0].model_copy(update={"name": name}) for name in names
    )
    rates = tuple(
        rate.model_copy(update={"percent": float(level)}) for level in range(10, 19)
    )
    return of(VIETNAM.model_copy(update={"rates": rates, "tracks": tracks}))


def of(*countries: CountryDigest) -> Digest:
    """The digest with these countries only."""
    return DIGEST.model_copy(update={"countries": countries})


def heights(digest: Digest, width: int) -> list[int]:
    """The lines of each row of the overview at a width, up to the legend."""
    text = render_digest(digest, Format.TABLE, layout=Layout(width=width))
    table = text.split("\n\n")[1].partition(LEGEND)[0]
    blocks = table.replace("─", "").splitlines()
    rows = "\n".join(blocks).strip().split("\n\n")[1:]
    return [row.count("\n") + 1 for row in rows]


def test_narrow_rows_have_fewer_entries() -> None:
    """What is left out is counted."""
    [row] = overview_rows(busy(), narrow=True)
    assert row[1] == "United Arab Emirates, +4 more"
    assert row[2] == "in talks, advancing"
    assert row[3].endswith("MERCOSUR 24% -> 11% frozen prawns +2; +7 more")


def test_wide_rows_have_more() -> None:
    """Three rates with three goods each, and stage and momentum by themselves."""
    [row] = overview_rows(busy())
    assert row[1] == "United Arab Emirates, New Zealand, Kenya, +2 more"
    assert row[2:4] == ("in talks", "advancing")
    assert row[4].endswith("12% frozen prawns, rice, footwear; +6 more")


def test_one_level_on_several_goods_is_told_once() -> None:
    """Two articles on the same duty name its goods differently."""
    first = VIETNAM.rates[0].model_copy(update={"products": ("tea",), "history": ()})
    other = first.model_copy(update={"products": ("coffee", "tea")})
    general = first.model_copy(update={"products": ()})
    rates = (first, other, general)
    [row] = overview_rows(of(VIETNAM.model_copy(update={"rates": rates})))
    assert row[4] == "VN 10% tea, coffee; VN 10%"


@pytest.mark.parametrize("width", [80, 100])
def test_a_row_has_at_most_four_lines(width: int) -> None:
    """However much there is to tell of a country."""
    assert max(heights(busy(), width)) <= 4


def test_rows_of_one_line_need_no_rule_between_them() -> None:
    """Rules help where a row has several lines."""
    text = render_digest(DIGEST, Format.TABLE, layout=Layout(width=200))
    table = text.split("\n\n")[1]
    assert table.count("├") == 1


def test_the_legend_says_who_charges() -> None:
    """It stands below rates only."""
    assert LEGEND in render_digest(DIGEST, Format.TABLE)
    bare = of(CHILE.model_copy(update={"rates": ()}))
    assert LEGEND not in render_digest(bare, Format.TABLE)
