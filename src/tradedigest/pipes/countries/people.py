"""People who are called like a country or a city: "Chad Okafor", "Steve Israel"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tradedigest.pipes.countries.gazetteer import Mark
    from tradedigest.pipes.countries.lexicon import People

_CONTEXT = 24
_WORD_BEFORE = re.compile(r"(?<![\w.])([A-Z][\w'’-]*\.?)\s\Z")
_INITIAL = re.compile(r"[A-Z]\.")
_NAME_AFTER = re.compile(r"\s((?:Mc|Mac|O['’]|[DL]['’])?[A-Z][a-z]+(?:-[A-Z][a-z]+)?)")
_CAPITAL_AFTER = re.compile(r"\s[A-Z]")
_OF_OFFICE = re.compile(r"\b([A-Za-z]+) (?:to|of) \Z")
_IN_PLACE = re.compile(r"\b(?:in|to|from|into|across|between|with)\s\Z", re.IGNORECASE)


def is_part_of_name(text: str, mark: Mark, people: People) -> bool:
    """Whether `mark` is the given name or the surname of a person there."""
    word = mark.surface if not mark.surface.isupper() else mark.surface.title()
    if word in people.surnames and _follows_given_name(text, mark, people):
        return True
    if word not in people.given and word not in people.rare_given:
        return False
    after = _NAME_AFTER.match(text, mark.end)
    if after is None or after[1] in people.no_surnames:
        return False
    if _belongs_to_title(text, mark, people):
        return False
    if after[1] in people.common_surnames:
        return True
    # A surname that is not common: in a headline the next word may be a verb.
    return word in people.given and not _CAPITAL_AFTER.match(text, after.end())


def is_place(text: str, mark: Mark) -> bool:
    """Whether a preposition before `mark` shows that it is no person."""
    before = text[max(0, mark.start - _CONTEXT) : mark.start]
    return _IN_PLACE.search(before) is not None


def _belongs_to_title(text: str, mark: Mark, people: People) -> bool:
    """Whether the country of an office stands between the office and its holder."""
    before = _OF_OFFICE.search(text[max(0, mark.start - _CONTEXT) : mark.start])
    return before is not None and before[1].lower() in people.offices


def _follows_given_name(text: str, mark: Mark, people: People) -> bool:
    before = _WORD_BEFORE.search(text[max(0, mark.start - _CONTEXT) : mark.start])
    if before is None:
        return False
    word = before[1]
    return (
        word in people.given_names
        or word in people.honorifics
        or _INITIAL.fullmatch(word) is not None
    )
