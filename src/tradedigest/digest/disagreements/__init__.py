"""What articles of the same days cannot all be right about."""

from __future__ import annotations
