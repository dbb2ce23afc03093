"""Whether a sentence can be read alone, and whom its pronouns mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tradedigest.digest.naming import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.digest.lexicon import DigestLexicon
    from tradedigest.digest.setting import Setting
    from tradedigest.digest.stories.passages import Passage

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
SENTENCE_END = re.compile(r"[.!?]['\"”’)\]]*$")
# A run of capitalised words; behind "the" it is the name of a body or a pact.
_CAPITALISED = re.compile(
    r"(?P<the>\b[Tt]he )?\b[A-Z][\w'’.-]*(?: (?:(?:of|for|and) )?[A-Z][\w'’.-]*)+"
)
# Between sentences of one paragraph stands white space and perhaps a quotation mark.
NEAR = 4
# Openings have up to three words, which stand in the first characters.
OPENING_LENGTHS = (1, 2, 3)
HEAD = 60
PAIR = 2


class Opening(NamedTuple):
    """How a sentence reads alone.

    A sentence that `leans` is only clear after the one before it; `smooth` is one that
    links to nothing before. `referent` is whom a pronoun or "both sides" means, which
    end at the character `referent_after` of the sentence.
    """

    leans: bool = False
    smooth: bool = True
    referent: str | None = None
    referent_after: int | None = None


def read_opening(
    passages: Sequence[Passage],
    passage: Passage,
    parties: Sequence[str],
    setting: Setting,
) -> Opening | None:
    """How the sentence of `passage` reads alone; None if it is no whole sentence.

    Args:
        passages: All passages of its story, in order.
        passage: The one to read.
        parties: Those that "both sides" means here.
        setting: Names of countries, and the words that lean on the sentence before.
    """
    text, lexicon = passage.sentence.text, setting.lexicon
    words = [*_WORD.finditer(text[:HEAD])]
    if not words or words[0][0].islower() or not SENTENCE_END.search(text):
        return None
    linked = _linking_words(words, lexicon)
    smooth = linked == 0
    openers = {_said(words[linked : linked + length]) for length in OPENING_LENGTHS}
    if openers & lexicon.leaning_openers or _ends_a_quotation(text):
        return Opening(leans=True, smooth=smooth)
    points_back = _points_back(words[linked:], passage, lexicon)
    if points_back or lexicon.pointing_pattern.search(text):
        return Opening(leans=True, smooth=smooth)
    pronoun = _unexplained_pronoun(passage, lexicon)
    if pronoun is not None:
        is_first = pronoun.start() == words[linked].start()
        return _with_person(passages, passage, pronoun, is_first=is_first)
    return _with_parties(passage, parties, setting, smooth=smooth)


def _unexplained_pronoun(
    passage: Passage, lexicon: DigestLexicon
) -> re.Match[str] | None:
    """The first "he" or "she" of a sentence, if nobody is named before it."""
    text, start = passage.sentence.text, passage.sentence.start
    people = [
        mention
        for official in passage.story.gist.officials
        for mention in official.mentions
    ]
    for pronoun in lexicon.person_pattern.finditer(text):
        place = start + pronoun.start()
        if any(mention.start <= place < mention.end for mention in people):
            continue  # "He" of He Lifeng
        named = any(start <= mention.start < place for mention in people)
        is_explained = named or _names_person(passage, pronoun.start())
        return None if is_explained else pronoun
    return None


def _names_person(passage: Passage, end: int) -> bool:
    """Whether what looks like a full name stands in the first `end` characters."""
    text, start = passage.sentence.text[:end], passage.sentence.start
    places = [
        place - start
        for country in passage.story.gist.countries
        for place in country.starts
    ]
    return any(
        not name["the"] and not any(name.start() <= n < name.end() for n in places)
        for name in _CAPITALISED.finditer(text)
    )


def _with_person(
    passages: Sequence[Passage],
    passage: Passage,
    pronoun: re.Match[str],
    *,
    is_first: bool,
) -> Opening:
    """A sentence whose pronoun means the only person before; else it is less clear."""
    person = _only_person_before(passages, passage)
    if person is None:
        return Opening(leans=is_first, smooth=False)
    return Opening(smooth=not is_first, referent=person, referent_after=pronoun.end())


def _points_back(
    words: Sequence[re.Match[str]], passage: Passage, lexicon: DigestLexicon
) -> bool:
    """Whether "this" or "such" opens a sentence that does not say what it means."""
    if _said(words[:1]) not in lexicon.determiners:
        return False
    is_pronoun = _said(words[1:2]) in lexicon.verbs_after_pronouns
    return is_pronoun or len(passage.named) < PAIR


def _with_parties(
    passage: Passage, parties: Sequence[str], setting: Setting, *, smooth: bool
) -> Opening:
    """A sentence that can be read alone, once "both sides" in it are named."""
    pair = setting.lexicon.pair_pattern.search(passage.sentence.text)
    if pair is None or len(passage.named & {*parties}) == PAIR:
        return Opening(smooth=smooth)
    if len(parties) != PAIR:
        return Opening(leans=True, smooth=smooth)
    both = listed([setting.spoken(code) for code in parties])
    return Opening(smooth=smooth, referent=both, referent_after=pair.end())


def _ends_a_quotation(text: str) -> bool:
    """Whether a quotation that began in a sentence before ends in this one."""
    if "”" in text:
        return text.find("“") not in range(text.find("”"))
    return text.count('"') % 2 == 1 and not text.startswith('"')


def _said(words: Sequence[re.Match[str]]) -> str:
    return " ".join(word[0].casefold() for word in words)


def _linking_words(words: Sequence[re.Match[str]], lexicon: DigestLexicon) -> int:
    """How many words at the start only link back: "however", "in addition"."""
    fitting = (n for n in OPENING_LENGTHS if _said(words[:n]) in lexicon.connectives)
    return min(max(fitting, default=0), len(words) - 1)


def follows(passages: Sequence[Passage], passage: Passage) -> Passage | None:
    """The passage just before in the same paragraph, if there is one."""
    if passage.position == 0:
        return None
    before = passages[passage.position - 1]
    near = passage.sentence.start - before.sentence.end <= NEAR
    return before if near else None


def _only_person_before(passages: Sequence[Passage], passage: Passage) -> str | None:
    """The official of the sentence just before, if it names one only."""
    before = follows(passages, passage)
    if before is None:
        return None
    people = {
        official.name
        for official in passage.story.gist.officials
        for mention in official.mentions
        if before.sentence.start <= mention.start < before.sentence.end
    }
    return people.pop() if len(people) == 1 else None
