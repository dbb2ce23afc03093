"""Which words of a text are countries, and which only look like them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from tests.pipes.countries.marked import unmark
from tradedigest.pipes.countries.component import CountriesPipe

if TYPE_CHECKING:
    from tradedigest.pipes.finds import Find

NLP = spacy.blank("en")
PIPE = CountriesPipe(NLP, "countries")

FINDS = [
    # names, long and short, and abbreviations
    "{KE Kenya} and {GH Ghana} will meet.",
    "{CI Côte d’Ivoire}, {CI Cote d'Ivoire} and {CI Ivory Coast} are one.",
    "{TR Türkiye} is {TR Turkiye} is {TR Turkey}.",
    "{GW Guinea-Bissau}, {GN Guinea}, {GQ Equatorial Guinea}, {PG Papua New Guinea}",
    "{NE Niger} trades with {NG Nigeria}, {DM Dominica} with {DO Dominican Republic}.",
    "{CD Congo}, {CD DR Congo}, {CG Congo-Brazzaville}",
    "{LC St. Lucia}, {LC St Lucia} and {LC Saint Lucia} sell bananas.",
    "{TT Trinidad & Tobago} ships gas.",
    "The {US U.S.}, the {US US}, the {US USA} and {US the States} agreed.",
    "Exports to the {US U. S.} and {KR S.Korea} rose.",
    "The {GB U.K.} and the {GB UK}: {GB Britain} signed.",
    "The {AE UAE}, {AE the Emirates} and {AE United Arab Emirates}",
    "The {CN PRC} and the {TW Republic of China} joined, as did the {KR ROK}.",
    "{US America}'s farmers wait.",
    "{SG Singapore} had the last word.",
    "{US United\nStates} negotiators left.",
    # seats as the subjects of one verb; places in a list
    "{PE Lima}, {EC Quito} and {BO La Paz} ask for talks.",
    "{IE Dublin}, {MT Valletta} and {CY Nicosia} abstained.",
    "Shops in Lima, Quito and La Paz ask for dollars.",
    # people and adjectives
    "{CN Chinese} and {VN Vietnamese} goods",
    "{NZ New Zealanders}, {NL Dutchmen}, {SE Swedes} and {PL Poles} protest.",
    "{BF Burkinabe} cotton and {LS Basotho} wool",
    "{GB British}-made engines, {CH Swiss}-made watches",
    "an anti-{CN Chinese} bill and pro-{US American} votes",
    # compounds
    "{US US}-{CN China} talks, {IN India}/{EU EU} talks",
    "{CN Sino}-{US American} and {FR Franco}-{DE German} ties",
    "the {GB UK}–{IN India} pact",
    "{KP North} and {KR South Korea} swap lists.",
    "{DD East} and {DE West German} mills",
    # blocs
    "The {EU EU}, {EU European Union}, {EU E.U.}, {EU EU27} and {EU EU}-27",
    "{ASEAN ASEAN}, {ASEAN Asean}, {MERCOSUR Mercosur} and {MERCOSUR MERCOSUR}",
    "{EFTA EFTA} and the {GCC Gulf Cooperation Council} open talks.",
    "The {AFU African Union} and {SACU SACU} met {CARICOM Caricom}.",
    "the {PACIFIC_ALLIANCE Pacific Alliance} and the {EAEU Eurasian Economic Union}",
    # history
    "The {SU Soviet Union} bought {SU Soviet} wheat; so did {CS Czechoslovakia}.",
    "{DE West Germany} and the {EU EEC}, later the {EU European Community}",
    "{MM Burma}, {LK Ceylon}, {ZW Rhodesia}, {YU Yugoslavia} and {NL Holland}",
    # offices
    "The {US White House} and the {RU Kremlin} declined to comment.",
    "{GB Downing Street} and {KR Blue House} aides met {CN MOFCOM}.",
    "The {EU European Commission} and {US USTR} exchanged lists.",
    "The {US Biden administration} kept the duty.",
    "{NG Nigerian} President Ada Okoro spoke. The {NG Okoro administration} paid.",
    # cities that act
    "{KE Nairobi} retaliated.",
    "{EU Brussels}' offer fell short of what {GH Accra} wants.",
    # headlines
    "{PE PERU}, {US U.S.} SET TO BEGIN",
    "{KR S. KOREA} CUTS {TH THAI} RICE QUOTA",
    "{CL CHILEAN} EXPORTS RISE",
    # flags
    "{JP 🇯🇵} and {EU 🇪🇺} sign",
    # shared words
    "{CG Brazzaville} said {CG Congolese} timber is legal.",
    "{DM Dominica} sells {DM Dominican} bananas.",
    # "US" and "Us" as the country
    "{US Us} negotiators left. {US Us}-{CN China} talks stall.",
    "TARIFFS ON {US US} STEEL",
    # words that also name other things, here in their own sense
    "{JO Jordan} signs a pact with {TD Chad}.",
    "{GE Georgia} sells wine, {GE Georgian} farmers say.",
    "{TR Turkey} exports hazelnuts.",
    "{JE Jersey} and {GG Guernsey} set their own duties.",
    "The {GCC GCC} and {OM Oman} want a pact.",
    "{IL Israel} Trade Minister Dana Levi left.",
]

NAMESAKES = [
    # the pronoun
    "They told us so. Between us and them",
    "TELL US MORE",
    "About US. Contact US",
    "Us too, they said.",
    # states, seas and continents
    "New Mexico and New Jersey",
    "New England, New South Wales and British Columbia",
    "Latin America and South American farmers",
    "Central America, North America and the Americas",
    "Native American crafts and Pan-American roads",
    "the Indian Ocean and the Gulf of Mexico",
    "the South China Sea, the Sea of Japan, the English Channel",
    "the Panama Canal and the Taiwan Strait",
    "the Indo-Pacific and Anglo-Saxon law",
    "the Korean peninsula and the two Koreas",
    "West Indian cricket and American Indian casinos",
    "Washington state apples",
    "Lake Chad and the Niger Delta",
    "Jersey City and the Jersey Shore",
    "Little Italy and Upper Austria",
    "In Georgia the governor, a Republican, won Atlanta.",
    "He moved from Savannah, Georgia to Ohio.",
    "Peru, Indiana and Lebanon, Pa.",
    "A fire in Westminster, Calif., is out.",
    "Jersey knit is soft.",
    # people
    "Jordan Peterson wrote a book.",
    "Chad Okafor, an economist, left.",
    "Michael Jordan and Steve Israel played golf; Jordan won.",
    "Tom Holland, Jill Ireland and Dawn French act.",
    "Mr. England met Ms. German.",
    "Israel Smith and Kenya Moore sang.",
    "George Washington and Denzel Washington",
    "Paris Hilton and London Jones travel.",
    "B. Poland scored.",
    # animals, food, things and sayings
    "They roast turkey and sell fine china.",
    "Turkey again for Thanksgiving? The leftovers will tell.",
    "Brazil nuts, Lima beans and Brussels sprouts",
    "French fries, Danish pastries and English muffins",
    "a Dutch auction for a Panama hat",
    "Guinea pigs and a German shepherd",
    "Chinese walls, Russian roulette and an Indian summer",
    "Jersey cows and Canada geese",
    "a Swiss Army knife and Bermuda shorts",
    "the Panama Papers",
    "Polish up your accent",
    # firms, papers, events
    "the Japan Times, the Korea Herald and China Daily",
    "the South China Morning Post and USA Today",
    "Kenya Airways, Air India and American Airlines",
    "Bank of China and Bank of America lend.",
    "China Ocean Shipping Co and Korea Electric Power Corp",
    "the US Open and the Australian Open",
    "the Church of England and Lloyd's of London",
    "Credit Suisse and American Express",
    "Emirates Airlines flies.",
    "Formosa Plastics closed.",
    # money
    "ten Swiss francs and two Canadian dollars",
    "US$5 million, HK$3 and U.S. dlrs",
    "the Indian rupee and the Hong Kong dollar",
    # languages
    "She speaks Thai, and he is fluent in Japanese.",
    "a Chinese-language weekly",
    "translated from Arabic and from the Spanish language",
    # abbreviations of other things
    "The AU ratio of gold",
    "a PNG image and GDR shares",
    "a GCC, or global capability centre",
    "The ECB names its cricket squad.",
    "see www.China.com",
    # cities that are places
    "They met in London.",
    "HANOI (Agency) - They met.",
    "OSLO, May 3 - They met.",
    "the Paris accord",
    "a Tokyo-based bank",
    "She leaves for Lima on Monday.",
]


def found(text: str) -> list[Find]:
    """The countries in `text`."""
    return PIPE.find(NLP.make_doc(text))


@pytest.mark.parametrize("marked", FINDS)
def test_countries_are_found(marked: str) -> None:
    """Every marked word is a find with its code, and nothing else is."""
    text, expected = unmark(marked)
    assert [(f.kb_id, text[f.start : f.end]) for f in found(text)] == expected


@pytest.mark.parametrize("text", NAMESAKES)
def test_namesakes_are_not_found(text: str) -> None:
    """What only looks like a country is no find."""
    assert not found(text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kenya agreed", "name"),
        ("Kenyan tea", "adjective"),
        ("Sino-Thai", "adjective"),
        ("Nairobi agreed", "seat"),
        ("The White House agreed", "office"),
        ("🇰🇪 agreed", "flag"),
    ],
)
def test_label_says_how_a_country_is_named(text: str, label: str) -> None:
    """The label is one of name, adjective, seat, office and flag."""
    assert found(text)[0].label == label


def test_values_are_name_and_kind() -> None:
    """A find carries the short name of its party and whether it is a bloc."""
    values = [find.values for find in found("Korean and European Union rules")]
    assert values == [
        {"name": "South Korea", "kind": "country"},
        {"name": "European Union", "kind": "bloc"},
    ]


@given(st.text(alphabet="US.Korea-N ’'\n🇰🇪tinCh&", max_size=60))
def test_finds_point_at_text_in_order(text: str) -> None:
    """Whatever the text, finds lie in it, are not empty and do not overlap."""
    doc = NLP.make_doc(text)
    ends = [0]
    for find in PIPE.find(doc):
        assert ends[-1] <= find.start < find.end <= len(doc.text)
        ends.append(find.end)
