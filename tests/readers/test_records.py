from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tests.readers.conftest import Outcomes

from pressgraph.facts import Release
from pressgraph.readers import Unreadable

RECORD: dict[str, Any] = {
    "uuid": "0A1b-2c",
    "title": "Five &amp; Six Charged in <em>Harbor</em> Case",
    "date": "1256169600",
    "url": "https://www.justice.gov/opa/pr/five-charged",
    "number": "09-1",
    "component": [{"name": "Criminal Division"}],
    "topic": [],
    "teaser": "not the text",
    "body": "<p>Agents seized the following:</p><ul><li>five kilograms of cocaine</li></ul>",
}
TEXT = "Five & Six Charged in Harbor Case\n\nAgents seized the following:\n- five kilograms of cocaine"


def test_a_record_gives_a_release(outcomes: Callable[[str, str | bytes], Outcomes]) -> None:
    (found,) = outcomes("any.json", json.dumps(RECORD))
    assert isinstance(found, Release)
    assert found == Release(
        key="0a1b-2c",
        text=TEXT,
        title="Five & Six Charged in Harbor Case",
        publisher="Department of Justice",
        published=date(2009, 10, 22),
        url="https://www.justice.gov/opa/pr/five-charged",
        source=found.source,
    )


def test_all_wrappings_of_records_give_the_same_releases(outcomes: Callable[[str, str | bytes], Outcomes]) -> None:
    second = {**RECORD, "uuid": "second"}
    lines = f"{json.dumps(RECORD)}\n\n{json.dumps(second)}\n"
    page = {"metadata": {"resultset": {"count": 2}}, "results": [RECORD, second]}
    for name, content in {
        "a.jsonl": lines.encode(),
        "b.jsonl.gz": gzip.compress(lines.encode()),
        "no-suffix": gzip.compress(lines.encode()),
        "c.json": json.dumps(page).encode(),
        "d.json": json.dumps(page, indent=2).encode(),
        "e.txt": json.dumps([RECORD, second]).encode(),
        "f.json": b"\xef\xbb\xbf" + lines.encode(),
    }.items():
        found = outcomes(name, content)
        assert [r.key for r in found if isinstance(r, Release)] == ["0a1b-2c", "second"], (name, found)
        assert {r.text for r in found if isinstance(r, Release)} == {TEXT}


def test_a_broken_line_is_reported_and_the_others_are_read(outcomes: Callable[[str, str | bytes], Outcomes]) -> None:
    content = [
        json.dumps(RECORD).encode(),
        b'{"uuid": broken',
        b'{"name": "no release"}',
        b"[1, 2]",
        json.dumps({**RECORD, "uuid": "empty", "body": "<p> </p>"}).encode(),
        b'{"title": "\xff", "body": ""}',
        json.dumps({**RECORD, "uuid": "last", "date": "soon"}).encode(),
    ]
    found = outcomes("many.jsonl", b"\n".join(content))
    assert [(r.key, r.published) for r in found if isinstance(r, Release)] == [
        ("0a1b-2c", date(2009, 10, 22)),
        ("last", None),
    ]
    assert [(u.line, u.reason) for u in found if isinstance(u, Unreadable)] == [
        (2, "is not valid JSON (Expecting value, column 10)"),
        (3, 'is JSON, but no press release: a record needs "title" and "body", this one has name'),
        (4, 'is JSON, but no press release: a record needs "title" and "body", this is a list'),
        (5, "empty holds no text"),
        (6, "is not valid UTF-8 (byte 0xff)"),
    ]


@pytest.mark.parametrize("part", [0.02, 0.5, 0.999])
def test_a_cut_gzip_file_yields_every_whole_record_and_then_says_where_it_ends(
    outcomes: Callable[[str, str | bytes], Outcomes], part: float
) -> None:
    lines = "".join(json.dumps({**RECORD, "uuid": f"{n}", "number": str(n * 7919)}) + "\n" for n in range(3000))
    packed = gzip.compress(lines.encode())
    cut = packed[: int(len(packed) * part)]
    whole = zlib.decompressobj(31).decompress(cut).count(b"\n")
    *found, last = outcomes("cut.jsonl.gz", cut)
    assert [release.key for release in found if isinstance(release, Release)] == [str(n) for n in range(whole)]
    assert len(found) == whole
    assert isinstance(last, Unreadable)
    assert last.reason == (
        f"the gzip data ends too early, at byte {len(cut):,}: the file is cut; {whole:,} records before that are read"
    )


