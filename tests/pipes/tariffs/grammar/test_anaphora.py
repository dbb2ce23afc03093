"""Whom pronouns and nouns for parties mean."""

from __future__ import annotations

import pytest

from tradedigest.pipes.tariffs.grammar.anaphora import Discourse
from tradedigest.pipes.tariffs.grammar.tokens import Token

KENYA, CHILE, EU = (
    Token("C", n, n + 1, codes=(code,)) for n, code in enumerate(("KE", "CL", "EU"))
)


def _word(kind: str, text: str = "") -> Token:
    return Token(kind, 9, 10, text)


def _discourse(*codes: str) -> Discourse:
    discourse = Discourse(blocs=frozenset({"EU"}))
    for code in codes:
        discourse.see(Token("C", 0, 1, codes=(code,)))
    discourse.close(codes)
    return discourse


@pytest.mark.parametrize(
    ("pronoun", "kind", "code"),
    [("1", "C", "KE"), ("2", "H", "KE"), ("3", "C", "EU"), ("5", "C", "CL")],
)
def test_across_sentences(pronoun: str, kind: str, code: str) -> None:
    """'It' is the last subject, 'the bloc' the last bloc, 'the country' the last."""
    (token,) = _discourse("KE", "EU", "CL").resolve([_word(pronoun)])
    assert (token.kind, token.codes) == (kind, (code,))


def test_subject_of_the_sentence() -> None:
    """Within a sentence 'its goods' are those of its first party."""
    resolved = _discourse("EU").resolve([KENYA, CHILE, _word("2"), _word("g")])
    assert resolved[2].codes == ("KE",)


def test_own_tariff() -> None:
    """'Its tariff' is that of the nearest party, which is to change it."""
    resolved = _discourse().resolve([KENYA, CHILE, _word("2"), _word("N")])
    assert resolved[2].codes == ("CL",)


def test_he() -> None:
    """'He' is the last official named, also when other countries were named since."""
    discourse = _discourse()
    discourse.see(Token("G", 0, 1, codes=("PE",)))
    discourse.see(KENYA)
    (token,) = discourse.resolve([_word("9")])
    assert (token.kind, token.codes) == ("C", ("PE",))


def test_it_that_is_measured() -> None:
    """The 'it' that 'is 25%' is a tariff, no party."""
    resolved = _discourse("KE").resolve([_word("1"), _word("b"), _word("A")])
    assert resolved[0].kind == "w"


def test_whose() -> None:
    """'Whose' means the party right before it."""
    resolved = _discourse().resolve([KENYA, CHILE, _word("6"), _word("k")])
    assert (resolved[2].kind, resolved[2].codes) == ("H", ("CL",))


def test_nobody_known() -> None:
    """A pronoun without an antecedent is a plain word."""
    (token,) = Discourse().resolve([_word("1")])
    assert (token.kind, token.codes) == ("w", ())
