"""The goods that the head of an item of a list names: "iv. Figs: the duty of 6%"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.grammar.goods import MOST, names_of_goods

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.pipes.tariffs.grammar.tokens import Token

# "-", "❍", "(a)", "iv.", "12)"
_MARK = r"(?:[-–—*•·>❍○●▪■◆]|\(?(?:[ivx]{1,5}|[A-Za-z]|\d{1,2})[.)](?=\s))"
_OPENING = re.compile(rf"[ \t]*(?P<mark>{_MARK})?[ \t]*")
_LONGEST_MARK = 10  # characters before a sentence that may hold one
# "Frozen beef and figs:", "Fish (fresh):", "(Crude oil)"; after a mark also "Tea."
_HEAD = re.compile(
    r"(?:\((?P<topic>[A-Z][^()\n]{1,60})\)"
    r"|(?P<head>[A-Z][^:;.%\d\n(]{1,70}?)(?:\s?\([^()\n]{1,40}\))?(?P<end>[:.]))(?=\s)"
)
_JOINTS = re.compile(r",\s*(?:and\s+)?|\s+and\s+")
_LONGEST_NAME = 4  # words
_PLAIN = {kinds.KIND, kinds.MODIFIER, kinds.WORD, kinds.AND, kinds.COMMA}
_VERBS = {kinds.LEVY, kinds.PASSIVE, kinds.PAY, kinds.BE, kinds.SAY, kinds.MODAL,
    kinds.TARIFF, kinds.BOUND}  # fmt: skip


def opens_line(text: str, start: int) -> bool:
    """Whether a line of `text` begins at `start`, perhaps after the mark of an item."""
    return _line_of(text, start) is not None


def goods_of_item(
    sentence: Sequence[Token], text: str, start: int
) -> tuple[str, ...] | None:
    """The goods of the item that begins with a sentence at `start`; () without goods.

    None if the sentence goes on with what was before it. The head of an item with a
    mark may name goods that are not known ones.
    """
    line = _line_of(text, start)
    opening = _OPENING.match(text, start if line is None else line)
    marked = opening is not None and opening["mark"] is not None
    head = _HEAD.match(text, max(start, opening.end() if opening else 0))
    names = _names(head, sentence, text, marked=marked) if head else ()
    return names or (None if line is None else ())


def _names(
    head: re.Match[str], sentence: Sequence[Token], text: str, *, marked: bool
) -> tuple[str, ...]:
    first, last = head.span("topic" if head["topic"] else "head")
    tokens = [token for token in sentence if first <= token.start < last]
    if any(token.kind in _VERBS for token in tokens):
        return ()
    known = names_of_goods(tokens, text)
    names = tuple(_JOINTS.split(text[first:last].lower()))[:MOST]
    fit = all(token.kind in _PLAIN for token in tokens) and all(
        len(name.split()) <= _LONGEST_NAME for name in names
    )
    if known and (marked or head["end"] == ":"):
        return names if fit else known
    return names if fit and marked and head["end"] == ":" else ()


def _line_of(text: str, start: int) -> int | None:
    """Where the line begins that `start` opens; None if it opens none."""
    line = text.rfind("\n", max(0, start - _LONGEST_MARK), start) + 1
    if not line and start > _LONGEST_MARK:
        return None
    return line if _OPENING.fullmatch(text, line, start) else None
