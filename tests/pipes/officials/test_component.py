"""The officials of whole sentences and articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from tradedigest.pipes.finds import read_finds

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language
    from spacy.tokens import Doc

    from tradedigest.pipes.finds import Find

    Annotate = Callable[..., Doc]

# sentence -> name, title, country or body served, of each official in order
FINDS = {
    "Peru's finance and farm ministers, Ana Ruiz and Bo Lind, left.": [
        ("Ana Ruiz", "finance and farm minister", "PE"),
        ("Bo Lind", "finance and farm minister", "PE"),
    ],
    "Trade ministers Ana Lopes of Cabo Verde, Issa Ba of Senegal and Kofi Adu met in"
    " Ghana.": [
        ("Ana Lopes", "Trade minister", "CV"),
        ("Issa Ba", "Trade minister", "SN"),
        ("Kofi Adu", "Trade minister", "GH"),
    ],
    "Zambia's Permanent Secretary in the Ministry of Trade, Mwiza Banda-Phiri, left.": [
        ("Mwiza Banda-Phiri", "Permanent Secretary in the Ministry of Trade", "ZM")
    ],
    "Peru's chief of customs, Lourdes Quispe, seized it.": [
        ("Lourdes Quispe", "chief of customs", "PE")
    ],
    "Trade Minister-designate Lucia Herrera of Paraguay spoke.": [
        ("Lucia Herrera", "Trade Minister-designate", "PY")
    ],
    "Foreign Secretary Yaw Poku met his counterpart from Togo, Ayawa Lawson."
    " Ghana and Togo closed the border.": [
        ("Yaw Poku", "Foreign Secretary", "GH"),
        ("Ayawa Lawson", None, "TG"),
    ],
    "The trade ministers of Norway and Iceland, Kari Moe and Jón Einarsson, agreed.": [
        ("Kari Moe", "trade minister", "NO"),
        ("Jón Einarsson", "trade minister", "IS"),
    ],
    "MINISTER ASHA LAL TO CUT DUTY\nFiji's trade minister, Asha Lal, said so.": [
        ("Asha Lal", "trade minister", "FJ"),
        ("Asha Lal", "trade minister", "FJ"),
    ],
    "Ex-finance minister Tomas Novak of Slovakia sells cars.": [
        ("Tomas Novak", "finance minister", "SK")
    ],
    "The delegation from Nepal was headed by Commerce Secretary Ram Thapa; "
    "Chile's by Ana Ruiz.": [
        ("Ram Thapa", "Commerce Secretary", "NP"),
        ("Ana Ruiz", None, "CL"),
    ],
    "Mali's junta leader, Colonel Moussa Traoré-Diarra, left.": [
        ("Moussa Traoré-Diarra", "junta leader", "ML")
    ],
    "Ada Roe, a spokeswoman for Fiji's trade minister Asha Lal, left.": [
        ("Ada Roe", "spokeswoman for Fiji's trade minister", "FJ"),
        ("Asha Lal", "trade minister", "FJ"),
    ],
    "Plans of the administration of Fijian President Asha Lal.": [
        ("Asha Lal", "President", "FJ")
    ],
    "Kenya's Blue Economy Cabinet Secretary Wanjiru Otieno flew to Mumbai.": [
        ("Wanjiru Otieno", "Blue Economy Cabinet Secretary", "KE")
    ],
    "Norwegian Fisheries Minister Ingrid van der Berg-Holm"
    " met José Ñáñez Ibarra, Chile's trade undersecretary.": [
        ("Ingrid van der Berg-Holm", "Fisheries Minister", "NO"),
        ("José Ñáñez Ibarra", "trade undersecretary", "CL"),
    ],
    "Ghana sent Finance Minister Adaeze Okoro, Commerce Minister Bashir Danjuma, "
    "and Central Bank Governor Yemi Alabi.": [
        ("Adaeze Okoro", "Finance Minister", "GH"),
        ("Bashir Danjuma", "Commerce Minister", "GH"),
        ("Yemi Alabi", "Central Bank Governor", "GH"),
    ],
    "Peru's new trade minister is Ana Ruiz, a lawyer.": [
        ("Ana Ruiz", "trade minister", "PE")
    ],
    "The EU's chief negotiator for the deal, Bo Lind, said so.": [
        ("Bo Lind", "chief negotiator for the deal", "EU")
    ],
    "Bo Lind, director of trade at the Ghanaian ministry of commerce, spoke.": [
        ("Bo Lind", "director of trade at the Ghanaian ministry of commerce", "GH")
    ],
    "Bo Lind, heading the Ghanaian delegation, spoke.": [("Bo Lind", None, "GH")],
    "Ana Ruiz led the Peruvian mission.": [("Ana Ruiz", None, "PE")],
    "Ana Ruiz, acting U.S. trade envoy, met Bo Lind, Bavaria's economy minister.": [
        ("Ana Ruiz", "acting U.S. trade envoy", "US"),
        ("Bo Lind", "economy minister", None),
    ],
    "The EU commissioner responsible for trade, Ana Ruiz, left.": [
        ("Ana Ruiz", "commissioner responsible for trade", "EU")
    ],
    "Norway's commercial counsellor in its Lima embassy, Ada Roe, said so.": [
        ("Ada Roe", "commercial counsellor", "NO")
    ],
    "Ada Roe, until then the finance minister of Peru, was named to the board.": [
        ("Ada Roe", "finance minister", "PE")
    ],
    "A former president, Ada Roe, said that Chile had waited.": [
        ("Ada Roe", "president", "CL")
    ],
    "The Minister for Trade, Tourism and Fisheries, Senator Ada Roe, left Fiji.": [
        ("Ada Roe", "Minister for Trade, Tourism and Fisheries", "FJ")
    ],
    "Brazilian and Indian presidents Marta Queiroz and Anand Pillai will meet.": [
        ("Marta Queiroz", "president", "BR"),
        ("Anand Pillai", "president", "IN"),
    ],
    "Uganda's Samuel Ogutu, a spokesman for the Trade Ministry, declined.": [
        ("Samuel Ogutu", "spokesman for the Trade Ministry", "UG")
    ],
    "Elena Petrescu, who heads Romania's Competition Council, said so.": [
        ("Elena Petrescu", "head of Romania's Competition Council", "RO")
    ],
    "Peru's delegation, led by Rosa Quispe Mamani, left on Friday.": [
        ("Rosa Quispe Mamani", None, "PE")
    ],
    "The presidents of Benin, Ada Roe, and Ivory Coast, Koffi Doe, will sign.": [
        ("Ada Roe", "president", "BJ"),
        ("Koffi Doe", "president", "CI"),
    ],
    "The Danish and Thai presidents, Ada Roe and Nok Doe, met.": [
        ("Ada Roe", "president", "DK"),
        ("Nok Doe", "president", "TH"),
    ],
    "Prime Minister Ada Roe of Japan and Thai President Nok Doe met.": [
        ("Ada Roe", "Prime Minister", "JP"),
        ("Nok Doe", "President", "TH"),
    ],
    "Korean President Yun Seo-in and Minister Roe met.": [
        ("Yun Seo-in", "President", "KR"),
        ("Roe", "Minister", "KR"),
    ],
    "Ada Berg, the bloc's chief negotiator, spoke for Norway.": [
        ("Ada Berg", "chief negotiator", "NO")
    ],
    "Chile has time. Secretary of State for Mining Ada Roe told the U.S. so.": [
        ("Ada Roe", "Secretary of State for Mining", "CL")
    ],
    "Kenya and Mercosur met. Chile came too. The bloc's trade chief, Ada Roe, spoke.": [
        ("Ada Roe", "trade chief", "MERCOSUR")
    ],
    # Bodies that are private after all, and players called kings.
    "Bo Lind, vice-president of the British grain merchants' association, left.": [],
    "They signed with Four-Kings Intel of Britain.": [],
    "The head of Peru's Trade Office (Trof), Ada Roe, left.": [
        ("Ada Roe", "head of Peru's Trade Office", "PE")
    ],
    "Bo Lind, the Luton Central MP, left Britain.": [
        ("Bo Lind", "Luton Central MP", "GB")
    ],
    # The name of an office-holder of later, and a surname that is a direction.
    "In 2004 David Frost, director of Acme Mills, left Britain.": [],
    "The White House aide Rob North left.": [("Rob North", "White House aide", "US")],
    # "Its" and "whose" are those of the country or body that the sentence opens with.
    "Peru, poor in oil, was calm. Its oil minister, Ada Roe, said so to Chile.": [
        ("Ada Roe", "oil minister", "PE")
    ],
    "The European Commission will wait, and its president, Ada Roe, said so.": [
        ("Ada Roe", "president", "EU")
    ],
    "Peru, whose president, Ada Roe, left, waits.": [("Ada Roe", "president", "PE")],
    "Peru's steelmaker Acme cut jobs. Its president, Ada Roe, said so.": [],
    "The EU waits, said a Commission spokesman, Bo Lind.": [
        ("Bo Lind", "Commission spokesman", "EU")
    ],
    "The EU waits. Kenya summoned the Union's ambassador, Bo Lind.": [
        ("Bo Lind", "ambassador", "EU")
    ],
    "In Oslo, the fisheries minister, Ada Roe, left Norway.": [
        ("Ada Roe", "fisheries minister", "NO")
    ],
    "The Fijian President, His Highness Sheikh Asif Ali, left.": [
        ("Asif Ali", "President", "FJ")
    ],
    "Ambassador Ada Roe, Deputy Fijian Trade Representative, left.": [
        ("Ada Roe", "Deputy Fijian Trade Representative", "FJ")
    ],
    "Bo Lind of China's Taiwan Affairs Office left.": [("Bo Lind", None, "CN")],
    "He Daming, a trade ministry spokesman in Lima, spoke for China.": [
        ("He Daming", "trade ministry spokesman", "CN")
    ],
    "Irish Tánaiste Aoife Doe left.": [("Aoife Doe", "Tánaiste", "IE")],
    "His Canadian counterpart, Louise Tremblay, agreed.": [
        ("Louise Tremblay", None, "CA")
    ],
    "Minister of Trade, Cooperatives and Rural Development Thabiso Mokoena "
    "of Lesotho spoke.": [
        (
            "Thabiso Mokoena",
            "Minister of Trade, Cooperatives and Rural Development",
            "LS",
        )
    ],
    "Malaysia's Investment, Trade and Industry Minister Tengku Datuk Seri Hafiz Rahman "
    "spoke.": [("Hafiz Rahman", "Investment, Trade and Industry Minister", "MY")],
    "In Vietnam the prime minister, Nguyen Van Thanh, met the minister "
    "of industry (Tran Thi Lan).": [
        ("Nguyen Van Thanh", "prime minister", "VN"),
        ("Tran Thi Lan", "minister of industry", "VN"),
    ],
    "WTO Deputy Director-General Amara Diallo warned of a rift.": [
        ("Amara Diallo", "WTO Deputy Director-General", "WTO")
    ],
    "The head of the IMF, Greta Lindqvist, spoke before UN chief Amina Sow.": [
        ("Greta Lindqvist", "head of the IMF", "IMF"),
        ("Amina Sow", "UN chief", "UN"),
    ],
    "MOFCOM spokesperson Zhou Lihua said that USTR Dana Whitfield was wrong.": [
        ("Zhou Lihua", "MOFCOM spokesperson", "CN"),
        ("Dana Whitfield", "USTR", "US"),
    ],
    "Sens. Amy Brook and Tom Field wrote to Rep. Joan Diaz of Oregon.": [
        ("Amy Brook", "Sen.", "US"),
        ("Tom Field", "Sen.", "US"),
        ("Joan Diaz", "Rep.", "US"),
    ],
    "Saudi Arabia's Crown Prince Khalid bin Faisal al-Rashid received "
    "Ghana's ambassador to Japan, Kwame Asante-Boateng.": [
        ("Khalid bin Faisal al-Rashid", "Crown Prince", "SA"),
        ("Kwame Asante-Boateng", "ambassador to Japan", "GH"),
    ],
    "Singapore's Deputy Prime Minister and Minister for Trade Tan Wei Ming "
    "will visit.": [
        ("Tan Wei Ming", "Deputy Prime Minister and Minister for Trade", "SG")
    ],
    "EU trade commissioner Liesbeth de Graaf and Bank of Ghana "
    "Governor Ernest Addo met.": [
        ("Liesbeth de Graaf", "trade commissioner", "EU"),
        ("Ernest Addo", "Bank of Ghana Governor", "GH"),
    ],
    "Klara Lund, President, European Commission, told the press.": [
        ("Klara Lund", "President, European Commission", "EU")
    ],
    "Ivo Kranj was appointed as Croatia's trade minister last week.": [
        ("Ivo Kranj", "trade minister", "HR")
    ],
    "Laos is ready, Bounmy Keola, general secretary of the Communist Party, said.": [
        ("Bounmy Keola", "general secretary of the Communist Party", "LA")
    ],
    "White House trade adviser Dana Whitfield met Malaysia's Tengku Faris Aziz, "
    "the trade minister.": [
        ("Dana Whitfield", "White House trade adviser", "US"),
        ("Faris Aziz", "trade minister", "MY"),
    ],
    "The farm ministers of Chad (Idriss Abakar), Togo (Komi Mensah) and Benin "
    "(Rosine Houngbo) signed.": [
        ("Idriss Abakar", "farm minister", "TD"),
        ("Komi Mensah", "farm minister", "TG"),
        ("Rosine Houngbo", "farm minister", "BJ"),
    ],
    "Ghana agrees. (Trade Minister Kofi) Mensah-Addo said so.": [
        ("Kofi Mensah-Addo", "Trade Minister", "GH")
    ],
    "Musa Bello, Secretary-General of the ECOTRADE Secretariat, opened the round.": [
        ("Musa Bello", "Secretary-General of the ECOTRADE Secretariat", "ECOTRADE")
    ],
    "Mexico's economy secretary spoke to Secretary of Commerce Nina Patel.": [
        ("Nina Patel", "Secretary of Commerce", "US")
    ],
    "Taiwan's top negotiator John Teng met Taoiseach Niamh Brennan.": [
        ("John Teng", "top negotiator", "TW"),
        ("Niamh Brennan", "Taoiseach", "IE"),
    ],
    "Thai Trade Minister SOMCHAI Wattana and Korean envoy KIM Sang-woo talked.": [
        ("SOMCHAI Wattana", "Trade Minister", "TH"),
        ("KIM Sang-woo", "envoy", "KR"),
    ],
}

FALSE_FINDS = [
    "Ambassador Rosewood Homes Corp of Fiji left.",
    "Togo's striker met her Ghanaian colleague Ama Boateng.",
    "Peru's best striker is Ana Ruiz, a lawyer.",
    "Bo Lind, heading the Acme group, spoke of the Ghanaian market.",
    "Bo Lind, director of trade at the Ghanaian brewer Acme, spoke.",
    "The presidents of Chad, a landlocked state, and Togo met.",
    "The firm's chief negotiator, Ada Berg, left Norway.",
    "Acme Corp President John Smith and Jane Doe, chief executive of Beta Ltd, agreed.",
    "Robert Hale, president of the Wheat Growers Association, objected.",
    "Mary Jones, director of research at Delta, and analyst Tim Holt said so.",
    "National Foreign Trade Council president William Stone said so.",
    "Professor Ann Lee of the University of Leeds and economist Tim Holt said so.",
    "Manager Arsene Dupont praised captain Marco Rossi and FIFA president Karl Blatt.",
    "Toyota vice president Hiro Tanaka and Deutsche Bank chief economist Lars Meyer.",
    "Jane Roe, senior vice president of government relations at Corncob, spoke.",
    "The U.S. Officials said that Trade Ministers had left on Monday.",
    "Ruth Bell, a senior vice president, told reporters.",
    "Spain's football federation and its president Ana Ruiz agreed.",
    "In Lisbon, a ministry spokesman said no. To Porto, the minister went.",
    "Xu Bin, director of the Institute of the Commerce Ministry, is a scholar.",
    "The chairman of the company, Peter Vance, bought Acme's trade unit.",
    "Stephen King wrote it; Queen sang it; the Tour went to Prince Albert.",
]


@pytest.fixture(scope="module")
def alone() -> Language:
    """A pipeline of nothing but the component."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tradedigest_officials")
    return nlp


