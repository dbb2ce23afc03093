"""The docstrings of fields, which are their descriptions in the JSON Schema.

Only who asks for a schema pays for them: read from the source as the classes are made,
as pydantic does, they took a tenth of a second of every start.
"""

from __future__ import annotations

import ast
import inspect
import sys
from functools import cache
from itertools import pairwise


def field_docs(record: type) -> dict[str, str]:
    """What stands below the fields of `record` and its bases, by their names."""
    docs: dict[str, str] = {}
    for base in reversed(record.__mro__):
        if base.__module__.startswith(f"{__package__}."):
            docs |= _docs_in(base.__module__).get(base.__name__, {})
    return docs


@cache
def _docs_in(module: str) -> dict[str, dict[str, str]]:
    """Those of all classes of a module of ours, by the name of the class.

    None where only compiled modules are installed: the schema is then without them.
    """
    try:
        tree = ast.parse(inspect.getsource(sys.modules[module]))
    except OSError:
        return {}
    return {
        part.name: _docs_below(part.body)
        for part in tree.body
        if isinstance(part, ast.ClassDef)
    }


def _docs_below(body: list[ast.stmt]) -> dict[str, str]:
    docs = {}
    for statements in pairwise(body):
        match statements:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                docs[name] = inspect.cleandoc(text)
    return docs
