"""A year of a bloc without the United States; some articles tell no day or no year."""

from __future__ import annotations

from tests.digest.articles import Draft, day, person, rate

ARTICLES = [
    Draft("a-0203.txt", "2031-02-03")
    .say(
        "The European Union and Chile put their agreement into force.",
        talks="CL EU in_force advancing",
    )
    .say(
        "Wine from Chile pays 0% in the European Union.",
        rates=rate("0%", "EU", "CL", goods="wine"),
    ),
    Draft("b-1104.txt", "2031-11-04")
    .say(
        "Switzerland and the European Union resumed their talks on machinery.",
        talks="CH EU in_talks advancing",
    )
    .say(
        "They must be done by December 31.",
        dates=day("December 31", "2031-12-31", "deadline"),
    ),
    Draft("c-1106.txt", "2031-11-06").say(
        "The European Union threatened Norway with a duty of 18% on salmon.",
        talks="EU NO dispute regressing",
        rates=rate("18%", "EU", "NO", goods="salmon", status="threatened"),
    ),
    Draft("d-0610.txt", "2031-06-10").say(
        "Salmon from Norway pays 2% in the European Union.",
        rates=rate("2%", "EU", "NO", goods="salmon"),
    ),
    Draft("e-undated.txt").say(
        "Norway and the European Union are at odds over salmon, and Norway has until "
        "December 31 to answer.",
        talks="EU NO dispute regressing",
        dates=day("December 31", "XXXX-12-31", "deadline"),
    ),
    Draft("f-1110.txt", "2031-11-10").say(
        "Mercosur and the European Union signed their agreement, Foreign Minister Rita "
        "Prado of Brazil said.",
        talks="EU MERCOSUR agreed advancing",
        officials=person("Rita Prado", "Foreign Minister", "BR"),
    ),
    Draft("g-undated.txt").say(
        "India and the European Union plan to open talks on dairy on June 9.",
        talks="EU IN pre_talks steady",
        dates=day("June 9", "XXXX-06-09", "scheduled"),
    ),
    Draft("h-1112.txt", "2031-11-12").say(
        "The European Union and Switzerland made headway on cheese.",
        talks="CH EU in_talks advancing",
    ),
    Draft("i-1112.txt", "2031-11-12").say(
        "Switzerland and the European Union broke off their talks.",
        talks="CH EU stalled regressing",
    ),
    Draft("j-0305.txt", "XXXX-03-05").say(
        "Switzerland and the European Union signed a first agreement.",
        talks="CH EU agreed advancing",
    ),
]

# What was last told in February is said to be that old, and what no article dates to be
# undated. The December 31 of an undated article is the one that the European Union has
# set others; nothing tells the year of June 9. Norway pays 2% until the threat comes
# true. A wire of some March differs from no report of November, two of one day do.
GOLDEN = """\
as of 2031-11-12, home EU
overview: The European Union: deal agreed with Mercosur; talks under way with \
Switzerland; trade dispute with Norway; deal in force with Chile (last reported \
February 2031); talks in prospect with India (undated)
1. Chile (1)
   Deal with the European Union in force; duty-free wine in force; all last reported \
February 2031
   with EU: in_force advancing since 2031-02-03 (1)
   duty EU on CL wine: 0% in_force 2031-02-03 (1)
   says a-0203.txt:1
   says a-0203.txt:2
   issues: wine and spirits
2. Mercosur (1)
   Deal with the European Union agreed
   with EU: agreed advancing since 2031-11-10 (1)
   official Rita Prado, Foreign Minister, BR (1)
   says f-1110.txt:1
3. Switzerland (4)
   Talks with the European Union under way and advancing; next: December 31 deadline
   with EU: in_talks advancing since 2031-11-04 (2) < agreed None
   day 2031-12-31 deadline coming (1)
   differ: stage, Switzerland and European Union: in talks [h-1112.txt] / stalled \
[i-1112.txt]
   says b-1104.txt:1
   says b-1104.txt:2
   issues: dairy, machinery
4. India (1)
   Talks with the European Union in prospect (undated); next: June 9 (scheduled; \
year not stated)
   with EU: pre_talks steady since None (1)
   day XXXX-06-09 scheduled coming (1)
   says g-undated.txt:1
   issues: dairy
5. Norway (3)
   Trade dispute with the European Union, escalating; 18% on salmon threatened (2% \
now); next: December 31 deadline
   with EU: dispute regressing since 2031-11-06 (2)
   duty EU on NO salmon: 18% threatened 2031-11-06 (1) < 2% in_force 2031-06-10 (1)
   day 2031-12-31 deadline coming (1)
   says c-1106.txt:1
   says e-undated.txt:1
   issues: fisheries
mentioned: Brazil"""
