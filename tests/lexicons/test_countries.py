"""The table of countries is complete and consistent."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tradedigest.lexicons import load_lexicon
from tradedigest.pipes.countries.lexicon import Countries, Namesakes, Party

TABLE = load_lexicon(Countries, "countries")
# ISO 3166-1 alpha-2, officially assigned.
ISO_3166 = frozenset(
    re.findall(
        r"[A-Z]{2}",
        """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN
    BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ
    DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL
    GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM
    JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
    MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP
    NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD
    SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """,
    )
)
# Territories, most of them with few or no people, and the Holy See: no demonym needed.
WITHOUT_DEMONYM = frozenset(
    re.findall(r"[A-Z]{2}", "AQ AX BL BQ BV CX GG GS HM JE MF PM SJ SX TC TF UM VA WF")
)
BLOCS = frozenset(
    [
        "EU",
        "ASEAN",
        "MERCOSUR",
        "EFTA",
        "GCC",
        "AFU",
        "CARICOM",
        "EAEU",
        "SACU",
        "PACIFIC_ALLIANCE",
    ]
)


def test_every_iso_code_is_there() -> None:
    """The countries are just those of ISO 3166-1."""
    assert len(ISO_3166) == 249
    assert set(TABLE.countries) == ISO_3166


def test_every_bloc_is_there() -> None:
    """The blocs are those that negotiate as one party."""
    assert set(TABLE.blocs) == BLOCS


@pytest.mark.parametrize("code", sorted(ISO_3166 - WITHOUT_DEMONYM))
def test_every_state_has_a_demonym(code: str) -> None:
    """A state has an adjective, its own or shared with a namesake."""
    party = TABLE.countries[code]
    assert party.adjectives or party.shared


def test_names_are_unique() -> None:
    """No two parties have one short name."""
    names = Counter(party.name for party in TABLE.parties.values())
    assert max(names.values()) == 1


def words(party: Party) -> list[str]:
    """All words of a party in one list."""
    lists = (party.names, party.adjectives, party.seats, party.offices)
    return [party.name, *(word for group in lists for word in group)]


def test_no_word_stands_for_two_parties() -> None:
    """A word names one party; words that two share are marked as shared."""
    holders: dict[str, set[str]] = {}
    for code, party in TABLE.parties.items():
        for word in words(party):
            holders.setdefault(word, set()).add(code)
    assert not {word: codes for word, codes in holders.items() if len(codes) > 1}


@pytest.mark.parametrize("code", sorted(TABLE.parties))
def test_no_word_is_listed_twice(code: str) -> None:
    """Each word of a party has one role."""
    counts = Counter(words(TABLE.parties[code]))
    assert max(counts.values()) == 1


def test_namesakes_hide_no_country() -> None:
    """No name of a country is among the phrases thrown away."""
    phrases = load_lexicon(Namesakes, "namesakes").phrases
    thrown = {phrase for group in phrases.values() for phrase in group}
    names = {word for party in TABLE.parties.values() for word in words(party)}
    assert not thrown & names