def _officials(doc: Doc) -> list[Find]:
    return read_finds(doc, "officials")


@pytest.mark.parametrize("sentence", FINDS, ids=str)
def test_officials_of_a_sentence(sentence: str, annotate: Annotate) -> None:
    """Name, title and country of each official, whatever the country."""
    found = [
        (find.values["name"], find.values["title"], find.values["country"])
        for find in _officials(annotate(sentence))
    ]
    assert found == FINDS[sentence]


@pytest.mark.parametrize("sentence", FALSE_FINDS, ids=str)
def test_no_officials(sentence: str, annotate: Annotate) -> None:
    """People of firms, clubs, lobbies and universities are no officials."""
    assert _officials(annotate(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Former Chilean minister Tomás O'Ryan spoke.",
        "Chile's ex-president Tomás O'Ryan spoke.",
        "Chile's then-president Tomás O'Ryan spoke.",
        "Tomás O'Ryan, a former Chilean trade minister, spoke.",
        "Tomás O'Ryan, Chile's trade minister at the time, spoke.",
        "The Chilean trade minister of the day, Tomás O'Ryan, spoke.",
    ],
    ids=str,
)
def test_former_office(sentence: str, annotate: Annotate) -> None:
    """Who no longer holds the office is told apart."""
    assert [find.values["former"] for find in _officials(annotate(sentence))] == [True]


