"""Curated tables that the pipes and the loader read, as TOML beside this module.

`load_lexicon` reads one, lays the user's file of the same name over it, and checks the
result against a schema. Words live here; what is done with them lives in the pipes.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import tomli
from pydantic import BaseModel, ConfigDict, ValidationError

from tradedigest.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterator


class Lexicon(BaseModel):
    """Base of every lexicon schema and of its entries; unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


SchemaT = TypeVar("SchemaT", bound=BaseModel)


@cache
def load_lexicon(
    schema: type[SchemaT], name: str, lexicon_dir: str | None = None
) -> SchemaT:
    """Load the lexicon `name` (say "countries"), checked against `schema`.

    `lexicon_dir` is a folder of the user's: its `<name>.toml`, if there is one, is laid
    over ours. Tables merge key by key, lists are appended, single values replace ours.
    What stands twice in one list is an error: one of the two is never read.

    Raises:
        LexiconError: a file cannot be read, is no TOML, or breaks the schema; or
            `lexicon_dir` holds a file that is laid over nothing, or none at all.
    """
    path = Path(str(files(__name__).joinpath(f"{name}.toml")))
    table = _read(path)
    if lexicon_dir is not None:
        _check_names(Path(lexicon_dir))
        above = Path(lexicon_dir) / f"{name}.toml"
        if above.exists():
            path = above
            table = _overlay(table, _read(path))
    try:
        return schema.model_validate(table)
    except ValidationError as error:
        raise LexiconError(f"lexicon {path}: {_first_fault(error)}") from error


@cache
def _check_names(folder: Path) -> None:
    """Pass if each of the user's files is laid over one of ours, and there is one."""
    known = {path.name for path in files(__name__).iterdir() if ".toml" in path.name}
    try:
        names = {path.name for path in folder.iterdir() if _is_meant(path)}
    except OSError as error:
        raise LexiconError(f"lexicon {folder}: cannot be listed ({error})") from error
    unknown = sorted(names - known)
    choice = ", ".join(sorted(name.removesuffix(".toml") for name in known))
    if unknown:
        reason = f"none is called so; there are {choice} (.toml)"
        raise LexiconError(f"lexicon {folder / unknown[0]}: {reason}")
    if not names:
        raise LexiconError(f"lexicon {folder}: holds none of {choice} (.toml)")


def _is_meant(path: Path) -> bool:
    """Whether a file is meant for a lexicon: "offices.toml", "Offices.toml.txt"."""
    return ".toml" in path.name.lower() and not path.name.startswith(".")


def _first_fault(error: ValidationError) -> str:
    """The key that is wrong, and what is wrong with it."""
    first = error.errors(include_url=False, include_input=False)[0]
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return f"{key}: no such key; check the spelling"
    return f"{key}: {first['msg'].replace('Input should', 'it should')}"


def _read(path: Path) -> dict[str, Any]:
    try:
        table = tomli.loads(path.read_text(encoding="utf-8"))
        repeats = [*_repeats(table)]
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise LexiconError(f"lexicon {path}: {error}") from error
    except RecursionError as error:
        raise LexiconError(f"lexicon {path}: is nested too deeply") from error
    for place, repeated in repeats:
        raise LexiconError(f"lexicon {path}: {place}: {repeated!r} stands twice")
    return table


def _repeats(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """What stands twice in a list of words, with the keys that lead to the list."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _repeats(inner, f"{place}.{key}" if place else key)
    elif isinstance(value, list):
        words = Counter(word for word in value if isinstance(word, str))
        for word, count in words.items():
            if count > 1:
                yield place, word


def _overlay(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            merged[key] = _overlay(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            merged[key] = [*old, *(entry for entry in value if entry not in old)]
        else:
            merged[key] = value
    return merged
