"""Tables of rates: rows and headings tell goods, parties, status and days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.pipes.finds import Find

PUBLISHED = "2031-03-04"
BEFORE_AND_AFTER = """Peru announced new tariffs on Friday. The tariffs, by country:

Country     Old rate    New rate
Chile       5%          12%
South Korea 0%          10%
"""
STEPS = """Kenya's import duties under its agreement with Turkey

| Product | Current duty | 1 July 2031 | 1 July 2033 |
|---|---:|---:|---:|
| Carpets (hand-made) | 35 % | 20 % | free |
| Olive oil and figs | 25 % | 10 % | nil |
"""
PERIODS = """Table 2. Customs duty on products of Fiji entering Norway

Product         HS code    Until 31/12/2030   From 01/01/2031
--------------------------------------------------------------
Cut flowers     0603.11         30%                15%
"""
LEVIERS = """Industrial tariffs compared
Goods\tEU tariff (%)\tIndian tariff (%)
Cars\t10\t110
Whisky\t0\t150
"""
PAYERS = """United States anti-dumping duties on shrimp, by origin

Firms       Ecuador    Vietnam
All others  10.58%     25.76%
Total       3%         4%
"""
REPLACED = """Sudan's new import duties took effect on Monday.

Goods     Old rate    New rate
Sugar     40%         25%
"""
UNDATED_STEPS = """The two agreed on Friday.

Annex A: tariffs of Belize before and after the accord with Panama

    Item            Present rate    New rate    Timing
    Cocoa beans     8 percent       zero        entry into force
"""
YEARS = """Japan's tariff on beef from Australia falls in steps:

Year     Frozen beef   Chilled beef
2026     26.7%         28.8%
2036     19.5%         23.5%
"""
OFFERS = """Draft schedule of import duties of Ghana on goods of Togo

Goods      Offered   Threatened   Suspended
Cashews    5%        20%          12.5%
"""
SCHEDULES = {
    "before and after, by country": (
        BEFORE_AND_AFTER,
        [
            "5 PE>CL in_force",
            "12 PE>CL announced",
            "0 PE>KR in_force",
            "10 PE>KR announced",
        ],
    ),
    "steps by day": (
        STEPS,
        [
            "35 KE>TR carpets in_force",
            "20 KE>TR carpets announced 2031-07-01",
            "0 KE>TR carpets announced 2033-07-01",
            "25 KE>TR olive oil,figs in_force",
            "10 KE>TR olive oil,figs announced 2031-07-01",
            "0 KE>TR olive oil,figs announced 2033-07-01",
        ],
    ),
    "periods, one of them over": (
        PERIODS,
        [
            "30 NO>FJ cut flowers ended",
            "15 NO>FJ cut flowers in_force 2031-01-01",
        ],
    ),
    "a column for each levier, figures without a sign": (
        LEVIERS,
        [
            "10 EU> cars in_force",
            "110 IN> cars in_force",
            "0 EU> whisky in_force",
            "150 IN> whisky in_force",
        ],
    ),
    "a column for each payer": (
        PAYERS,
        [
            "10.58 US>EC in_force",
            "25.76 US>VN in_force",
            "3 US>EC in_force",
            "4 US>VN in_force",
        ],
    ),
    "a replacement that is in force": (
        REPLACED,
        ["40 SD> sugar ended", "25 SD> sugar in_force"],
    ),
    "a replacement of what stands": (
        UNDATED_STEPS,
        ["8 BZ>PA cocoa beans in_force", "0 BZ>PA cocoa beans announced"],
    ),
    "years by row, goods by column": (
        YEARS,
        [
            "26.7 JP>AU frozen beef in_force 2026",
            "28.8 JP>AU chilled beef in_force 2026",
            "19.5 JP>AU frozen beef announced 2036",
            "23.5 JP>AU chilled beef announced 2036",
        ],
    ),
    "columns of what is not levied": (
        OFFERS,
        [
            "5 GH>TG cashews proposed",
            "20 GH>TG cashews threatened",
            "12.5 GH>TG cashews suspended",
        ],
    ),
}
NO_RATES = {
    "growth and shares beside a tariff": (
        "Turkey raised tariffs on steel last year.\n\n"
        "Country    Export growth    Share\n"
        "Italy      12%              8%\n"
        "Spain      4%               3%\n"
    ),
    "a table of other things": (
        "Unemployment by region, in per cent\n\n"
        "Region     2030    2031\nNorth      12%     8%\nSouth      4%      3%\n"
    ),
    "codes and years": (
        "Tariff lines (%) of Kenya\n\nGoods   HS code   Chapter\n"
        "Tea     902       9\nRoses   603       6\n"
    ),
}


def shown(find: Find) -> str:
    """A rate in one line: percent, levier>payers, goods, status, day."""
    values = find.values
    parties = f"{values['by'] or ''}>{','.join(values['on'])}"
    goods = ",".join(values["products"])
    parts = (f"{values['percent']:g}", parties, goods, values["status"])
    return " ".join(filter(None, (*parts, values["effective"])))


@pytest.mark.parametrize(("text", "expected"), SCHEDULES.values(), ids=SCHEDULES)
def test_rates_of_a_schedule(
    rates: Callable[..., list[Find]], text: str, expected: list[str]
) -> None:
    """Each cell is a rate, with what its row, its heading and the caption tell."""
    assert [shown(find) for find in rates(text, PUBLISHED)] == expected


@pytest.mark.parametrize("text", NO_RATES.values(), ids=NO_RATES)
def test_tables_of_other_things(rates: Callable[..., list[Find]], text: str) -> None:
    """Percentages under headings of other things are no rates, tariffs or not."""
    assert rates(text, PUBLISHED) == []


def test_without_a_publication_day_steps_lie_ahead(
    rates: Callable[..., list[Find]],
) -> None:
    """The rate before the first step is taken for the one in force."""
    statuses = [find.values["status"] for find in rates(PERIODS)]
    assert statuses == ["in_force", "announced"]


def test_prose_beside_a_schedule_is_read(rates: Callable[..., list[Find]]) -> None:
    """Finds come in the order of the text, from sentences and from cells."""
    text = PERIODS + "\nFiji keeps a 9% tariff on Norwegian salmon."
    assert [find.values["percent"] for find in rates(text, PUBLISHED)] == [30, 15, 9]


def test_bases_tell_row_from_caption(rates: Callable[..., list[Find]]) -> None:
    """A party told in the row is its own; one told above the table is inherited."""
    first = rates(PAYERS, PUBLISHED)[0].values
    assert (first["by_basis"], first["on_basis"]) == ("inherited", "sentence")


def test_today_is_no_step(rates: Callable[..., list[Find]]) -> None:
    """A column of today's rates tells those that stand, no day on which they start."""
    text = (
        "How Kenya's duties on Ugandan goods change:\n\n"
        "Product | Today | After entry into force\nTea | 25% | 5%\nSoap | 9% | 2%\n"
    )
    assert [find.values["status"] for find in rates(text, PUBLISHED)] == 2 * [
        "in_force",
        "announced",
    ]
