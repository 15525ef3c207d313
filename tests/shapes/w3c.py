"""Runs the W3C test-suite of SHACL Core: which of its verdicts each engine shares.

The suite is no part of this repository: `make check-shapes` takes it from the source distribution of pySHACL.
"""

from __future__ import annotations

import logging
import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlparse

from pyoxigraph import NamedNode, RdfFormat, Triple, parse
from tests.shapes.engines import ENGINES, Engine, Line, compiled, result_line

from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.paths import SH

MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
SHT = "http://www.w3.org/ns/shacl-test#"
KNOWN = {
    ("property/uniqueLang-002", "pySHACL"): 'takes sh:uniqueLang "1"^^xsd:boolean for true, which no shape of ours has'
}
"""Verdicts that an engine is known not to share, with what it does."""


class W3CTest(NamedTuple):
    """One test: data, shapes, and the results that a validator must find (without the shapes' names)."""

    name: str
    data: list[Triple]
    shapes: list[Triple]
    expected: list[Line]


def tests(manifest: Path) -> Iterator[W3CTest]:
    """The tests of a manifest and of those that it includes."""
    graph = Graph(read(manifest))
    for included in graph.objects(NamedNode(manifest.as_uri()), f"{MF}include"):
        yield from tests(_path(included))
    for entries in graph.objects(NamedNode(manifest.as_uri()), f"{MF}entries"):
        for test in graph.items(entries):
            yield _test(graph, test)


def _test(graph: Graph, node: Term) -> W3CTest:
    action, report = _one(graph, node, f"{MF}action"), _one(graph, node, f"{MF}result")
    results = graph.objects(report, f"{SH}result")
    return W3CTest(
        name="/".join(_path(node).with_suffix("").parts[-2:]),
        data=read(_path(_one(graph, action, f"{SHT}dataGraph"))),
        shapes=read(_path(_one(graph, action, f"{SHT}shapesGraph"))),
        expected=sorted(result_line(graph, result) for result in results),
    )


def _one(graph: Graph, subject: Term, predicate: str) -> Term:
    value = graph.one(subject, predicate)
    if value is None:
        raise ValueError(f"{subject} has no {predicate}")
    return value


def _path(node: Term) -> Path:
    return Path(unquote(urlparse(node.value).path))


def read(file: Path) -> list[Triple]:
    """The triples of a Turtle file, relative IRIs resolved against it."""
    return [quad.triple for quad in parse(path=file, format=RdfFormat.TURTLE, base_iri=file.as_uri())]


def verdict(test: W3CTest, engine: Engine) -> str:
    """ "passed", "refused" where the engine says that it does not take such shapes, else what differs."""
    try:
        found = engine(test.data, test.shapes)
    except ValueError as error:
        return "refused" if engine is compiled else f"failed: {error}"
    except Exception as error:  # noqa: BLE001  # another engine may raise anything; that is the verdict on it
        return f"failed: {type(error).__name__}: {error}"
    one, other = Counter(map(_comparable, found)), Counter(map(_comparable, test.expected))
    if one == other:
        return "passed"
    return f"failed: missing {sorted((other - one).elements())}, not expected {sorted((one - other).elements())}"


def _comparable(line: Line) -> Line:
    """Without the shape, which W3C's results often leave out or give as a blank node."""
    return line._replace(shape="")


def main(folder: str) -> int:
    """Prints what an engine does not share with W3C's verdicts, and how many it shares; 1 for anything but KNOWN."""
    logging.disable()  # rdflib tells of each literal that the suite writes badly on purpose
    warnings.simplefilter("ignore")
    counts: dict[str, Counter[str]] = {name: Counter() for name in ENGINES}
    news = 0
    for test in tests(next(Path(folder).resolve().rglob("sht_tests/core/manifest.ttl"))):
        for name, engine in ENGINES.items():
            said = verdict(test, engine)
            counts[name][said.partition(":")[0]] += 1
            if said.startswith("failed"):
                known = KNOWN.get((test.name, name))
                news += known is None
                print(f"{test.name}, {name}: {known or said}")
    for name, count in counts.items():
        print(f"{name}: {', '.join(f'{number} {said}' for said, number in sorted(count.items()))}")
    return 1 if news else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
