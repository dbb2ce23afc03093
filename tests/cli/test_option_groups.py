"""Options that several commands share reach them as one value."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from tradedigest.cli.option_groups import ReadingOptions, ScopeOptions, spread


@dataclass(frozen=True)
class Size:
    """A group of two options."""

    width: Annotated[int, typer.Option(help="How wide.")] = 3
    height: int = 4


@spread
def draw(name: str, *, size: Size, color: str = "red") -> None:
    """Draw a thing."""
    typer.echo(f"{name} {color} {size.width}x{size.height}")


@pytest.mark.parametrize(
    ("args", "drawn"),
    [
        (["box"], "box red 3x4"),
        (["box", "--height", "9"], "box red 3x9"),
        (["box", "--width", "1", "--color", "blue"], "box blue 1x4"),
    ],
)
def test_a_group_is_given_by_its_options(args: list[str], drawn: str) -> None:
    """Each field is an option with the field's default."""
    app = typer.Typer()
    app.command()(draw)
    assert CliRunner().invoke(app, args).stdout == f"{drawn}\n"


def test_options_stand_where_the_group_stood() -> None:
    """Help lists them in that order."""
    assert list(inspect.signature(draw).parameters) == [
        *("name", "width", "height", "color")
    ]


def test_the_help_of_a_field_is_shown() -> None:
    """As of any other option."""
    app = typer.Typer(rich_markup_mode=None)
    app.command()(draw)
    assert "How wide." in CliRunner().invoke(app, ["--help"]).stdout


def test_sizes_are_megabytes() -> None:
    """`--max-file-size 2` lets two million bytes through."""
    settings = ReadingOptions(max_file_size=2).settings(print)
    assert settings["max_file_size"] == 2_000_000


def test_manner_is_that_of_the_options() -> None:
    """Strict, quiet and verbose are told apart."""
    assert ReadingOptions(quiet=True).manner == (False, True, False, False)


def test_countries_are_known_by_code() -> None:
    """Names and codes in any spelling; the home is not among them."""
    scope = ScopeOptions(country=["kenya", "VN"], home="Peru")
    assert scope.asked(None) == {"KE": "Kenya", "VN": "Vietnam"}
