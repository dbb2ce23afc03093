"""Rules that find whose goods pay a rate.

The forms that a rule is for stand above it; see rule.py and notation.py.
"""

from __future__ import annotations

from functools import partial

from tradedigest.pipes.tariffs.grammar.rules.rule import rule

_before = partial(rule, "on", "before")
_after = partial(rule, "on", "after")
_beside = partial(rule, "on", "beside")

PAYER_RULES = (
    # "Kenyan goods", "China's agricultural exports", "Swiss watches"
    _beside(
        "(?P<slot>PARTIES) DESCRIBING{0,2} COMMA? DESCRIBING? [GOODS EXPORT MAKER] "
        "(?![^STOP BOUND AMOUNT]{0,3} MARKET)"
    ),
    _beside(
        "(?P<slot>[OWNER ADJECTIVE] (?:JOINT{1,2} [OWNER ADJECTIVE])*) "
        "MODIFIER{0,2} WORD? MODIFIER? KIND"
    ),
    _beside("(?P<slot>NAME) MODIFIER{0,2} KIND (?!KIND? [TARIFF IMPORT])"),
    _beside("(?P<slot>ADJECTIVE (?:JOINT{1,2} ADJECTIVE)*) DESCRIBING{0,2} IMPORT"),
    _after("ON DESCRIBING{0,2} (?P<slot>NAME) DESCRIBING{0,2} IMPORT (?![OF FROM])"),
    # "on Kenyan gewgaws", whatever they are
    _after(
        "ON DESCRIBING{0,2} (?P<slot>ADJECTIVE (?:JOINT{1,2} ADJECTIVE)*) WORD "
        "(?!WORD? [TARIFF MARKET])",
        weak=True,
    ),
    # "its goods"
    _beside(
        "(?P<slot>OWN) DESCRIBING{0,2} [GOODS EXPORT MAKER KIND] (?!TO)", weak=True
    ),
    # "against the 12% that its own pay"
    _after("(?P<slot>OWN) WORD{0,2} MODAL? PAY"),
    # "goods from Kenya"
    _beside(
        "[TRADE KIND ON MODIFIER RATE MAKER ZERO] "
        "[^PASSIVE LEVY PAY SAY DEMAND BOUND STOP AMOUNT]{0,8}? (?<!TARIFF) FROM "
        "[WORD EVERYONE]{0,2} (?P<slot>NAMES)"
    ),
    _beside(
        "(?:[ON FOR]|^|BOUND BE) GOODS OF (?P<slot>NAMES) "
        "(?!DESCRIBING{0,2} [GOODS KIND TARIFF IMPORT])"
    ),
    # "on Kenya", "against Kenya and Uganda", "for Kenya"
    _after(
        "ON [WORD EVERYONE]{0,2} (?P<slot>NAMES) (?![DESCRIBING AMOUNT]{0,2} TARIFF)"
    ),
    _after(
        "[AMOUNT TARIFF RATE] [WORD TARIFF RATE]{0,2} FOR WORD{0,2} (?P<slot>NAMES) "
        "(?!WORD? [LEVY SAY])"
    ),
    # "Kenya faces", "Kenya was hit with"
    _before(
        "(?<![TO INTO IN FROM]) (?P<slot>NAMES) "
        "(?:COMMA BOUND [^STOP AMOUNT COMMA]{1,10} COMMA|COMMA? BOUND)? "
        "[WORD BE MODAL MODIFIER TO COMMA]{0,4} PAY"
    ),
    _before("(?P<slot>NAMES) COMMA? WORD? WITH DESCRIBING{0,2} (?=AMOUNT)"),
    _after("^ AMOUNT [STOP COMMA]? FOR? (?P<slot>NAMES)"),
    # "Kenya 12%", "Kenya: 12%", "Kenya at 12%".
    _before(
        "(?P<slot>NAME (?:JOINT{0,2} WORD? NAME)*) [STOP BE AT COMMA WORD]{0,2} "
        "(?=AMOUNT)",
        weak=True,
    ),
    # "Kenya's 12% rate", which others set
    _beside(
        "(?P<slot>OWNER) [WORD MODIFIER]{0,2} (?:AMOUNT RATE|RATE [OF AT] AMOUNT) "
        "(?![WORD KIND]{0,2} ON)",
        weak=True,
    ),
    _beside("(?P<slot>MUTUAL) [^STOP BOUND AMOUNT]{0,3} [TRADE MAKER KIND]"),
    _after("ON (?P<slot>MUTUAL)"),
    # "raised its Kenyan tariff to 12%": of whoever changes it, not of Kenya
    _beside(
        "LEVY OWN? [WORD MODIFIER]? (?P<slot>ADJECTIVE) [WORD MODIFIER]? TARIFF WORD? "
        "(?:[FROM AT] AMOUNT TO)? TO? (?=AMOUNT)"
    ),
    # "Kenya asks to be let off", if no other payer is told
    _before(
        "(?P<slot>[NAME SEAT]) MODAL? DEMAND (?!WORD? TO) "
        "(?=[^BOUND AMOUNT]{0,12} [TARIFF AMOUNT])",
        weak=True,
    ),
    # "12% (Kenya, Uganda)"
    _after(
        "AMOUNT [WORD TARIFF RATE]{0,2} OPEN (?P<slot>NAME (?:JOINT{1,2} NAME)*) CLOSE",
        fine=True,
    ),
)
