"""What follows the head noun of a title: "of Trade and Industry", "to the WTO"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.pipes.officials.titles.complement import Complement
from tradedigest.pipes.officials.titles.walking import Walk
from tradedigest.pipes.officials.vocabulary.evidence import NOTHING, STRONG

if TYPE_CHECKING:
    from tradedigest.pipes.officials.reading import Reading
    from tradedigest.pipes.officials.vocabulary.grammar import Head


def read_complement(reading: Reading, after: int, head: Head) -> Complement:
    """The complement that begins at the token `after`, right behind the head noun."""
    nothing = Complement(after, after, after, NOTHING, (), (), unknown=False)
    if after + 1 >= len(reading.words) or head.words[-1].endswith("."):
        return nothing
    preposition = reading.words[after]
    first = after + 1
    if preposition in reading.grammar.charged:  # "commissioner responsible for trade"
        preposition, first = reading.words[first], first + 1
    if preposition == "," and not head.plural and _is_body(reading, after + 1):
        preposition = "of"  # "President, European Commission"
    elif preposition not in reading.grammar.prepositions:
        return nothing
    sent = head.one in reading.grammar.sent_abroad
    walk = Walk(reading, first, preposition, sent=sent, of_several=head.plural)
    walk.run()
    if not walk.end and _is_leader(reading, walk.inner):
        return nothing._replace(evidence=STRONG, leads_to_name=False)
    return walk.result(after) or nothing


def read_duty(reading: Reading, after: int) -> Complement | None:
    """The body that a verb has behind it: "who heads the Office of Trade"."""
    walk = Walk(reading, after, "of")
    walk.run()
    return walk.result(after)


def _is_leader(reading: Reading, token: int) -> bool:
    """Whether a leader of a government begins at `token`: "Prime Minister Jane Doe"."""
    if token >= len(reading.norms):  # the text breaks off behind "its"
        return False
    heads = reading.grammar.heads.get(reading.norms[token], ())
    return reading.is_capital(token) and any(
        head.one in reading.grammar.leading
        and list(head.words) == reading.norms[token : token + len(head.words)]
        for head in heads
    )


def _is_body(reading: Reading, token: int) -> bool:
    mark = reading.first_of.get(token)
    return mark is not None and mark.is_body
