"""One wire story in many papers counts once; an independent report counts too."""

from __future__ import annotations

from tests.digest.articles import Draft, day, rate

OPENING = (
    "Mexico and Argentina will meet in Lima next week to settle their quarrel over "
    "lemons, officials of the two governments said after a long night of calls."
)
BACKGROUND = (
    "Growers in Tucuman have complained for years that inspectors at the port of "
    "Veracruz hold up their fruit until it spoils, while their rivals from Michoacan "
    "fear for the prices of a harvest that was the best in a decade."
)
DUTY = "Mexico levies 12% on lemons from Argentina, twice what it asks of others."
CLOSING = (
    "Neither capital would say what it is ready to give up, but shippers on both "
    "coasts have begun to book space for the southern winter in hope of a settlement."
)
UPDATE = (
    "The meeting will take place on November 12, a spokeswoman added late at night."
)


def wire(source: str, published: str | None, *, before: str = "") -> Draft:
    """The wire story, as a paper prints it."""
    draft = Draft(source, published)
    if before:
        draft.say(before)
    return (
        draft.say(OPENING, talks="AR MX pre_talks advancing")
        .say(BACKGROUND)
        .say(DUTY, rates=rate("12%", "MX", "AR", goods="lemons"))
        .say(CLOSING)
    )


ARTICLES = [
    wire("1-wire.txt", "2026-11-02"),
    wire("2-paper.txt", "2026-11-03", before="From our wire services."),
    wire(
        "3-forum.txt",
        None,
        before="Posted by a member of the board, sign in to answer.",
    ),
    wire("4-mirror/1-wire.txt", "2026-11-02"),
    wire("5-update.txt", "2026-11-04").say(
        UPDATE, dates=day("November 12", "2026-11-12", "scheduled")
    ),
    Draft("6-excerpt.txt", "2026-11-05")
    .say(OPENING, talks="AR MX pre_talks advancing")
    .say(BACKGROUND),
    Draft("7-own-report.txt", "2026-11-05")
    .say(
        "Negotiators of Argentina and Mexico have agreed to sit down in Peru.",
        talks="AR MX pre_talks steady",
    )
    .say(
        "Lemons from Argentina pay 12% when they enter Mexico.",
        rates=rate("12%", "MX", "AR", goods="lemons"),
    ),
    Draft("8-tango.txt", "2026-11-05").say(
        "Mexico and Chile signed their accord on avocados.",
        talks="CL MX agreed advancing",
    ),
]

# Six files are one story; the update, its last full version, speaks for it and brings
# the day of the meeting. With the report of the other paper the facts stand on two.
GOLDEN = """\
as of 2026-11-05, home MX
overview: Mexico: deal agreed with Chile; talks in prospect with Argentina
copies of 5-update.txt: 1-wire.txt 2-paper.txt 3-forum.txt 4-mirror/1-wire.txt \
6-excerpt.txt
1. Chile (1)
   Deal with Mexico agreed
   with MX: agreed advancing since 2026-11-05 (1)
   says 8-tango.txt:1
   issues: fruit and nuts
2. Argentina (2)
   Talks with Mexico in prospect; 12% on lemons in force; \
next: November 12 (scheduled)
   with MX: pre_talks steady since 2026-11-04 (2)
   duty MX on AR lemons: 12% in_force 2026-11-04 (2)
   day 2026-11-12 scheduled coming (1)
   says 5-update.txt:1
   says 7-own-report.txt:2
   issues: fruit and nuts
mentioned: Peru"""
