"""Curated tables that the pipes and the loader read, as TOML beside this module.

`load_lexicon` reads one, lays the user's file of the same name over it, and checks the
result against a schema. Words live here; what is done with them lives in the pipes.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from tradedigest.errors import LexiconError


class Lexicon(BaseModel):
    """Base of every lexicon schema and of its entries; unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


SchemaT = TypeVar("SchemaT", bound=BaseModel)


@cache
def load_lexicon(
    schema: type[SchemaT], name: str, lexicon_dir: str | None = None
) -> SchemaT:
    """Load the lexicon `name` (say "countries"), checked against `schema`.

    `lexicon_dir` is a folder of the user's: its `<name>.toml`, if there is one, is laid
    over ours. Tables merge key by key, lists are appended, single values replace ours.

    Raises:
        LexiconError: a file cannot be read, is no TOML, or breaks the schema.
    """
    path = Path(str(files(__name__).joinpath(f"{name}.toml")))
    table = _read(path)
    if lexicon_dir is not None:
        above = Path(lexicon_dir) / f"{name}.toml"
        if above.exists():
            path = above
            table = _overlay(table, _read(path))
    try:
        return schema.model_validate(table)
    except ValidationError as error:
        raise LexiconError(f"lexicon {path}: {_first_fault(error)}") from error


def _first_fault(error: ValidationError) -> str:
    """The key that is wrong, and what is wrong with it."""
    first = error.errors(include_url=False, include_input=False)[0]
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return f"{key}: no such key; check the spelling"
    return f"{key}: {first['msg'].replace('Input should', 'it should')}"


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"lexicon {path}: {error}") from error


def _overlay(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            merged[key] = _overlay(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            merged[key] = [*old, *value]
        else:
            merged[key] = value
    return merged
