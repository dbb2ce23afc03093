"""Nine stories, the first of them in thirteen files; a duty is revised twice."""

from __future__ import annotations

from tests.digest.articles import Draft, day, person, rate

OPENING = (
    "India and Kenya opened talks on tea in Mombasa on Tuesday, after a winter in "
    "which the warehouses of the port had filled to the roof with leaves that nobody "
    "would buy."
)
BACKGROUND = (
    "Pickers in Kericho have worked half days since the rains, while brokers in "
    "Kolkata complain that the blends which their customers want can no longer be put "
    "together."
)
DUTY = (
    "India levies 40% on tea from Kenya, a duty that dates from the days of the glut."
)
CLOSING = (
    "Nobody at the table expects a settlement before the second flush is in, but both "
    "delegations have taken rooms at the hotel by the harbour for the whole month."
)
WANJIRU = person("Grace Wanjiru", "Trade Minister", "KE")


def wire(source: str, published: str | None, *, before: str = "") -> Draft:
    """The wire story of the first day, as a paper prints it."""
    draft = Draft(source, published)
    if before:
        draft.say(before)
    return (
        draft.say(OPENING, talks="IN KE in_talks steady")
        .say(BACKGROUND)
        .say(DUTY, rates=rate("40%", "IN", "KE", goods="tea"))
        .say(CLOSING)
    )


def to_15(effective: str) -> dict[str, object]:
    """The last level of the duty, and its first day."""
    return rate("15%", "IN", "KE", goods="tea", status="announced", effective=effective)


ARTICLES = [
    wire("00-wire.txt", "2033-03-01"),
    *(wire(f"01-paper-{n}.txt", "2033-03-02", before="By wire.") for n in range(1, 6)),
    *(wire(f"01-forum-{n}.txt", None, before="Log in.") for n in range(1, 5)),
    *(wire(f"01-mirror-{n}/a.txt", "2033-03-01") for n in range(1, 4)),
    Draft("02-post.txt", "2033-03-08").say(
        "Commerce Minister Arun Rao of India cut the duty on tea from Kenya from 40% "
        "to 30% on Tuesday.",
        talks="IN KE in_talks advancing",
        officials=person("Arun Rao", "Commerce Minister", "IN"),
        dates=day("Tuesday", "2033-03-08", "event", "relative"),
        rates=[
            rate("40%", "IN", "KE", goods="tea", status="ended"),
            rate("30%", "IN", "KE", goods="tea"),
        ],
    ),
    Draft("03-mail.txt", "2033-03-08").say(
        "India now asks 35% of tea from Kenya.",
        talks="IN KE in_talks advancing",
        rates=rate("35%", "IN", "KE", goods="tea"),
    ),
    Draft("04-nation.txt", "2033-03-09").say(
        "Trade Minister Grace Wanjiru of Kenya called the 30% of India a first step.",
        officials=WANJIRU,
        rates=rate("30%", "IN", "KE", goods="tea", on_basis="inherited"),
    ),
    Draft("05-fjord.txt", "2033-03-20").say(
        "Talks between India and Norway on salmon broke down.",
        talks="IN NO stalled regressing",
    ),
    Draft("06-post.txt", "2033-04-02")
    .say(
        "India and Kenya reached the outline of a deal on tea.",
        talks="IN KE preliminary advancing",
    )
    .say(
        "India will cut its duty on tea from Kenya to 15% on May 1.",
        rates=to_15("2033-05-01"),
        dates=day("May 1", "2033-05-01", "effective"),
    ),
    Draft("07-mail.txt", "2033-04-03").say(
        "The duty of India on tea from Kenya falls to 15% on June 1, both of them say.",
        talks="IN KE preliminary advancing",
        rates=to_15("2033-06-01"),
        dates=day("June 1", "2033-06-01", "effective"),
    ),
    Draft("08-nation.txt", "2033-04-10").say(
        "Trade Minister Grace Wanjiru signed the deal of Kenya with India in Delhi on "
        "Sunday.",
        talks="IN KE agreed advancing",
        officials=WANJIRU,
        dates=day("Sunday", "2033-04-10", "event", "relative"),
    ),
    Draft("09-undated.txt").say(
        "Kenya and India are at odds over tea.",
        talks="IN KE dispute steady",
    ),
]

# Thirteen files are one story, for which its first paper speaks: 40% stands on one.
# The duty fell to 30% or 35%, as two papers of a day have it, and a third of the day
# after knows of 30%; it will fall to 15%, on one of two days. 30% is levied until then.
# An undated article that knows of a quarrel overrules nothing, but is told of. The
# sentence on May 1 has the words of the one on June 1, and is not quoted beside it.
GOLDEN = """\
as of 2033-04-10, home IN
overview: India: deal agreed with Kenya; talks stalled with Norway
copies of 00-wire.txt: 01-forum-1.txt 01-forum-2.txt 01-forum-3.txt 01-forum-4.txt \
01-mirror-1/a.txt 01-mirror-2/a.txt 01-mirror-3/a.txt 01-paper-1.txt 01-paper-2.txt \
01-paper-3.txt 01-paper-4.txt 01-paper-5.txt
1. Kenya (8)
   Deal with India agreed; 15% on tea announced for June 1 (30% now); \
next: May 1 (measure takes effect)
   with IN: agreed advancing since 2033-04-10 (1) < preliminary 2033-04-02 \
< in_talks 2033-03-01 < dispute None
   duty IN on KE tea: 15% announced for 2033-06-01 2033-04-02 (2) \
< 30% in_force 2033-03-08 (2) < 35% in_force 2033-03-08 (1) < 40% ended 2033-03-08 (1) \
< 40% in_force 2033-03-01 (1)
   day 2033-03-08 event past (1)
   day 2033-04-10 event past (1)
   day 2033-05-01 effective coming (1)
   day 2033-06-01 effective coming (1)
   official Grace Wanjiru, Trade Minister, KE (2)
   official Arun Rao, Commerce Minister, IN (1)
   differ: stage, India and Kenya: agreed [08-nation.txt] / dispute [09-undated.txt]
   differ: rate, duty on tea from Kenya by India: 30% in force [04-nation.txt \
02-post.txt] / 35% in force [03-mail.txt]
   differ: date, start of the 15% duty on tea from Kenya by India: June 1 \
[07-mail.txt] / May 1 [06-post.txt]
   says 08-nation.txt:1
   says 07-mail.txt:1
   says 02-post.txt:1
2. Norway (1)
   Talks with India stalled
   with IN: stalled regressing since 2033-03-20 (1)
   says 05-fjord.txt:1
   issues: fisheries"""
