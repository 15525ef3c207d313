"""pressgraph validate on spreadsheets: row and column of what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.sheets.filled import SEIZURE, filled

CONFORMS = (
    "facts.csv: conforms; checked 1 Agency, 1 Operation, 1 Passage, 1 Quantity, 1 Release, 1 Seizure, 4 skos:Concept\n"
)


def test_a_right_spreadsheet_conforms(run: Run, tmp_path: Path) -> None:
    (tmp_path / "facts.csv").write_bytes(filled("seizures", SEIZURE))
    result = run("validate", "facts.csv")
    assert result == (0, CONFORMS, "")


def test_cells_that_are_wrong_and_facts_that_the_gate_refuses_are_told_by_row_and_column(
    run: Run, tmp_path: Path
) -> None:
    wordless = {**SEIZURE, "as printed": "cocaine powder"}
    (tmp_path / "facts.csv").write_bytes(filled("seizures", {**SEIZURE, "unit": "kilgram"}, SEIZURE, wordless))
    result = run("validate", "facts.csv")
    assert result.code == 1
    assert result.out.splitlines()[:2] == [
        'facts.csv row 2, column "unit"  "kilgram" is not allowed; did you mean "kilogram"?',
        'facts.csv row 4, column "as printed"  Seizure "cocaine powder" has the number 1250.5, which its printed words '
        "do not have; the number of a fact must be the one in its words: correct the number, or copy the words that "
        "have it.",
    ]


@pytest.mark.parametrize("options", [(), ("--input-format", "csv")])
def test_a_spreadsheet_may_come_from_standard_input(options: tuple[str, ...], run: Run) -> None:
    result = run("validate", *options, "-", stdin=filled("seizures", SEIZURE, separator=";"))
    assert result == (0, CONFORMS.replace("facts.csv", "<stdin>"), "")


def test_a_template_as_it_was_written_has_no_facts(run: Run) -> None:
    run("template", "seizures", "-o", "facts.csv")
    result = run("validate", "facts.csv")
    assert result.code == 1
    assert result.out.splitlines()[:2] == [
        "facts.csv  There are no facts in it; write one in each row below the headings",
        "facts.csv row 2  info: This is the example line of the template; it is left out",
    ]


def test_a_workbook_and_a_broken_file_are_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "facts.xlsx").write_bytes(b"PK\x03\x04 and so on")
    (tmp_path / "facts.csv").write_bytes(b'item,amount,unit\n"cocaine,3,kg\n')
    result = run("validate", "facts.xlsx", "facts.csv")
    assert result == (
        2,
        "",
        "facts.xlsx: is a workbook; save the sheet as CSV (UTF-8) and give that file\n"
        "facts.csv row 2: a quotation mark opens a cell and nothing closes it\n",
    )
