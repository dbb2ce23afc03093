"""One regular expression for many words and phrases.

Python tries the branches of an alternation one by one. Folded into a trie it looks at
each character of the text once; a thousand phrases cost little more than one.

In every pattern a blank stands for any white space, and an apostrophe or hyphen for its
kinds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Node = dict[str, "Node"]

_END = ""
_CLASSES = {" ": r"\s{1,3}", "'": "['’‘]", "-": "[-‐‑–]"}
_NO_WORD_AFTER = r"(?!\w)"
_NO_INITIAL_AFTER = r"(?!\w\.|[A-Z]\b)"


def spelled(words: Iterable[str]) -> set[str]:
    """`words` in three ways of writing capitals: last week, Last week, LAST WEEK.

    With IGNORECASE the first characters of branches would not be compared before they
    are tried.
    """
    forms: set[str] = set()
    for word in words:
        forms |= {word, word[:1].upper() + word[1:], word.upper()}
    return forms


def one_of(forms: Iterable[str]) -> str:
    """A pattern for the longest of `forms` at a place, as part of a larger pattern."""
    return _pattern(_folded(forms), "", lambda _last: "")


def compile_phrases(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the longest of `phrases` at a place, as whole words."""
    # The first character stands before its look-behind, so that `re` can skip to it.
    branches = (
        f"{literal}(?<![\\w@]{literal}){_pattern(node, first, _boundary)}"
        for first, node in _folded(phrases).items()
        for literal in [_literal(first)]
    )
    return re.compile("|".join(branches))


def _folded(forms: Iterable[str]) -> Node:
    root: Node = {}
    for form in sorted(forms):
        node = root
        for char in form:
            node = node.setdefault(char, {})
        node[_END] = {}
    return root


def _pattern(node: Node, last: str, end: Callable[[str], str]) -> str:
    """The pattern for what may follow `last`; longer forms come first.

    `end` gives what must hold where a form ends, from its last character.
    """
    branches = [
        _literal(char) + _pattern(below, char, end)
        for char, below in node.items()
        if char != _END
    ]
    if _END in node:
        branches.append(end(last))
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _literal(char: str) -> str:
    return _CLASSES.get(char) or re.escape(char)


def _boundary(last: str) -> str:
    return _NO_WORD_AFTER if last.isalnum() else _NO_INITIAL_AFTER
