"""Writes a text into a file and reads it, as every test here does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pressgraph.facts import Release
from pressgraph.readers import Unreadable, read

Outcomes = list[Release | Unreadable]


@pytest.fixture
def outcomes(tmp_path: Path) -> Callable[[str, str | bytes], Outcomes]:
    """What reading a file of this name and content yields."""

    def read_file(name: str, content: str | bytes) -> Outcomes:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return list(read(str(path)))

    return read_file


@pytest.fixture
def release(outcomes: Callable[[str, str | bytes], Outcomes]) -> Callable[[str, str | bytes], Release]:
    """The one release in a file of this name and content."""

    def read_one(name: str, content: str | bytes) -> Release:
        (found,) = outcomes(name, content)
        assert isinstance(found, Release), found
        return found

    return read_one


@pytest.fixture
def refusal(tmp_path: Path, outcomes: Callable[[str, str | bytes], Outcomes]) -> Callable[[str, str | bytes], str]:
    """The one line about a file that cannot be read, without its folder."""

    def read_none(name: str, content: str | bytes) -> str:
        (found,) = outcomes(name, content)
        assert isinstance(found, Unreadable), found
        return str(found).removeprefix(f"{tmp_path}/")

    return read_none
