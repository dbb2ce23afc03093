"""Which parts of a saved page are furniture, and no part of the article.

Nothing is cut: each part is a `Removed` stretch with its reason, so that offsets stay
those of the file. A line that states a rate or names an official stays, unless it is
plainly an advert, a comment or another story's headline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tradedigest.loading.furniture.lexicon import (
    Rules,
    fold,
    furniture_rules,
    key,
    words_of,
)
from tradedigest.loading.furniture.markup import find_markup
from tradedigest.loading.furniture.phrases import paragraphs_of_cues, sentences_with
from tradedigest.loading.furniture.sections import (
    OTHER_STORIES,
    Found,
    among_furniture,
    below_headings,
    closing_headlines,
)
from tradedigest.loading.text.line_roles import is_prose
from tradedigest.records import Removed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tradedigest.loading.text.lines import Line

_LONGEST_OPENING = 250  # characters of a line that an opening phrase condemns
_LONGEST_NOTICE = 120  # the same for kinds that a paragraph of news might open like
_FEWEST_BUTTONS = 3  # words, each of which is furniture by itself
# No word and no address in news is so long: images and code in letters, or an attack.
_DATA = re.compile(r"(?<!\S)\S{200,}")
_DIGIT = re.compile(r"\d")
_PARTS = re.compile(r"[|•·»›/]|\s{3,}|\t")


def find_furniture(
    text: str, lines: Sequence[Line], lexicon_dir: str | None = None
) -> tuple[Removed, ...]:
    """The furniture of `text`, in order and without overlaps.

    Args:
        text: The page.
        lines: Its lines, those of hard-wrapped paragraphs joined.
        lexicon_dir: A folder of lexicons laid over ours.
    """
    rules = furniture_rules(lexicon_dir)
    folded = fold(text)
    words = words_of(folded)
    found = _by_form(lines, folded, rules)
    found |= below_headings(lines, found, rules)
    found |= paragraphs_of_cues(lines, folded, words, rules)
    found |= closing_headlines(lines, found)
    found |= among_furniture(lines, found)
    spans = [(lines[i].start, lines[i].end, why) for i, why in found.items()]
    spans += sentences_with(lines, folded, words, rules)
    spans += find_markup(text, lexicon_dir)
    kept = [span for span in spans if not _is_guarded(span, text, rules)]
    kept += [(match.start(), match.end(), "data") for match in _DATA.finditer(text)]
    return tuple(_merged(_trimmed(span, text) for span in kept))


def _by_form(lines: Sequence[Line], folded: str, rules: Rules) -> Found:
    found: Found = {}
    for index, line in enumerate(lines):
        reason = _reason(line, folded[line.start : line.end].strip(), rules)
        # A page does not open with another story: "Watch: ..." is its own title there.
        if reason and not (reason == OTHER_STORIES and not found and index == 0):
            found[index] = reason
    return found


def _reason(line: Line, folded: str, rules: Rules) -> str | None:
    """The kind of furniture that a line is by itself."""
    if not folded or len(folded) > _LONGEST_OPENING:
        return None
    whole = len(folded) <= rules.longest_whole and rules.whole.get(key(folded))
    return (
        whole
        or _reason_of_words(folded, rules)
        or _reason_of_parts(folded, rules)
        or _reason_of_ends(line, folded, rules)
    )


def _reason_of_words(folded: str, rules: Rules) -> str | None:
    """The reason of buttons in a row: "Facebook Twitter Email Print"."""
    words = folded.split()
    if len(words) >= _FEWEST_BUTTONS and all(word in rules.whole for word in words):
        return rules.whole[words[0]]
    return None


def _reason_of_parts(folded: str, rules: Rules) -> str | None:
    """The reason of a menu in one line: "Home | World | Sign in"."""
    if _DIGIT.search(folded) or not _PARTS.search(folded):
        return None
    parts = [key(part) for part in _PARTS.split(folded)]
    parts = [part for part in parts if part]
    known = [rules.whole[part] for part in parts if part in rules.whole]
    if len(parts) > 1 and len(known) * 2 >= len(parts):
        return known[0]
    return None


def _reason_of_ends(line: Line, folded: str, rules: Rules) -> str | None:
    """The reason by how a line starts or ends; a paragraph needs a label ("Read: ")."""
    prose = is_prose(line) and len(folded) > _LONGEST_NOTICE
    bare = folded.lstrip("*_•·-–>»▶►#✕×[ \t")
    for reason, phrases in (rules.labels if prose else rules.opening).items():
        if bare.startswith(phrases):
            return reason
    for reason, phrases in rules.ending.items():
        if not prose and folded.endswith(phrases):
            return reason
    return None


def _is_guarded(span: tuple[int, int, str], text: str, rules: Rules) -> bool:
    start, end, reason = span
    return reason not in rules.plain and bool(rules.guard.search(text, start, end))


def _trimmed(span: tuple[int, int, str], text: str) -> tuple[int, int, str]:
    """The span without white space at its ends."""
    start, end, reason = span
    raw = text[start:end]
    return start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip()), reason


def _merged(spans: Iterable[tuple[int, int, str]]) -> list[Removed]:
    """The spans in order; of two that overlap, the later is cut or dropped."""
    merged: list[Removed] = []
    position = 0
    for start, end, reason in sorted(spans, key=lambda span: (span[0], -span[1])):
        begin = max(start, position)
        if begin < end:
            merged.append(Removed(start=begin, end=end, reason=reason))
            position = end
    return merged
