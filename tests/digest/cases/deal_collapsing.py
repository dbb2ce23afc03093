"""A preliminary deal falls apart, and duties follow."""

from __future__ import annotations

from tests.digest.articles import Draft, day, person, rate

BANG = person("Nguyen Van Bang", "Trade Minister", "VN")
COLE = person("Martha Cole", "Trade Representative", "US")

ARTICLES = [
    Draft("a-0902.txt", "2030-09-02")
    .say(
        "Vietnam and the United States struck a provisional deal on footwear.",
        talks="US VN preliminary advancing",
    )
    .say(
        "The United States holds its duty on shoes from Vietnam at 12%.",
        rates=rate("12%", "US", "VN", goods="shoes"),
    ),
    Draft("b-0905.txt", "2030-09-05").say(
        "Trade Representative Martha Cole praised the provisional deal of the United "
        "States with Vietnam.",
        talks="US VN preliminary steady",
        officials=COLE,
    ),
    Draft("c-0911.txt", "2030-09-11")
    .say(
        "Thailand and the United States resumed their talks on rice.",
        talks="TH US in_talks advancing",
    )
    .say(
        "Their next round is set for October 6.",
        dates=day("October 6", "2030-10-06", "scheduled"),
    ),
    Draft("d-0918.txt", "2030-09-18")
    .say(
        "The United States accused Vietnam of hiding the origin of Chinese shoes.",
        talks="US VN preliminary regressing",
    )
    .say(
        "It warned of duties of 40% on shoes from Vietnam.",
        rates=rate("40%", "US", "VN", goods="shoes", status="threatened"),
    ),
    Draft("e-0925.txt", "2030-09-25")
    .say(
        "Talks between Vietnam and the United States broke down in Hanoi on Wednesday.",
        talks="US VN stalled regressing",
        dates=day("Wednesday", "2030-09-25", "event", "relative"),
    )
    .say(
        "Trade Minister Nguyen Van Bang walked out after an hour.",
        officials=BANG,
    )
    .say(
        "He said that Vietnam would not sign under a threat of 40% duties.",
        rates=rate("40%", "US", "VN", status="threatened", basis="article"),
    ),
    Draft("f-1001.txt", "2030-10-01")
    .say(
        "The United States will levy 40% on shoes from Vietnam from October 15.",
        talks="US VN dispute regressing",
        rates=rate(
            "40%",
            "US",
            "VN",
            goods="shoes",
            status="announced",
            effective="2030-10-15",
        ),
        dates=day("October 15", "2030-10-15", "effective"),
    )
    .say(
        "Vietnam answered that it would hit soybeans from the United States with 20%.",
        rates=rate("20%", "VN", "US", goods="soybeans", status="threatened"),
    ),
    Draft("g-1002.txt", "2030-10-02").say(
        "Minister Bang called the dispute of Vietnam with the United States a "
        "misunderstanding.",
        talks="US VN dispute regressing",
        officials=person("Bang", "Minister", "VN", text="Bang"),
    ),
    Draft("h-undated.txt").say(
        "Vietnam has a provisional deal with the United States, its largest market.",
        talks="US VN preliminary advancing",
    ),
]

# The dispute of October decides, although more reports show the deal; the undated one
# joins the step that it fits and is no disagreement. The 40% that only the article
# attributes is the threat to shoes, which two stories then know of. Bang is Nguyen Van
# Bang. "He" follows a sentence that names one person.
GOLDEN = """\
as of 2030-10-02, home US
overview: The United States: talks under way with Thailand; trade dispute with Vietnam
1. Thailand (1)
   Talks with the United States under way and advancing; next: October 6 (scheduled)
   with US: in_talks advancing since 2030-09-11 (1)
   day 2030-10-06 scheduled coming (1)
   says c-0911.txt:1
   says c-0911.txt:2
   issues: rice
2. Vietnam (7)
   Trade dispute with the United States, escalating; 40% on shoes announced for \
October 15 (12% now); its own 20% on soybeans from the United States threatened; \
next: October 15 (measure takes effect)
   with US: dispute regressing since 2030-10-01 (2) < stalled 2030-09-25 \
< preliminary 2030-09-02
   duty US on VN shoes: 40% announced for 2030-10-15 2030-10-01 (1) \
< 40% threatened 2030-09-18 (2) < 12% in_force 2030-09-02 (1)
   duty VN on US soybeans: 20% threatened 2030-10-01 (1)
   day 2030-09-25 event past (1)
   day 2030-10-15 effective coming (1)
   official Nguyen Van Bang, Trade Minister, VN (2)
   official Martha Cole, Trade Representative, US (1)
   says f-1001.txt:1
   says f-1001.txt:2
   says e-0925.txt:1
   issues: textiles and clothing, soybeans and grains"""
