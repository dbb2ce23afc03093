"""Patterns of many words.

Python tries the branches of an alternation one by one; folded by common beginnings, a
hundred words cost little more than one. Case is spelled out for the same reason: with
IGNORECASE the first characters of branches are not compared before they are tried.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    Node = dict[str, "Node"]

_END = ""


def spelled(words: Iterable[str]) -> set[str]:
    """`words` in three ways of writing capitals: last week, Last week, LAST WEEK."""
    forms: set[str] = set()
    for word in words:
        forms |= {word, word[:1].upper() + word[1:], word.upper()}
    return forms


def one_of(forms: Iterable[str]) -> str:
    """A pattern for the longest of `forms` at a place; a blank is any white space."""
    root: Node = {}
    for form in forms:
        node = root
        for char in form:
            node = node.setdefault(char, {})
        node[_END] = {}
    return _pattern(root)


def _pattern(node: Node) -> str:
    branches = [
        (r"\s{1,3}" if char == " " else re.escape(char)) + _pattern(below)
        for char, below in sorted(node.items())
        if char != _END
    ]
    if not branches:
        return ""
    if len(branches) == 1 and _END not in node:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if _END in node else "")
