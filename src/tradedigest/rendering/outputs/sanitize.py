r"""Make the words of articles harmless before they are shown.

Titles, quotes and file names come from the internet. They can carry terminal escapes
that recolour, retitle or rewrite the screen, controls that turn the reading direction
around, characters that nobody sees, spreadsheet formulas, Markdown and HTML. Each
function here returns one line for one output format. Only JSON keeps the exact text:
there the same characters are written as `\uXXXX`.
"""

from __future__ import annotations

import re

# Control sequences as ECMA-48 defines them, with their one-byte (C1) introducers. A
# string sequence (title, link, clipboard) that never ends loses its introducer only,
# so that a stray byte cannot hide the words after it.
_ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*+[ -/]*+[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x80-\x9f]*+(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]*+[0-~]"
)
# Format characters (Unicode category Cf) that are invisible or that change the reading
# direction; surrogates cannot be encoded at all.
_UNSEEN = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e0fff"
)
_DROPPED = re.compile(f"[\x00-\x1f\x7f-\x9f{_UNSEEN}]")
_ESCAPED_IN_JSON = re.compile(f"[\x7f-\x9f\u2028\u2029{_UNSEEN}]")
_BLANKS = re.compile(r"[\s\u2800]+")  # the Braille blank looks like a space

_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>#|~$&!]")
# At the start of a line these open a list, a heading or a rule; "://" and "www." turn
# into links by themselves on many sites.
_MARKDOWN_START = re.compile(r"^(?:[-+=]|\d{1,9}(?=[.)](?:\s|$)))")
_MARKDOWN_LINK = re.compile(r"(?<=[a-z]):(?=//)|(?<=www)\.", re.IGNORECASE)

# What spreadsheets take for the start of a formula, full-width forms included (OWASP,
# "CSV Injection").
_FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20")


def plain(text: str) -> str:
    """`text` as one line that a terminal shows and does not obey."""
    return _BLANKS.sub(" ", visible(text)).strip()


def visible(text: str) -> str:
    """A piece of a line, harmless too, with the blanks at its ends."""
    return _DROPPED.sub("", _BLANKS.sub(" ", _ESCAPES.sub("", text)))


def markdown(text: str) -> str:
    """`text` as one line of Markdown that shows just these characters."""
    text = _MARKDOWN.sub(r"\\\g<0>", plain(text))
    text = _MARKDOWN_LINK.sub(r"\\\g<0>", text)
    return _MARKDOWN_START.sub(_escape_start, text)


def _escape_start(match: re.Match[str]) -> str:
    # "12." is escaped behind the digits: a backslash before a digit would be shown.
    return match[0] + "\\" if match[0].isdigit() else "\\" + match[0]


def csv_cell(text: str) -> str:
    """`text` as one line that no spreadsheet takes for a formula."""
    line = plain(text)
    return f"'{line}" if line.startswith(_FORMULA) else line


def json_text(serialized: str) -> str:
    """JSON with unseen and control characters as escapes; its values are unchanged."""
    return _ESCAPED_IN_JSON.sub(_json_escape, serialized)


def _json_escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(
        f"\\u{int.from_bytes(units[at : at + 2]):04x}" for at in range(0, len(units), 2)
    )
