"""What stays out is kept with its reasons, listed, tried again, and forgotten when it is mended."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pressgraph.gate import Finding, Report, Severity, check
from pressgraph.loading import work
from pressgraph.store import Store

Run = Callable[..., tuple[int, str, str]]
FINDING = Finding(
    "iri", "seizure", "30 kilograms of cocaine", None, "quantity", "has no quantity", "A seizure has a quantity.",
    Severity.VIOLATION, "Agents took 30 kilograms of cocaine.", "blue-heron", "rule",
)  # fmt: skip
BODY = "The police seized 3 kilograms of cocaine and they arrested two men."
FRENCH = "Les agents ont saisi dans la ville plusieurs kilos de la drogue et ils ne les ont pas vendus. " * 5


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Closes the gate to everything, or opens it."""

    def shut(now: bool) -> None:
        monkeypatch.setattr(work, "check", (lambda _: Report((FINDING,), {})) if now else check)

    return shut


def kept() -> list[str]:
    with Store.open("pressgraph-store", read_only=True) as store:
        return [refusal.source for refusal in store.refusals()]


def test_a_refused_release_is_listed_with_its_reason_and_its_sentence(
    run: Run, heron: Path, closed: Callable[[bool], None]
) -> None:
    closed(True)
    code, _, told = run("load", heron.name)
    assert code == 1
    assert told.splitlines()[:2] == ["blue-heron.md: refused, 1 violation", f"  {FINDING.line()}"]
    assert run("refused", "--format", "plain") == (0, "".join(f"{line}\n" for line in told.splitlines()[:2]), "")
    rows = list(csv.reader(io.StringIO(run("refused", "--format", "csv")[1])))
    assert rows == [
        ["source", "reason", "sentence"],
        ["blue-heron.md", FINDING.words(), "Agents took 30 kilograms of cocaine."],
    ]
    table = run("refused")[1]
    assert all(word in table for word in ("source", "blue-heron.md", "quantity", "Agents"))
    assert "refused    1; `pressgraph refused` lists them\n" in run("info")[1]


def test_a_refused_release_is_told_again_without_work_and_tried_again_on_demand(
    run: Run, heron: Path, closed: Callable[[bool], None]
) -> None:
    closed(True)
    told = run("load", heron)[2].splitlines()[:2]
    closed(False)
    code, _, again = run("load", heron)
    assert (code, again.splitlines()[:2]) == (1, told)
    code, _, err = run("refused", "--retry")
    assert code == 0
    assert err.startswith("1 release in 'pressgraph-store' (1 new); ")
    assert kept() == []
    assert run("refused") == (0, "", "nothing was refused\n")
    assert run("load", heron)[2].startswith("1 release in 'pressgraph-store' (1 unchanged); ")


def test_a_retry_needs_no_file_for_a_release(run: Run, heron: Path, closed: Callable[[bool], None]) -> None:
    closed(True)
    run("load", "-", stdin=heron.read_bytes())
    closed(False)
    heron.unlink()
    assert run("refused", "--retry", "--jobs", "2")[0] == 0
    assert "30 kilograms of cocaine" in run("export", "--text")[1]


def test_a_retry_that_fails_keeps_the_release(run: Run, heron: Path, closed: Callable[[bool], None]) -> None:
    closed(True)
    told = run("load", heron)[2].splitlines()[:2]
    code, _, err = run("refused", "--retry")
    assert (code, err.splitlines()[:2]) == (1, told)
    assert kept() == [str(heron)]


