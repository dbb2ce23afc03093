"""The days that matter: how they read and sort, and which are to come."""

from __future__ import annotations
