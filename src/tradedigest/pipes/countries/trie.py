"""One regular expression for many phrases.

Python tries the branches of an alternation one by one. Folded into a trie it looks at
each character of the text once, and the search skips to a character that can be first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    Node = dict[str, "Node"]

_END = ""
_CLASSES = {" ": r"\s{1,2}", "'": "['’‘]", "-": "[-‐‑–]"}
_NO_WORD_AFTER = r"(?!\w)"
_NO_INITIAL_AFTER = r"(?!\w\.|[A-Z]\b)"


def compile_phrases(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the longest of `phrases` at a place, as whole words.

    A space stands for any white space, an apostrophe or hyphen for its kinds.
    """
    root: Node = {}
    for phrase in sorted(phrases):
        node = root
        for char in phrase:
            node = node.setdefault(char, {})
        node[_END] = {}
    # The first character stands before its look-behind, so that `re` can skip to it.
    branches = (
        f"{_literal(first)}(?<![\\w@]{_literal(first)}){_continuation(node, first)}"
        for first, node in root.items()
    )
    return re.compile("|".join(branches))


def _literal(char: str) -> str:
    return _CLASSES.get(char) or re.escape(char)


def _continuation(node: Node, last: str) -> str:
    """The pattern for what may follow `last`; longer phrases come first."""
    branches = [
        _literal(char) + _continuation(below, char)
        for char, below in node.items()
        if char != _END
    ]
    if _END in node:
        branches.append(_boundary(last))
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _boundary(last: str) -> str:
    return _NO_WORD_AFTER if last.isalnum() else _NO_INITIAL_AFTER