def test_later_mentions_share_the_values(annotate: Annotate) -> None:
    """Full name first, surname later: one official, all mentions alike."""
    text = "Fijian Trade Minister Asha Kumari left. KUMARI SAID NO. "
    text += "Ms. Kumari's aide waited."
    finds = _officials(annotate(text))
    assert [text[find.start : find.end] for find in finds] == [
        "Asha Kumari",
        "KUMARI",
        "Kumari",
    ]
    assert len({str(find.values) for find in finds}) == 1


def test_a_peer_is_not_called_by_the_seat(annotate: Annotate) -> None:
    """Of "Lady Roe of Bath" the later mentions are "Lady Roe" and "Roe"."""
    text = "British envoy Lady Roe of Bath left. Bath waits. Lady Roe and Roe are one."
    finds = _officials(annotate(text))
    assert [text[find.start : find.end] for find in finds] == [
        "Lady Roe of Bath",
        "Lady Roe",
        "Roe",
    ]
    assert {find.values["name"] for find in finds} == {"Lady Roe of Bath"}


def test_two_people_of_one_surname(annotate: Annotate) -> None:
    """The minister is found, the analyst of the same surname is not taken for him."""
    text = (
        "Kim Sang-woo, South Korea's trade minister, and Kim Ji-ho, an analyst, differ."
    )
    assert [find.values["name"] for find in _officials(annotate(text))] == [
        "Kim Sang-woo"
    ]


