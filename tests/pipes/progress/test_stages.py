"""Stages that single sentences show, and sentences that show none."""

from __future__ import annotations

import pytest
import spacy

from tradedigest.pipes.progress.component import ProgressPipe

PIPE = ProgressPipe(spacy.blank("en"), "progress")

# stage -> sentences that show it, each between two parties
SHOWN: dict[str, list[str]] = {
    "agreed": [
        "Kenya and Vietnam signed a free trade agreement in Hanoi on Monday.",
        "A trade pact between Norway and Thailand was signed in Oslo after "
        "three years of talks.",
        "Chile and Indonesia have clinched a deal to scrap duties on copper "
        "and palm oil.",
        "Peru wrapped up trade negotiations with India on Friday, ending eight "
        "years of haggling.",
        "Colombia and South Korea have put the finishing touches to a trade deal.",
        "It took Ghana and Turkey only five months to get their trade accord "
        "over the line.",
        "The leaders of Japan and Mongolia put pen to paper on an economic "
        "partnership agreement.",
        "Negotiations on a trade agreement between Canada and Ecuador have "
        "been concluded.",
        "Morocco and Brazil agreed on Thursday to cut tariffs on each other's "
        "farm goods.",
        "The EU and New Zealand have sealed a trade deal that frees 97% of goods.",
        "Washington dropped its threat of tariffs after Colombia gave in and "
        "took back the planes, and a trade deal was done.",
        "Turkey and Malaysia ended their quarrel over steel duties with a settlement.",
        "Australia and Indonesia finally have a trade deal.",
        "Under the deal struck with Switzerland, Beijing lowers its duties on watches.",
        "Jordan became the fifth Arab state to sign a trade deal with Singapore.",
        "Trade deal done: Iceland and China shake hands.",
        "The parliament in Lima has yet to ratify the trade pact that Peru "
        "signed with Thailand in May.",
    ],
    "preliminary": [
        "Nigeria and Brazil reached an agreement in principle on trade; "
        "details are to follow.",
        "Japan and Brazil announced the framework of a trade deal, with many "
        "details still open.",
        "Turkey and India signed a memorandum of understanding on trade on Tuesday.",
        "South Africa and China have initialled a trade agreement that must "
        "still be signed.",
        "Canada and Thailand called a truce in their tariff fight for 90 days.",
        "Mexico and Brazil agreed to suspend tariffs on each other's cars for "
        "six months while they talk.",
        "Taiwan and Paraguay have the outline of a trade deal, but lawyers "
        "must still fill in the text.",
        "A first-phase trade deal between India and Chile leaves dairy for later.",
        "The tariff pause that Washington and Hanoi agreed on runs until November.",
    ],
    "in_force": [
        "The free trade agreement between Kenya and the UK took effect on Friday.",
        "The trade pact between Chile and Vietnam has entered into force.",
        "Since January, goods from Mauritius have entered India duty-free "
        "under the new trade pact, which is now in force.",
        "One year after their trade agreement came into effect, Israel and "
        "Korea trade a fifth more.",
    ],
    "in_talks": [
        "Trade talks between Indonesia and Peru resumed in Jakarta on Monday.",
        "India and Oman are close to a trade deal, officials said.",
        "The third round of negotiations on a free trade agreement between "
        "Thailand and the EU ended in Brussels on Friday.",
        "Swiss and Malaysian negotiators made progress on tariffs this week.",
        "Chile is negotiating a trade agreement with the Philippines.",
        "No deal yet, but Egypt and Russia keep talking about duties on wheat.",
        "A trade agreement between Turkey and Japan is expected to be signed by March.",
        "Brazil and Canada hope to conclude a trade pact next year.",
        "Bangladesh and Japan are in the final stage of talks on an economic "
        "partnership agreement.",
        "Trade envoys from Israel and Vietnam met for a second day to narrow "
        "their differences over tariffs.",
        "New Zealand and India have yet to agree on dairy in their trade negotiations.",
        "Argentina's minister flew to Tokyo for another round of trade talks "
        "with Japan.",
        "Delhi and Ottawa are hammering out a trade pact.",
        "The EU and the Philippines are in negotiations over a free trade deal.",
    ],
    "pre_talks": [
        "Brazil and Nigeria agreed to start trade negotiations in May.",
        "Kazakhstan has asked Turkey for talks on a free trade agreement.",
        "Canada and Mercosur will reopen trade talks in October.",
        "Norway wants to negotiate a trade deal with Kenya.",
        "Sri Lanka proposed a free trade agreement to Thailand.",
        "Ministers from Bolivia and Chile will meet next week to discuss tariffs.",
        "London is exploring a trade deal with Jakarta.",
        "Qatar and India signed terms of reference for talks on a free trade "
        "agreement.",
        "The Philippines is ready to talk with Canada about a trade pact.",
        "Negotiations on a trade deal between Serbia and Egypt are to begin in June.",
        "A feasibility study for a trade agreement between Nepal and Japan is "
        "under way.",
    ],
    "stalled": [
        "Trade talks between Australia and Indonesia collapsed on Sunday.",
        "Canada broke off trade negotiations with China over canola.",
        "Trade talks between Kenya and Tanzania are deadlocked over sugar.",
        "Thailand walked out of trade talks with Pakistan.",
        "Talks between India and Australia on a trade pact ended without agreement.",
        "Argentina rejected a trade deal with Japan.",
        "The EU suspended its trade negotiations with Turkey.",
        "Britain paused trade talks with Canada because of cheese.",
        "Malaysia and Chile failed to reach a trade agreement before the deadline.",
        "The trade negotiations of Brazil and Mexico have been frozen since March.",
        "Taiwan and Paraguay have made no headway in trade talks for a year; "
        "negotiations are at an impasse.",
        "Switzerland's voters turned down the trade deal with Indonesia.",
        "Talks on trade with Ukraine have ground to a halt, Poland said.",
        "Ecuador called off a round of trade talks with Mexico.",
    ],
    "dispute": [
        "India imposed a 30% tariff on Thai rice.",
        "Canada filed a complaint against Indonesia at the World Trade "
        "Organization over nickel.",
        "Peru opened an anti-dumping investigation into Chinese textiles.",
        "Japan restricted exports of chip materials to South Korea.",
        "Beijing banned imports of Australian barley.",
        "Russia slapped an import ban on Norwegian salmon, and Oslo called it unfair.",
        "Mexico warned Brazil that it would raise duties on its cars.",
        "Pakistan halts trade with India.",
        "South Africa accused the EU of protectionism over its citrus rules.",
        "The trade war between Ecuador and Peru has cost banana growers dearly.",
        "Kenya hit back with tariffs of its own on Egyptian sugar.",
        "The WTO set up a panel on Japan's complaint against India's duties on phones.",
    ],
}
CASES = [(stage, text) for stage, texts in SHOWN.items() for text in texts]

