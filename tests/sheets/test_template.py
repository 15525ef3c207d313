"""The spreadsheets to fill in, and their description for other programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from csvw import CSVW
from tests.sheets.filled import SEIZURE

from pressgraph import sheets
from pressgraph.gate import check
from pressgraph.sheets.choices import choices
from pressgraph.sheets.kinds import KINDS
from pressgraph.sheets.metadata import SUFFIX, metadata
from pressgraph.sheets.writing import SEPARATORS, template, write
from pressgraph.vocabulary import lexicon

MARK = "\ufeff"


def put(folder: Path, kind: str, text: str, separator: str = ",") -> Path:
    """A spreadsheet with its metadata beside it."""
    file = folder / "facts.csv"
    file.write_text(text, encoding="utf-8")
    (folder / f"facts.csv{SUFFIX}").write_text(metadata(kind, "facts.csv", separator=separator), encoding="utf-8")
    return file


@pytest.mark.filterwarnings("always::UserWarning")
@pytest.mark.parametrize("separator", SEPARATORS.values())
@pytest.mark.parametrize("kind", KINDS)
def test_a_template_agrees_with_its_metadata(kind: str, separator: str, tmp_path: Path) -> None:
    file = put(tmp_path, kind, MARK + template(kind, separator=separator), separator)
    described = CSVW(str(file), validate=True)
    assert described.is_valid
    (line,) = described.to_json(minimal=True)
    headings = [column.heading for column in KINDS[kind].columns if column.example]
    assert list(line) == [heading.replace(" ", "_") for heading in headings]


@pytest.mark.filterwarnings("always::UserWarning")
@pytest.mark.parametrize(
    ("heading", "cell"),
    [("item", "tea"), ("amount", "0"), ("amount", "few"), ("published", "17 May"), ("sentence", ""), ("bound", "ca")],
)
def test_the_metadata_lets_other_programs_find_what_is_not_allowed(heading: str, cell: str, tmp_path: Path) -> None:
    right, wrong = tmp_path / "right", tmp_path / "wrong"
    for folder, line in ((right, SEIZURE), (wrong, {**SEIZURE, heading: cell})):
        folder.mkdir()
        file = put(folder, "seizures", write("seizures", [line]))
        assert CSVW(str(file), validate=True).is_valid == (folder == right)


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_is_a_fact_that_the_gate_lets_pass(kind: str) -> None:
    example = dict(zip([column.heading for column in KINDS[kind].columns], KINDS[kind].example, strict=True))
    # One word more in the sentence, since the example itself is passed over.
    example["sentence"] = f"{example['sentence'].removesuffix('.')} today."
    sheet = sheets.read("facts.csv", write(kind, [example]).encode())
    assert (sheet.kind, sheet.problems, sheet.notices) == (kind, (), ())
    assert check(sheet.sources[0].graph).findings == ()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("separator", SEPARATORS.values())
def test_a_template_says_what_each_column_may_hold(kind: str, separator: str) -> None:
    text = template(kind, separator=separator)
    header, _, *comments = text.splitlines()
    assert header == separator.join(column.heading for column in KINDS[kind].columns)
    allowed = " ".join(comment.removeprefix("# ") for comment in comments)
    for column in KINDS[kind].columns:
        if column.choices:
            assert f"{column.heading}: {' | '.join(choices(column.choices, lexicon.load()).labels)}" in allowed
    assert not any(separator in comment or '"' in comment for comment in comments)
    assert sheets.read("facts.csv", text.encode()).lines == 0


def test_every_allowed_value_is_understood() -> None:
    for kind in KINDS.values():
        for column in kind.columns:
            if column.choices:
                allowed = choices(column.choices, lexicon.load())
                assert [allowed.label(allowed.find(label) or "") for label in allowed.labels] == list(allowed.labels)


@pytest.mark.parametrize(
    ("name", "words", "value"),
    [
        ("units", "kg", "KiloGM"),
        ("units", "Kilos", "KiloGM"),
        ("units", "lbs", "LB"),
        ("units", "USD", "CCY_USD"),
        ("units", "ton", "ton"),
        ("units", "liters", "L"),
        ("units", "KiloGM", "KiloGM"),
        ("bounds", "Nearly", "Under"),
        ("bounds", "more than", "Over"),
        ("outcomes", "Arrests", "Arrest"),
        ("outcomes", "deadly doses", "LethalDose"),
        ("goods", "firearms", "firearm"),
        ("goods", "Meth", "methamphetamine"),
        ("forms", "pills", "pill"),
        ("platforms", "Darknet Market", "darknet-market"),
        ("organizations", "gang", "Gang"),
    ],
)
def test_values_may_be_written_in_other_words(name: str, words: str, value: str) -> None:
    assert choices(name, lexicon.load()).find(words) == value


def test_the_metadata_is_what_the_standard_says() -> None:
    said = json.loads(metadata("operations", "ops.csv", separator=";"))
    assert said["@context"] == ["http://www.w3.org/ns/csvw", {"@language": "en"}]
    assert said["url"] == "ops.csv"
    assert said["dialect"] == {"delimiter": ";", "commentPrefix": "#", "encoding": "utf-8", "header": True}
    columns = {column["titles"]: column for column in said["tableSchema"]["columns"]}
    assert columns["targets"]["separator"] == ";"
    assert columns["published"]["datatype"] == {"base": "date", "format": "yyyy-MM-dd"}
    assert columns["operation"]["required"]
    assert not columns["start"]["required"]


def test_a_column_that_a_kind_lacks_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="a sheet of tallies has no column item"):
        write("tallies", [{"item": "cocaine"}])
