"""A picture of one operation as a Mermaid flowchart, which GitHub and most Markdown readers draw."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from pressgraph.errors import PressgraphError
from pressgraph.vocabulary import terms

Links = Mapping[str, Mapping[str, list[str]]]

WIDEST: Final = 60
_ESCAPES: Final = str.maketrans({"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "\n": " "})


def mermaid(triples: Iterable[Triple], operation: str) -> str:
    """The flowchart of an operation: whom it targets, on which platforms, and each release's seizures and tallies.

    ``operation`` is the full IRI. Figures stand in one box for each release that states them, in the words of its
    text. Raises PressgraphError where the triples do not know the operation.
    """
    links = _links(triples)
    if operation not in links:
        raise PressgraphError(
            f"no operation <{operation}> in the graph; `pressgraph query --list` shows how to find one"
        )
    lines = ["flowchart LR", f'  operation(["{_heading(links, operation)}"])']
    for number, target in enumerate(_named(links, operation, "pg:targets"), 1):
        lines.append(f'  operation -- targets --> target{number}[["{target}"]]')
    platforms = _named(links, operation, "pg:involvedPlatform")
    if platforms:
        lines.append(f'  operation -- platforms --> platforms["{"<br/>".join(platforms)}"]')
    lines.extend(_figures(links, operation))
    return "\n".join(lines) + "\n"


def _links(triples: Iterable[Triple]) -> Links:
    links: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples:
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode | Literal):
            links[triple.subject.value][triple.predicate.value].append(triple.object.value)
    return links


def _values(links: Links, node: str, name: str) -> list[str]:
    return sorted(set(links.get(node, {}).get(terms.iri(name), ())))


def _heading(links: Links, operation: str) -> str:
    start, end = (_values(links, operation, name)[:1] for name in ("pg:startDate", "pg:endDate"))
    dates = " to ".join(start + end)
    return _label(links, operation) + (f"<br/>{_shown(dates)}" if dates else "")


def _label(links: Links, node: str) -> str:
    return _shown(next(iter(_values(links, node, "rdfs:label")), terms.compact(node)))


def _named(links: Links, node: str, name: str) -> list[str]:
    return [_label(links, other) for other in _values(links, node, name)]


def _figures(links: Links, operation: str) -> Iterator[str]:
    by_release: dict[str, list[str]] = defaultdict(list)
    for fact in sorted(links):
        if operation in _values(links, fact, "pg:partOf"):
            by_release[next(iter(_values(links, fact, "pg:statedIn")), "")].append(fact)
    for number, release in enumerate(sorted(by_release), 1):
        yield f'  subgraph release{number}["{_shown(terms.compact(release))}"]'
        for name, kind in (("seized", "pg:Seizure"), ("counted", "pg:Tally")):
            facts = [fact for fact in by_release[release] if terms.iri(kind) in _values(links, fact, "rdf:type")]
            if facts:
                words = (_printed(links, fact) for fact in sorted(facts, key=lambda each: _place(links, each)))
                yield f'    {name}{number}["{"<br/>".join(map(_shown, words))}"]'
        yield "  end"
        yield f"  operation -- figures --> release{number}"


def _printed(links: Links, fact: str) -> str:
    return next(iter(_values(links, fact, "pg:asPrinted")), "")


def _place(links: Links, fact: str) -> tuple[int, str]:
    """Where in its release a fact stands: figures are read in the order of the text."""
    words = _printed(links, fact)
    places = [
        (exact.find(words), int(start))
        for passage in _values(links, fact, "pg:evidence")
        for start in _values(links, passage, "oa:start")
        for exact in _values(links, passage, "oa:exact")
    ]
    # Of an item of a list the sentence that introduces it is evidence too, and has none of its words.
    starts = [start + place for place, start in places if place >= 0] or [start for _, start in places]
    return min(starts, default=0), fact


def _shown(words: str) -> str:
    short = words if len(words) <= WIDEST else f"{words[: WIDEST - 1].rstrip()}…"
    return short.translate(_ESCAPES)
