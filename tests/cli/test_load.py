"""Loading: what goes in, what stays out and why, and that nothing depends on the order."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pressgraph.store import Store

Run = Callable[..., tuple[int, str, str]]
HOLD = """
import sys
from pressgraph.store import Store
with Store.open(sys.argv[1], create=True):
    print(flush=True)
    input()
"""
RECORD = {
    "uuid": "0b4c7a52-11aa-4a0e-9f0e-0123456789ab",
    "title": "Two Sentenced in Heron Case",
    "date": "1614816000",
    "url": "https://example.org/heron",
    "component": [{"name": "Drug Enforcement Administration"}],
    "body": "<p>The Drug Enforcement Administration seized 5 kilograms of heroin in the Heron case.</p>",
}


def test_a_release_goes_in_and_the_summary_says_so(run: Run, heron: Path) -> None:
    code, out, err = run("load", heron)
    assert (code, out) == (0, "")
    first, second = err.splitlines()
    assert first.startswith("1 release in 'pressgraph-store' (1 new); ")
    assert second.startswith("found, release by release: 1 operation, 1 agency, ")
    with Store.open("pressgraph-store", read_only=True) as store:
        assert store.release_keys() == ("blue-heron",)


def test_loading_again_changes_nothing_and_says_so(run: Run, heron: Path) -> None:
    run("load", heron)
    exported = run("export", "--format", "nquads", "--text")[1]
    code, _, err = run("load", heron)
    assert code == 0
    assert "1 release in 'pressgraph-store' (1 unchanged); " in err
    assert run("export", "--format", "nquads", "--text")[1] == exported


def test_a_changed_release_replaces_the_earlier_one(run: Run, heron: Path) -> None:
    run("load", heron)
    heron.write_text(heron.read_text(encoding="utf-8").replace("cocaine", "heroin"), encoding="utf-8")
    code, _, err = run("load", heron)
    assert code == 0
    assert "(1 replaced)" in err
    turtle = run("export")[1]
    assert "30 kilograms of heroin" in turtle
    assert "cocaine" not in turtle


def test_standard_input(run: Run, heron: Path) -> None:
    code, _, err = run("load", "-", stdin=heron.read_bytes())
    assert code == 0
    assert "(1 new)" in err


def test_quiet_says_nothing_when_all_is_well(run: Run, heron: Path) -> None:
    assert run("load", heron, "--quiet") == (0, "", "")


def test_the_store_is_where_the_environment_says(run: Run, heron: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESSGRAPH_STORE", "elsewhere")
    run("load", heron)
    assert Path("elsewhere", "pressgraph-store.json").is_file()
    assert not Path("pressgraph-store").exists()


def test_bad_sources_get_a_line_each_and_the_rest_goes_in(run: Run, heron: Path, tmp_path: Path) -> None:
    bad = {
        "empty.txt": b"",
        "picture.html": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
        "nothing.html": b"<html><body></body></html>",
        "broken.json": b'{"uuid": "x", "title": ',
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    code, out, err = run("load", "missing.html", *bad, heron)
    assert (code, out) == (2, "")
    *lines, summary, _ = err.splitlines()
    assert [line.split(":")[0].split(",")[0] for line in lines] == ["missing.html", *bad]
    assert summary.startswith("1 release in 'pressgraph-store' (1 new); 5 unreadable; ")
    with Store.open("pressgraph-store", read_only=True) as store:
        assert store.release_keys() == ("blue-heron",)


def test_a_broken_line_of_a_file_of_records_is_named_and_the_others_go_in(run: Run, tmp_path: Path) -> None:
    lines = [json.dumps(RECORD), '{"uuid": ', json.dumps({**RECORD, "uuid": "second"})]
    (tmp_path / "releases.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    code, _, err = run("load", "releases.jsonl.gz")
    assert code == 2
    assert err.splitlines()[0].startswith("releases.jsonl.gz, line 2: ")
    with Store.open("pressgraph-store", read_only=True) as store:
        assert store.release_keys() == (RECORD["uuid"], "second")


def test_a_text_in_another_language_stays_out(run: Run, tmp_path: Path) -> None:
    text = "Die Beamten haben am Montag in der Stadt mehrere Kilogramm von der Droge gefunden und nicht verkauft. " * 5
    (tmp_path / "german.txt").write_text(text, encoding="utf-8")
    code, _, err = run("load", "german.txt")
    assert code == 2
    assert err.splitlines()[0].startswith("german.txt: is not in English")


def test_two_texts_under_one_name_are_told_apart(run: Run, heron: Path, tmp_path: Path) -> None:
    for folder in ("a", "b", "c"):
        (tmp_path / folder).mkdir()
    text = heron.read_text(encoding="utf-8")
    for folder, content in (("a", text), ("b", text.replace("30", "40")), ("c", text)):
        (tmp_path / folder / heron.name).write_text(content, encoding="utf-8")
    code, _, err = run("load", "a", "b", "c")
    assert code == 1
    assert err.splitlines()[0] == (
        "b/blue-heron.md: has the name 'blue-heron' of a/blue-heron.md but another text; left out: rename one of them"
    )
    assert "(1 new); 1 refused; " in err
    assert "30 kilograms" in run("export")[1]


def test_one_text_with_two_dates_is_told_apart_and_a_copy_is_passed_over(run: Run, heron: Path, tmp_path: Path) -> None:
    for folder, year in (("a", "2021"), ("b", "2022"), ("c", "2021")):
        (tmp_path / folder).mkdir()
        text = heron.read_text(encoding="utf-8").replace("2021", year)
        (tmp_path / folder / heron.name).write_text(text, encoding="utf-8")
    code, _, err = run("load", "a", "b", "c")
    assert code == 1
    assert "but other title, date, publisher or address; left out" in err.splitlines()[0]
    assert "(1 new); 1 refused; " in err


def test_a_release_with_a_violation_stays_out_whole(run: Run, heron: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pressgraph.gate import Finding, Report, Severity

    finding = Finding(
        "iri", "seizure", "30 kilos", None, "quantity", "has no quantity", "A seizure has a quantity.",
        Severity.VIOLATION, "They seized 30 kilos.", "blue-heron", "rule",
    )  # fmt: skip
    from pressgraph.loading import work

    monkeypatch.setattr(work, "check", lambda _graph: Report((finding,), {}))
    code, out, err = run("load", heron)
    assert (code, out) == (1, "")
    assert err.splitlines()[:2] == [f"{heron}: refused, 1 violation", f"  {finding.line()}"]
    assert "0 releases in 'pressgraph-store' (nothing to do); 1 refused; " in err
    assert "Blue Heron" not in run("export")[1]


def test_unreadable_weighs_more_than_refused(run: Run, heron: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / heron.name).write_text("Another text about the police and the law.", encoding="utf-8")
    assert run("load", heron, "other")[0] == 1
    assert run("load", heron, "other", "missing.txt")[0] == 2


def test_the_examples_go_in_and_their_order_leaves_no_trace(run: Run, loaded: Path, examples: Path) -> None:
    files = sorted((path for path in examples.iterdir() if path.suffix != ".md" or path.stem.islower()), reverse=True)
    assert run("load", *files, "--store", "backwards", "--quiet")[0] == 0
    for form in ("turtle", "nquads", "trig", "jsonld"):
        straight = run("export", "--store", loaded, "--format", form)
        assert straight[0] == 0
        assert run("export", "--store", "backwards", "--format", form) == straight


def test_another_process_at_the_store_is_one_line(run: Run, heron: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path / "pressgraph-store")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        other.stdout.readline()
        try:
            assert run("load", heron) == (
                2, "",
                f"Error: the store 'pressgraph-store' is being written by another process ({other.pid}); "
                "try again when it has finished\n",
            )  # fmt: skip
            for arguments in (["query", "operations"], ["export"], ["info"]):
                assert run(*arguments)[0] == 0
        finally:
            other.communicate("\n")


def test_a_folder_that_is_no_store_is_one_line(run: Run, heron: Path, tmp_path: Path) -> None:
    code, out, err = run("load", heron, "--store", tmp_path)
    assert (code, out) == (2, "")
    problem = "holds other files and is no pressgraph store; choose another one with --store"
    assert err == f"Error: the folder '{tmp_path}' {problem}\n"
