"""Which values of a draft no article bears out.

For those who let somebody else write, a language model say, and want the numbers, days
and names checked. What is looked for is what a text can get wrong unseen: another
level, levier and payer the wrong way round, a day that slipped, an office of somebody
else. A value that articles give in less certain terms (a levier that only the article
as a whole suggests) is not held against the draft.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.comparing import days, officials, rates
from tradedigest.comparing.sources import place_of
from tradedigest.records.comparison import DraftReport, Unsupported

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tradedigest.comparing.sources import Verdict
    from tradedigest.records import ArticleRecord, Mention


def check_draft(draft: ArticleRecord, articles: Sequence[ArticleRecord]) -> DraftReport:
    """Look up every rate, date and official of `draft` in `articles`.

    Days of no known value and years given for reference are not looked up. What is
    unsupported comes in the order of the draft.
    """
    verdicts = list(_verdicts(draft, articles))
    unsupported = [
        _unsupported(draft, kind, mention, verdict)
        for kind, mention, verdict in verdicts
        if verdict is not None
    ]
    return DraftReport(
        draft=draft.source,
        checked=len(verdicts),
        unsupported=tuple(sorted(unsupported, key=lambda finding: finding.start)),
    )


def _verdicts(
    draft: ArticleRecord, articles: Sequence[ArticleRecord]
) -> Iterator[tuple[str, Mention, Verdict | None]]:
    for rate in draft.rates:
        yield "rate", rate.mentions[0], rates.judge(rate, articles)
    for date in draft.dates:
        if days.is_checked(date):
            yield "date", date.mentions[0], days.judge(date, articles)
    for official in draft.officials:
        yield "official", official.mentions[0], officials.judge(official, articles)


def _unsupported(
    draft: ArticleRecord, kind: str, mention: Mention, verdict: Verdict
) -> Unsupported:
    return Unsupported(
        kind=kind,
        text=mention.text,
        line=place_of(draft, mention).line,
        start=mention.start,
        end=mention.end,
        value=verdict.value,
        reason=verdict.reason,
        nearest=verdict.nearest,
        evidence=verdict.evidence,
    )