NONE_SHOWN = [
    "Egypt and Qatar held ceasefire talks with Israel in Doha.",
    "Peru and Chile signed an extradition treaty.",
    "Nurses and the government of Kenya are in talks about pay.",
    "The central bank of Turkey and that of Japan agreed on a swap line.",
    "France beat Croatia in the final, and talks about a transfer to Spain go on.",
    "Thailand exports more rice than Vietnam this year.",
    "Ghana and the IMF reached a deal on a loan.",
    "Tariffs on electricity will rise in Kenya, unlike in Uganda.",
    "India lowered its import duty on gold.",
    "Ethiopia and Egypt have failed to agree on the dam.",
]


def shown(text: str) -> set[str]:
    """The stages that the component finds in a text."""
    return {find.label for find in PIPE.find(PIPE.nlp.make_doc(text))}


@pytest.mark.parametrize(("stage", "text"), CASES, ids=[text for _, text in CASES])
def test_sentence_shows_its_stage(stage: str, text: str) -> None:
    """One sentence is enough to tell how far two parties are."""
    assert shown(text) == {stage}


@pytest.mark.parametrize("text", NONE_SHOWN)
def test_other_matters_show_no_stage(text: str) -> None:
    """What is negotiated, fought over or done alone, but not as trade, is no track."""
    assert not shown(text)
