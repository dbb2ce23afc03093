"""Forms of verbs and nouns."""

from __future__ import annotations

import pytest

from tradedigest.pipes.inflection import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("sign", ["sign", "signs", "signed", "signing"]),
        ("agree", ["agree", "agrees", "agreed", "agreeing"]),
        ("levy", ["levy", "levies", "levied", "levying"]),
        ("slap", ["slap", "slaps", "slapped", "slapping"]),
        ("seal", ["seal", "seals", "sealed", "sealing"]),
        ("impose", ["impose", "imposes", "imposed", "imposing"]),
        ("strike/struck/stricken", ["strike", "strikes", "struck", "stricken"]),
        ("take/took/taken effect", ["take effect", "taking effect", "took effect"]),
        ("walk out of", ["walk out of", "walks out of", "walked out of"]),
        ("be/was/been over", ["are over", "is over", "were over", "been over"]),
    ],
)
def test_verb_has_its_forms(entry: str, forms: list[str]) -> None:
    """Regular verbs are inflected by rule, irregular ones as they are given."""
    assert set(forms) <= {form for form, _ in verb_forms(entry)}


def test_forms_tell_tense() -> None:
    """Each form says which it is."""
    assert ("sought talks", "past") in verb_forms("seek/sought/sought talks")


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("tariff", "tariffs"), ("levy", "levies"), ("truce", "truces"), ("tax", "taxes")],
)
def test_noun_has_its_plural(noun: str, plural: str) -> None:
    """A noun is found in the singular and in the plural."""
    assert noun_forms(noun) == [noun, plural]
