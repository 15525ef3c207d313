"""Stores whose files have changed on their own: nothing wrong is given out, and a line says how to mend them."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
REMEDY = (
    "load them again with: pressgraph load --force SOURCE --store {0}; or from an export with: "
    "pressgraph import GRAPH.nq --store {0}"
)
ANEW = "load the releases again into another folder, or import an export: pressgraph import GRAPH.nq --store NEW-FOLDER"


@pytest.fixture
def store(loaded: Path, tmp_path: Path) -> Path:
    """A store of the examples, to damage."""
    return Path(shutil.copytree(loaded, tmp_path / "store"))


def spoil(path: Path, key: str, column: str) -> None:
    """Turn over some bytes of what the ledger keeps of a release, in its file."""
    with sqlite3.connect(path / "facts.sqlite") as database:
        (kept,) = database.execute(f"SELECT {column} FROM graph WHERE key = ?", (key,)).fetchone()
    database.close()
    data = (path / "facts.sqlite").read_bytes()
    part = kept[len(kept) // 2 :][:40] if isinstance(kept, bytes) else kept.encode()
    assert data.count(part) == 1
    (path / "facts.sqlite").write_bytes(data.replace(part, bytes(byte ^ 0x5A for byte in part)))


@pytest.mark.parametrize(
    ("column", "hit", "spared"), [("turtle", "turtle", "nquads"), ("quads", "nquads", "turtle"), ("made", "", "turtle")]
)
def test_damaged_facts_are_not_given_out_and_come_back(
    run: Run, loaded: Path, store: Path, examples: Path, column: str, hit: str, spared: str
) -> None:
    whole = {form: run("export", "--format", form, "--store", loaded) for form in ("turtle", "nquads")}
    if column == "made":
        with sqlite3.connect(store / "facts.sqlite") as database:
            database.execute("UPDATE graph SET made = '1999-01-01T00:00:00+00:00' WHERE key = 'project-coronado'")
        database.close()
    else:
        spoil(store, "project-coronado", column)
    line = f"Error: the store '{store}' is damaged: the facts of 'project-coronado' are not what was stored; "
    told = line + REMEDY.format(store) + "\n"
    if hit:
        code, _, err = run("export", "--format", hit, "--store", store)
        assert (code, err) == (2, told)
        assert run("export", "--format", hit, "--store", store, "-o", "graph.out")[0] == 2
        assert not Path("graph.out").exists()
    assert run("export", "--format", spared, "--store", store) == whole[spared]
    assert run("check", "--store", store) == (2, "", told)
    assert run("reindex", "--store", store) == (2, "", told)
    assert run("query", "operations", "--store", store) == run("query", "operations", "--store", loaded)
    assert run("load", examples, "--store", store, "--quiet")[0] == 0
    assert run("check", "--store", store) == (2, "", told)
    assert run("load", "--force", examples, "--store", store, "--quiet")[0] == 0
    assert run("check", "--store", store, "--quiet")[0] == 0
    for form, expected in whole.items():
        assert run("export", "--format", form, "--store", store) == expected


def test_an_export_mends_a_damaged_store(run: Run, loaded: Path, store: Path) -> None:
    spoil(store, "project-coronado", "turtle")
    spoil(store, "last-mile-dea", "quads")
    line = f"Error: the store '{store}' is damaged: the facts of 'last-mile-dea', 'project-coronado' are not what was "
    assert run("check", "--store", store) == (2, "", f"{line}stored; {REMEDY.format(store)}\n")
    assert run("export", "--format", "nquads", "--text", "--store", loaded, "-o", "all.nq")[0] == 0
    assert run("import", "all.nq", "--store", store, "--quiet")[0] == 0
    assert run("check", "--store", store, "--quiet")[0] == 0
    assert run("export", "--text", "--store", store) == run("export", "--text", "--store", loaded)


def test_a_damaged_release_can_be_taken_out(run: Run, store: Path) -> None:
    spoil(store, "project-coronado", "quads")
    assert run("remove", "project-coronado", "--store", store)[0] == 0
    assert run("check", "--store", store, "--quiet")[0] == 0
    assert "Project Coronado" not in run("query", "operations", "--store", store)[1]


def test_of_a_release_that_is_gone_the_export_says_so(run: Run, store: Path) -> None:
    with sqlite3.connect(store / "facts.sqlite") as database:
        database.execute("DELETE FROM graph WHERE key = 'project-coronado'")
    database.close()
    for command in (["export"], ["export", "--format", "nquads"], ["check"], ["reindex"]):
        code, _, err = run(*command, "--store", store)
        assert (code, "the facts of 'project-coronado' are not what was stored" in err) == (2, True), command


def test_wherever_a_ledger_is_damaged_an_export_is_right_or_refused(run: Run, loaded: Path, store: Path) -> None:
    whole = {form: run("export", "--format", form, "--store", loaded) for form in ("turtle", "nquads")}
    data = (store / "facts.sqlite").read_bytes()
    refused = 0
    for place in range(50, len(data), len(data) // 40):
        for file in ("facts.sqlite-wal", "facts.sqlite-shm"):
            (store / file).unlink(missing_ok=True)
        part = data[place : place + 300]
        spoiled = data[:place] + bytes(byte ^ 0x5A for byte in part) + data[place + 300 :]
        (store / "facts.sqlite").write_bytes(spoiled)
        wrong = False
        for form, expected in whole.items():
            code, out, err = run("export", "--format", form, "--store", store)
            assert (code, out, err) == expected or (code, err.count("\n")) == (2, 1), (place, form)
            wrong |= code == 2
        code, _, err = run("check", "--quiet", "--store", store)
        assert code == 2 or not wrong, place
        assert err.count("\n") == (code == 2), place
        refused += code == 2
    assert refused > 20


def test_a_store_without_digests_is_read_and_upgraded_when_it_is_written(run: Run, loaded: Path, store: Path) -> None:
    with sqlite3.connect(store / "facts.sqlite") as database:
        database.execute("DROP TABLE seal")
    database.close()
    (store / "pressgraph-store.json").write_text('{"format": 2}\n', encoding="utf-8")
    whole = run("export", "--store", loaded)
    assert run("export", "--store", store) == whole
    assert run("check", "--store", store, "--quiet")[0] == 0
    assert json.loads((store / "pressgraph-store.json").read_text(encoding="utf-8")) == {"format": 2}
    assert run("reindex", "--store", store, "--quiet") == (0, "", "")
    assert json.loads((store / "pressgraph-store.json").read_text(encoding="utf-8")) == {"format": 4}
    assert run("export", "--store", store) == whole
    spoil(store, "project-coronado", "turtle")
    code, _, err = run("export", "--store", store)
    assert (code, "the facts of 'project-coronado' are not what was stored" in err) == (2, True)


def test_without_digests_what_cannot_be_unpacked_is_told(run: Run, store: Path) -> None:
    spoil(store, "project-coronado", "quads")
    with sqlite3.connect(store / "facts.sqlite") as database:
        database.execute("DROP TABLE seal")
    database.close()
    (store / "pressgraph-store.json").write_text('{"format": 2}\n', encoding="utf-8")
    for command in (["export", "--format", "nquads"], ["check"]):
        code, _, err = run(*command, "--store", store)
        assert (code, "the facts of 'project-coronado' are not what was stored" in err) == (2, True)


@pytest.mark.parametrize("damage", ["block", "current", "missing"])
@pytest.mark.parametrize(
    ("command", "what"),
    [(["query", "operations"], "opened"), (["explain", "Sinaloa Cartel"], "opened"), (["remove", "last-mile-dea"], "")],
)
def test_a_damaged_index_says_that_it_can_be_made_anew(
    run: Run, loaded: Path, store: Path, damage: str, command: list[str], what: str
) -> None:
    for path in [*store.glob("index/*/*.sst"), *store.glob("index/*/CURRENT")]:
        if damage == "block" and path.suffix == ".sst":
            data = path.read_bytes()
            at = len(data) // 2
            path.write_bytes(data[:at] + bytes(byte ^ 0x5A for byte in data[at : at + 300]) + data[at + 300 :])
        elif damage == "current" and path.name == "CURRENT":
            path.write_text("nonsense", encoding="utf-8")
        elif damage == "missing" and path.suffix == ".sst":
            path.unlink()
    code, out, err = run(*command, "--store", store)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"Error: the index of the store '{store}' cannot be {what or 'opened'}: ")
    assert err.endswith(f"; make it anew with: pressgraph reindex --store {store}\n")
    assert "\n" not in err[:-1]
    assert len(err) < 200 + 2 * len(str(store))
    assert run("reindex", "--store", store, "--quiet") == (0, "", "")
    assert run("query", "operations", "--store", store) == run("query", "operations", "--store", loaded)


def test_a_ledger_that_is_no_database_or_gone_says_where_facts_come_from(run: Run, store: Path, tmp_path: Path) -> None:
    data = (store / "facts.sqlite").read_bytes()
    (store / "facts.sqlite").write_bytes(data[:4096] + b"\xff" * 8192 + data[12288:])
    for command in (["export"], ["check"], ["reindex"]):
        code, out, err = run(*command, "--store", store)
        assert (code, out) == (2, "")
        assert err.endswith(f": database disk image is malformed; {ANEW}\n"), err
    (store / "facts.sqlite").unlink()
    line = f"Error: the store '{store}' is damaged: its facts.sqlite is missing; put it back, or {ANEW}\n"
    for command in (["export"], ["check"], ["reindex"], ["load", str(tmp_path)], ["query", "operations"]):
        assert run(*command, "--store", store) == (2, "", line)
    assert not (store / "facts.sqlite").exists()
