"""Per-country digests of trade talks from saved news articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tradedigest.api import extract, summarize
    from tradedigest.pipeline import build_pipeline

__version__ = "0.1.0"
__all__ = ["__version__", "build_pipeline", "extract", "summarize"]


def __getattr__(name: str) -> Any:
    """Import public names on first use: `import tradedigest` stays instant."""
    if name in {"extract", "summarize"}:
        from tradedigest import api

        return getattr(api, name)
    if name == "build_pipeline":
        from tradedigest.pipeline import build_pipeline

        return build_pipeline
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
