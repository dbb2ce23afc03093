"""Which articles are one story, and which of them speaks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.digest.articles import Draft, rate, stories_of
from tests.digest.articles import day as date_found

if TYPE_CHECKING:
    from tradedigest.records import ArticleRecord

WORDS = (
    "Growers in the valley had waited for nine years until the port opened its gates "
    "to their fruit, and when the first ship left for the north on a grey morning the "
    "whole town stood at the quay and sang the songs that their grandmothers had sung."
)
MORE = (
    "In the capital nobody sang, because the minister who had promised the opening "
    "had lost his seat a week before and his rival thinks little of shipping anything "
    "abroad."
)


def article(source: str, published: str | None, *sentences: str) -> ArticleRecord:
    """An article of these sentences."""
    draft = Draft(source, published)
    for sentence in sentences or (WORDS, MORE):
        draft.say(sentence)
    return draft.done()


def sources(*records: ArticleRecord) -> list[tuple[str, list[str]]]:
    """Who speaks for each story, and for which copies."""
    return [
        (story.source, [copy.source for copy in story.copies])
        for story in stories_of(records)
    ]


def test_first_of_identical_articles_speaks() -> None:
    """A repost two days later is a copy of the first print."""
    found = sources(article("b", "2026-05-03"), article("a", "2026-05-01"))
    assert found == [("a", ["b"])]


def test_dated_copy_speaks_for_an_undated_one() -> None:
    """A forum copy without a day is dated by the paper it was copied from."""
    forum = article("a-forum", None, "Sign in to answer.", WORDS, MORE)
    assert sources(forum, article("paper", "2026-05-01")) == [("paper", ["a-forum"])]


def test_same_file_given_twice_is_one_article_without_copies() -> None:
    """A file named twice on the command line counts once."""
    record = article("a", "2026-05-01")
    assert sources(record, record) == [("a", [])]


def test_file_read_with_two_options_is_one_article() -> None:
    """Records of one file that differ in their day are one article, always the same."""
    undated, dated = (
        article("a", None, "Talks go on."),
        article("a", "2026-05-01", "Talks go on."),
    )
    assert sources(undated, dated) == sources(dated, undated) == [("a", [])]


def test_same_words_in_two_files_are_copies() -> None:
    """Files that are equal byte by byte are copies, however short they are."""
    found = sources(
        article("a", None, "Talks go on."), article("b", None, "Talks go on.")
    )
    assert found == [("a", ["b"])]


def test_full_version_speaks_for_an_excerpt() -> None:
    """A later excerpt says nothing new."""
    excerpt = article("excerpt", "2026-05-04", WORDS)
    assert sources(excerpt, article("whole", "2026-05-01")) == [("whole", ["excerpt"])]


def test_update_with_a_new_fact_speaks() -> None:
    """What the last full version reports is what counts."""
    update = (
        Draft("update", "2026-05-02")
        .say(WORDS)
        .say(MORE)
        .say("Peru levies 9% on plums.", rates=rate("9%", "PE", goods="plums"))
    )
    found = sources(article("first", "2026-05-01"), update.done())
    assert found == [("update", ["first"])]


def test_other_relative_days_are_no_new_fact() -> None:
    """The same words printed a day later resolve "Monday" in the same way or not."""
    drafts = [
        Draft(source, published)
        .say(WORDS)
        .say(f"{MORE} He left on Monday.", dates=date_found("Monday", value, "event"))
        .done()
        for source, published, value in [
            ("first", "2026-05-12", "2026-05-11"),
            ("later", "2026-05-19", "2026-05-18"),
        ]
    ]
    assert sources(*drafts) == [("first", ["later"])]


@pytest.mark.parametrize(
    "other",
    [
        ("The first ship left for the north.", "Nobody in the capital sang that day."),
        ("Both sides met in Oslo and agreed on nothing at all but lunch.",),
    ],
)
def test_other_words_are_another_story(other: tuple[str, ...]) -> None:
    """Articles on one matter by two hands are two sources."""
    found = sources(article("a", "2026-05-01"), article("b", "2026-05-01", *other))
    assert [copies for _, copies in found] == [[], []]


WEEKLY = (
    "Shipments of maize from the ports of the south came to {} tonnes in the week to "
    "{}, the board of the growers said in its report, after {} tonnes a week before. "
    "No wheat and no barley was shipped. Sales for the season amount to {} tonnes so "
    "far, a third of what buyers abroad have ordered under the agreement."
)


@pytest.mark.parametrize(
    ("days", "count"),
    [
        (("2026-05-01", "2026-05-08"), 2),
        (("XXXX-05-01", "XXXX-05-08"), 2),
        (("2026-05-01", "2026-05-02"), 1),
        ((None, None), 1),
    ],
    ids=str,
)
def test_weekly_report_is_a_new_story(days: tuple[str | None, ...], count: int) -> None:
    """The same words with new numbers are an update within days, news after a week."""
    records = [
        article(f"{number}", day, WEEKLY.format(*[f"{n}{number}" for n in range(4)]))
        for number, day in enumerate(days)
    ]
    assert len(stories_of(records)) == count


def test_repost_after_weeks_is_a_copy() -> None:
    """What is repeated word by word is no news, however late."""
    found = sources(article("first", "2026-05-01"), article("late", "2026-07-01"))
    assert found == [("first", ["late"])]


def test_stories_come_by_day() -> None:
    """The order is that of the days, undated ones first, not that of the input."""
    found = sources(
        article("c", "2026-05-03", "Talks in Lima end."),
        article("b", None, "Talks in Quito go on."),
        article("a", "2026-05-01", "Talks in Bogota begin."),
    )
    assert [source for source, _ in found] == ["b", "a", "c"]


def test_boilerplate_of_many_articles_makes_no_copies() -> None:
    """A footer that fifty articles share does not make one story of them."""
    footer = "All rights reserved by this paper and its partners in every country."
    records = [
        article(f"{n:02}", None, " ".join(f"w{n}x{k}" for k in range(60)), footer)
        for n in range(50)
    ]
    assert len(stories_of(records)) == 50
