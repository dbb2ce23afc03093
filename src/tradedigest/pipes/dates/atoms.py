"""The words and numbers of a text that dates are made of.

A text is read once into atoms: months, weekdays, numbers that may be days or years,
units, and so on. Their types and what stands between them are then written as one
string of single characters, on which grammar.py states the forms of dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from tradedigest.pipes.dates.lexicon import DateWords, date_words
from tradedigest.pipes.spelling_trie import one_of, spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# Types of atoms, one character each.
MONTH, WEEKDAY, DAY, YEAR, NUMERIC = "m", "w", "d", "y", "n"
ORDINAL, NAMED, PART, RELATIVE, DAY_WORD = "o", "q", "p", "r", "t"
TIME_OF_DAY, SHORT_WEEKDAY, AGO, COUNTED, OTHER = "h", "v", "a", "c", "x"
SEASON, LAST, END = "z", "l", "e"
UNITS = {
    "week": "W",
    "weekend": "E",
    "month": "M",
    "quarter": "Q",
    "half": "H",
    "year": "Y",
}

# Types that English writes with a capital.
_CAPITALISED = frozenset({MONTH, WEEKDAY, SHORT_WEEKDAY})

# What stands between two neighbouring atoms, one character each.
BLANK, BREAK, SPACED_DASH = " ", "|", "="
_SIGNS = {
    "": BLANK,
    ",": ",",
    "-": "-",
    "–": "-",
    "—": "-",
    "--": "-",
    "/": "/",
    "(": "(",
    ", (": "(",
    "’s": "s",
    "'s": "s",
}
_ROLES = {"of": "~", "in": "^", "to": ">", "and": "&"}
_GAP_LENGTH = 16
_COUNT_LENGTH = 24  # of "more than fifteen" with blanks and the character before it
_LAST_DAY = 31
# A letter or figure right behind a number makes it no day or year ("1990s", "3Com"),
# except a month ("15October").
_GLUED = re.compile(r"[A-Za-z_%]|[.,:]\d")
_YEARS = range(1500, 2100)

# A word begins, or follows a day without a blank ("15thOctober", "15October").
_START = r"(?:\b|(?<=\d[snrt][tdh])|(?<=\d)(?=[A-Z]))"
_NUMBER = (
    r"(?P<numeric>\d{4}(?:-\d\d?-\d\d?|/\d\d?/\d\d?|\.\d\d\.\d\d|-(?:0[1-9]|1[0-2]))"
    r"(?![-/.]?\d)"
    r"|\d{4}-W\d\d(?!\d)"
    r"|(?:19|20)\d\d[-/]\d\d(?![-/.]?\d)"
    r"|(?:1[5-9]|20)\d0s(?!\w)"
    r"|\d\d?(?P<sep>[-/.])\d\d?(?P=sep)(?:(?:19|20)\d\d|\d\d(?!\d)))"
    r"|(?P<number>\d+(?:,\d{3})*(?:[.:]\d+)?)(?P<suffix>(?:st|nd|rd|th)(?![a-z]))?"
)


class Atom(NamedTuple):
    """A word or number of a date: characters, type, and the value of its type."""

    start: int
    end: int
    type: str
    value: Any


@dataclass(frozen=True, slots=True)
class Scanner:
    """What one lexicon makes of a text."""

    pattern: re.Pattern[str]
    words: Mapping[str, tuple[str, Any]]
    joints: Mapping[str, str]
    count: re.Pattern[str]
    numbers: Mapping[str, int]


@cache
def scanner(lexicon_dir: str | None) -> Scanner:
    """The scanner for dates.toml, overlaid by the user's file of that name."""
    lexicon = date_words(lexicon_dir)
    words = dict(_typed_words(lexicon))
    joints = dict(_SIGNS)
    for role, phrases in lexicon.joints.items():
        joints |= dict.fromkeys(phrases, _ROLES[role])
    forms = _forms(words)
    letters = re.escape("".join(sorted({form[0] for form in forms})))
    pattern = (
        # Most places in a text fail at the first character, which is cheap to look at.
        rf"(?=[\d{letters}]){_START}"
        rf"(?:(?P<word>{one_of(forms)})(?![^\W_])|{_NUMBER})"
    )
    numbers = "|".join(lexicon.numbers)
    # "More than two years ago" may be any year.
    vague = "".join(rf"(?<!\b{word}\s)" for word in lexicon.phrases.vague)
    count = re.compile(
        rf"(?<![\w.,-]){vague}(\d{{1,2}}|{numbers})\s{{1,3}}$", re.IGNORECASE
    )
    return Scanner(re.compile(pattern), words, joints, count, lexicon.numbers)


