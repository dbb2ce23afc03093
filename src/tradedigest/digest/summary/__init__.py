"""The few sentences that tell a reader most about a country."""

from __future__ import annotations
