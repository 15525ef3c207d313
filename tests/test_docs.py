"""The queries that the documentation shows are answered, and can find what they ask for."""

from __future__ import annotations

import doctest
import re
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from pressgraph.cli.root import cli

ROOT: Final = Path(__file__).resolve().parent.parent
FENCED: Final = re.compile(r"^```sparql\n(.*?)^```$", re.DOTALL | re.MULTILINE)
QUERIES: Final = [
    query for path in sorted((ROOT / "docs").glob("*.md")) for query in FENCED.findall(path.read_text(encoding="utf-8"))
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the store of the examples is."""
    path = str(tmp_path_factory.mktemp("docs") / "store")
    assert CliRunner().invoke(cli, ["load", str(ROOT / "examples"), "--store", path, "--quiet"]).exit_code == 0
    return path


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_of_the_documentation_has_rows_and_no_warning(store: str, query: str) -> None:
    result = CliRunner().invoke(cli, ["query", "-e", query, "--format", "csv", "--store", store])
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(result.stdout.splitlines()) > 1


def test_the_dates_of_the_documentation_fail_with_the_other_kind_of_literal(store: str) -> None:
    day, start = QUERIES[:2]
    wrong = (day.replace("^^xsd:date", ""), start.replace('"2007-05"', '"2007-05-01"^^xsd:date'))
    for query, right in zip(wrong, (day, start), strict=True):
        assert query != right
        result = CliRunner().invoke(cli, ["query", "-e", query, "--format", "csv", "--store", store])
        assert len(result.stdout.splitlines()) == 1
        assert "warning: ?" in result.stderr


def test_the_example_of_the_extraction_runs_as_printed() -> None:
    found = doctest.testfile(str(ROOT / "docs" / "extraction.md"), module_relative=False)
    assert found.attempted > 10
    assert found.failed == 0
