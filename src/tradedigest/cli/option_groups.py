"""Options that go together, told once for all commands that take them."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, fields, is_dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, get_type_hints

from tradedigest.cli import options
from tradedigest.cli.messages import Manner
from tradedigest.cli.naming import read_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from tradedigest.api import DigestSettings, Settings
    from tradedigest.api.settings import OnSkip


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How articles are read, and how much is told of it."""

    published: options.Published = None
    model: options.Model = None
    lexicon_dir: options.LexiconDir = None
    max_file_size: options.MaxFileSize = options.DEFAULT_SIZE
    jobs: options.Jobs = None
    no_cache: options.NoCache = False
    strict: options.Strict = False
    quiet: options.Quiet = False
    verbose: options.Verbose = False

    def settings(self, on_skip: OnSkip) -> Settings:
        """The same for the functions of the package, and what to do with failures."""
        return {
            "on_skip": on_skip,
            "published": self.published,
            "model": self.model,
            "lexicon_dir": self.lexicon_dir,
            "max_file_size": int(self.max_file_size * options.MEGABYTE),
            "jobs": self.jobs,
            "use_cache": not self.no_cache,
        }

    @property
    def manner(self) -> Manner:
        """How skipped inputs and progress are told."""
        return Manner(self.strict, self.quiet, self.verbose)


@dataclass(frozen=True, slots=True)
class PlaceOptions:
    """Where articles are read, and where their records are kept."""

    dask: options.Dask = None
    shards: options.Shards = None

    def settings(self, reading: Settings) -> Settings:
        """The same for the functions of the package, beside how articles are read."""
        return {**reading, "dask": self.dask, "shards": self.shards}


@dataclass(frozen=True, slots=True)
class ScopeOptions:
    """What of the articles is summed up, and from whose side."""

    country: options.Countries = None
    home: options.Home = None
    since: options.Since = None
    until: options.Until = None
    dated: options.Dated = False
    as_of: options.AsOf = None

    @property
    def is_of_days(self) -> bool:
        """Whether articles count by their publication day."""
        return bool(self.since or self.until)

    def asked(self, lexicon_dir: Path | None) -> dict[str, str]:
        """The countries asked for, by code with their names; none for all.

        Raises:
            InputError: a country, or the home, has no known name.
        """
        return read_names(self.country or (), self.home, lexicon_dir)

    def settings(self, reading: Settings, asked: Iterable[str]) -> DigestSettings:
        """The same for the functions of the package, beside how articles are read."""
        return {
            **reading,
            "home": self.home,
            "countries": asked,
            "since": self.since,
            "until": self.until,
            "as_of": self.as_of,
            "dated": self.dated,
        }


def spread(command: Callable[..., None]) -> Callable[..., None]:
    """The command with the options of a group where it takes the group.

    Typer knows a command by its signature: each parameter that is one of the groups
    above gives way to one parameter for each of its fields.
    """
    hints = get_type_hints(command, include_extras=True)
    groups: dict[str, Any] = {
        name: hint for name, hint in hints.items() if is_dataclass(hint)
    }

    @wraps(command)
    def run(**values: Any) -> None:
        for name, group in groups.items():
            taken = {one.name: values.pop(one.name) for one in fields(group)}
            values[name] = group(**taken)
        command(**values)

    parameters = [
        part
        for parameter in inspect.signature(command).parameters.values()
        for part in _parts(parameter, hints[parameter.name])
    ]
    signature = inspect.Signature(parameters)
    run.__signature__ = signature  # type: ignore[attr-defined]
    run.__annotations__ = {part.name: part.annotation for part in parameters}
    return run


def _parts(parameter: inspect.Parameter, hint: Any) -> Iterator[inspect.Parameter]:
    if not is_dataclass(hint):
        yield parameter.replace(annotation=hint)
        return
    hints = get_type_hints(hint, include_extras=True)
    for one in fields(hint):
        yield inspect.Parameter(
            one.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=one.default,
            annotation=hints[one.name],
        )
