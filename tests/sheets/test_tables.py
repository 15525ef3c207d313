"""CSV files as spreadsheet programs write them, and what is none."""

from __future__ import annotations

import pytest
from tests.sheets.filled import SEIZURE, filled, notices, problems, said, without

from pressgraph import sheets
from pressgraph.errors import UnreadableError
from pressgraph.sheets.tables import LARGEST, table

ACCENTED = {
    **SEIZURE,
    "operation": "Operation Ñandú",
    "sentence": SEIZURE["sentence"].replace("Grey Gull", "Ñandú"),
}


def mangled(text: str, ending: str) -> str:
    return text.replace("\n", ending)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"])
def test_every_way_of_saving_gives_the_same_facts(separator: str, ending: str, encoding: str) -> None:
    expected = sheets.read("facts.csv", filled("seizures", ACCENTED))
    data = mangled(filled("seizures", ACCENTED, separator=separator).decode(), ending).encode(encoding)
    found = sheets.read("facts.csv", data)
    assert problems(found) == []
    assert found.triples == expected.triples
    assert said(found, "operation:")["rdfs:label"] == ["Operation Ñandú"]


def test_eight_bit_text_is_read_with_a_notice() -> None:
    found = sheets.read("facts.csv", filled("seizures", ACCENTED).decode().encode("cp1252"))
    assert notices(found) == [
        "facts.csv: this is not saved as UTF-8; it was read as another character set: look at its accents and dashes"
    ]


@pytest.mark.parametrize("line", ["sep=;\n", "SEP=;\r\n", '"sep=;"\n', "sep=;;;;\n"])
def test_a_line_that_names_the_separator_is_no_row(line: str) -> None:
    found = sheets.read("facts.csv", line.encode() + filled("seizures", {**SEIZURE, "unit": "stone"}, separator=";"))
    assert [problem.cell for problem in found.problems] == [sheets.Cell(2, "unit")]


def test_a_cell_may_hold_the_separator_quotes_and_line_breaks() -> None:
    data = b'a,"b, ""c""\nd", "e"\n1,2,3\n'
    assert table("x.csv", data).header.cells == ("a", 'b, "c" d', "e")


def test_rows_are_counted_as_the_spreadsheet_shows_them() -> None:
    broken = filled("seizures", {**SEIZURE, "sentence": SEIZURE["sentence"].replace(" the ", "\nthe ")}).decode()
    data = f"{broken}\n,,,,\n# a remark\nsoap{broken.splitlines()[1][7:]}\n{broken.splitlines()[2]}\n"
    found = sheets.read("facts.csv", data.encode())
    assert problems(found) == ['facts.csv row 6, column "item": "soap" is not allowed; the template lists what is']
    assert found.lines == 2
    assert len(found.sources) == 1


def test_empty_columns_at_the_right_and_empty_rows_below_are_nothing() -> None:
    header, line = filled("seizures", SEIZURE).decode().splitlines()
    data = f"{header},,,\n{line},,,\n,,,\n\n   ,\u00a0,\n"
    assert sheets.read("facts.csv", data.encode()).triples == sheets.read("x.csv", filled("seizures", SEIZURE)).triples


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "facts.csv: the file is empty"),
        (b"\xef\xbb\xbf\r\n", "facts.csv: the file is empty"),
        (b"# only\n# remarks\n", "facts.csv: there are no rows in it; `pressgraph template KIND` writes the headings"),
        (b"PK\x03\x04rest", "facts.csv: is a workbook; save the sheet as CSV (UTF-8) and give that file"),
        (b"\xd0\xcf\x11\xe0rest", "facts.csv: is a workbook; save the sheet as CSV (UTF-8) and give that file"),
        (b"%PDF-1.7", "facts.csv: is a PDF document; save its text or the web page instead, not CSV"),
        (b"item,\0\0\0amount", "facts.csv: is binary data, not CSV"),
        (b"item,unit\n\xc3\xb1,\xff\n", "facts.csv: is not valid UTF-8 (byte 0xff on line 2); save it as CSV (UTF-8)"),
        (b'item,unit\n"a,b\nc,d\n', "facts.csv row 2: a quotation mark opens a cell and nothing closes it"),
        (
            b'item,unit\n"a"b,c\n',
            "facts.csv row 2: a quotation mark stands inside a cell; write it twice there, as spreadsheet programs do",
        ),
        (
            b"name;surname\nx;y\n",
            'facts.csv: "name;surname" are not the headings of a sheet; `pressgraph template KIND` writes them',
        ),
    ],
)
def test_what_is_no_such_file_is_told_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError) as error:
        sheets.read("facts.csv", data)
    assert str(error.value) == message


def test_a_huge_file_is_refused_before_it_is_read() -> None:
    with pytest.raises(UnreadableError, match=r"facts\.csv: is larger than 64 MB; split it"):
        table("facts.csv", b"a" * (LARGEST + 1))


def test_headings_are_known_however_they_are_written() -> None:
    header, *rest = filled("seizures", SEIZURE).decode().splitlines()
    data = "\n".join([header.replace("seized by", "Seized_By").replace("as printed", "asPrinted").upper(), *rest])
    assert sheets.read("f.csv", data.encode()).triples == sheets.read("f.csv", filled("seizures", SEIZURE)).triples


def test_headings_that_are_wrong_double_or_missing_are_told() -> None:
    header, line = filled("seizures", without(SEIZURE, "note")).decode().splitlines()
    header = header.replace("unit", "units of measure").replace("seized by", "sezed by").replace("note", "item")
    found = sheets.read("facts.csv", f"{header},\n{line},\n".encode())
    assert problems(found)[:4] == [
        'facts.csv row 1, column "units of measure": a sheet of seizures has no such column; it may have: item, form, '
        "amount, unit, bound, operation, seized by, as printed, sentence, title, published, publisher, url, release, "
        "note",
        'facts.csv row 1, column "sezed by": a sheet of seizures has no such column; did you mean "seized by"?',
        'facts.csv row 1, column "item": the heading stands twice; keep one of the two',
        'facts.csv row 1: the column "unit" is missing; a sheet of seizures needs it',
    ]


def test_a_cell_right_of_all_headings_is_told() -> None:
    header, line = filled("seizures", SEIZURE).decode().splitlines()
    found = sheets.read("facts.csv", f"{header}\n{line},more\n".encode())
    assert problems(found) == [
        'facts.csv row 2: "more" stands right of the last heading; put cells that hold separators in quotation marks'
    ]
    assert found.triples == ()
