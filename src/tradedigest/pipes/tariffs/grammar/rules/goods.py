"""Rules that find which goods a rate is on.

The forms that a rule is for stand above it; see rule.py and notation.py.
"""

from __future__ import annotations

from functools import partial

from tradedigest.pipes.tariffs.grammar.rules.rule import rule

_before = partial(rule, "goods", "before")
_after = partial(rule, "goods", "after")
_beside = partial(rule, "goods", "beside")

GOODS_RULES = (
    # "on steel", "steel duties", "cars pay".
    _after(
        "(?:[ON FOR IMPORT]|(?<=[TRADE TARIFF AMOUNT RATE]) OF) "
        "(?P<slot>(?:"
        "[^BOUND STOP LEVY PASSIVE PAY SAY BE MODAL LEVEL TARIFF BY INTO OF ON]"
        "|(?<=TRADE) OF){0,14} KIND) (?!TARIFF)"
    ),
    # "12% apply to eggs", "hit goods from eggs to tiles"
    _after(
        "AMOUNT [WORD TARIFF RATE OF NAME]{0,4} LEVY TO "
        "(?P<slot>"
        "[^BOUND STOP LEVY PASSIVE PAY SAY BE MODAL LEVEL TARIFF BY INTO]{0,14} KIND)"
    ),
    _after("FROM (?P<slot>KINDS TO DESCRIBING{0,2} KIND)"),
    _beside(
        "(?P<slot>KIND (?:JOINT{0,2} DESCRIBING? KIND)*) (?=[WORD BE PASSIVE]? TARIFF)"
    ),
    _before(
        "(?<!OTHER) (?P<slot>KINDS) "
        "[^BOUND SAY LEVY AMOUNT TARIFF STOP]{0,6}? [PAY BE MODAL PASSIVE INTO AT]"
    ),
    # "On tea, which is scarce, the rate is 12%"
    _before("^ [ON FOR] (?P<slot>[DESCRIBING PARTY OWN]{0,3} KINDS)"),
    # "and tiles a charge of 12%", "its tiles to 12%"
    _before(
        "[JOINT STOP] [ADJECTIVE OWN WORD]{0,2} (?P<slot>KIND (?:AND KIND)*) "
        "[WORD MODIFIER LEVY TO AT OF TARIFF]{0,4} (?=AMOUNT)"
    ),
    # "spares Kenyan tiles the 12%", "exempts tiles from the duty"
    _before(
        "EXEMPT [PARTY OWN WORD]{0,3} (?P<slot>KINDS) "
        "FROM? (?=[PARTY OWN WORD]{0,3} [TARIFF AMOUNT RATE])"
    ),
    # "a duty of 12% on gewgaws": whatever they are
    _after(
        "[AMOUNT TARIFF RATE] RATE? ON "
        "(?P<slot>[PARTY OWN]{0,2} DESCRIBING{0,3} WORD) "
        "(?=[JOINT STOP BOUND FROM INTO BY TO AT BE MODAL PASSIVE PAY LEVEL]"
        "|IN NAME|$)",
        weak=True,
    ),
    # "the duty that Kenya applies to tiles"
    _after(
        "[AMOUNT TARIFF] THAT ACTOR LEVY TO (?P<slot>[WORD MODIFIER]{0,2} KIND)",
        fine=True,
    ),
    _after("AMOUNT (?P<slot>KIND)"),
    # "cars, subject to a levy of 12%", "tiles (now hit with 12%)", "for tea, at 12%"
    _before(
        "(?P<slot>KINDS) (?:FROM PARTIES)? (?:OPEN|COMMA (?!AMOUNT)) "
        "[WORD AT LEVY PASSIVE PAY WITH TO BY]{0,4} (?=(?:[TARIFF RATE] OF)? AMOUNT)",
        fine=True,
    ),
    # "eggs, which pay 12%", "eggs, on which Kenya levies 12%", "eggs, where it is 12%"
    _before(
        "(?P<slot>KINDS) (?:FROM [PARTY SEAT])? "
        "WORD? COMMA? ON? THAT [ACTOR WORD BE MODAL IN]{0,4} "
        "[PAY BE LEVY PASSIVE TARIFF AMOUNT RATE]",
        fine=True,
    ),
)
