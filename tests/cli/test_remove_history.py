"""Taking releases out, and what the store still knows of what it held before."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from pressgraph.emit import ReleaseGraph
from pressgraph.loading import rules_version
from pressgraph.store import Origin, Store

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def two(run: Run, heron: Path) -> Run:
    """The command line beside a store of two releases that share most of what they say."""
    other = heron.with_name("grey-heron.md")
    other.write_text(heron.read_text(encoding="utf-8").replace("cocaine", "heroin"), encoding="utf-8")
    assert run("load", heron, other, "--quiet")[0] == 0
    return run


@pytest.mark.parametrize(
    "name", ["blue-heron", "release:blue-heron", "<https://w3id.org/pressgraph/release/blue-heron>", "graph:blue-heron"]
)
def test_a_release_goes_out_with_what_only_it_states(two: Run, name: str) -> None:
    code, out, err = two("remove", name)
    assert (code, out) == (0, "")
    assert re.fullmatch(r"blue-heron: taken out, with \d+ triples\n", err)
    turtle = two("export")[1]
    assert "30 kilograms of heroin" in turtle
    assert "cocaine" not in turtle
    assert "blue-heron." not in turtle
    assert '"Operation Blue Heron"' in turtle


def test_without_one_the_store_is_as_if_it_had_never_been_there(two: Run, heron: Path) -> None:
    two("load", heron, "--store", "alone")
    two("remove", "grey-heron", "--quiet")
    for form in ("turtle", "nquads", "trig"):
        assert two("export", "--format", form) == two("export", "--format", form, "--store", "alone")


def test_an_unknown_name_takes_nothing_out_and_suggests_the_nearest(two: Run) -> None:
    assert two("remove", "blue-heron", "grey-herron") == (
        2, "", "Error: the store has no release 'grey-herron'; did you mean grey-heron or blue-heron?\n",
    )  # fmt: skip
    with Store.open("pressgraph-store", read_only=True) as store:
        assert store.keys() == ("blue-heron", "grey-heron")


def test_taking_out_twice_is_told(two: Run) -> None:
    two("remove", "blue-heron")
    code, _, err = two("remove", "blue-heron")
    assert code == 2
    assert re.fullmatch(
        r"Error: 'blue-heron' was taken out on \S+; `pressgraph history blue-heron` shows what it was\n", err
    )


def test_an_addition_goes_out_like_a_release(two: Run) -> None:
    with Store.open("pressgraph-store") as store:
        graph = ReleaseGraph(
            "added-1", NamedNode("https://w3id.org/pressgraph/graph/added-1"), store.graph("blue-heron")
        )
        store.add(graph, Origin("facts.csv", author="A. Reader"))
    assert "\nadditions  1\n" in two("info")[1]
    assert two("remove", "added-1", "--quiet") == (0, "", "")
    assert "\nadditions" not in two("info")[1]


def test_the_history_lists_versions_and_writes_each(two: Run, heron: Path) -> None:
    first = two("export", "--release", "blue-heron")[1]
    heron.write_text(heron.read_text(encoding="utf-8").replace("12 arrests", "13 arrests"), encoding="utf-8")
    two("load", heron)
    second = two("export", "--release", "blue-heron")[1]
    code, out, err = two("history", "blue-heron")
    assert (code, err) == (0, "")
    time = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"
    rules = re.escape(rules_version())
    head, one, now = out.splitlines()
    assert head.split() == ["version", "made", "until", "triples", "rules"]
    assert re.fullmatch(rf"1 +{time}  {time} +\d+  {rules}", one)
    assert re.fullmatch(rf"2 +{time}  now +\d+  {rules}", now)
    assert two("history", "blue-heron", "--version", "1") == (0, first, "")
    assert two("history", "blue-heron", "--version", "2") == (0, second, "")
    assert two("history", "blue-heron", "--version", "3") == (
        2, "", "Error: 'blue-heron' has no version 3; the last one is 2\n",
    )  # fmt: skip
    assert "history    1 earlier version\n" in two("info")[1]


def test_what_was_taken_out_keeps_its_history(two: Run, heron: Path) -> None:
    first = two("export", "--release", "blue-heron", "--text")[1]
    two("remove", "blue-heron")
    code, out, _ = two("history", "release:blue-heron")
    assert (code, len(out.splitlines())) == (0, 2)
    assert two("history", "blue-heron", "--version", "1", "--text") == (0, first, "")
    assert two("history", "blue-heron", "--version", "2")[2].endswith("has no version 2; the last one is 1\n")
    two("load", heron)
    assert [line.split()[0] for line in two("history", "blue-heron")[1].splitlines()] == ["version", "1", "2"]


def test_the_catalogue_links_the_versions(two: Run, heron: Path) -> None:
    heron.write_text(heron.read_text(encoding="utf-8").replace("12 arrests", "13 arrests"), encoding="utf-8")
    two("load", heron)
    two("remove", "blue-heron")
    code, out, _ = two(
        "query", "--format", "csv", "-e",
        """SELECT ?version ?next (DATATYPE(?at) AS ?type) FROM <https://w3id.org/pressgraph/graph/catalogue>
        { ?version prov:invalidatedAtTime ?at OPTIONAL { ?version dcterms:isReplacedBy ?next } } ORDER BY ?version""",
    )  # fmt: skip
    assert code == 0
    when = "http://www.w3.org/2001/XMLSchema#dateTime"
    name = "https://w3id.org/pressgraph/graph/blue-heron"
    assert out.split("\r\n")[1:-1] == [f"{name}.v1,{name}.v2,{when}", f"{name}.v2,,{when}"]


def test_a_store_made_anew_from_its_facts_answers_the_same(two: Run) -> None:
    before = [two("query", "totals-by-substance"), two("export", "--format", "trig")]
    code, out, err = two("reindex")
    assert (code, out) == (0, "")
    assert err.startswith("2 graphs in the index of 'pressgraph-store', made anew; ")
    assert [two("query", "totals-by-substance"), two("export", "--format", "trig")] == before
