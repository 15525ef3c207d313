"""Each saved question, asked of the loaded examples, has exactly the rows in examples/NAME.csv (or .ttl).

`python -m tests.queries.test_examples` writes the rows anew; read what changed before you commit it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from pressgraph.cli.root import cli
from pressgraph.queries import catalogue

ROOT: Final = Path(__file__).resolve().parent.parent.parent
ANSWERS: Final = Path(__file__).resolve().parent / "examples"
ASKED: Final[Mapping[str, Mapping[str, str]]] = {
    "evidence": {"fact": "operation:operation-last-mile"},
    "search-passages": {"text": "fentanyl"},
    "releases-side-by-side": {"operation": "Operation Last Mile"},
    "release-facts": {"release": "invented-task-force"},
}
CONSTRUCTED: Final[Mapping[str, Mapping[str, str]]] = {"annotations": {"release": "milgram-confirmed"}}
NAMES: Final = [query.name for query in catalogue()]


def load(folder: Path) -> Path:
    """A store of the examples, loaded as a user would."""
    store = folder / "store"
    result = CliRunner().invoke(cli, ["load", str(ROOT / "examples"), "--store", str(store), "--quiet"])
    assert result.exit_code == 0, result.output
    return store


def ask(store: Path, name: str) -> str:
    """A question's answer as CSV, or the Turtle that it constructs."""
    asked = CONSTRUCTED.get(name) or ASKED.get(name, {})
    values = [word for key, value in asked.items() for word in (f"--{key}", value)]
    form = [] if name in CONSTRUCTED else ["--format", "csv"]
    result = CliRunner().invoke(cli, ["query", name, *values, *form, "--store", str(store)])
    assert result.exit_code == 0, result.output
    return result.stdout.replace("\r\n", "\n")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return load(tmp_path_factory.mktemp("examples"))


def answer(name: str) -> Path:
    """The file of a question's answer."""
    return ANSWERS / (f"{name}.ttl" if name in CONSTRUCTED else f"{name}.csv")


@pytest.mark.parametrize("name", NAMES)
def test_a_question_has_exactly_its_rows(store: Path, name: str) -> None:
    assert ask(store, name) == answer(name).read_text(encoding="utf-8")


def test_every_answer_belongs_to_a_question() -> None:
    assert sorted(path.stem for path in ANSWERS.iterdir()) == NAMES


def write() -> None:
    """Write all answers anew."""
    import tempfile

    ANSWERS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        store = load(Path(folder))
        for name in NAMES:
            answer(name).write_text(ask(store, name), encoding="utf-8")


if __name__ == "__main__":
    write()
    sys.exit(0)
