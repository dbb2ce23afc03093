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
        model: A trained spaCy pipeline installed by the user, whose named entities are
            further evidence for people; by default a blank English one.
        lexicon_dir: A folder whose TOML files are laid over the lexicons of the same
            name.

    Raises:
        PipelineError: the model is not installed, cannot be loaded, is not for English
            or finds no named entities.
        LexiconError: a lexicon file breaks its schema.
    """
    nlp = _base(model)
    infixes = [*(nlp.Defaults.infixes or ()), *_INFIXES]
    finditer = compile_infix_regex(infixes).finditer
    nlp.tokenizer.infix_finditer = finditer  # type: ignore[union-attr]
    for component in COMPONENTS:
        register(component)
    # First, so that a trained parser keeps to our sentences.
    nlp.add_pipe("tradedigest_sentences", first=True)
    for component in COMPONENTS:
        nlp.add_pipe(f"tradedigest_{component}", config={"lexicon_dir": lexicon_dir})
    return nlp


def _base(model: str | None) -> Language:
    if model is None:
        return spacy.blank("en")
    try:
        nlp = spacy.load(model)
    except (OSError, ValueError, ImportError) as error:
        raise PipelineError(
            f"spaCy pipeline {model!r} cannot be loaded ({_first_line(error)}); "
            f"install it with: python -m spacy download {model}"
        ) from error
    if nlp.lang != "en" or not _finds_entities(nlp):
        raise PipelineError(
            f"spaCy pipeline {model!r} is not for English or finds no named entities; "
            "install one that does with: python -m spacy download en_core_web_sm"
        )
    return nlp


def _finds_entities(nlp: Language) -> bool:
    return any("doc.ents" in nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names)


def _first_line(error: Exception) -> str:
    return str(error).split("\n", 1)[0]
