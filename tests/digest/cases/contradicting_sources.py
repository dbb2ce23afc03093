"""Articles of the same days that cannot all be right."""

from __future__ import annotations

from tests.digest.articles import Draft, day, person, rate

ARTICLES = [
    Draft("age-0510.txt", "2029-05-10")
    .say(
        "Japan and Australia reported progress in their talks on beef.",
        talks="AU JP in_talks advancing",
    )
    .say(
        "Japan levies 20% on beef from Australia.",
        rates=rate("20%", "JP", "AU", goods="beef"),
    )
    .say(
        "Trade Minister Kenji Mori gave Australia time until June 1.",
        officials=person("Kenji Mori", "Trade Minister", "JP"),
        dates=day("June 1", "2029-06-01", "deadline"),
    ),
    Draft("bee-0510.txt", "2029-05-10")
    .say(
        "Australia and Japan suspended their talks on beef.",
        talks="AU JP stalled regressing",
    )
    .say(
        "Beef from Australia pays 23% in Japan.",
        rates=rate("23%", "JP", "AU", goods="beef"),
    )
    .say(
        "Economy Minister Kenji Mori of Japan set a deadline of June 15.",
        officials=person("Kenji Mori", "Economy Minister", "JP"),
        dates=day("June 15", "2029-06-15", "deadline"),
    ),
    Draft("cat-0511.txt", "2029-05-11")
    .say(
        "Japan and Chile are negotiating on copper.",
        talks="CL JP in_talks steady",
    )
    .say(
        "Japan will levy 5% on copper from Chile from July 1.",
        rates=rate(
            "5%",
            "JP",
            "CL",
            goods="copper",
            status="announced",
            effective="2029-07-01",
        ),
    ),
    Draft("dog-0512.txt", "2029-05-12").say(
        "Chile will pay 5% on copper in Japan from August 1.",
        rates=rate(
            "5%",
            "JP",
            "CL",
            goods="copper",
            status="announced",
            effective="2029-08-01",
        ),
    ),
    Draft("elk-0520.txt", "2029-05-20")
    .say(
        "Talks between Australia and Japan continue.",
        talks="AU JP in_talks steady",
    )
    .say(
        "Prime Minister Aiko Sato of Japan will visit Australia.",
        officials=person("Aiko Sato", "Prime Minister", "JP"),
    )
    .say(
        "Beef from Australia now pays 20% in Japan.",
        rates=rate("20%", "JP", "AU", goods="beef"),
    ),
    Draft("fox-0521.txt", "2029-05-21").say(
        "Former Prime Minister Aiko Sato of Japan spoke to farmers in Australia.",
        officials=person("Aiko Sato", "Prime Minister", "JP", former=True),
        talks="AU JP in_talks steady",
    ),
    Draft("gnu-undated.txt").say(
        "Australia and Japan signed their agreement on beef.",
        talks="AU JP agreed advancing",
    ),
    Draft("hen-0601.txt", "2029-06-01").say(
        "Beef from Australia pays 30% in Japan since today.",
        rates=rate("30%", "JP", "AU", goods="beef"),
        dates=day("today", "2029-06-01", "event", "relative"),
    ),
]

# Of May 10 two reports against one (with those of later days) have talks going on; the
# other is kept as a disagreement. The undated signing overrules nothing. 20% and 23%
# are of one day; 30% came later, and is no disagreement.
GOLDEN = """\
as of 2029-06-01, home JP
overview: Japan: talks under way with Australia and Chile
1. Australia (6)
   Talks with Japan under way; 30% on beef in force (20% before); \
next: June 1 deadline
   with JP: in_talks steady since 2029-05-10 (3) < agreed None
   duty JP on AU beef: 30% in_force 2029-06-01 (1) < 20% in_force 2029-05-10 (2) \
< 23% in_force 2029-05-10 (1)
   day 2029-06-01 deadline coming (2)
   day 2029-06-15 deadline coming (1)
   official Aiko Sato, former Prime Minister, JP (2) <- former Prime Minister \
2029-05-21..2029-05-21; Prime Minister 2029-05-20..2029-05-20
   official Kenji Mori, Economy Minister, JP (2) <- Economy Minister \
2029-05-10..2029-05-10; Trade Minister 2029-05-10..2029-05-10
   differ: stage, Australia and Japan: in talks [fox-0521.txt elk-0520.txt \
age-0510.txt] / agreed [gnu-undated.txt]
   differ: stage, Australia and Japan: in talks [age-0510.txt] / stalled [bee-0510.txt]
   differ: rate, duty on beef from Australia by Japan: 20% in force [age-0510.txt] / \
23% in force [bee-0510.txt]
   differ: date, deadline: June 1 [age-0510.txt] / June 15 [bee-0510.txt]
   differ: office, Aiko Sato: former Prime Minister [fox-0521.txt] / Prime Minister \
[elk-0520.txt]
   differ: office, Kenji Mori: Economy Minister [bee-0510.txt] / Trade Minister \
[age-0510.txt]
   says age-0510.txt:1
   says hen-0601.txt:1
   says bee-0510.txt:3
   issues: meat, agriculture
2. Chile (2)
   Talks with Japan under way; 5% on copper announced for August 1
   with JP: in_talks steady since 2029-05-11 (1)
   duty JP on CL copper: 5% announced for 2029-08-01 2029-05-11 (2)
   differ: date, start of the 5% duty on copper from Chile by Japan: August 1 \
[dog-0512.txt] / July 1 [cat-0511.txt]
   says cat-0511.txt:1
   says dog-0512.txt:1
   issues: copper"""
