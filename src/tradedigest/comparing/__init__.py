"""What differs between two digests, and between a draft and its sources."""

from __future__ import annotations
