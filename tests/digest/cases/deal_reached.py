"""A deal is reached in six weeks, while other talks stay where they were."""

from __future__ import annotations

from tests.digest.articles import Draft, day, person, rate

MAINA = person("Peter Maina", "Trade Minister", "KE")
DUARTE = person("Ana Duarte", "Trade Commissioner", "EU")
JULY_1 = day("July 1", "2027-07-01", "effective")

ARTICLES = [
    Draft("03-01-gazette.txt", "2027-03-01")
    .say(
        "Kenya asked the European Union on Monday to open talks on flowers and coffee.",
        talks="EU KE pre_talks advancing",
        dates=day("Monday", "2027-03-01", "event", "relative"),
    )
    .say(
        "The European Union levies 8% on roses from Kenya.",
        rates=rate("8%", "EU", "KE", goods="roses"),
    ),
    Draft("03-09-post.txt", "2027-03-09")
    .say(
        "Trade Commissioner Ana Duarte opened talks of the European Union with Kenya.",
        talks="EU KE in_talks steady",
        officials=DUARTE,
    )
    .say(
        "Trade Minister Peter Maina said Kenya wants its roses to enter free of duty.",
        officials=MAINA,
    ),
    Draft("03-16-wire.txt", "2027-03-16")
    .say(
        "The European Union and Indonesia failed to settle their row over palm oil.",
        talks="EU ID stalled regressing",
    )
    .say(
        "Indonesia threatens to levy 15% on wine from the European Union.",
        rates=rate("15%", "ID", "EU", goods="wine", status="threatened"),
    ),
    Draft("03-18-standard.txt", "2027-03-18")
    .say(
        "Talks between Kenya and the European Union made good progress this week.",
        talks="EU KE in_talks advancing",
    )
    .say(
        "Maina hopes to sign before June 30.",
        officials=person("Maina", None, "KE"),
        dates=day("June 30", "2027-06-30", "deadline"),
    ),
    Draft("03-25-wire.txt", "2027-03-25")
    .say(
        "Kenya and the European Union reached the outline of a deal on Thursday.",
        talks="EU KE preliminary advancing",
        dates=day("Thursday", "2027-03-25", "event", "relative"),
    )
    .say(
        "The European Union will cut its duty on roses from 8% to 3% on July 1.",
        rates=[
            rate("8%", "EU", "KE", goods="roses", on_basis="inherited"),
            rate(
                "3%",
                "EU",
                "KE",
                goods="roses",
                status="announced",
                effective="2027-07-01",
            ),
        ],
        dates=JULY_1,
    ),
    Draft("03-26-gazette.txt", "2027-03-26").say(
        "The outline between Kenya and the European Union also covers coffee.",
        talks="EU KE preliminary steady",
    ),
    Draft("04-12-post.txt", "2027-04-12")
    .say(
        "Kenya and the European Union signed their trade deal in Nairobi on Monday.",
        talks="EU KE agreed advancing",
        dates=day("Monday", "2027-04-12", "event", "relative"),
    )
    .say(
        "The duty on roses from Kenya falls to 3% on July 1.",
        rates=rate(
            "3%", "EU", "KE", goods="roses", status="announced", effective="2027-07-01"
        ),
        dates=JULY_1,
    ),
    Draft("04-13-wire.txt", "2027-04-13")
    .say(
        "Trade Commissioner Ana Duarte called the deal between the European Union and "
        "Kenya a model.",
        talks="EU KE agreed steady",
        officials=DUARTE,
    )
    .say(
        "Both parliaments must approve the agreement by September 30, she said.",
        dates=day("September 30", "2027-09-30", "deadline"),
    ),
    Draft("04-14-herald.txt", "2027-04-14").say(
        "Norway watched the talks of the European Union with Indonesia, which remain "
        "deadlocked.",
        talks="EU ID stalled steady",
    ),
]

# The signing of April 12 decides; the reports before it are the steps that led there.
# Maina is Peter Maina. The duty of 8% still applies, the 3% is for July.
GOLDEN = """\
as of 2027-04-14, home EU
overview: The European Union: deal agreed with Kenya; talks stalled with Indonesia
1. Kenya (7)
   Deal with the European Union agreed; 3% on roses announced for July 1 (8% now); \
next: June 30 deadline
   with EU: agreed steady since 2027-04-12 (2) < preliminary 2027-03-25 \
< in_talks 2027-03-09 < pre_talks 2027-03-01
   duty EU on KE roses: 3% announced for 2027-07-01 2027-03-25 (2) \
< 8% in_force 2027-03-01 (2)
   day 2027-03-01 event past (1)
   day 2027-03-25 event past (1)
   day 2027-04-12 event past (1)
   day 2027-06-30 deadline coming (1)
   day 2027-07-01 effective coming (2)
   day 2027-09-30 deadline coming (1)
   official Peter Maina, Trade Minister, KE (2)
   official Ana Duarte, Trade Commissioner, EU (2)
   says 04-12-post.txt:1
   says 04-12-post.txt:2
   says 04-13-wire.txt:2 [Ana Duarte]
   issues: coffee and cocoa
2. Indonesia (2)
   Talks with the European Union stalled; its own 15% on wine from the European Union \
threatened
   with EU: stalled steady since 2027-03-16 (2)
   duty ID on EU wine: 15% threatened 2027-03-16 (1)
   says 03-16-wire.txt:1
   says 03-16-wire.txt:2
   issues: palm oil, wine and spirits
mentioned: Norway"""
