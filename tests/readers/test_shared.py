"""The real releases: every one is read, none loses what the gold facts quote."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from pressgraph.facts import Release
from pressgraph.readers import Unreadable, read, read_all

QUOTES = str.maketrans("“”‘’\u00a0", "\"\"'' ")


def flat(text: str) -> str:
    return " ".join(text.translate(QUOTES).split())


def quoted(value: object) -> Iterator[str]:
    """All quotations in a gold file."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in ("quote", "opening") and isinstance(inner, str):
                yield inner
            else:
                yield from quoted(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from quoted(inner)


def normal(release: Release) -> bool:
    text = release.text
    return text == text.strip() and "\r" not in text and not re.search(r"\n\n\n|  | \n|\n ", text)


def test_every_gold_quotation_stands_in_the_text_read(shared: Path) -> None:
    lost = []
    count = 0
    for gold in sorted((shared / "gold").glob("*.json")):
        facts = json.loads(gold.read_text(encoding="utf-8"))
        (source,) = (shared / "releases").glob(f"*/{gold.stem}.*")
        (release,) = read(str(source))
        assert isinstance(release, Release)
        assert (release.published.isoformat() if release.published else None) == facts["published"]
        text = flat(release.text)
        quotations = list(quoted(facts))
        count += len(quotations)
        lost += [(gold.stem, quotation) for quotation in quotations if flat(quotation) not in text]
    assert lost == []
    assert count == 265


def test_every_saved_page_is_read_from_its_own_markup(shared: Path) -> None:
    found = list(read_all([str(shared / "releases" / "doj-html")]))
    releases = [r for r in found if isinstance(r, Release)]
    assert (len(found), len(releases)) == (141, 141)
    assert all(r.title and r.published and r.url and r.text.startswith(r.title) for r in releases)
    assert {r.publisher for r in releases} == {"Department of Justice"}
    assert all(normal(r) for r in releases)


def test_a_saved_page_and_its_record_say_the_same(shared: Path) -> None:
    pages = {r.key: r for r in read_all([str(shared / "releases" / "doj-html")]) if isinstance(r, Release)}
    compared = 0
    for record in islice(read(str(shared / "releases" / "doj.jsonl.gz")), 1000):
        if isinstance(record, Release) and record.key in pages:
            page = pages[record.key]
            assert (page.title, page.published, page.url) == (record.title, record.published, record.url)
            assert flat(record.text) in flat(page.text) or page.text.count("\n\n") > record.text.count("\n\n")
            compared += 1
    assert compared == 14


def test_crawled_files_are_read_except_those_without_a_release(shared: Path) -> None:
    found = list(read_all([str(shared / "releases" / "markdown")]))
    releases = [r for r in found if isinstance(r, Release)]
    assert (len(found), len(releases)) == (582, 559)
    assert {u.reason for u in found if isinstance(u, Unreadable)} == {
        "holds no text of a release: only menus and headings"
    }
    assert all(normal(r) and r.title and r.publisher for r in releases)
    furniture = re.compile(
        r"^(Share on Facebook|Main Menu|Here.s how you know|Related Content|## .*|\*\*.*)$", re.MULTILINE
    )
    assert [r.key for r in releases if furniture.search(r.text)] == []


def test_the_seeds_are_read_without_their_furniture(shared: Path) -> None:
    first, second = read_all([str(shared / "releases" / "seeds")])
    assert isinstance(first, Release)
    assert isinstance(second, Release)
    assert (first.published, first.title) == (date(2023, 5, 6), None)
    assert first.text.startswith("This Friday")
    assert second.title is not None
    assert second.text.startswith(second.title + "\n\nStatement From The")
    assert "Leave a Reply" not in second.text
    assert "email address" not in second.text


@pytest.mark.parametrize(("first", "count", "refused"), [(0, 1000, []), (3600, 1400, ["doj-04082", "doj-05143"])])
def test_records_are_read_except_those_in_spanish(shared: Path, first: int, count: int, refused: list[str]) -> None:
    found = list(islice(read(str(shared / "releases" / "doj.jsonl.gz")), first, first + count))
    releases = [r for r in found if isinstance(r, Release)]
    assert [u.reason.split()[0] for u in found if isinstance(u, Unreadable)] == refused
    assert len(releases) == count - len(refused)
    assert all(normal(r) and r.title and r.published for r in releases)
