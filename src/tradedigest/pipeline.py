"""The pipeline that reads articles: a blank English tokenizer and our components."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import spacy
from spacy.lang.en import English
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import (
    compile_infix_regex,
    compile_prefix_regex,
    compile_suffix_regex,
)

from tradedigest.errors import PipelineError
from tradedigest.pipes.finds import register

if TYPE_CHECKING:
    from collections.abc import Iterable

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

_SIGN, _SIGNS = re.compile(r"\W"), re.compile(r"\W+")
_REMEMBERED = 100_000  # of spaCy's tokenizer's words with their signs, 10 MB

_LONGEST_SUFFIX = 40  # characters; those of spaCy's English have seven at most


def build_pipeline(
    model: str | None = None,
    lexicon_dir: str | None = None,
    *,
    plain_words: bool = False,
) -> Language:
    """Put the pipeline together.

    Args:
        model: A trained spaCy pipeline installed by the user, whose named entities are
            further evidence for people; by default a blank English one.
        lexicon_dir: A folder whose TOML files are laid over the lexicons of the same
            name.
        plain_words: Whether tokens need be no more than words and signs, without
            attributes; a model keeps its own. For who wants our finds and nothing else:
            it takes a third of the time.

    Raises:
        PipelineError: the model is not installed, cannot be loaded, is not for English
            or finds no named entities.
        LexiconError: a lexicon file breaks its schema.
    """
    nlp = _blank(plain_words=plain_words) if model is None else _trained(model)
    for component in COMPONENTS:
        register(component)
    # First, so that a trained parser keeps to our sentences.
    nlp.add_pipe("tradedigest_sentences", first=True)
    for component in COMPONENTS:
        nlp.add_pipe(f"tradedigest_{component}", config={"lexicon_dir": lexicon_dir})
    return nlp


class _Affixes:
    """Signs that the tokenizer looks for in a word; it saves them by their `pattern`.

    A word of letters alone has none inside it and none at its end: there all are signs,
    or units behind a figure. To find that with the pattern takes a hundred times as
    long as to ask for letters.
    """

    def __init__(self, affixes: re.Pattern[str]) -> None:
        self.pattern = affixes.pattern
        self._affixes = affixes


class _Inner(_Affixes):
    """The signs inside words."""

    def finditer(self, word: str) -> Iterable[re.Match[str]]:
        """The signs inside `word`."""
        return () if word.isalpha() else self._affixes.finditer(word)


class _Suffixes(_Affixes):
    """The suffixes that the tokenizer takes off, looked for only where they can be.

    It takes them off one by one: to look through a whole run of brackets each time took
    a time that grew with its square.
    """

    def search(self, word: str) -> re.Match[str] | None:
        """The suffix of `word`, if it has one."""
        if word.isalpha():
            return None
        return self._affixes.search(word, max(len(word) - _LONGEST_SUFFIX, 0))


def _blank(*, plain_words: bool) -> Language:
    """What `spacy.blank("en")` makes, with our tokenizer from the start.

    A tokenizer that is changed works out its thousand special cases anew.
    """
    nlp = English(create_tokenizer=_plain_tokenizer if plain_words else _tokenizer)
    nlp.max_length = sys.maxsize  # its limit is for parsers, which need much memory
    if plain_words:
        # Shape, stem and the like of each new word take more time than to find its
        # bounds. Trained pipes read them; ours look at the text.
        nlp.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]
    return nlp


def _plain_tokenizer(nlp: Language) -> Tokenizer:
    """Cuts words and signs apart; signs before a word stay together.

    Most words come again and again: the cache holds those of some thousand articles.
    """
    tokenizer = Tokenizer(
        nlp.vocab, prefix_search=_SIGNS.match, infix_finditer=_SIGN.finditer
    )
    tokenizer.max_cache_size = _REMEMBERED
    return tokenizer


def _tokenizer(nlp: Language) -> Tokenizer:
    defaults = nlp.Defaults
    return Tokenizer(
        nlp.vocab,
        rules=defaults.tokenizer_exceptions,
        prefix_search=compile_prefix_regex(defaults.prefixes or ()).search,
        suffix_search=_suffixes(nlp).search,
        infix_finditer=_infixes(nlp).finditer,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
    )


def _infixes(nlp: Language) -> _Inner:
    return _Inner(compile_infix_regex([*(nlp.Defaults.infixes or ()), *_INFIXES]))


def _suffixes(nlp: Language) -> _Suffixes:
    return _Suffixes(compile_suffix_regex(nlp.Defaults.suffixes or ()))


def _trained(model: str) -> Language:
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
    nlp.tokenizer.infix_finditer = _infixes(nlp).finditer  # type: ignore[union-attr]
    nlp.tokenizer.suffix_search = _suffixes(nlp).search  # type: ignore[union-attr]
    return nlp


def _finds_entities(nlp: Language) -> bool:
    return any("doc.ents" in nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names)


def _first_line(error: Exception) -> str:
    return str(error).split("\n", 1)[0]
