"""What the tests of all kinds of files need."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tradedigest.loading.files.file import File
from tradedigest.loading.kinds import read_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradedigest.errors import ArticleError
    from tradedigest.loading.kinds import Page

    Pages = list[Page | ArticleError]


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Pages]:
    """Write a file and read its pages."""

    def pages_of(name: str, data: bytes | str, largest: int = 10**6) -> Pages:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return list(read_pages(File(name, str(path)), largest))

    return pages_of


@pytest.fixture(scope="session")
def fixture() -> Callable[[str], bytes]:
    """The content of a file beside these tests."""
    folder = Path(__file__).parent / "fixtures"
    return lambda name: (folder / name).read_bytes()
