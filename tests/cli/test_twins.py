"""A release under two names: both are kept, whatever their order, and the second one is told of."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run

from pressgraph.store import Store

PAGE = """---
title: {title}
date: 2021-03-0{day}
url: {url}
---

Agents of the Drug Enforcement Administration seized {kilos} kilograms of cocaine.
"""


def page(
    name: str, *, url: str = "https://example.org/heron", kilos: int = 3, title: str = "A Case", day: int = 4
) -> Path:
    path = Path(name)
    path.write_text(PAGE.format(title=title, day=day, url=url, kilos=kilos), encoding="utf-8")
    return path


def said(run: Run, *arguments: str | Path) -> list[str]:
    code, out, err = run(*arguments, "--quiet")
    assert (code, out) == (0, "")
    return err.splitlines()


def kept(this: str, what: str, other: str) -> str:
    told = f"both are kept, and 'pressgraph remove {this}' takes this one out"
    return f"{this}.md: release:{this} has the same {what} as release:{other}; {told}"


def keys() -> tuple[str, ...]:
    with Store.open("pressgraph-store", read_only=True) as store:
        return store.release_keys()


def pairs(run: Run) -> list[str]:
    return run("query", "quality-releases-twice", "--format", "csv")[1].splitlines()[1:]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_same_text_under_another_name_is_told_and_kept(run: Run, jobs: str) -> None:
    one, two = page("one.md"), page("two.md", url="https://example.org/else", day=5)
    assert said(run, "load", one, two, "--jobs", jobs) == [kept("two", "text", "one")]
    assert keys() == ("one", "two")
    assert pairs(run) == ["one,two,text,2021-03-04,2021-03-05,A Case"]


def test_in_a_later_run_it_is_told_as_well_and_only_once(run: Run) -> None:
    assert said(run, "load", page("one.md")) == []
    assert said(run, "load", page("two.md")) == [kept("two", "text", "one")]
    assert said(run, "load", "one.md", "two.md") == []
    assert said(run, "load", "one.md", "two.md", "--force") == []
    assert pairs(run) == ['one,two,"text, address",2021-03-04,2021-03-04,A Case']


@pytest.mark.parametrize("url", ["https://example.org/heron", "http://www.example.org/heron/"])
def test_the_same_address_with_another_text_is_told(run: Run, url: str) -> None:
    assert said(run, "load", page("one.md"), page("two.md", url=url, kilos=9)) == [kept("two", "web address", "one")]
    assert pairs(run) == ["one,two,address,2021-03-04,2021-03-04,A Case"]


def test_other_releases_are_not_told_of(run: Run) -> None:
    two = page("two.md", kilos=9, url="https://example.org/heron/2")
    assert said(run, "load", page("one.md"), two, page("three.md", kilos=8, url="")) == []
    assert pairs(run) == []


def test_a_release_that_changes_into_another_is_told_of_and_one_that_changes_away_is_not(run: Run) -> None:
    said(run, "load", page("one.md"), page("two.md", kilos=9, url="https://example.org/2"))
    assert said(run, "load", page("two.md", url="https://example.org/2")) == [kept("two", "text", "one")]
    changed = page("one.md", kilos=7, url="https://example.org/3")
    assert said(run, "load", changed, page("three.md", kilos=3)) == [kept("three", "text", "two")]


def test_a_third_one_names_the_first_and_how_many_more(run: Run) -> None:
    assert said(run, "load", page("a.md"), page("b.md"), page("c.md"))[1] == (
        "c.md: release:c has the same text as release:a and 1 more; all are kept"
    )
    assert len(pairs(run)) == 3


def test_what_is_taken_out_is_no_twin_any_more(run: Run) -> None:
    said(run, "load", page("one.md"), page("two.md"))
    assert run("remove", "two")[0] == 0
    assert pairs(run) == []
    assert said(run, "load", page("three.md")) == [kept("three", "text", "one")]


def test_an_import_tells_it_too(run: Run) -> None:
    said(run, "load", page("one.md"), page("two.md"))
    run("export", "--format", "nquads", "-o", "all.nq")
    line = kept("two", "text", "one").replace("two.md", "all.nq")
    assert said(run, "import", "all.nq", "--store", "copy") == [line]
