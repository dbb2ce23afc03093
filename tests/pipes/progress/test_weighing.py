"""Tracks of whole articles: who, how far, moving where, by which sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy

from tradedigest.pipes.progress.component import ProgressPipe

if TYPE_CHECKING:
    from tradedigest.pipes.finds import Find

PIPE = ProgressPipe(spacy.blank("en"), "progress")


def finds(text: str, published: str | None = None) -> list[Find]:
    """What the component finds in an article; its line ends are of no account."""
    doc = PIPE.nlp.make_doc(" ".join(text.split()))
    doc._.tradedigest = {"published": published, "title": None}
    return PIPE.find(doc)


def tracks(text: str, published: str | None = None) -> dict[str, str]:
    """The stage of each set of parties."""
    return {
        " ".join(find.values["parties"]): find.label
        for find in reversed(finds(text, published))
    }


# Each story with the tracks that it leaves its reader with.
STORIES: dict[str, tuple[str, dict[str, str]]] = {
    "a deal ends a quarrel": (
        """
        Kenya and Turkey signed a trade pact in Mombasa on Friday. Ankara had put a
        40 percent tariff on Kenyan tea in spring, and Nairobi had answered with
        duties on Turkish cement.
        """,
        {"KE TR": "agreed"},
    ),
    "talks amid a quarrel": (
        """
        Peru and Canada opened trade talks in Lima on Monday. The tariffs that
        Canada imposed on asparagus stay in place for now.
        """,
        {"CA PE": "in_talks"},
    ),
    "a quarrel with an old pact in it": (
        """
        Ghana threatened Brazil with retaliation on Thursday over a new tariff on
        cocoa. Brazil raised the tariff in May. The two countries signed a trade
        agreement in 2019.
        """,
        {"BR GH": "dispute"},
    ),
    "several tracks": (
        """
        India signed a trade deal with Oman on Sunday. India's trade talks with
        Chile collapsed over wine. India and Peru will start trade negotiations in
        June.
        """,
        {"IN OM": "agreed", "CL IN": "stalled", "IN PE": "pre_talks"},
    ),
    "targets are no parties to one another": (
        """
        Brazil imposed a tariff of 30 percent on steel from Turkey and Egypt. Turkey
        and Egypt protested against the tariff.
        """,
        {"BR TR": "dispute", "BR EG": "dispute"},
    ),
    "one deal and another that failed": (
        """
        Samoa and Vietnam signed a trade agreement in Apia that halves tariffs on shoes.
        Samoa's trade talks with Kenya, by contrast, broke off over cattle.
        """,
        {"VN WS": "agreed", "KE WS": "stalled"},
    ),
    "a survey in one sentence": (
        """
        Fiji's tariffs keep its partners busy. It has signed with nobody yet. Fiji is in
        trade talks with Peru, Ghana and Laos; those with Togo collapsed in May.
        """,
        {
            "FJ PE": "in_talks",
            "FJ GH": "in_talks",
            "FJ LA": "in_talks",
            "FJ TG": "stalled",
        },
    ),
    "both sides": (
        """
        Norwegian and Thai envoys met in Oslo. Both sides agreed on a trade deal
        that frees fish from duties.
        """,
        {"NO TH": "agreed"},
    ),
    "a turn to others": (
        """
        Norwegian and Thai envoys signed a trade deal that frees fish from duties. Let
        us turn to Fiji and Norway. The two countries suspended their trade talks.
        """,
        {"NO TH": "agreed", "FJ NO": "stalled"},
    ),
    "one party at a time": (
        """
        Chile has raised its duties on wheat. Argentina will retaliate against the
        duties, its minister said.
        """,
        {"AR CL": "dispute"},
    ),
    "members under their bloc": (
        """
        The EU and Kenya agreed a trade pact. German exporters welcomed the trade
        pact with Kenya.
        """,
        {"EU KE": "agreed"},
    ),
    "alone": (
        """
        Vietnam cut its import duties on cars, the ministry said.
        """,
        {},
    ),
    "no trade": (
        """
        Kenya and Turkey signed an agreement on flights. Both sides praised the
        agreement after long negotiations.
        """,
        {},
    ),
    "nothing": (
        "",
        {},
    ),
}


@pytest.mark.parametrize(("text", "expected"), STORIES.values(), ids=STORIES.keys())
def test_story_leaves_its_tracks(text: str, expected: dict[str, str]) -> None:
    """What counts is the state of affairs at the end, between those who negotiate."""
    assert tracks(text, "2031-06-06") == expected


@pytest.mark.parametrize(
    ("text", "momentum"),
    [
        ("Japan and Peru signed a trade pact.", "advancing"),
        ("Japan raised its tariff on Peruvian copper.", "regressing"),
        ("Trade talks between Japan and Peru made progress.", "advancing"),
        ("Trade talks between Japan and Peru go on, but gaps remain.", "steady"),
        ("Japan and Peru will open trade talks.", "steady"),
        ("Trade talks between Japan and Peru collapsed.", "regressing"),
        ("Japan and Peru agreed to open trade talks in May.", "advancing"),
        # what is not there
        ("Japan and Peru hold trade talks, but neither is optimistic.", "steady"),
        ("Trade talks between Japan and Peru brought little headway.", "steady"),
        # a quarrel that eases
        ("Japan will lift its ban on Peruvian grapes and cut the tariff.", "steady"),
        # a pact with trouble in it
        ("A trade pact of Japan and Peru took effect; it is contentious.", "steady"),
    ],
)
def test_momentum_follows_from_stage_and_words(text: str, momentum: str) -> None:
    """A stage has a direction of its own that other words may change."""
    assert {find.values["momentum"] for find in finds(text)} == {momentum}


def test_best_evidence_comes_first() -> None:
    """The sentence that says it outright and names the parties is quoted first."""
    text = (
        "The trade deal is welcome. After years of talks on trade, "
        "Nigeria and Ecuador signed a trade deal on Monday. A new deal was needed."
    )
    first = finds(text)[0]
    assert text[first.start : first.end].endswith("signed a trade deal on Monday.")


def test_title_outweighs_the_body() -> None:
    """A stage in the title counts for more than one in passing."""
    title = "Fiji walks out of trade talks with Samoa"
    text = f"{title}\nFiji and Samoa began the trade talks in May."
    doc = PIPE.nlp.make_doc(text)
    doc._.tradedigest = {"published": None, "title": [0, len(title)]}
    assert PIPE.find(doc)[0].label == "stalled"


def test_a_survey_has_a_track_for_each_partner() -> None:
    """One party's talks with many: each partner counts, neighbours in a list do not."""
    text = """
        From Ghana to Chile, Kenya's partners want answers on tariffs.
        Kenya and Ghana opened trade talks on Monday. Kenya and Ghana made progress in
        their trade talks on tea. Kenya's trade talks with Ghana continue in May.
        Kenya and Chile are negotiating a trade agreement. The trade talks between
        Kenya and Chile made progress. Kenya and Norway signed a trade deal in Oslo.
        Norway and Kenya signed it after two years of trade talks. Peru has rejected
        Kenya's offer of a tariff deal.
        """
    assert tracks(text).keys() == {"GH KE", "CL KE", "KE NO", "KE PE"}


