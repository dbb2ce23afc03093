"""The text of a piece of HTML, as feeds, mails and news services deliver articles.

A saved page needs more: there the article has to be found first.
"""

from __future__ import annotations

import html
import re

# Each alternative ends at the next "<" at the latest, so that the search is linear.
_TAG = re.compile(r"<!--|-->|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)[^<>]*>")
_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|li|ul|ol|h[1-6]|td|tr|table|html|body)\b[^<>]*>",
    re.IGNORECASE,
)
_HIDDEN = frozenset({"script", "style", "head", "title", "noscript", "template"})
_LINES = frozenset({"br", "li", "tr", "dt", "dd"})
_PARAGRAPHS = frozenset(
    {
        *("p", "div", "ul", "ol", "table", "blockquote", "article", "section"),
        *("h1", "h2", "h3", "h4", "h5", "h6"),
    }
)
_CELLS = frozenset({"td", "th"})
_BLANK_LINES = re.compile(r"\n{3,}")
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def is_marked_up(text: str) -> bool:
    """Whether `text` is HTML, by the tags in it."""
    return bool(_MARKUP.search(text))


def text_of(markup: str) -> str:
    """The words of `markup`; blocks are paragraphs, the rows of tables lines."""
    pieces: list[str] = []
    position = 0
    hidden: str | None = None
    for tag in _TAG.finditer(markup):
        if hidden is None:
            pieces.append(_words(markup[position : tag.start()]))
        position = tag.end()
        name = (tag["name"] or tag[0]).lower()
        if hidden is not None:
            hidden = None if _closes(tag, name, hidden) else hidden
        elif name == "<!--":
            hidden = "-->"
        elif name in _HIDDEN and not tag["close"]:
            hidden = name
        else:
            pieces.append(_space(name, closes=bool(tag["close"])))
    if hidden is None:
        pieces.append(_words(markup[position:]))
    return _tidy("".join(pieces))


def _closes(tag: re.Match[str], name: str, hidden: str) -> bool:
    return name == hidden and (name == "-->" or bool(tag["close"]))


def _space(name: str, *, closes: bool) -> str:
    """What stands for a tag in the text."""
    if name in _PARAGRAPHS:
        return "\n\n"
    if name in _LINES and not closes:
        return "\n"
    return "\t" if name in _CELLS and closes else ""


def _words(text: str) -> str:
    return _BLANKS.sub(" ", html.unescape(text))


def _tidy(text: str) -> str:
    lines = "\n".join(line.strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", lines).strip()
