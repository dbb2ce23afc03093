"""The language of a text, as far as is needed to leave alone what is not English."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from tradedigest.lexicons import Lexicon, load_lexicon

ENGLISH = "en"
UNKNOWN = "und"  # ISO 639-2: undetermined

_WORD = re.compile(r"[^\W\d_]+")
_NOT_LATIN = re.compile(r"[^\u0000-\u024f]")
_SAMPLE = 8000  # characters that tell the language
_FEWEST_WORDS = 15  # shorter texts tell nothing
_SHARE = 0.12  # of the words of another language's news that its list holds, at least
_FEWEST_KINDS = 4  # of these words: "El Salvador" in each row of a table is one
_TIMES = 2  # as many as of the English words, as texts quote each other's languages
_OTHER_SCRIPT = 0.5  # of the letters


class Languages(Lexicon):
    """The frequent words of each language."""

    words: dict[str, frozenset[str]]


def find_language(text: str, lexicon_dir: str | None = None) -> str:
    """The ISO 639-1 code of the language; English unless the words say otherwise.

    Text in another alphabet is `UNKNOWN`.
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    if _is_in_other_script("".join(words)):
        return UNKNOWN
    if len(words) < _FEWEST_WORDS:
        return ENGLISH
    counts, languages = Counter(words), _languages(lexicon_dir)
    found, kinds = Counter[str](), Counter[str]()
    for word in counts.keys() & languages.keys():
        for language in languages[word]:
            found[language] += counts[word]
            kinds[language] += 1
    language = max(found, key=lambda one: found[one], default=ENGLISH)
    if found[language] < _SHARE * len(words) or kinds[language] < _FEWEST_KINDS:
        return ENGLISH
    return language if found[language] > _TIMES * found[ENGLISH] else ENGLISH


def _is_in_other_script(letters: str) -> bool:
    """Whether most letters are none of the Latin alphabet."""
    if letters.isascii():
        return False
    other = len(_NOT_LATIN.findall(letters))
    return other > _OTHER_SCRIPT * len(letters)


@cache
def _languages(lexicon_dir: str | None) -> dict[str, list[str]]:
    """The languages of each frequent word."""
    lexicon: Languages = load_lexicon(Languages, "languages", lexicon_dir)
    languages: dict[str, list[str]] = {}
    for language, words in lexicon.words.items():
        for word in words:
            languages.setdefault(word, []).append(language)
    return languages