def test_a_survey_by_headings_has_a_track_for_each() -> None:
    """What stands under a country's name is about it and the article's main party."""
    lines = [
        "Where partners stand in tariff talks with Canada",
        "Canada has made deals with some, and still negotiates with others.",
        "FIJI",
        "Signed a trade agreement in May that spares its sugar.",
        "GHANA",
        "Negotiators are holding a fourth round of talks.",
        "NEPAL",
        "Tariff talks were broken off in June, and neither side expects more.",
    ]
    doc = PIPE.nlp.make_doc("\n\n".join(lines))
    stages = {" ".join(f.values["parties"]): f.label for f in PIPE.find(doc)}
    assert stages == {
        "CA FJ": "agreed",
        "CA GH": "in_talks",
        "CA NP": "stalled",
    }


def test_targets_of_one_measure_share_it() -> None:
    """A duty on some and another on others concern all of them."""
    text = (
        "Canada imposed a tariff of 10 percent on Fiji and Ghana and of 20 percent on "
        "Nepal and Peru, which it calls fair, from August."
    )
    assert tracks(text).keys() == {"CA FJ", "CA GH", "CA NP", "CA PE"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a deal told with its limits is the news, whatever was threatened before
        (
            """
            Canada will not raise its duties on Ghana's cocoa as it threatened to do.
            A framework agreement with Ghana was announced in Accra. Canada's tariff
            on cocoa would have hit Ghana hard.
            """,
            {"CA GH": "preliminary"},
        ),
        # dealings "with" a third are a track of their own
        (
            """
            Vietnam and Kenya signed a trade pact in Hanoi on Friday. Kenya's coffee
            will enter Vietnam free of duty. Vietnam's minister said that its trade
            talks with Morocco had collapsed.
            """,
            {"KE VN": "agreed", "MA VN": "stalled"},
        ),
        # a minister stands for a country that is not named
        (
            """
            Norway has imposed a tariff of 20 percent on cheese. Trade Minister Piyush
            Goyal of India said he would retaliate against Norway's tariff.
            """,
            {"IN NO": "dispute"},
        ),
    ],
)  # fmt: skip
def test_evidence_is_weighed(text: str, expected: dict[str, str]) -> None:
    """Weights of cues, places and shares add up to the stage of each track."""
    assert tracks(text, "2031-06-06") == expected