def test_the_first_record_of_a_cut_file_is_read(outcomes: Callable[[str, str | bytes], Outcomes]) -> None:
    packed = gzip.compress("\n".join(json.dumps({**RECORD, "uuid": str(n)}) for n in (1, 2)).encode())
    first, last = outcomes("cut.gz", packed[:-12])
    assert isinstance(first, Release)
    assert isinstance(last, Unreadable)
    assert last.reason.endswith(": the file is cut; the one record before that is read")


def test_a_cut_page_is_no_release(refusal: Callable[[str, str | bytes], str]) -> None:
    packed = gzip.compress(json.dumps(RECORD).encode())[:-10]
    assert refusal("cut.json.gz", packed) == (
        f"cut.json.gz: the gzip data ends too early, at byte {len(packed)}: the file is cut"
    )


def test_damaged_gzip_data_is_one_line(refusal: Callable[[str, str | bytes], str]) -> None:
    packed = bytearray(gzip.compress(json.dumps(RECORD).encode()))
    packed[20:30] = b"\xff" * 10
    assert refusal("damaged.json.gz", bytes(packed)) == (
        f"damaged.json.gz: the gzip data is damaged, before byte {len(packed)}"
    )


def test_records_without_uuid_are_named_after_the_file(outcomes: Callable[[str, str | bytes], Outcomes]) -> None:
    bare = {"title": "A title", "body": "Plain words of the body, a < b.\n\nSecond."}
    assert [r.key for r in outcomes("My File.json", json.dumps(bare)) if isinstance(r, Release)] == ["my-file"]
    found = outcomes("f.jsonl", f"{json.dumps(bare)}\n{json.dumps(bare)}")
    assert [r.key for r in found if isinstance(r, Release)] == ["f-1", "f-2"]


def test_the_publisher_is_the_office_of_the_address_or_the_component(
    release: Callable[[str, str | bytes], Release],
) -> None:
    district = {**RECORD, "url": "https://www.justice.gov/usao-ndtx/pr/x"}
    assert release("r.json", json.dumps(district)).publisher == "U.S. Attorney's Office, Northern District of Texas"
    assert release("r.json", json.dumps({**RECORD, "url": None})).publisher == "Criminal Division"
    assert release("r.json", json.dumps({**RECORD, "url": "", "component": []})).publisher is None


def test_json_of_another_shape_is_refused_in_one_line(refusal: Callable[[str, str | bytes], str]) -> None:
    shape = 'is JSON, but no press release: a record needs "title" and "body", this'
    assert refusal("a.json", '{"a": 1, "b": 2}') == f"a.json: {shape} one has a, b"
    assert refusal("a.json", "3") == f"a.json: {shape} is a single value"
    assert refusal("a.json", '{"results": []}') == "a.json: is a result page without results"
    assert (
        refusal("a.json", '{"title": "x",\n "body": }')
        == "a.json, line 2: is not valid JSON (Expecting value, column 10)"
    )
    assert refusal("a.json", "[" * 100_000) == "a.json: is not usable JSON (nested too deeply)"


def test_a_record_that_is_none_in_a_result_page_does_not_stop_the_others(
    outcomes: Callable[[str, str | bytes], Outcomes],
) -> None:
    found = outcomes("p.json", json.dumps({"results": [RECORD, 7, {**RECORD, "uuid": "b"}]}))
    assert [r.key for r in found if isinstance(r, Release)] == ["0a1b-2c", "b"]
    assert [u.reason for u in found if isinstance(u, Unreadable)] == [
        'record 2: is JSON, but no press release: a record needs "title" and "body", this is a single value'
    ]
