"""How what is told is written: for terminals, as Markdown, CSV, JSON and iCalendar."""

from __future__ import annotations
