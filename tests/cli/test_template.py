"""pressgraph template."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

from pressgraph.cli import template
from pressgraph.sheets.kinds import KINDS
from pressgraph.sheets.writing import SEPARATORS


def test_the_command_offers_what_there_is() -> None:
    assert tuple(KINDS) == template.KINDS
    assert tuple(SEPARATORS) == template.SEPARATORS


def test_a_template_goes_to_a_file_with_its_metadata_beside_it(run: Run, tmp_path: Path) -> None:
    result = run("template", "tallies", "-o", "facts.csv")
    assert (result.code, result.out) == (0, "")
    assert result.err == "facts.csv: write over the example line, then `pressgraph validate facts.csv`\n"
    written = (tmp_path / "facts.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbfoutcome,count,bound,operation,as printed,sentence,")
    assert json.loads((tmp_path / "facts.csv-metadata.json").read_text())["url"] == "facts.csv"
    assert run("template", "tallies").out.encode() == written.removeprefix(b"\xef\xbb\xbf")


def test_the_separator_can_be_chosen(run: Run) -> None:
    assert run("template", "tallies", "--separator", "semicolon").out.startswith("outcome;count;bound;")
    assert run("template", "tallies", "--separator", "tab").out.startswith("outcome\tcount\tbound\t")


def test_a_filled_file_is_not_written_over(run: Run, tmp_path: Path) -> None:
    (tmp_path / "facts.csv").write_text("hours of work")
    result = run("template", "tallies", "-o", "facts.csv")
    assert result.code == 2
    assert result.err == "Error: 'facts.csv' is there already; name another file, or write over it with --force\n"
    assert (tmp_path / "facts.csv").read_text() == "hours of work"
    assert run("template", "tallies", "-o", "facts.csv", "--force").code == 0


def test_an_unknown_kind_is_a_mistake_in_use(run: Run) -> None:
    result = run("template", "sezures")
    assert result.code == 2
    assert "'sezures' is not one of 'seizures'" in result.err


def test_a_folder_that_is_not_there_is_one_line(run: Run) -> None:
    result = run("template", "tallies", "-o", "nowhere/facts.csv")
    assert (result.code, result.err) == (
        2, "Error: cannot write 'nowhere/facts.csv-metadata.json': No such file or directory\n"
    )  # fmt: skip
