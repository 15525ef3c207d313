"""The examples are what their notes say: every file is read, and every noted fact stands in its text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

from pressgraph.facts import Release
from pressgraph.readers import read_all

GOLD: Final = {path.stem: path for path in sorted((Path(__file__).resolve().parent / "gold").glob("*.json"))}


@pytest.fixture(scope="module")
def releases(examples: Path) -> dict[str, Release]:
    files = [str(path) for path in sorted(examples.iterdir()) if path.name != "README.md"]
    return {release.key: release for release in read_all(files) if isinstance(release, Release)}


def test_every_example_is_read_and_has_its_facts_noted(releases: dict[str, Release]) -> None:
    assert sorted(releases) == sorted(GOLD)
    assert len(releases) == 12


@pytest.mark.parametrize("key", GOLD)
def test_every_noted_fact_stands_in_its_release(releases: dict[str, Release], key: str) -> None:
    gold: dict[str, Any] = json.loads(GOLD[key].read_text(encoding="utf-8"))
    quotes = [fact["quote"] for kind in ("operations", "seizures", "tallies") for fact in gold[kind]]
    quotes += [statement["opening"] for statement in gold["statements"]]
    assert [quote for quote in quotes if quote not in releases[key].text] == []


def test_the_readme_tells_of_every_file(examples: Path) -> None:
    readme = (examples / "README.md").read_text(encoding="utf-8")
    files = sorted(path.name for path in examples.iterdir() if path.name != "README.md")
    assert [name for name in files if f"| `{name}` |" not in readme] == []


def test_quotations_are_of_the_invented_release_only() -> None:
    quoted = [key for key, path in GOLD.items() if json.loads(path.read_text(encoding="utf-8"))["statements"]]
    assert quoted == ["invented-task-force"]


def test_the_invented_release_says_so(releases: dict[str, Release]) -> None:
    assert "This release is invented" in releases["invented-task-force"].text
