"""Loading: nothing twice, nothing by the number of processes, and each version of the rules told."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.loading.records import lines, write
from tests.loading.stores import graphs

from pressgraph.extract import extract
from pressgraph.facts import Facts, Release
from pressgraph.loading import Loading, Outcome, Status, load, making, packing, work
from pressgraph.store import Store
from pressgraph.vocabulary.lexicon import Lexicon


def loaded(path: Path, *sources: Path, **how: Any) -> list[Outcome]:
    with Store.open(path, create=True) as store:
        return list(load(store, [str(source) for source in sources], Loading(**how)))


def exports(path: Path) -> tuple[bytes, bytes]:
    with Store.open(path, read_only=True) as store:
        return b"".join(packing.turtle(store, text=True)), b"".join(store.nquads(text=True))


@pytest.fixture
def forbidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever extracts or checks now fails."""

    def fail(*_: object) -> None:
        raise AssertionError("this is work")

    monkeypatch.setattr(making, "extract", fail)
    monkeypatch.setattr(work, "check", fail)


def test_the_number_of_processes_leaves_no_trace(tmp_path: Path) -> None:
    found = list(lines(150))
    found[40] = '{"uuid": '
    found[90] = json.dumps({**json.loads(found[89]), "title": "Another Title"})
    found[120] = found[119]
    file = tmp_path / "releases.jsonl"
    file.write_text("\n".join(found), encoding="utf-8")
    outcomes = [loaded(tmp_path / str(jobs), file, jobs=jobs) for jobs in (1, 2, 3)]
    assert outcomes[0] == outcomes[1] == outcomes[2]
    statuses = [outcome.status for outcome in outcomes[0]]
    assert len(statuses) == 149
    assert (statuses[40], statuses[90]) == (Status.UNREADABLE, Status.REFUSED)
    assert exports(tmp_path / "1") == exports(tmp_path / "2") == exports(tmp_path / "3")
    assert len(graphs(tmp_path / "1")) == 147


@pytest.mark.usefixtures("forbidden")
def test_forbidden_work_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="this is work"):
        loaded(tmp_path / "store", write(tmp_path / "releases.jsonl", 1))


def test_the_same_file_again_is_no_work_and_changes_nothing(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    file, path = write(tmp_path / "releases.jsonl", 50), tmp_path / "store"
    loaded(path, file)
    before = {entry.name for entry in (path / "index").iterdir()}
    exported = exports(path)
    moved = file.rename(tmp_path / "moved.jsonl")
    request.getfixturevalue("forbidden")
    for jobs in (1, 2):
        assert {outcome.status for outcome in loaded(path, moved, jobs=jobs)} == {Status.UNCHANGED}
    assert exports(path) == exported
    assert before == {entry.name for entry in (path / "index").iterdir()}


def test_only_what_has_changed_is_made_anew(tmp_path: Path) -> None:
    file, path = write(tmp_path / "releases.jsonl", 20), tmp_path / "store"
    loaded(path, file)
    old = graphs(path)
    write(file, 21, changed=frozenset({3, 7}))
    statuses = [outcome.status for outcome in loaded(path, file)]
    assert [number for number, status in enumerate(statuses) if status is Status.REPLACED] == [3, 7]
    assert statuses[20] is Status.ADDED
    assert statuses.count(Status.UNCHANGED) == 18
    new = graphs(path)
    assert {key for key in old if old[key] != new[key]} == {"release-003", "release-007"}
    with Store.open(path, read_only=True) as store:
        assert frozenset(store.graph("release-003", version=1)) == old["release-003"]
        gone = old["release-003"] - frozenset().union(*new.values())
        assert gone
        assert not gone & set(store.triples())
    loaded(tmp_path / "fresh", file)
    assert exports(path) == exports(tmp_path / "fresh")


def blind_but_for_three(release: Release, known: Lexicon) -> Facts:
    """Rules that find nothing, except in one release."""
    return extract(release, known) if release.key == "release-003" else Facts()


def test_facts_of_other_rules_are_stale_until_they_are_forced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, path = write(tmp_path / "releases.jsonl", 6), tmp_path / "store"
    with monkeypatch.context() as patch:
        patch.setattr(sys.modules[load.__module__], "rules_version", lambda: "0.0.9+old")
        assert not any(outcome.stale for outcome in loaded(path, file))
    again = loaded(path, file)
    assert {(outcome.status, outcome.stale) for outcome in again} == {(Status.UNCHANGED, True)}
    monkeypatch.setattr(making, "extract", blind_but_for_three)
    forced = [outcome.status for outcome in loaded(path, file, force=True)]
    assert forced == [Status.UNCHANGED if number == 3 else Status.REPLACED for number in range(6)]
    assert not any(outcome.stale for outcome in loaded(path, file))
    with Store.open(path, read_only=True) as store:
        assert len(store.rules()) == 1
        assert store.earlier_count() == 0, "the releases are the same, only the rules have changed"


def test_a_cut_file_gives_its_whole_releases_and_stays_on_the_list(tmp_path: Path) -> None:
    whole = write(tmp_path / "releases.jsonl", 30).read_bytes()
    file, path = tmp_path / "releases.jsonl.gz", tmp_path / "store"
    packed = gzip.compress(whole)
    file.write_bytes(packed[: len(packed) // 2])
    *stored, last = loaded(path, file)
    assert {outcome.status for outcome in stored} == {Status.ADDED}
    assert last.status is Status.UNREADABLE
    assert last.lines[0].endswith(f"the file is cut; {len(stored)} records before that are read")
    with Store.open(path, read_only=True) as store:
        assert [refusal.file for refusal in store.refusals()] == [str(file)]
    file.write_bytes(packed)
    statuses = [outcome.status for outcome in loaded(path, file)]
    assert statuses == [Status.UNCHANGED] * len(stored) + [Status.ADDED] * (30 - len(stored))
    with Store.open(path, read_only=True) as store:
        assert store.refusals() == ()
