"""What the user asked for: how it is read, and whether articles tell of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradedigest.cli.messages import tell

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from tradedigest.records import Digest, DigestArticle


def read_names(
    names: Sequence[str], home: str | None, lexicon_dir: Path | None
) -> dict[str, str]:
    """The countries by code with their names; tells how a name in doubt is read.

    That of `home` too, which is not among them.

    Raises:
        InputError: a name is that of no country.
    """
    from tradedigest import api

    asked_by_name = {
        name: api.find_country(name, lexicon_dir)
        for name in (*names, *([home] if home else []))
    }
    for name, asked in asked_by_name.items():
        if asked.others:
            others = ", ".join(asked.others)
            tell(f"{name} is read as {asked.name} ({asked.code}), not as {others}")
    return {asked_by_name[name].code: asked_by_name[name].name for name in names}


def tell_unfound(asked: dict[str, str], told: Collection[str]) -> None:
    """Tell of countries that were asked for and are not among the codes `told`."""
    for code, name in asked.items():
        if code not in told:
            tell(f"no article tells of {name}")


def tell_none(articles: Sequence[DigestArticle]) -> None:
    """Tell if no article is of the days that were asked for."""
    if not articles:
        tell("no article is of these days; widen --since, --until or leave out --dated")


def tell_yearless(articles: Sequence[DigestArticle]) -> None:
    """Tell how many articles have a day of which only the year is not known."""
    yearless = sum((article.published or "").startswith("XXXX") for article in articles)
    if yearless:
        do = "article tells its day" if yearless == 1 else "articles tell their days"
        tell(f"{yearless} {do} without a year; --published YYYY-MM-DD suggests one")


def tell_undated(undated: int) -> None:
    """Tell how many articles count though nobody knows that they should."""
    if undated:
        articles = "article counts" if undated == 1 else "articles count"
        tell(f"{undated} undated {articles}; --dated leaves out such articles")


def told_of(digest: Digest) -> set[str]:
    """The codes of the countries that `digest` has something to say about."""
    return {
        country.code
        for country in digest.countries
        if country.tracks or country.rates or country.officials or country.dates
    }
