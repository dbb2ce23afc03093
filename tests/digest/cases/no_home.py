"""Four negotiations without a common party: nobody is at home."""

from __future__ import annotations

from tests.digest.articles import Draft, day, person, rate

ARTICLES = [
    Draft("eu-1.txt", "2031-01-12").say(
        "The European Union and Mercosur put their trade agreement into force.",
        talks="EU MERCOSUR in_force advancing",
    ),
    Draft("eu-2.txt", "2031-01-14")
    .say(
        "Brazil, the largest member of Mercosur, pays no duty on coffee in the "
        "European Union any more.",
        talks="EU MERCOSUR in_force advancing",
        rates=rate("0%", "EU", "BR", goods="coffee") | {"text": "no duty"},
    )
    .say(
        "Foreign Minister Rita Prado of Brazil thanked Germany.",
        officials=person("Rita Prado", "Foreign Minister", "BR"),
    ),
    Draft("in-1.txt", "2031-01-10").say(
        "India and the United Kingdom are close to a deal on whisky.",
        talks="GB IN in_talks advancing",
        rates=[],
    ),
    Draft("in-2.txt", "2031-01-11").say(
        "India offered the United Kingdom to cut its duty on whisky from 150% to 75%.",
        talks="GB IN in_talks advancing",
        rates=[
            rate("150%", "IN", "GB", goods="whisky"),
            rate("75%", "IN", "GB", goods="whisky", status="proposed"),
        ],
    ),
    Draft("pe-1.txt", "2031-01-05").say(
        "Peru invited Thailand to talks in the second quarter.",
        talks="PE TH pre_talks advancing",
        dates=day("the second quarter", "2031-Q2", "scheduled"),
    ),
    Draft("pe-2.txt", None).say(
        "Thailand and Peru have yet to begin their talks.",
        talks="PE TH pre_talks steady",
    ),
    Draft("no-1.txt", "2031-01-13").say(
        "Norway and Switzerland quarrel over cheese.",
        talks="CH NO dispute steady",
    ),
    Draft("no-2.txt", "2031-01-15").say(
        "Australia and Canada looked on as Norway and Switzerland quarrelled.",
        talks="CH NO dispute steady",
    ),
]

# Each pair shows on both sides. Brazil is told of with Mercosur, which acts for it.
GOLDEN = """\
as of 2031-01-15, home None
1. European Union (2)
   Deal with Mercosur in force; duty-free coffee from Brazil in force
   with MERCOSUR: in_force advancing since 2031-01-12 (2)
   duty EU on BR coffee: 0% in_force 2031-01-14 (1)
   says eu-2.txt:1
   says eu-1.txt:1
   issues: coffee and cocoa
2. Mercosur (2)
   Deal with the European Union in force; duty-free coffee from Brazil in force
   with EU: in_force advancing since 2031-01-12 (2)
   duty EU on BR coffee: 0% in_force 2031-01-14 (1)
   official Rita Prado, Foreign Minister, BR (1)
   says eu-2.txt:1
   says eu-1.txt:1
   issues: coffee and cocoa
3. United Kingdom (2)
   Talks with India under way and advancing; 150% on whisky in force (75% proposed)
   with IN: in_talks advancing since 2031-01-10 (2)
   duty IN on GB whisky: 150% in_force 2031-01-11 (1) < 75% proposed 2031-01-11 (1)
   says in-2.txt:1
   says in-1.txt:1
   issues: wine and spirits
4. India (2)
   Talks with the United Kingdom under way and advancing; its own 150% on whisky from \
the United Kingdom in force (75% proposed)
   with GB: in_talks advancing since 2031-01-10 (2)
   duty IN on GB whisky: 150% in_force 2031-01-11 (1) < 75% proposed 2031-01-11 (1)
   says in-2.txt:1
   says in-1.txt:1
   issues: wine and spirits
5. Peru (2)
   Talks with Thailand in prospect and drawing nearer
   with TH: pre_talks advancing since 2031-01-05 (2)
   day 2031-Q2 scheduled coming (1)
   says pe-1.txt:1
6. Thailand (2)
   Talks with Peru in prospect and drawing nearer
   with PE: pre_talks advancing since 2031-01-05 (2)
   day 2031-Q2 scheduled coming (1)
   says pe-1.txt:1
7. Switzerland (2)
   Trade dispute with Norway
   with NO: dispute steady since 2031-01-13 (2)
   says no-1.txt:1
   issues: dairy
8. Norway (2)
   Trade dispute with Switzerland
   with CH: dispute steady since 2031-01-13 (2)
   says no-1.txt:1
   issues: dairy
mentioned: Australia, Brazil, Canada, Germany"""
