"""Whom "it", "its", "the bloc" and "the country" mean, within what was said before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradedigest.pipes.tariffs.grammar import kinds
from tradedigest.pipes.tariffs.grammar.notation import of_kinds
from tradedigest.pipes.tariffs.grammar.tokens import kinds_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tradedigest.pipes.tariffs.grammar.tokens import Token

_PARTIES = {kinds.NAME, kinds.SEAT, kinds.OWNER, kinds.ADJECTIVE}

# "its 20% duty": that of the nearest party to the left, which levies it; "its goods"
# are those of the sentence's subject.
# The duty "that it levies" is that of the nearest one, too.
_NEAREST = of_kinds(
    "ITS [DESCRIBING AMOUNT EVERYONE]{0,3} TARIFF|ITS DESCRIBING{0,2} AMOUNT ON"
    "|(?<=[TARIFF RATE AMOUNT KIND GOODS IMPORT][THAT BOUND])"
    " IT [WORD BE MODAL]{0,2} LEVY"
)
# "without it", "because of it": no party that acts or pays.
_LED_AWAY = of_kinds("[OTHER OF WITH AT] $")
# "it is 25%", "it stands at 25%": the tariff, no party.
_MEASURED = of_kinds("IT [WORD BE MODAL]{1,3} [AT TO OF]? AMOUNT")
_LIST = of_kinds("[NAME SEAT] (?:JOINT{1,2} [NAME SEAT]){0,5} $")
_ACTORS = {kinds.NAME, kinds.SEAT}
# "Kenya's trade minister said", "said Nairobi".
_SPEAKER = of_kinds(
    "(?P<before>ACTOR) [DESCRIBING SEAT]{0,6} SAY|SAY DESCRIBING{0,2} (?P<after>ACTOR)"
)
_SPOKEN = {kinds.WE, kinds.OUR}
_OWN = {kinds.ITS, kinds.OUR}


@dataclass(slots=True)
class Discourse:
    """Who was spoken of last, up to a place in the text."""

    subject: str | None = None
    speaker: str | None = None
    official: str | None = None
    country: str | None = None
    bloc: str | None = None
    blocs: frozenset[str] = frozenset()

    def resolve(self, sentence: Sequence[Token]) -> list[Token]:
        """The sentence with its pronouns as the countries that they mean."""
        resolved: list[Token] = []
        written = kinds_of(sentence)
        subject: str | None = None
        self._hear(sentence, written)
        for number, token in enumerate(sentence):
            if token.kind == kinds.IT and (
                _LED_AWAY.search(written, 0, number) or _MEASURED.match(written, number)
            ):
                meant = token._replace(kind=kinds.WORD)
            else:
                meant = self._meant(token, subject)
            if token.kind == kinds.WHOSE or _NEAREST.match(written, number):
                meant = _of_agent(meant, resolved)
            resolved.append(meant)
            if meant.kind == kinds.OWN:  # "its ... and its": the same party's
                subject = subject or meant.codes[0]
            if meant.kind in _PARTIES and meant.codes and token.kind in _PARTIES:
                subject = subject or meant.codes[0]
                self.see(token)
        return resolved

    def _hear(self, sentence: Sequence[Token], written: str) -> None:
        """A party may speak here, as whose "we" counts what it says."""
        speaker = _SPEAKER.search(written)
        if speaker is not None:
            codes = sentence[speaker.start(speaker.lastgroup or 0)].codes
            self.speaker = next(iter(codes), self.speaker)

    def see(self, party: Token) -> None:
        """A party is named."""
        for code in party.codes[:1]:
            if code in self.blocs:
                self.bloc = code
            else:
                self.country = code
            if party.kind == kinds.SEAT:
                self.official = code

    def close(self, codes: Iterable[str]) -> None:
        """A sentence that names `codes` has ended."""
        self.subject = next(iter(codes), self.subject)

    def _meant(self, token: Token, subject: str | None) -> Token:
        kind = token.kind
        if kind in {kinds.BLOC, kinds.BLOCS}:
            code = self.bloc
        elif kind == kinds.COUNTRY:
            code = self.country
        elif kind in {kinds.IT, kinds.ITS}:
            code = subject or self.subject
        elif kind == kinds.HE:
            code = self.official
        elif kind in _SPOKEN:
            code = self.speaker
        else:
            return token
        if code is None:
            return token._replace(kind=kinds.WORD)
        if kind in _OWN:
            return token._replace(kind=kinds.OWN, codes=(code,))
        owner = kind == kinds.BLOCS or token.text.endswith("'s")
        return token._replace(kind=kinds.OWNER if owner else kinds.NAME, codes=(code,))


def _of_agent(token: Token, before: Sequence[Token]) -> Token:
    """The pronoun as that of the nearest party that may act, if there is one."""
    for number in range(len(before) - 1, -1, -1):
        other = before[number]
        if other.kind in _ACTORS and other.codes:
            codes = other.codes[:1]
            if token.text == "their":
                codes = _joined(before[: number + 1])
            kind = kinds.NAME if token.kind == kinds.NAME else kinds.OWN
            return token._replace(kind=kind, codes=codes)
    return token


def _joined(before: Sequence[Token]) -> tuple[str, ...]:
    """The codes of the list of parties that `before` ends with."""
    actors = _LIST.search(kinds_of(before))
    listed = before[actors.start() :] if actors else ()
    return tuple(code for token in listed for code in token.codes[:1])
