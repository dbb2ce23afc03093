"""Telling English from other languages."""

from __future__ import annotations

import pytest

from tradedigest.loading import build_article
from tradedigest.loading.text.language import find_language

TEXTS = {
    "en": "Chile and Norway resumed their talks on Monday, and the minister said that "
    "a tariff of 9% on salmon would be lifted by the end of the year.",
    "es": "El gobierno de Chile anunció que los aranceles del 9% sobre el salmón de "
    "Noruega entrarán en vigor el lunes, dijo el ministro de Comercio.",
    "de": "Die Regierung von Norwegen hat mit Chile über Zölle auf Lachs verhandelt, "
    "und der Minister sagte, dass sich das im Mai nicht ändern werde.",
    "fr": "Le ministre du Commerce a déclaré que les droits de douane de 9 % sur le "
    "saumon seront levés dans les prochains mois par la Norvège.",
    "it": "Il ministro ha detto che i dazi del 9% sul salmone della Norvegia non "
    "saranno aboliti per ora, e che il governo di Santiago chiede una risposta.",
    "pt": "O governo do Chile disse que as tarifas de 9% para o salmão da Noruega não "
    "serão suspensas, e que os ministros se reúnem em Oslo no fim do mês.",
    "nl": "De minister van Handel zei dat het tarief van 9 procent op zalm uit "
    "Noorwegen niet voor het einde van het jaar wordt afgeschaft.",
    "und": "智利和挪威周一恢复了贸易谈判，部长表示将取消百分之九的关税。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_language_is_told_by_its_frequent_words(language: str) -> None:
    """ISO 639-1 codes; another alphabet is undetermined."""
    assert find_language(TEXTS[language]) == language


QUOTATION = (
    "The minister said of the talks: “El gobierno no ha dicho que sí.” It is the "
    "second time that Chile has put off an answer to the offer from Oslo."
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25%",
        "Norway: 9%\nChile: 12%\nEl Salvador: 8%\nCôte d'Ivoire: 3%\n" * 9,
        QUOTATION,
    ],
    ids=["empty", "number", "table", "quotation"],
)
def test_english_is_the_rule(text: str) -> None:
    """Tables, a few words and quotations make no other language."""
    assert find_language(text) == "en"


def test_text_of_another_language_is_kept_and_not_read() -> None:
    """Nothing can be found in it, so that nothing is invented."""
    article = build_article(TEXTS["es"], source="a.txt", sha256="")
    assert (article.language, article.text) == ("es", TEXTS["es"])
    assert article.body.strip() == ""
    assert len(article.body) == len(article.text)
