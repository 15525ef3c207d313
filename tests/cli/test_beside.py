"""An export that was edited, validated beside the store that it came from: what is the file's, and what the store's."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
Validate = Callable[..., tuple[int, list[str]]]
SUMMARY = "; checked "


@pytest.fixture
def exported(run: Run, loaded: Path) -> str:
    """An export of one release as Turtle."""
    return run("export", "--release", "last-mile-dea", "--store", loaded)[1]


@pytest.fixture
def validate(run: Run, loaded: Path, tmp_path: Path) -> Validate:
    """Validates a text beside the store; gives the exit code and the lines, the last without its counts."""

    def call(text: str, *options: str) -> tuple[int, list[str]]:
        (tmp_path / "new.ttl").write_text(text, encoding="utf-8")
        code, out, err = run("validate", "new.ttl", *options, *([] if "--alone" in options else ["--store", loaded]))
        assert err == ""
        return code, [line.partition(SUMMARY)[0] for line in out.splitlines()]

    return call


def line(text: str, start: int) -> int:
    """The number of the line that a place in a text is in."""
    return text.count("\n", 0, start) + 1


def test_an_export_as_it_is_differs_in_nothing(run: Run, loaded: Path, validate: Validate, exported: str) -> None:
    assert validate(exported) == (0, ["new.ttl: conforms"])
    for options in ([], ["--operation", "Operation Last Mile"]):
        code, lines = validate(run("export", *options, "--store", loaded)[1])
        assert (code, [each for each in lines if "in the store" in each]) == (0, [])


def test_evidence_that_an_edited_export_lacks_is_told(validate: Validate, exported: str) -> None:
    stated = r'(seizure:\w+) a pg:Seizure ;\n(?:    .*\n)*?    pg:asPrinted "8,497 firearms" ;\n(?:    .*\n)*?'
    found = re.search(rf"{stated}(    pg:evidence .*\n)", exported)
    assert found is not None
    edited = exported[: found.start(2)] + exported[found.end(2) :]
    code, lines = validate(edited)
    assert (code, lines) == (
        0,
        [
            f'new.ttl:{line(exported, found.start())}  warning: Seizure "8,497 firearms" is in the store, too, and '
            'this file leaves out its evidence "The operation led to 3,337 arrests and to the seizure of:", evidence '
            '"8,497 firearms"; the file is checked together with what the store says; --alone checks it by itself.',
            "new.ttl: conforms (1 warning)",
        ],
    )
    assert validate(edited, "--severity", "warning")[0] == 1
    code, lines = validate(edited, "--alone")
    assert code == 1
    assert 'Seizure "8,497 firearms" has no evidence;' in lines[0]


def test_of_two_values_it_says_which_is_the_stores(validate: Validate, exported: str) -> None:
    found = re.search(r"\n    oa:start (\d+) ;", exported)
    assert found is not None
    code, lines = validate(exported[: found.start(1)] + "7" + exported[found.end(1) :])
    assert code == 1
    assert any(f" has more than one start (7, and {found[1]} in the store) (line " in each for each in lines)
    assert not any("leaves out" in each for each in lines)


def test_a_thing_of_many_releases_may_be_told_in_part(validate: Validate, exported: str) -> None:
    prefixes = "\n".join(each for each in exported.splitlines() if each.startswith("@prefix"))
    part = f'{prefixes}\noperation:operation-last-mile a pg:Operation ; rdfs:label "Operation Last Mile" .\n'
    assert validate(part) == (0, ["new.ttl: conforms"])


@pytest.mark.parametrize("form", ["json", "sarif", "turtle", "markdown"])
def test_every_format_tells_what_is_left_out(run: Run, loaded: Path, exported: str, tmp_path: Path, form: str) -> None:
    (tmp_path / "new.ttl").write_text(re.sub(r"\n    pg:evidence .*", "", exported, count=1), encoding="utf-8")
    code, out, err = run("validate", "new.ttl", "--store", loaded, "--format", form)
    assert (code, err) == (0, "")
    assert out.count("leaves out its evidence") >= 1
