"""What the commands beside `summarize` print."""

from __future__ import annotations
