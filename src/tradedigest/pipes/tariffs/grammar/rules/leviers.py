"""Rules that find who levies a rate.

The forms that a rule is for stand above it; see rule.py and notation.py.
"""

from __future__ import annotations

from functools import partial

from tradedigest.pipes.tariffs.grammar.rules.rule import rule

_before = partial(rule, "by", "before")
_after = partial(rule, "by", "after")
_beside = partial(rule, "by", "beside")

LEVIER_RULES = (
    # "flowers from Kenya to Japan"
    _beside("FROM NAMES TO WORD? (?P<slot>NAMES)"),
    # "exports to Kenya", "entering Kenya", "the Kenyan market"
    _beside("INTO [WORD MODIFIER IN]{0,2} (?P<slot>PARTIES)"),
    _beside(
        "[EXPORT GOODS MAKER] "
        "[^PASSIVE LEVY PAY SAY DEMAND BOUND TARIFF STOP AMOUNT]{0,5}? TO WORD? "
        "(?P<slot>NAMES)"
    ),
    _beside("(?P<slot>PARTIES) WORD? MARKET"),
    # "Kenya's imports of", "Kenya's 12% duty", "the Kenyan duty"
    _beside("(?P<slot>NAMED) DESCRIBING? IMPORT [OF FROM]"),
    _beside("(?P<slot>OWNER) DESCRIBING{0,2} IMPORT"),
    _beside(
        "(?P<slot>OWN) [DESCRIBING AMOUNT EVERYONE COMMA AND RATE]{0,4} "
        "(?:TARIFF|RATE AMOUNT)"
    ),
    _beside(
        "(?P<slot>OWNER (?:JOINT{1,2} OWNER)*) "
        "[DESCRIBING AMOUNT ADJECTIVE NAME EVERYONE COMMA AND RATE]{0,5} "
        "(?:TARIFF|RATE AMOUNT)"
    ),
    _beside("(?P<slot>SEAT) [MODIFIER KIND AMOUNT EVERYONE]{0,3} TARIFF"),
    # "Kenya's 12% and Chad's 5% duties"
    _beside(
        "(?P<slot>PARTY) [DESCRIBING EVERYONE]{0,2} "
        "(?=AMOUNT [DESCRIBING TARIFF]{0,2} JOINT{1,2} "
        "PARTY [DESCRIBING EVERYONE]{0,2} AMOUNT "
        "[^BOUND LEVY PASSIVE PAY STOP]{0,4} TARIFF)"
    ),
    # "Kenya's 12% on cars", "whereas Chad's are 5%"
    _beside("(?P<slot>[OWNER OWN]) WORD? (?=AMOUNT DESCRIBING? [ON FOR])"),
    _before("(?P<slot>OWNER) (?=BE)"),
    # "Kenya's plan to impose"
    _before(
        "(?P<slot>[OWNER OWN]) [WORD MODIFIER]{1,3} TO LEVY "
        "(?=[^BOUND STOP PASSIVE DEMAND]{0,20}? [TARIFF AMOUNT ZERO RATE])"
    ),
    _beside(
        "(?P<slot>[NAME ADJECTIVE] (?:JOINT{1,2} [NAME ADJECTIVE])*) "
        "[WORD AMOUNT EVERYONE]{0,2} TARIFF"
    ),
    _beside("(?P<slot>NAME) [DESCRIBING AMOUNT]{0,3} TARIFF", weak=True),
    # "tariffs from Kenya", "the tariffs of Kenya and Uganda"
    _after("TARIFF FROM (?P<slot>ACTORS)"),
    _after(
        "TARIFF OF WORD? (?P<slot>NAMES) (?!DESCRIBING{0,2} [GOODS KIND TARIFF IMPORT])"
    ),
    # "both sides will cut"
    _before(
        "(?P<slot>MUTUAL) [WORD BE SAY MODAL]{0,3} LEVY "
        "(?=[^BOUND STOP PASSIVE DEMAND OTHER]{0,20}? [TARIFF AMOUNT ZERO RATE])"
    ),
    # "levied by Kenya"
    _after("[LEVY PASSIVE TARIFF AMOUNT WORD PAY ON] BY WORD{0,2} (?P<slot>ACTORS)"),
    # "pays 12% in Kenya", "the duty on eggs in Kenya"
    _after(
        "TARIFF [ON FOR] [DESCRIBING ADJECTIVE NAME TRADE]{1,4} IN WORD? "
        "(?P<slot>NAME)",
        weak=True,
    ),
    _after(
        "[TARIFF AMOUNT ZERO] [WORD TARIFF OF RATE BE]{0,4} IN WORD? (?P<slot>NAME)",
        weak=True,
    ),
    # "Kenya will raise".
    _before(
        "(?<![FROM ON OF INTO BY IN BETWEEN WITH]) "
        "(?<![FROM ON OF INTO BY IN BETWEEN WITH] WORD) (?P<slot>ACTORS) "
        "(?:COMMA [BOUND FOR] [^STOP AMOUNT NAME COMMA]{1,8} COMMA)? "
        "(?:[WORD BE SAY MODAL TO SEAT COMMA]"
        "|DEMAND (?=[WORD MODAL]? TO)|[ON IN] WORD|IN){0,7} "
        "LEVY (?=STOP? [^BOUND STOP PASSIVE DEMAND]{0,20}? [TARIFF AMOUNT ZERO RATE])"
    ),
    # "the duty that Kenya charges"
    _after(
        "[TARIFF AMOUNT KIND GOODS] (?:COMMA? ON? THAT)? (?P<slot>ACTORS) "
        "[WORD BE SAY MODAL]{0,3} LEVY",
        fine=True,
    ),
    # "until Kenya doubled it", which is the tariff
    _after("BOUND (?P<slot>ACTORS) [WORD BE]{0,2} LEVY (?=NAME|WORD $|$)", weak=True),
    # "Kenya, which levies a duty"
    _before(
        "(?P<slot>[NAME SEAT]) COMMA? THAT [WORD BE MODAL IN AT]{0,4} LEVY",
        fine=True,
    ),
)
