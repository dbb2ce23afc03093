"""A name with what the text says of its office."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tradedigest.pipes.officials.names.bounds import Name
    from tradedigest.pipes.officials.titles.title import Title


class Bearer(NamedTuple):
    """A name with the title that the text gives it there (None: only a name).

    `code` is the country of this bearer alone, `joined_to` a further title behind
    `title`, and `leads` says that someone without a title leads a government's people
    or is one of them.
    """

    name: Name
    title: Title | None
    code: str | None = None
    joined_to: Title | None = None
    leads: bool = False
