"""The command that checks what the store holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pressgraph.vocabulary.terms import PREFIXES

Run = Callable[..., tuple[int, str, str]]


HEAD = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())
OTHER = """
operation:operation-blue-heron a pg:Operation ; rdfs:label "{name}" ; pg:namedIn passage:{key} ; pg:startDate "{year}" .
claim:{key} a pg:Claim ; pg:claimSubject operation:operation-blue-heron ; pg:claimPredicate pg:startDate ;
    pg:claimValue "{year}" ; pg:evidence passage:{key} ; pg:statedIn release:{key} .
passage:{key} a pg:Passage ; oa:hasSource release:{key} ; oa:start 0 ; oa:end 25 ; oa:exact "{name} began in {year}." .
release:{key} a pg:Release ; rdfs:label "Red" ; dcterms:issued "2023-03-05"^^xsd:date ; pg:sha256 "{digest}" .
"""


def other(key: str, name: str, year: str) -> str:
    """A file that calls Operation Blue Heron by a name, and says when it began."""
    return HEAD + OTHER.format(key=key, name=name, year=year, digest="0" * 64)


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
    for key, year in (("red", "2021"), ("grey", "2022")):
        (tmp_path / f"{key}.ttl").write_text(other(key, "Blue Heron", year), encoding="utf-8")
        assert run("add", f"{key}.ttl", "--by", "A Tester", "--source", f"https://example.org/{key}")[0] == 0
    code, out, err = run("check")
    assert (code, err) == (0, "")
    warning, last = out.splitlines()
    assert 'operation "Operation Blue Heron" has more than one start date ("2021", "2022")' in warning
    assert ": warning: " in warning
    assert last.startswith("'pressgraph-store': 3 graphs: conforms (1 warning); checked 1 Agency, ")
    assert run("check", "--severity", "warning")[0] == 1
    assert run("check", "--engine", "pyshacl") == (code, out, err)


def test_other_names_of_a_thing_are_no_findings(run: Run, heron: Path, tmp_path: Path) -> None:
    assert run("load", heron, "--quiet")[0] == 0
    (tmp_path / "red.ttl").write_text(other("red", "Blue Heron", "2021"), encoding="utf-8")
    assert run("add", "red.ttl", "--by", "A Tester", "--source", "https://example.org/red")[0] == 0
    code, out, err = run("check", "--severity", "warning")
    assert (code, err, len(out.splitlines())) == (0, "", 1)
    labels = "SELECT ?label ?other { operation:operation-blue-heron rdfs:label ?label ; skos:altLabel ?other }"
    code, out, err = run("query", "-e", labels, "--format", "csv")
    assert (code, out.splitlines()[1:]) == (0, ["Operation Blue Heron,Blue Heron"])
    assert run("add", "red.ttl", "--by", "A Tester", "--source", "https://example.org/red")[1:] == (
        "red.ttl: 1 known; nothing to add\n", ""
    )  # fmt: skip
    assert run("validate", "red.ttl", "--severity", "warning")[0] == 0


def test_no_store_is_one_line(run: Run) -> None:
    code, out, err = run("check", "--store", "nowhere")
    assert (code, out) == (2, "")
    assert err.startswith("Error: there is no store at 'nowhere'")