@pytest.mark.parametrize(
    ("title", "names"), [("The", ["Ana Ruiz"]), ("The senior vice", []), ("A", [])]
)
def test_the_president_alone_may_be_the_countrys(
    title: str, names: list[str], annotate: Annotate
) -> None:
    """In a text on a country "the president" needs its name less near."""
    between = "Rain fell on the fields for a week, and the roads were closed. " * 4
    text = f"Nepal was late. {between}{title} president, Ana Ruiz, said no."
    assert [find.values["name"] for find in _officials(annotate(text))] == names


def test_find_carries_the_code(annotate: Annotate) -> None:
    """`kb_id` repeats the country served, and is empty when nothing tells it."""
    codes = [
        find.kb_id
        for text in ("Swiss envoy Ueli Graf left.", "Envoy Ueli Graf left for talks.")
        for find in _officials(annotate(text))
    ]
    assert codes[0] == "CH"


def test_capital_of_the_dateline_tells_the_country(annotate: Annotate) -> None:
    """A minister of no named country serves the one that the article comes from."""
    text = "LIMA, May 3 - Talks with Chile failed, Trade Minister Rosa Quispe said."
    assert [find.kb_id for find in _officials(annotate(text))] == ["PE"]


@pytest.mark.parametrize(
    ("published", "country"), [("1986-05-01", "FR"), ("2010-05-01", None)]
)
def test_bare_name_needs_its_time(
    published: str, country: str | None, annotate: Annotate
) -> None:
    """A single name stands for a leader only around the years in office."""
    finds = _officials(annotate("Then Mitterrand spoke of France.", published))
    assert [find.values["country"] for find in finds] == [country] * bool(country)


WORDS = st.sampled_from([
    "Trade", "Minister", "minister", "Presidents", "and", ",", "of", "the", "'s", "(",
    ")", "Kim", "Al-Said", "He", "van", "der", "U.S.", "Peru's", "WTO", ".", "\n", "to",
    "former", "who", "heads", "Lee", "J.", "Ministry", "Bank", "Bush", "–", "Rep.",
])  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS | st.text(max_size=5), max_size=30))
def test_any_text_is_read(alone: Language, words: list[str]) -> None:
    """No text breaks the component, and its offsets lie in the text."""
    doc = alone(" ".join(words))
    for find in _officials(doc):
        assert 0 <= find.start < find.end <= len(doc.text)
        assert doc.text[find.start : find.end].strip()


def test_a_trained_pipeline_tells_where_names_end() -> None:
    """A person seen by a named-entity recognizer is a name, whatever its shape."""
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "k.d. of the Lakes"}])
    nlp.add_pipe("tradedigest_officials")
    doc = nlp("Trade Minister k.d. of the Lakes signed for Malawi.")
    (official,) = read_finds(doc, "officials")
    assert official.values["name"] == "k.d. of the Lakes"
