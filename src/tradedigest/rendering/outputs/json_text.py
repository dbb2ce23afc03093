"""A digest, a view of it, or the schema of the records as JSON with exact values."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tradedigest.records import SCHEMA_VERSION, ArticleRecord, Digest
from tradedigest.records.rows import ViewRows
from tradedigest.rendering.outputs.sanitize import json_text
from tradedigest.rendering.rows import build_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tradedigest.records import Record
    from tradedigest.rendering.formats import View


def join_records(lines: Iterable[str], *, as_array: bool = False) -> Iterator[str]:
    """Rendered records as JSON Lines, or as the lines of one array."""
    if not as_array:
        yield from (f"{line}\n" for line in lines)
        return
    start = "["
    for line in lines:
        yield f"{start}\n{line}"
        start = ","
    yield "[]\n" if start == "[" else "\n]\n"


def render_record(record: ArticleRecord) -> str:
    """A record on one line."""
    return json_text(record.model_dump_json(by_alias=True))


def render_json(digest: Digest, view: View | None = None) -> str:
    """The digest, or the rows of one view of it."""
    if view is None:
        return render_model(digest)
    return render_model(
        ViewRows(
            schema_version=SCHEMA_VERSION,
            as_of=digest.as_of,
            home=digest.home,
            view=view,
            rows=tuple(build_rows(digest, view)),
        )
    )


def render_model(model: Record) -> str:
    """A digest or a comparison, indented for people to look into."""
    return f"{json_text(model.model_dump_json(by_alias=True, indent=2))}\n"


def render_schema(model: type[Record]) -> str:
    """The JSON Schema (draft 2020-12) of what `model` is printed as."""
    schema = model.model_json_schema(by_alias=True, mode="serialization")
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return render_value(dialect | schema)


def render_value(value: object) -> str:
    """Plain values, indented for people to look into."""
    return f"{json_text(json.dumps(value, ensure_ascii=False, indent=2))}\n"
