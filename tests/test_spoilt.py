"""Characters that saving spoilt are read as the ones that are meant."""

from __future__ import annotations

import pytest

from tradedigest.spoilt import find_spoilt, mended

SPOILT = {
    "Chileâ\x80\x99s copper": "Chile’s copper",
    "Chileâ€™s copper": "Chile’s copper",
    "they donâ\x80\x99t pay": "they don’t pay",
    "â\x80\x9cNo dutyâ\x80\x9d": "“No duty”",
    "SÃ£o Paulo": "São Paulo",
    "30Â\xa0%": "30 %",
    "10â\x80\x9315%": "10–15%",
    "a â\x82¬5 duty": "a €5 duty",
    "Jos&#233; N&uacute;&#xF1;ez": "José Núñez",
    "25&nbsp;percent &ndash; or 30&#37;": "25 percent – or 30%",
    "Peru&amp;#8217;s tar&shy;iff": "Peru’s tariff",
    "AT&amp;T &lt; R&amp;D": "AT&T < R&D",
    "a&#10;b&NewLine;c&#0;&#x110000;": "a b c��",
}
MEANT = [
    *("Âge", "CAFÉ»", "São Paulo’s", "Ångström €5", "âge d’or", "naïve – “quoted”"),
    *("R&D; then", "&paradise;", "&#; & &amp", "&unheard;", "a&b;c"),
]


@pytest.mark.parametrize("text", SPOILT, ids=ascii)
def test_spoilt_characters_are_mended(text: str) -> None:
    """UTF-8 read as Latin-1 or as Windows-1252, and entities, are put right."""
    assert mended(text) == SPOILT[text]


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant_stays(text: str) -> None:
    """Accents and quotes that make sense, and names that are no entities."""
    assert mended(text) == text
    assert [*find_spoilt(text)] == []
