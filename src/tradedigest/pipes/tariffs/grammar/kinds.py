"""Kinds of tokens, one character each: the alphabet of the grammar of tariffs.

The characters of a sentence make one string, which patterns are searched in; they are
written in the names (see notation.py). "Turkey put a 30% tariff on Greek cheese" is
NAME LEVY AMOUNT TARIFF ON ADJECTIVE KIND, or "CvANoJk".
"""

from __future__ import annotations

AMOUNT, ZERO = "A", "Z"  # "25%"; "duty-free"
TARIFF, RATE = "N", "R"  # "tariff", "duty"; "rate"
# Parties: "Kenya", "Kenya's", "Kenyan", "Nairobi" or an official; "its" (resolved).
NAME, OWNER, ADJECTIVE, SEAT, OWN = "C", "S", "J", "G", "H"
# Trade: "goods", "imports", "exports", "exporters"; "steel", "frozen"; "market".
GOODS, IMPORT, EXPORT, MAKER, KIND, MODIFIER, MARKET = "g", "i", "e", "m", "k", "M", "K"
# Verbs: "impose", "was imposed", "faces", "is", "said", "urged", "exempt"; "will".
LEVY, PASSIVE, PAY, BE, SAY, DEMAND, EXEMPT = "v", "V", "y", "b", "s", "D", "z"
MODAL = "x"
# Whom all or both concerns: "each other"; "all countries".
MUTUAL, EVERYONE = "E", "U"
# Words that stand for a party, until they are resolved.
IT, ITS, BLOC, BLOCS, COUNTRY, WHOSE = "1", "2", "3", "4", "5", "6"
WE, OUR = "7", "8"  # those of the speaker
HE = "9"  # an official
# Small words; OTHER are prepositions that lead away ("despite").
ON, FOR, FROM, OF, TO, INTO, BY = "o", "r", "f", "u", "t", "n", "q"
IN, AT, WITH, BETWEEN, OTHER, AND = "d", "a", "j", "B", "p", "&"
# Bounds: a comma; other signs; "who", "but", "if"; "that", "where". Anything else.
COMMA, STOP, BOUND, THAT, WORD = ",", ";", "l", "h", "w"
# Signs that are bounds like others unless a pattern asks for them.
OPEN, CLOSE = "(", ")"
