"""Per-country digests of trade talks from saved news articles.

```python
import tradedigest

digest = tradedigest.summarize("articles/")
for country in digest.countries:
    print(country.rank, country.name, country.headline)
```
"""

from __future__ import annotations

# As in `typing`, which takes longer to import than the command needs until it can
# answer to Ctrl-C.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from tradedigest.api import check, collect, compare, extract, summarize
    from tradedigest.digest import DigestState
    from tradedigest.errors import (
        ArticleError,
        ClusterError,
        InputError,
        LexiconError,
        PipelineError,
        RecordError,
        TradeDigestError,
    )
    from tradedigest.pipeline import build_pipeline
    from tradedigest.records import ArticleRecord, CountryDigest, Digest, Quote

__version__ = "0.1.0"
__all__ = [
    "ArticleError",
    "ArticleRecord",
    "ClusterError",
    "CountryDigest",
    "Digest",
    "DigestState",
    "InputError",
    "LexiconError",
    "PipelineError",
    "Quote",
    "RecordError",
    "TradeDigestError",
    "__version__",
    "build_pipeline",
    "check",
    "collect",
    "compare",
    "extract",
    "summarize",
]

# Where the public names live; they are imported on first use, so that
# `import tradedigest` is instant and reading records never loads spaCy.
_MODULES = {
    "ArticleError": "errors",
    "ArticleRecord": "records",
    "ClusterError": "errors",
    "CountryDigest": "records",
    "Digest": "records",
    "DigestState": "digest",
    "InputError": "errors",
    "LexiconError": "errors",
    "PipelineError": "errors",
    "Quote": "records",
    "RecordError": "errors",
    "TradeDigestError": "errors",
    "build_pipeline": "pipeline",
    "check": "api",
    "collect": "api",
    "compare": "api",
    "extract": "api",
    "summarize": "api",
}


def __getattr__(name: str) -> Any:
    """The public name `name`, imported now."""
    from importlib import import_module

    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """What `dir(tradedigest)` and completion show."""
    return sorted({*globals(), *__all__})
