"""All articles together: stories first, then countries, then their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from tradedigest.digest.days.clock import clock_of
from tradedigest.digest.days.periods import is_day
from tradedigest.digest.headlines.headline import overview
from tradedigest.digest.homes import choose_home
from tradedigest.digest.lexicon import (
    bloc_lexicon,
    common_name,
    digest_lexicon,
    issue_lexicon,
)
from tradedigest.digest.matter import Matter
from tradedigest.digest.naming import known_countries
from tradedigest.digest.people.person import meet_people
from tradedigest.digest.ranking import home_order, row_order
from tradedigest.digest.rates.ladders import build_ladders
from tradedigest.digest.rows import build_row
from tradedigest.digest.scope import Scope, is_within
from tradedigest.digest.setting import Setting
from tradedigest.digest.state import DigestState
from tradedigest.digest.stories.passages import read_story
from tradedigest.digest.stories.story import tell_stories
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

    from tradedigest.digest.stories.passages import Reading
    from tradedigest.digest.stories.story import Story
    from tradedigest.records import ArticleRecord, Skipped


def build_digest(
    articles: DigestState | Iterable[ArticleRecord],
    *,
    lexicon_dir: str | None = None,
    **scope: Unpack[Scope],
) -> Digest:
    """What all articles together say, country by country.

    The same articles give the same digest in whatever order, and however often each
    of them is given.

    Args:
        articles: The articles, folded into a state, or the records to fold.
        lexicon_dir: A folder whose TOML files are laid over the lexicons.
        **scope: `home`: code of the party that gets an overview instead of a row; by
            default the one with the most counterparts, if there is such a one.
            `as_of`: day (YYYY-MM-DD) that parts what is past from what is to come; by
            default the newest publication day, never today. `since`, `until`: first
            and last publication day of the articles that count; undated ones count,
            but not if `dated`. `countries`: codes or names of the countries to tell
            about; by default all that negotiate, levy or pay.

    Raises:
        InputError: a day is not of the form YYYY-MM-DD.
        LexiconError: a lexicon file breaks its schema.
    """
    _check_days(scope)
    state = articles if isinstance(articles, DigestState) else DigestState(articles)
    stories = [
        story for story in tell_stories(state.gists) if is_within(story.day, scope)
    ]
    matter = _matter_of(stories, _setting(stories, scope, lexicon_dir))
    return _digest(stories, matter, scope.get("countries"), state.skipped)


def _check_days(scope: Scope) -> None:
    days = {one: scope.get(one) for one in ("as_of", "since", "until")}
    for option, day in days.items():
        if day is not None and not is_day(str(day)):
            raise InputError(str(day), f"{option} is a day of the form YYYY-MM-DD")


def _setting(
    stories: Sequence[Story], scope: Scope, lexicon_dir: str | None
) -> Setting:
    days = (story.day for story in stories if story.day)
    as_of = scope.get("as_of") or max(days, default=None)
    return Setting(
        as_of=as_of,
        clock=clock_of(stories, as_of),
        home=scope.get("home") or choose_home(stories),
        countries=known_countries(story.gist for story in stories),
        lexicon=digest_lexicon(lexicon_dir),
        issues=issue_lexicon(lexicon_dir),
        blocs=bloc_lexicon(lexicon_dir),
    )


def _matter_of(stories: Sequence[Story], setting: Setting) -> Matter:
    readings = tuple(_read(story, setting) for story in stories)
    telling = [reading.story for reading in readings if reading.concerned]
    return Matter(
        readings=readings,
        courses=follow_courses(stories, setting.home),
        ladders=build_ladders(readings, setting.issues.good_of),
        people=tuple(meet_people(telling, setting.lexicon)),
        setting=setting,
    )


def _read(story: Story, setting: Setting) -> Reading:
    words = setting.lexicon.trade_forms
    return read_story(story, setting.home, setting.blocs.blocs_of, words)


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
