"""Articles as stories: what is kept of each, copies together, sentences apart."""

from __future__ import annotations
