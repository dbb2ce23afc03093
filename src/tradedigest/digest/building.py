"""All articles together: stories first, then countries, then their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.digest.days import is_day
from tradedigest.digest.headline import overview
from tradedigest.digest.homes import choose_home
from tradedigest.digest.lexicon import (
    bloc_lexicon,
    common_name,
    digest_lexicon,
    issue_lexicon,
)
from tradedigest.digest.matter import Matter
from tradedigest.digest.named_days import latest_event
from tradedigest.digest.naming import known_countries
from tradedigest.digest.passages import read_story
from tradedigest.digest.people import meet_people
from tradedigest.digest.ranking import home_order, row_order
from tradedigest.digest.rates import build_ladders
from tradedigest.digest.rows import build_row
from tradedigest.digest.setting import Setting
from tradedigest.digest.state import DigestState
from tradedigest.digest.stories import tell_stories
from tradedigest.digest.tracks import follow_courses, track_of
from tradedigest.errors import InputError
from tradedigest.records import (
    CountryName,
    Digest,
    DigestArticle,
    SlotBasis,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from tradedigest.digest.passages import Reading
    from tradedigest.digest.stories import Story
    from tradedigest.records import ArticleRecord, Skipped


def build_digest(  # noqa: PLR0913
    articles: DigestState | Iterable[ArticleRecord],
    *,
    home: str | None = None,
    as_of: str | None = None,
    since: str | None = None,
    until: str | None = None,
    dated: bool = False,
    countries: Collection[str] | None = None,
    lexicon_dir: str | None = None,
) -> Digest:
    """What all articles together say, country by country.

    The same articles give the same digest in whatever order, and however often each
    of them is given.

    Args:
        articles: The articles, folded into a state, or the records to fold.
        home: Code of the party that gets an overview instead of a row; by default the
            one with the most counterparts, if there is such a one.
        as_of: Day (YYYY-MM-DD) that parts what is past from what is to come; by default
            the newest publication day, never today.
        since: First publication day of the articles that count; undated ones count.
        until: Last publication day of the articles that count.
        dated: Whether undated articles do not count.
        countries: Codes or names of the countries to tell about; by default all that
            negotiate, levy or pay.
        lexicon_dir: A folder whose TOML files are laid over the lexicons.

    Raises:
        InputError: a day is not of the form YYYY-MM-DD.
        LexiconError: a lexicon file breaks its schema.
    """
    _check_days(as_of=as_of, since=since, until=until)
    state = articles if isinstance(articles, DigestState) else DigestState(articles)
    stories = [
        story
        for story in tell_stories(state.gists)
        if _within(story.day, since, until, dated=dated)
    ]
    home = home or choose_home(stories)
    courses = follow_courses(stories, home)
    as_of = as_of or max((story.day for story in stories if story.day), default=None)
    setting = Setting(
        as_of=as_of,
        reached=as_of or latest_event(stories),
        home=home,
        countries=known_countries(story.gist for story in stories),
        lexicon=digest_lexicon(lexicon_dir),
        issues=issue_lexicon(lexicon_dir),
        blocs=bloc_lexicon(lexicon_dir),
    )
    readings = tuple(_read(story, setting) for story in stories)
    telling = [reading.story for reading in readings if reading.concerned]
    matter = Matter(
        readings=readings,
        courses=courses,
        ladders=build_ladders(readings, setting.issues.good_of),
        people=tuple(meet_people(telling, setting.lexicon)),
        setting=setting,
    )
    return _digest(stories, matter, countries, state.skipped)


def _check_days(**days: str | None) -> None:
    for option, day in days.items():
        if day is not None and not is_day(day):
            raise InputError(day, f"{option} is a day of the form YYYY-MM-DD")


def _read(story: Story, setting: Setting) -> Reading:
    words = setting.lexicon.trade_forms
    return read_story(story, setting.home, setting.blocs.blocs_of, words)


def _within(
    day: str | None, since: str | None, until: str | None, *, dated: bool
) -> bool:
    """Whether a story counts; nothing shows that an undated one does not."""
    if day is None:
        return not dated
    return (since is None or day >= since) and (until is None or day <= until)


def _digest(
    stories: Sequence[Story],
    matter: Matter,
    countries: Collection[str] | None,
    skipped: Sequence[Skipped],
) -> Digest:
    setting = matter.setting
    codes = _row_codes(matter)
    told = codes if not countries else _asked(countries, codes, setting)
    rows = sorted((build_row(code, matter) for code in told), key=row_order)
    listed = codes | told | {setting.home}
    mentioned = [
        CountryName(code=code, name=setting.name(code))
        for code in setting.countries
        if code not in listed
    ]
    mentioned += [one for one in _served(matter) if one.code not in listed]
    return Digest(
        as_of=setting.as_of,
        home=setting.home,
        home_name=setting.name(setting.home) if setting.home else None,
        overview=_overview(matter),
        articles=tuple(
            _article(story) for story in sorted(stories, key=_reading_order)
        ),
        countries=tuple(
            row.model_copy(update={"rank": rank})
            for rank, row in enumerate(rows, start=1)
        ),
        mentioned=tuple(sorted(mentioned, key=lambda country: country.name)),
        skipped=tuple(skipped),
    )


def _served(matter: Matter) -> Iterator[CountryName]:
    """The countries of officials that no article names; a mere body has no name."""
    served = {person.country for person in matter.people if person.country}
    for code in sorted(served.difference(matter.setting.countries)):
        name = common_name(code)
        if name is not None:
            yield CountryName(code=code, name=name)


def _row_codes(matter: Matter) -> set[str]:
    """Who negotiates, or levies or pays by the words of a sentence; not home."""
    setting, negotiating = matter.setting, matter.negotiating
    blocs = setting.blocs.members
    members = {member for code in negotiating for member in blocs.get(code, ())}
    paying = set(_paying(matter)) - members
    return {*negotiating, *paying} - {setting.home}


def _paying(matter: Matter) -> Iterator[str]:
    """The two sides of rates that name them both in their own sentence."""
    for duty, rungs in matter.ladders.items():
        bases = {
            (said.rate.by_basis, said.rate.on_basis)
            for rung in rungs
            for said in rung.statements
        }
        sure = (SlotBasis.SENTENCE, SlotBasis.SENTENCE) in bases
        if sure and duty.by and duty.payer:
            yield from (duty.by, duty.payer)


def _asked(countries: Collection[str], codes: set[str], setting: Setting) -> set[str]:
    """The codes of the countries asked for, by code or name, that articles know."""
    wanted = {name.casefold() for name in countries}
    known = {*codes, *setting.countries, setting.home or ""}
    return {
        code
        for code in known
        if code and wanted & {code.casefold(), setting.name(code).casefold()}
    }


def _overview(matter: Matter) -> str | None:
    setting = matter.setting
    if setting.home is None:
        return None
    tracks = [
        track_of(course, setting.home, setting.name(course.counterpart(setting.home)))
        for course in matter.courses_of(setting.home)
    ]
    return overview(setting.home, sorted(tracks, key=home_order), setting)


def _reading_order(story: Story) -> tuple[bool, tuple[str, ...]]:
    """Dated articles by day, then undated ones."""
    return story.day is None, story.order


def _article(story: Story) -> DigestArticle:
    return DigestArticle(
        source=story.source,
        title=story.gist.title,
        published=story.gist.published,
        copies=tuple(copy.source for copy in story.copies),
    )
