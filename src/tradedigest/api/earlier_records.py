"""The records of earlier runs: what is looked up in the cache, and what is kept."""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tradedigest.api.packing import Packed, pack, unpack
from tradedigest.cache import RecordCache, cache_folder, folder_stamp, record_key
from tradedigest.errors import ArticleError
from tradedigest.loading.publication.file_names import day_in_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.api.reading import Options, Reading
    from tradedigest.loading.contents import Content
    from tradedigest.records import ArticleRecord

# Other versions of these may read an article otherwise.
_READERS = ("spacy", "dateparser", "charset-normalizer", "trafilatura", "pypdf")
_ANY_SUFFIX = ("",)


class EarlierRecords:
    """The records that earlier runs with the same options have left."""

    def __init__(self, options: Options) -> None:
        self._stamp = record_key(option_parts(options))
        self._cache = RecordCache(cache_folder())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._cache.__exit__()

    def look_up(self, readings: Iterable[Reading]) -> Iterator[Reading]:
        """The same readings, done where the record was kept by an earlier run."""
        for reading in readings:
            if reading.content is not None:
                reading.key = self._key(reading.content)
                reading.outcome = self._find(reading.key, reading.content.source)
                reading.kept = reading.outcome is not None
            yield reading

    def _key(self, content: Content) -> bytes:
        # Of a file's name, only the day in it has a say; `source` is set when found.
        day = day_in_name(content.source)
        return record_key((self._stamp, day, *content.parts()))

    def _find(self, key: bytes, source: str) -> ArticleRecord | None:
        packed = self._cache.get(key)
        if packed is None:
            return None
        try:
            return unpack(packed).model_copy(update={"source": source})
        except ValueError:  # damaged: it is read anew and put in its place
            return None

    def keep(self, readings: Iterable[Reading]) -> Iterator[Reading]:
        """The same readings; records that were read just now are kept."""
        for reading in readings:
            outcome = reading.outcome
            if (
                reading.key is not None
                and not reading.kept
                and outcome is not None
                and not isinstance(outcome, ArticleError)
            ):
                packed = outcome if isinstance(outcome, Packed) else pack(outcome)
                self._cache.put(reading.key, packed.data)
            yield reading


def option_parts(options: Options) -> list[bytes | str | None]:
    """What a record depends on beside its article and the package itself."""
    parts: list[bytes | str | None] = [options.published, options.model]
    parts.append(_model_stamp(options.model))
    folder = options.lexicon_dir
    parts.append(folder_stamp(Path(folder), (".toml",)) if folder else None)
    return [*parts, sys.version, *map(_version, _READERS)]


def _model_stamp(model: str | None) -> bytes | str | None:
    """What changes when another version of the model is installed."""
    if model is None:
        return None
    if Path(model).is_dir():
        return folder_stamp(Path(model), _ANY_SUFFIX)
    return _version(model)


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except (metadata.PackageNotFoundError, ValueError):
        return None
