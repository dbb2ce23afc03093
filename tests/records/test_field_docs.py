"""Docstrings of fields, as the JSON Schema describes them."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

from tradedigest.records import TariffRate
from tradedigest.records.field_docs import field_docs

if TYPE_CHECKING:
    import pytest


def test_fields_are_described_by_their_docstrings() -> None:
    """The text below a field is its description, in the schema too."""
    docs = field_docs(TariffRate)
    shown = TariffRate.model_json_schema()["properties"]
    assert docs
    assert {name: shown[name]["description"] for name in docs} == docs


def test_a_schema_needs_no_source(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where only compiled modules are installed, fields stay without a description."""
    compiled = ModuleType("tradedigest.records.compiled")
    compiled.__file__ = "/nowhere/compiled.pyc"
    monkeypatch.setitem(sys.modules, compiled.__name__, compiled)
    record = type("Compiled", (), {"__module__": compiled.__name__})
    assert field_docs(record) == {}
