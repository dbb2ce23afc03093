"""A duty is revised twice, its answer once; a steel duty splits from an older one."""

from __future__ import annotations

from tests.digest.articles import Draft, day, rate

ARTICLES = [
    Draft("01-tribune.txt", "2028-02-01")
    .say(
        "Canada threatened Switzerland with 39% on watches.",
        talks="CA CH dispute regressing",
        rates=rate("39%", "CA", "CH", goods="watches", status="threatened"),
    )
    .say(
        "Canada already levies 25% on steel and aluminium from Switzerland and Norway.",
        rates=rate("25%", "CA", "CH NO", goods="steel, aluminium"),
    ),
    Draft("02-courier.txt", "2028-02-08").say(
        "Canada put its 39% duty on watches from Switzerland into force.",
        talks="CA CH dispute regressing",
        rates=rate("39%", "CA", "CH", goods="watches"),
    ),
    Draft("03-tribune.txt", "2028-02-10").say(
        "Switzerland answered Canada with 30% on maple syrup.",
        talks="CA CH dispute regressing",
        rates=rate("30%", "CH", "CA", goods="maple syrup"),
    ),
    Draft("04-courier.txt", "2028-02-21").say(
        "Canada and Switzerland agreed to talk in Bern on March 3.",
        talks="CA CH pre_talks advancing",
        dates=day("March 3", "2028-03-03", "scheduled"),
    ),
    Draft("05-mail.txt", "2028-03-04")
    .say(
        "Canada cut its duty on watches from Switzerland from 39% to 25% on Friday.",
        talks="CA CH in_talks advancing",
        rates=[
            rate("39%", "CA", "CH", goods="watches", status="ended"),
            rate("25%", "CA", "CH", goods="watches"),
        ],
    )
    .say(
        "Switzerland suspended its 30% on maple syrup from Canada.",
        rates=rate("30%", "CH", "CA", goods="maple syrup", status="suspended"),
    ),
    Draft("06-mail.txt", "2028-03-11").say(
        "Canada doubled its duty on steel from Norway to 50%.",
        talks="CA NO dispute regressing",
        rates=rate("50%", "CA", "NO", goods="steel"),
    ),
    Draft("07-tribune.txt", "2028-03-20").say(
        "Canada and Switzerland settled on 15% for watches in place of 25%.",
        talks="CA CH preliminary advancing",
        rates=[
            rate("15%", "CA", "CH", goods="watches", status="announced"),
            rate("25%", "CA", "CH", goods="watches"),
        ],
    ),
    Draft("08-courier.txt", "2028-04-02")
    .say(
        "The 15% duty of Canada on watches from Switzerland took effect on Sunday.",
        talks="CA CH preliminary advancing",
        rates=rate("15%", "CA", "CH", goods="watches"),
        dates=day("Sunday", "2028-04-02", "event", "relative"),
    )
    .say(
        "A duty between 5% and 10% on cheese is under discussion.",
        rates=rate("5% and 10%", "CA", "CH", goods="cheese", status="proposed")
        | {"text": "between 5% and 10%"},
    ),
]

# Levels with the latest on top; the 25% on steel from Switzerland goes on while the one
# on Norway doubles, so that their lines part. A range stays a range.
GOLDEN = """\
as of 2028-04-02, home CA
overview: Canada: preliminary deal with Switzerland; trade dispute with Norway
1. Switzerland (7)
   Preliminary deal with Canada, work on details advancing; 15% on watches in force \
(25% before); 25% on steel and aluminium in force; \
its own 30% on maple syrup from Canada suspended
   with CA: preliminary advancing since 2028-03-20 (2) < in_talks 2028-03-04 \
< pre_talks 2028-02-21 < dispute 2028-02-01
   duty CA on CH watches: 15% in_force 2028-04-02 (1) < 15% announced 2028-03-20 (1) \
< 25% in_force 2028-03-04 (2) < 39% ended 2028-03-04 (1) < 39% in_force 2028-02-08 (1) \
< 39% threatened 2028-02-01 (1)
   duty CA on CH steel+aluminium: 25% in_force 2028-02-01 (1)
   duty CA on CH cheese: 5-10% proposed 2028-04-02 (1)
   duty CH on CA maple syrup: 30% suspended 2028-03-04 (1) < 30% in_force 2028-02-10 (1)
   day 2028-03-03 scheduled past (1)
   day 2028-04-02 event past (1)
   says 08-courier.txt:1
   says 01-tribune.txt:2
   says 07-tribune.txt:1
   issues: dairy, aluminum, steel
2. Norway (2)
   Trade dispute with Canada, escalating; 50% on steel in force (25% before); \
25% on aluminium in force
   with CA: dispute regressing since 2028-03-11 (1)
   duty CA on NO steel: 50% in_force 2028-03-11 (1) < 25% in_force 2028-02-01 (1)
   duty CA on NO aluminium: 25% in_force 2028-02-01 (1)
   says 06-mail.txt:1
   says 01-tribune.txt:2
   issues: steel, aluminum"""
