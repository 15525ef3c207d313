"""The command that checks what the store holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pressgraph.vocabulary.terms import PREFIXES

Run = Callable[..., tuple[int, str, str]]


OTHER_NAME = f"""{"".join(f"@prefix {prefix}: <{space}> .{chr(10)}" for prefix, space in PREFIXES.items())}
operation:operation-blue-heron a pg:Operation ; rdfs:label "Blue Heron" ; pg:namedIn passage:red .
passage:red a pg:Passage ; oa:hasSource release:red ; oa:start 0 ; oa:end 10 ; oa:exact "Blue Heron" .
release:red a pg:Release ; rdfs:label "Red" ; dcterms:issued "2021-03-05"^^xsd:date ; pg:sha256 "{"0" * 64}" .
"""


def test_a_store_that_conforms_says_how_much_was_checked(run: Run, loaded: Path) -> None:
    code, out, err = run("check", "--store", loaded)
    assert (code, err) == (0, "")
    last = out.splitlines()[-1]
    assert last.startswith(f"'{loaded}': 12 graphs: conforms")
    assert ", 12 Release, " in last


def test_findings_of_all_releases_together_are_warnings_with_the_sentence(
    run: Run, heron: Path, tmp_path: Path
) -> None:
    assert run("load", heron, "--quiet")[0] == 0
    (tmp_path / "red.ttl").write_text(OTHER_NAME, encoding="utf-8")
    assert run("add", "red.ttl", "--by", "A Tester", "--source", "https://example.org/red")[0] == 0
    code, out, err = run("check")
    assert (code, err) == (0, "")
    warning, last = out.splitlines()
    assert 'operation "Blue Heron" has more than one name ("Blue Heron", "Operation Blue Heron")' in warning
    assert ": warning: " in warning
    assert last.startswith("'pressgraph-store': 2 graphs: conforms (1 warning); checked 1 Agency, ")
    assert run("check", "--severity", "warning")[0] == 1
    assert run("check", "--engine", "pyshacl") == (code, out, err)


def test_no_store_is_one_line(run: Run) -> None:
    code, out, err = run("check", "--store", "nowhere")
    assert (code, out) == (2, "")
    assert err.startswith("Error: there is no store at 'nowhere'")
