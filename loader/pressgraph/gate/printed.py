"""Checks that what a fact prints stands in its release: passages, printed words and quotations."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from decimal import Decimal

from pressgraph.gate.findings import shorten
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.gate.standing import stands
from pressgraph.gate.values import value_of
from pressgraph.vocabulary.terms import iri

GAP = " … "
"""What joins the pieces of a quotation that the release interrupts."""

_TEXT, _SHA256 = iri("pg:text"), iri("pg:sha256")
_SOURCE, _START, _END, _EXACT = iri("oa:hasSource"), iri("oa:start"), iri("oa:end"), iri("oa:exact")
_EVIDENCE, _PRINTED, _QUOTE = iri("pg:evidence"), iri("pg:asPrinted"), iri("pg:quote")
_SEIZURE, _TALLY, _STATEMENT = iri("pg:Seizure"), iri("pg:Tally"), iri("pg:Statement")


def check_fingerprint(graph: Graph, release: Term) -> Iterator[Problem]:
    """The digest of a release must be that of its text, where it has both."""
    text, given = graph.text(release, _TEXT), graph.text(release, _SHA256)
    if text is not None and given is not None and hashlib.sha256(text.encode()).hexdigest() != given:
        message = "The SHA-256 of a release must be that of its text."
        yield Problem(release, "pg:sha256", f"has SHA-256 {given[:12]}…", message, "fingerprint")


def check_passage(graph: Graph, passage: Term) -> Iterator[Problem]:
    """The words of a passage must stand where it says; where a release brings no text, only the length is compared."""
    words, position = graph.text(passage, _EXACT), _position(graph, passage)
    if words is None or position is None:
        return
    start, end = position
    text = _text_of(graph, passage)
    if text is None and end - start != len(words):
        found = f"is {len(words)} characters long and stands at {start} to {end}"
        yield Problem(passage, "oa:exact", found, "Its end minus its start must be its length.", "passage-length")
    elif text is not None and text[start:end] != words:
        found = f'stands at {start} to {end}, where the text of the release has "{shorten(text[start:end], width=60)}"'
        message = "The words of a passage must be those of the text, from its start to its end."
        yield Problem(passage, "oa:exact", found, message, "passage-text")


def is_unplaced(graph: Graph, passage: Term) -> bool:
    """Whether it could not be looked whether a passage stands where it says, since its release brings no text."""
    return graph.one(passage, _EXACT) is not None and _text_of(graph, passage) is None


def check_words(graph: Graph, fact: Term) -> Iterator[Problem]:
    """What a seizure, a tally or a statement prints must stand in its passages."""
    types = graph.types(fact)
    if _SEIZURE in types or _TALLY in types:
        yield from _words(graph, fact, _PRINTED, "printed-words")
    if _STATEMENT in types:
        yield from _words(graph, fact, _QUOTE, "quoted-words")


def _position(graph: Graph, passage: Term) -> tuple[int, int] | None:
    start, end = graph.one(passage, _START), graph.one(passage, _END)
    if start is None or end is None:
        return None
    first, last = value_of(start), value_of(end)
    if not isinstance(first, Decimal) or not isinstance(last, Decimal) or not 0 <= first <= last:
        return None
    return int(first), int(last)


def _text_of(graph: Graph, passage: Term) -> str | None:
    release = graph.one(passage, _SOURCE)
    return None if release is None else graph.text(release, _TEXT)


def _words(graph: Graph, fact: Term, predicate: str, rule: str) -> Iterator[Problem]:
    printed = graph.text(fact, predicate)
    passages = graph.objects(fact, _EVIDENCE)
    if printed is None or not any(graph.text(passage, _EXACT) for passage in passages):
        return
    stretches = tuple(_stretches(graph, passages))
    path, what = ("pg:quote", "quotes") if predicate == _QUOTE else ("pg:asPrinted", "prints")
    for piece in map(_squeezed, printed.split(GAP) if predicate == _QUOTE else [printed]):
        if any(stands(piece, stretch) for stretch in stretches):
            continue
        cut = next((stretch for stretch in stretches if piece and piece in stretch), None)
        if cut is None:
            found = f'{what} "{shorten(piece, width=80)}", which its passages do not have'
            message = "The words of a fact must stand in the passages that are its evidence, letter for letter."
        else:
            found = (
                f'{what} "{shorten(piece, width=80)}", which is cut out of a longer word or number: '
                f'"{shorten(cut, around=piece, width=120)}"'
            )
            message = "The words of a fact must stand whole in its passages: copy words and numbers from end to end."
        yield Problem(fact, path, found, message, rule)


def _stretches(graph: Graph, passages: list[Term]) -> Iterator[str]:
    """The passages one after the other, since words may cross from one sentence to the next, and the text they span."""
    placed = sorted((_position(graph, p) or (0, 0), graph.text(p, _EXACT) or "", p.value) for p in passages)
    yield _squeezed(_joined([(position, words) for position, words, _ in placed]))
    texts = {text for passage in passages if (text := _text_of(graph, passage)) is not None}
    if len(texts) == 1:
        yield _squeezed(texts.pop()[placed[0][0][0] : max(position[1] for position, _, _ in placed)])


def _joined(placed: list[tuple[tuple[int, int], str]]) -> str:
    """Passages as they stand in the text: some sentences have lost the blank between them."""
    out, end = "", None
    for (start, following), words in placed:
        out += words if start == end or not out else f" {words}"
        end = following
    return out


def _squeezed(text: str) -> str:
    return " ".join(text.split())