def test_many_refused_releases_of_one_file_are_all_kept(run: Run, closed: Callable[[bool], None]) -> None:
    lines = [json.dumps({"uuid": f"r{n}", "title": f"Case {n}", "body": BODY}) for n in range(100)]
    Path("many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    closed(True)
    assert run("load", "many.jsonl", "--jobs", "1")[0] == 1
    assert len(kept()) == 100
    listed = run("refused", "--format", "plain")[1].splitlines()[::2]
    assert listed == [f"many.jsonl, line {n}: refused, 1 violation" for n in range(1, 101)]
    closed(False)
    assert run("load", "many.jsonl")[0] == 1
    assert run("refused", "--retry", "--quiet") == (0, "", "")
    assert kept() == []


def test_unreadable_sources_are_kept_until_they_are_mended(run: Run, heron: Path) -> None:
    Path("records.jsonl").write_text(f'{{"uuid": \n{{"uuid": "a", "title": "T", "body": "{BODY}"}}\n')
    Path("french.txt").write_text(FRENCH, encoding="utf-8")
    Path("empty.txt").touch()
    code, _, err = run("load", "records.jsonl", "french.txt", "empty.txt", heron)
    assert code == 2
    told = err.splitlines()[:3]
    assert told[0].startswith("records.jsonl, line 1: is not valid JSON (")
    assert told[1].startswith("french.txt: is not in English (")
    assert told[2] == "empty.txt: is empty"
    listed = run("refused", "--format", "plain")[1].splitlines()
    assert sorted(listed) == sorted(told)
    assert run("load", "records.jsonl", "french.txt", "empty.txt", heron)[2].splitlines()[:3] == told

    Path("records.jsonl").write_text(f'{{"uuid": "b", "title": "T", "body": "{BODY}"}}\n')
    Path("empty.txt").write_text(BODY, encoding="utf-8")
    code, _, err = run("refused", "--retry")
    assert code == 2
    assert "/french.txt: is not in English (" in err
    assert "(2 new); 1 unreadable; " in err
    assert [Path(source).name for source in kept()] == ["french.txt"]


def test_what_is_not_there_is_told_and_not_kept(run: Run, heron: Path) -> None:
    assert run("load", "missing.txt", "*.html", heron)[0] == 2
    assert kept() == []


def test_a_file_that_is_gone_is_forgotten_when_it_is_tried_again(run: Run) -> None:
    Path("empty.txt").touch()
    run("load", "empty.txt")
    assert kept() == ["empty.txt"]
    Path("empty.txt").unlink()
    code, _, err = run("refused", "--retry")
    assert code == 2
    assert err.splitlines()[0].endswith("empty.txt: no such file or folder")
    assert kept() == []


def test_the_other_of_two_with_one_name_waits_until_the_name_is_free(run: Run, heron: Path) -> None:
    Path("other").mkdir()
    Path("other", heron.name).write_text(heron.read_text(encoding="utf-8").replace("12", "13"), encoding="utf-8")
    assert run("load", heron.name, "other")[0] == 1
    for _ in range(2):
        code, _, err = run("refused", "--retry")
        assert code == 1
        assert err.splitlines()[0] == (
            "other/blue-heron.md: has the name 'blue-heron' of blue-heron.md but another text; left out: rename one "
            "of them"
        )
    assert "12 arrests" in run("export")[1]
    run("remove", "blue-heron")
    assert run("refused", "--retry", "--quiet") == (0, "", "")
    assert "13 arrests" in run("export")[1]


def test_a_file_with_a_name_that_is_no_unicode(run: Run, heron: Path) -> None:
    odd, broken = os.fsdecode(b"caf\xe9.md"), os.fsdecode(b"na\xefve.txt")
    heron.rename(odd)
    Path(broken).touch()
    assert run("load", odd, broken)[0] == 2
    assert kept() == [broken]
    with Store.open("pressgraph-store", read_only=True) as store:
        assert [entry.origin.source for entry in store.entries()] == [odd]
    assert run("load", odd, broken)[2].count("is empty") == 1
    Path(broken).write_text(BODY, encoding="utf-8")
    assert run("refused", "--retry", "--quiet")[0] == 0


@pytest.mark.parametrize("name", ["catalogue", "vocabulary"])
def test_a_release_never_takes_the_name_of_a_graph_of_the_store(run: Run, heron: Path, name: str) -> None:
    heron.rename(f"{name}.md")
    assert run("load", f"{name}.md", "--quiet") == (0, "", "")
    with Store.open("pressgraph-store", read_only=True) as store:
        assert store.release_keys() == (f"{name}-release",)