def _typed_words(lexicon: DateWords) -> Iterator[tuple[str, tuple[str, Any]]]:
    tables: Iterable[tuple[str, Mapping[str, Any]]] = (
        (TIME_OF_DAY, dict.fromkeys(lexicon.phrases.times_of_day)),
        (PART, dict.fromkeys(lexicon.phrases.parts)),
        (END, dict.fromkeys(lexicon.phrases.ends)),
        (PART, dict.fromkeys(lexicon.phrases.parts_behind, "behind")),
        (PART, dict.fromkeys(lexicon.phrases.parts_ahead, "ahead")),
        (MONTH, lexicon.months),
        (MONTH, lexicon.month_abbreviations),
        (WEEKDAY, lexicon.weekdays),
        (SHORT_WEEKDAY, lexicon.weekday_abbreviations),
        (DAY_WORD, lexicon.day_words),
        (RELATIVE, lexicon.relatives),
        (ORDINAL, lexicon.ordinals),
        (LAST, lexicon.last_quarters),
        (SEASON, lexicon.seasons),
    )
    for kind, table in tables:
        for word, value in table.items():
            yield word, (kind, value)
    yield from _counting_words(lexicon)
    for word, unit in lexicon.units.items():
        yield word, (UNITS[unit], unit)
    for word, number in lexicon.named_quarters.items():
        yield word, (NAMED, ("quarter", number))
    for word, number in lexicon.named_halves.items():
        yield word, (NAMED, ("half", number))


def _counting_words(lexicon: DateWords) -> Iterator[tuple[str, tuple[str, Any]]]:
    """Words that count units from some date: (unit, direction, whether one told)."""
    for sign, told, table in (
        (-1, False, lexicon.ago),
        (-1, True, lexicon.earlier),
        (1, True, lexicon.later),
    ):
        for word, unit in table.items():
            yield word, (COUNTED, (unit, sign, told))
    for shift, told, table in (
        (-1, True, lexicon.previous),
        (1, True, lexicon.following),
        (-2, False, lexicon.before_last),
        (2, False, lexicon.after_next),
    ):
        for word, unit in table.items():
            yield word, (AGO, (unit, shift, told))


def _forms(words: Mapping[str, tuple[str, Any]]) -> set[str]:
    """The words as they are written."""
    return {
        form
        for word, (kind, _) in words.items()
        for form in spelled([word])
        if form != word or kind not in _CAPITALISED
    }


def read_atoms(text: str, scan: Scanner) -> list[Atom]:
    """The atoms of `text` in order."""
    atoms: list[Atom] = []
    for match in scan.pattern.finditer(text):
        word = match["word"]
        if word is not None:
            key = word.lower()
            entry = scan.words.get(key) or scan.words[" ".join(key.split())]
            atom = Atom(match.start(), match.end(), *entry)
            atoms.append(_counted(text, atom, scan) if atom.type == COUNTED else atom)
        else:
            atoms.append(_number(text, match, scan))
    return atoms


def _counted(text: str, atom: Atom, scan: Scanner) -> Atom:
    """Give "weeks ago" the number before it; without one it is no date."""
    before = max(0, atom.start - _COUNT_LENGTH)
    match = scan.count.search(text, before, atom.start)
    if match is None:
        return Atom(atom.start, atom.end, OTHER, None)
    number = scan.numbers.get(match[1].lower()) or int(match[1])
    unit, sign, told = atom.value
    return Atom(match.start(1), atom.end, AGO, (unit, sign * number, told))


def _is_glued(text: str, end: int, scan: Scanner) -> bool:
    """Whether something but a month is stuck to the number before `end`."""
    if not _GLUED.match(text, end):
        return False
    word = scan.pattern.match(text, end)
    return not (word and scan.words.get((word["word"] or "").lower(), "x")[0] == MONTH)


def _number(text: str, match: re.Match[str], scan: Scanner) -> Atom:
    """A numeric date, a day of the month, a year, or just some number."""
    start, end = match.span()
    if match["numeric"]:
        return Atom(start, end, NUMERIC, match["numeric"])
    digits = match["number"]
    suffix = bool(match["suffix"])
    short = len(digits) <= len("2025") and digits.isdigit()
    if short and (suffix or not _is_glued(text, end, scan)):
        value = int(digits)
        if value in _YEARS and not suffix:
            return Atom(start, end, YEAR, value)
        if len(digits) <= len("31") and 0 < value <= _LAST_DAY:
            return Atom(start, end, DAY, value)
    return Atom(start, end, OTHER, digits)


def type_string(text: str, atoms: list[Atom], scan: Scanner) -> str:
    """Types at even places, what stands between neighbours at odd ones."""
    signs: list[str] = []
    previous = 0
    for atom in atoms:
        signs.append(_gap(text, previous, atom.start, scan.joints))
        signs.append(atom.type)
        # A full stop behind an abbreviated month or weekday is part of it.
        stop = atom.type in _CAPITALISED and text.startswith(".", atom.end)
        previous = atom.end + stop
    return "".join(signs[1:])


def _gap(text: str, start: int, end: int, joints: Mapping[str, str]) -> str:
    """What stands between two atoms, as one character."""
    if end - start > _GAP_LENGTH:
        return BREAK
    gap = text[start:end]
    if gap == BLANK:
        return BLANK
    if "\n" in gap or "\r" in gap:
        return BREAK
    sign = joints.get(" ".join(gap.lower().split()), BREAK)
    return SPACED_DASH if sign == "-" and gap[0].isspace() else sign
