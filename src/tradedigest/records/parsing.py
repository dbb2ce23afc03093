"""Read back the JSON that tradedigest wrote."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError

from tradedigest.errors import RecordError
from tradedigest.records.article import ArticleRecord
from tradedigest.records.base import SCHEMA_VERSION
from tradedigest.records.digest import Digest

RecordT = TypeVar("RecordT", ArticleRecord, Digest)


def parse_record(text: bytes, place: str) -> ArticleRecord:
    """The record of an article that a line of `tradedigest extract` holds.

    Raises:
        RecordError: `text` is no JSON, or no record of this schema version; the
            message names `place`.
    """
    return _parse(ArticleRecord, text, place, "record of tradedigest extract")


def parse_digest(text: bytes, place: str) -> Digest:
    """The digest that a file of `tradedigest summarize --format json` holds.

    Raises:
        RecordError: `text` is no JSON, or no digest of this schema version; the
            message names `place`.
    """
    return _parse(Digest, text, place, "digest of tradedigest summarize")


def _parse(model: type[RecordT], text: bytes, place: str, what: str) -> RecordT:
    try:
        record = model.model_validate_json(text)
    except ValidationError as error:
        raise RecordError(place, f"is no {what} ({_reason(error)})") from error
    if record.schema_version != SCHEMA_VERSION:
        version = record.schema_version
        raise RecordError(
            place,
            f"has schema version {version}, not {SCHEMA_VERSION}; make it anew",
        )
    return record


def _reason(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    field = ".".join(str(part) for part in first["loc"])
    what = first["msg"].lower()
    return f"{what} at {field}" if field else what
