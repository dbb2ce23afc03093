"""What a sentence leaves open: filled from the rates before it, else from the article.

Order: the sentence's own words; the running frame, in which a levier that was the payer
before has become one by retaliation; the article's main pair. Nobody pays himself.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradedigest.pipes.tariffs.statements import Statement


@dataclass(frozen=True, slots=True)
class Article:
    """Who the article is about, by how often it names each (title and lead more)."""

    mentions: Counter[str]
    leviers: Counter[str]
    pairs: Counter[tuple[str, str]]

    def levier(self, on: Sequence[str] = ()) -> str | None:
        """Who levies most often, other than the payers `on`."""
        pairs = Counter({by: n for (by, payer), n in self.pairs.items() if payer in on})
        for counts in (pairs, self.leviers, self.mentions):
            for code, _ in counts.most_common():
                if code not in on:
                    return code
        return None

    def payer(self, by: Sequence[str]) -> str | None:
        """Whose goods pay most often what `by` levies."""
        paid = Counter(
            {on: n for (levier, on), n in self.pairs.items() if levier in by}
        )
        if paid:
            return paid.most_common(1)[0][0]
        reverse = Counter(
            {
                levier: n
                for (levier, on), n in self.pairs.items()
                if on in by and levier not in by
            }
        )
        if reverse:
            return reverse.most_common(1)[0][0]
        for code, count in self.mentions.most_common():
            if code not in by:
                return code if count > 1 else None
        return None


def main_parties(statements: Sequence[Statement], mentions: Counter[str]) -> Article:
    """Count who levies and who pays in what the sentences say themselves."""
    leviers: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for statement in statements:
        leviers.update(statement.by)
        pairs.update((by, on) for by in statement.by for on in statement.on)
    return Article(mentions, leviers, pairs)


def fill(statements: Sequence[Statement], article: Article) -> None:
    """Fill the open slots of `statements`, in the order of the text."""
    frame: Statement | None = None
    for statement in statements:
        if statement.mutual:
            _fill_mutual(statement, article)
        if not statement.by:
            _fill_levier(statement, frame, article)
        if not statement.on and not _is_for_all(statement):
            _fill_payer(statement, frame, article)
        frame = statement


def _is_for_all(statement: Statement) -> bool:
    return statement.everyone or bool(statement.goods)


def _fill_mutual(statement: Statement, article: Article) -> None:
    first = statement.by[0] if statement.by else article.levier()
    other = article.payer([first]) if first else None
    if first and other:
        statement.by, statement.on = (first,), (other,)
        statement.by_basis = statement.on_basis = "inherited"


def _fill_levier(
    statement: Statement, frame: Statement | None, article: Article
) -> None:
    on = statement.on
    if frame is not None and frame.by and not set(frame.by) & set(on):
        statement.by, statement.by_basis = frame.by, "inherited"
        return
    if frame is not None and frame.on and len(frame.on) == 1 and frame.on[0] not in on:
        statement.by, statement.by_basis = frame.on, "inherited"
        return
    code = article.levier(on)
    if code is not None:
        statement.by, statement.by_basis = (code,), "article"


def _fill_payer(
    statement: Statement, frame: Statement | None, article: Article
) -> None:
    by = statement.by
    if frame is not None and frame.on:
        if frame.by == by:
            if not set(by) & set(frame.on):
                statement.on, statement.on_basis = frame.on, "inherited"
                return
        elif set(by) <= set(frame.on) and len(frame.by) == 1:
            statement.on, statement.on_basis = frame.by, "inherited"
            return
    code = article.payer(by)
    if code is not None:
        statement.on, statement.on_basis = (code,), "article"
