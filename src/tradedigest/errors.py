"""The errors that tradedigest raises.

```
TradeDigestError             base: one `except` catches them all
├── InputError               a path given by the user cannot be used at all
│   ├── ArticleError         one file cannot be read as an article; the others can
│   └── RecordError          a line of a .jsonl file is no record of ours
├── LexiconError             a lexicon file breaks its schema
├── PipelineError            the spaCy pipeline cannot be put together
└── ClusterError             a dask.distributed cluster cannot do the work
```

The library raises them and never prints or exits; the command line maps them to
messages and exit codes.
"""

from __future__ import annotations


class TradeDigestError(Exception):
    """Base of every error that tradedigest raises on purpose."""


class InputError(TradeDigestError):
    """A path given by the user does not exist or cannot be used.

    Attributes:
        source: The path as the user gave it.
        reason: What is wrong and what to do, in one line.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str]]:
        return type(self), (self.source, self.reason)  # to cross process boundaries


class ArticleError(InputError):
    """One file cannot be read as an article (empty, binary, unreadable)."""


class RecordError(InputError):
    """A line of a `.jsonl` file is not a record of a schema version known here.

    `source` names the file and the line.
    """


class LexiconError(TradeDigestError):
    """A lexicon file is missing, is no TOML, or breaks its schema."""


class PipelineError(TradeDigestError):
    """The spaCy pipeline cannot be put together (model missing, attribute clash)."""


class ClusterError(TradeDigestError):
    """A dask.distributed cluster cannot be reached, or cannot do the work."""
