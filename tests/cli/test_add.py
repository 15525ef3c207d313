"""pressgraph add: what it says, what it changes, how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.sheets.filled import SEIZURE, TALLY, filled

ELSEWHERE = {
    **SEIZURE,
    "title": "Another Paper", "url": "https://example.org/another", "bound": "", "form": "",
    "amount": "1300", "as printed": "1,300 kilograms of cocaine",
    "sentence": "Operation Grey Gull gave the Drug Enforcement Administration 1,300 kilograms of cocaine.",
}  # fmt: skip


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A spreadsheet with one seizure."""
    path = tmp_path / "facts.csv"
    path.write_bytes(filled("seizures", SEIZURE))
    return path


def test_facts_go_in_and_their_graph_is_named(run: Run, facts: Path) -> None:
    result = run("add", facts.name, "--by", "Maren Holt", "--source", "https://example.org/grey-gull")
    assert result.code == 0
    assert result.out.startswith("facts.csv: 1 new fact, 2 things new or told more of; added as added-facts-")
    assert "cocaine" in run("query", "seizures-by-operation", "--operation", "Operation Grey Gull").out
    assert SEIZURE["as printed"] in run("export").out
    again = run("add", facts.name, "--by", "Maren Holt")
    assert (again.code, again.out) == (0, "facts.csv: 1 known; nothing to add\n")


def test_what_was_added_can_be_removed(run: Run, facts: Path, tmp_path: Path) -> None:
    assert run("add", facts.name, "--by", "Maren Holt").code == 0
    before = run("export").out
    (tmp_path / "other.csv").write_bytes(filled("seizures", ELSEWHERE))
    key = run("add", "other.csv", "--by", "Maren Holt").out.split()[-1]
    assert run("export").out != before
    assert run("remove", key).code == 0
    assert run("export").out == before


def test_a_dry_run_tells_fact_by_fact_and_needs_no_store(run: Run, facts: Path, tmp_path: Path) -> None:
    result = run("add", facts.name, "--by", "Maren Holt", "--dry-run")
    assert result.code == 0
    *lines, summary = result.out.splitlines()
    assert lines == [
        f'facts.csv row 2  new: seizure "{SEIZURE["as printed"]}"',
        'facts.csv row 2  new: operation "Operation Grey Gull"',
        'facts.csv row 2  new: agency "Drug Enforcement Administration"',
    ]
    assert summary.startswith("facts.csv: 1 new fact, 2 things new or told more of; would go into added-facts-")
    assert not (tmp_path / "pressgraph-store").exists()


def test_what_is_known_and_what_differs_is_told(run: Run, facts: Path, tmp_path: Path) -> None:
    assert run("add", facts.name, "--by", "Maren Holt").code == 0
    (tmp_path / "other.csv").write_bytes(filled("seizures", SEIZURE, ELSEWHERE))
    result = run("add", "other.csv", "--by", "Maren Holt", "--dry-run")
    assert result.code == 0
    *lines, summary = result.out.splitlines()
    assert lines == [
        'other.csv row 3  new: seizure "1,300 kilograms of cocaine"',
        f'other.csv row 2  known: seizure "{SEIZURE["as printed"]}"',
        f'other.csv row 3  differs: seizure "1,300 kilograms of cocaine", but "{SEIZURE["as printed"]}" in '
        "operation-grey-gull-lands-ixmkfnjkx7",
    ]
    assert summary.startswith("other.csv: 1 new fact, 1 known, 1 otherwise in the store; would go into added-other-")


def test_a_thing_by_another_address_is_told(run: Run, facts: Path, tmp_path: Path) -> None:
    assert run("add", facts.name, "--by", "Maren Holt").code == 0
    (tmp_path / "tally.csv").write_bytes(filled("tallies", {**TALLY, "url": "https://example.org/tally"}))
    assert run("add", "tally.csv", "--by", "Maren Holt", "--store", "other").code == 0
    other = run("export", "--text", "--store", "other").out
    export = other.replace("operation:operation-grey-gull", "<https://example.org/gull>")
    (tmp_path / "gull.ttl").write_text(export)
    result = run("add", "gull.ttl", "--by", "Maren Holt", "--dry-run")
    assert result.code == 0
    assert (
        'other address: "Operation Grey Gull" is known as operation:operation-grey-gull; use that address for the '
        in (result.out)
    )


def test_a_wrong_file_is_refused_and_another_goes_in(run: Run, facts: Path, tmp_path: Path) -> None:
    (tmp_path / "wrong.csv").write_bytes(filled("seizures", {**SEIZURE, "amount": "many"}))
    result = run("add", "wrong.csv", facts.name, "--by", "Maren Holt")
    assert result.code == 1
    assert result.out.splitlines()[:2] == [
        'wrong.csv row 2, column "amount"  "many" is not a number; write digits only, such as 44000000 or 12.5',
        "wrong.csv: refused; nothing of it is added",
    ]
    assert "facts.csv: 1 new fact" in result.out


def test_a_file_that_cannot_be_read_is_told_on_standard_error(run: Run) -> None:
    result = run("add", "missing.csv", "--by", "Maren Holt")
    assert result == (2, "", "missing.csv: no such file\n")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "Missing option '--by'"),
        (("--by", " "), "Invalid value for --by: a name is needed, so that one can ask"),
        (("--by", "M. Holt", "--source", "example.org"), "Invalid value for --source: 'example.org' is no web address"),
    ],
)
def test_who_and_from_where_are_asked_for(options: tuple[str, ...], message: str, run: Run, facts: Path) -> None:
    result = run("add", facts.name, *options)
    assert result.code == 2
    assert message in result.err
