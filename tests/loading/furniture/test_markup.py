"""Scripts, tags and links inside lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tradedigest.errors import LexiconError
from tradedigest.loading.furniture.markup import find_markup

if TYPE_CHECKING:
    from pathlib import Path

FOUND = {
    "Tea pays 5%. var x_config = {'a': 1};": "var x_config = {'a': 1};",
    "play({id: 'b', w: 800}); Tea": "play({id: 'b', w: 800});",
    "window.layer = window.layer || [];": "window.layer = window.layer || [];",
    "function go() { if (x) { y(); } } Tea": "function go() { if (x) { y(); } }",
    "<script>let a = 1</script>Tea": "<script>let a = 1</script>",
    "Tea <a href='x'>pays": "<a href='x'>",
    "Tea&nbsp;pays": "&nbsp;",
    "See https://example.org/a?b=1, they say": "https://example.org/a?b=1,",
    "Tea pic.twitter.com/aBc1 pays": "pic.twitter.com/aBc1",
    "Tea pays→view source": "→view source",
    "port-1.jpg Tea": "port-1.jpg",
    "A port. Photograph: Ana Silva/Agency": " Photograph: Ana Silva/Agency",
    "{{ title }} Tea": "{{ title }}",
    "6/9/20313 min read": "3 min read",
}
NOT_FOUND = (
    "GM <GM.N> and BP <BP> pay",
    "They signed the document. The duty falls; tea is free.",
    "x < 5 and y > 3",
    "the var of tea = 5",
    "[Kenya] and {Tea 1}",
    "a read-out of 25 minutes",
    "AT&T pays",
)


@pytest.mark.parametrize("text", FOUND, ids=str)
def test_markup_is_found(text: str) -> None:
    """What a page leaves in its text is found to its last character."""
    places = {text[start:end] for start, end, _ in find_markup(text)}
    assert FOUND[text] in places


@pytest.mark.parametrize("text", NOT_FOUND, ids=str)
def test_prose_is_no_markup(text: str) -> None:
    """Ticker symbols, comparisons and brackets of writers stay."""
    assert list(find_markup(text)) == []


def test_pattern_that_is_none_is_named(tmp_path: Path) -> None:
    """A broken expression in a user's lexicon is a one-line error."""
    lexicon = "[kinds.link]\npatterns = ['(']\n"
    (tmp_path / "markup.toml").write_text(lexicon, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"markup\.toml: kinds\.link"):
        list(find_markup("http", str(tmp_path)))
