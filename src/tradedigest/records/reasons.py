"""The records of an explanation: why a digest says what it says."""

from __future__ import annotations

from tradedigest.records.base import AsOf, Code, Record, Version
from tradedigest.records.statements import Evidence


class Reason(Record):
    """A value of a digest, the rule that made it, and the quotes that show it."""

    value: str
    """What the digest says, in words."""
    rule: str
    """How that was concluded, in words."""
    evidence: Evidence


class CountryReasons(Record):
    """All values of a country with their reasons."""

    code: Code
    heading: str
    """The country and how its talks stand."""
    reasons: tuple[Reason, ...]
    """Of talks first, then of rates, people, days, subjects and disagreements."""


class Explanation(Record):
    """Why a digest says what it says, country by country."""

    schema_version: Version
    as_of: AsOf
    countries: tuple[CountryReasons, ...]
    """The countries of the digest, by rank."""
