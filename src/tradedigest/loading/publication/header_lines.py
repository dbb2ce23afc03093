"""Whether a line is one of those that carry the day of publication, and how."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.loading.publication.days import Day
    from tradedigest.loading.publication.lexicon import HeaderWords
    from tradedigest.loading.text.lines import Line

LONGEST_HEADER = 200  # characters of a line that is but a header
_MOST_NAMES = 6  # of a paper, a writer, a section, a place beside the day
_MOST_IN_CAPTION = 3  # the same in lines that could be captions or capital headlines
_MOST_SMALL = 2  # words in small letters between bars ("| trade | 9 June 2027 |")
_MOST_BESIDE_COMMAS = 6  # words beside a day that commas part from them
_MOST_BESIDE_PARTIAL = 4  # the same beside a day without its year
_HANDLE = re.compile(r"@\w")
_LETTER = re.compile(r"\w")
_READ_TIME = re.compile(
    r"\d{1,3}\s?-?min(?:ute)?s?\b(?:\s(?:read|reading))?", re.IGNORECASE
)
_TIME = re.compile(
    r"(?<!\w)T?\d{1,2}(?:[:.]\d\d){1,2}(?:\.\d+)?\s?(?:[ap]\.?m\b\.?)?"
    r"(?:\s?\(?(?:GMT|UTC|[A-Z]{2,4}T)\b\)?)?(?:\s?[+-]\d\d:?\d\d|Z)?",
    re.IGNORECASE,
)
# "Monday, 14/05/2029 (day first, for readers abroad)"
_ASIDE = re.compile(r"\s?\([^()\d]*\)")
_FILE = re.compile(r"\S+\.(?:png|jpe?g|gif|webp|svg)\b", re.IGNORECASE)
_BY = re.compile(r"(?:^|\W)[Bb]y\s+[A-Z]")
_BAR = re.compile(r"[|•·]")
# What stands before and behind a day that something parts from the rest of its line.
_BARS = (
    re.compile(r"(?:^\W*|\s[|•·–—/-]{1,2}\s{1,3})$"),
    re.compile(r"\s{0,3}$|\s{1,3}[|•·–—/-]{1,2}\s|,\s(?![A-Z\d])"),
)
_COMMAS = (
    re.compile(r"(?:^\W*|\s[|•·–—/-]{1,2}\s{1,3}|[,;:]\s{1,3}|\s\()$"),
    re.compile(r"[).]?\s{0,3}$|\s{1,3}[|•·–—/-]{1,2}\s|[,;.]\s"),
)
_TOKEN = re.compile(r"[^\s|,;:()\[\]•·–—/\"“”*_#>]+")
_AFTER_DATELINE = re.compile(
    r"(?:\.(?=\s[–—-]))?[)\]]?"
    r"(?:,\s(?:[A-Z][\w.]{1,20}(?:\s[A-Z]\w{1,20})?|\d[\d:.]{0,4}\s?[\w. ]{0,8}))?"
    r",?\s{0,3}"
    r"(?:[(/\[][^)/\]\n]{1,40}[)/\]]\.?)?\s{0,3}"
    r"(?:--|[-–—](?!\d)|:|\.\s(?=[A-Z“\"])|(?<=[)/\]])\s(?=[A-Z“\"]))"
)
_BEFORE_STORY = re.compile(r"\s{1,3}(?=[A-Z“\"])")
_AGENCY = re.compile(r"\s\([A-Z][^()\n]{1,40}\)\s?[-–—]")
_BEFORE_GLUED = re.compile(r"(?:(?P<word>[A-Z][\w.’']*)|[|•·:–—-])\s{1,3}$")
_AFTER_GLUED = re.compile(r"\s{1,3}(?:[A-Z“\"|•·–—]|-\s)")
_BEFORE_CLOSING = re.compile(
    r"[.!?”\"]\s{0,2}(?:[(\[–—-]\s?(?:(?:[A-Z][\w.’'-]{0,30}|of|the),?\s){0,6}"
    r"|\s(?:[A-Z][\w.’'-]{0,30},?\s){1,6})$"
)
_CLOSING = re.compile(r"[)\]]?\.?\s*")
_AFTER_OPENING = re.compile(
    r"(?:,\s[A-Z][\w.]{1,20})?[)\]]?\s{0,3}(?:[|•·:–—]|-(?!\d)|\.\s(?=[A-Z“\"])|,\s[A-Z][\w.]{1,20}(?:\s[–—-]|[.:]\s)|(?=[A-Z“\"]))"
)


class Context(NamedTuple):
    """A day in its line: what stands before it and after it, as far as it matters.

    `starts` tells that `before` reaches back to the start of the line.
    """

    day: Day
    before: str
    after: str
    starts: bool

    @property
    def opens(self) -> bool:
        """Whether the line starts with the day."""
        return self.starts and _LETTER.search(self.before) is None


def context_of(day: Day, line: Line) -> Context:
    """The surroundings of `day` in `line`."""
    start, end = day.start - line.start, day.end - line.start
    first = max(start - LONGEST_HEADER, 0)
    return Context(
        day=day,
        before=line.text[first:start],
        after=line.text[end : end + LONGEST_HEADER],
        starts=first == 0,
    )


def is_header_line(line: str, days: Sequence[Context], words: HeaderWords) -> bool:
    """Whether nothing stands beside the days but names and words of bylines."""
    if len(line) > LONGEST_HEADER or _HANDLE.search(line) or "?" in line:
        return False
    if any(_is_barred_off(context) for context in days):
        return True
    rest = _FILE.sub(" ", line)
    for context in days:
        span = line[len(context.before) : len(line) - len(context.after)]
        rest = rest.replace(span, " ", 1)
    rest = _ASIDE.sub(" ", _READ_TIME.sub(" ", _TIME.sub(" ", rest)))
    tokens = _TOKEN.findall(rest)
    names = _names(tokens, words, _MOST_SMALL if _BAR.search(rest) else 0)
    if names is None:
        return False
    if all(context.day.year is None for context in days):
        return _may_lack_year(tokens, names, days, line)
    if rest.isupper() or not _is_built_as_header(line, days, words):
        return names <= _MOST_IN_CAPTION
    return names <= _MOST_NAMES


def _is_barred_off(context: Context) -> bool:
    """Whether a full day stands by itself between dashes or bars and a line's end.

    "Business live - Sunday 27 July 2031 - as it happened"; commas and brackets part it
    only from a few words ("The Lagos Post, 27 July 2031, page 4").
    """
    if context.day.year is None or not context.starts:
        return False
    words = len(_TOKEN.findall(context.before)) + len(_TOKEN.findall(context.after))
    if not words:
        return False
    forms = (_BARS, _COMMAS) if words <= _MOST_BESIDE_COMMAS else (_BARS,)
    return any(
        before.search(context.before) and after.match(context.after)
        for before, after in forms
    )


def _is_built_as_header(line: str, days: Sequence[Context], words: HeaderWords) -> bool:
    """Whether bars, a byline or a label tell a header from a caption with its day."""
    return (
        _BAR.search(line) is not None
        or _BY.search(line) is not None
        or words.marks.search(line) is not None
        or any(context.opens for context in days)
    )


def _names(tokens: Sequence[str], words: HeaderWords, allowed: int) -> int | None:
    """How many tokens are names; None if others stand among them than `allowed`."""
    unknown = [
        token
        for token in tokens
        if any(char.isalpha() for char in token)
        and token.casefold().strip(".'’") not in words.beside
    ]
    names = sum(token[0].isupper() for token in unknown)
    return names if len(unknown) - names <= allowed else None


def _may_lack_year(
    tokens: Sequence[str], names: int, days: Sequence[Context], line: str
) -> bool:
    """A headline can end in a day without a year: more must speak for a header."""
    if not names:
        return len(tokens) <= _MOST_BESIDE_PARTIAL
    marked = _TIME.search(line) or _BAR.search(line) or tokens[0].lower() == "by"
    told = any(context.day.weekday for context in days) or bool(marked)
    return names <= _MOST_BESIDE_PARTIAL and told


def is_dateline(context: Context, words: HeaderWords) -> bool:
    """Whether a paragraph starts with a place and the day, as of agencies."""
    after = _AFTER_DATELINE.match(context.after)
    if context.day.year is not None:
        after = after or _BEFORE_STORY.match(context.after)
    if not context.starts or after is None:
        return False
    match = words.place.fullmatch(context.before)
    if match is None:
        return context.opens and _AGENCY.match(context.after) is not None
    first = re.match(r"\w+", match["place"].lower().lstrip("(["))
    return first is not None and first[0] not in words.no_places


def opens_paragraph(context: Context) -> bool:
    """Whether a paragraph starts with the day of the article, cut off from the rest."""
    day = context.day
    return (
        context.opens
        and day.year is not None
        and _AFTER_OPENING.match(context.after) is not None
    )


def closes_paragraph(context: Context) -> bool:
    """Whether a paragraph ends with the day, in brackets or behind a dash.

    Names may stand with it: "... for a stamp. (The Lagos Post, 9 June 2031)".
    """
    return (
        context.day.year is not None
        and _BEFORE_CLOSING.search(context.before) is not None
        and _CLOSING.fullmatch(context.after) is not None
    )


def is_glued(context: Context, words: HeaderWords) -> bool:
    """Whether headline, day and first paragraph stand in one line, as pages copy."""
    before = _BEFORE_GLUED.search(context.before)
    if not context.starts or context.day.year is None or before is None:
        return False
    word = (before["word"] or "").lower()
    return word not in words.no_places and bool(_AFTER_GLUED.match(context.after))
