"""The pipeline that reads articles: a blank English tokenizer and our components."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spacy
from spacy.util import compile_infix_regex

from tradedigest.errors import PipelineError
from tradedigest.pipes.finds import register

if TYPE_CHECKING:
    from spacy.language import Language

# In the order in which they read each other's finds.
COMPONENTS = ("countries", "officials", "dates", "tariffs", "progress")

# Joints that stock English tokenization keeps in one token: "U.S.-China", "145%-125%",
# "30%/10%", "Friday(June", "tariffs—and".
_INFIXES = (
    r"(?<=\d)%(?=[-–—/])",
    r"(?<=[\w.%])[-–—/](?=\w)",
    r"(?<=\w)[(\[](?=\w)",
    r"(?<=\w)[—–](?=\W)",
)


def build_pipeline(
    model: str | None = None, lexicon_dir: str | None = None
) -> Language:
    """Put the pipeline together.

    Args:
        model: A trained spaCy pipeline installed by the user, for its tokenizer and
            whatever its components add; by default a blank English one.
        lexicon_dir: A folder whose TOML files are laid over the lexicons of the same
            name.

    Raises:
        PipelineError: the model is not installed or cannot be loaded.
        LexiconError: a lexicon file breaks its schema.
    """
    nlp = _base(model)
    infixes = [*(nlp.Defaults.infixes or ()), *_INFIXES]
    finditer = compile_infix_regex(infixes).finditer
    nlp.tokenizer.infix_finditer = finditer  # type: ignore[union-attr]
    for component in COMPONENTS:
        register(component)
    nlp.add_pipe("tradedigest_sentences")
    for component in COMPONENTS:
        nlp.add_pipe(f"tradedigest_{component}", config={"lexicon_dir": lexicon_dir})
    return nlp


def _base(model: str | None) -> Language:
    if model is None:
        return spacy.blank("en")
    try:
        return spacy.load(model)
    except (OSError, ValueError, ImportError) as error:
        raise PipelineError(
            f"spaCy pipeline {model!r} cannot be loaded; install it or leave out "
            f"--model ({str(error).splitlines()[0]})"
        ) from error
