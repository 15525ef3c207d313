"""Reported facts: what one release says, each with a name of its own and the passages that say it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode

from pressgraph.emit.concepts import concept
from pressgraph.emit.draft import Draft
from pressgraph.emit.identity import Values, hashed, named
from pressgraph.emit.nodes import digits, minted, number, term, thing, words
from pressgraph.emit.quantities import quantity_node
from pressgraph.facts import Ref, Relation, Release, Seizure, Span, Statement, Tally

PLAIN: frozenset[str] = frozenset({"org:postIn"})
"""Relations that need no claim: an office is part of what the claim that someone holds it says."""


def add_seizures(draft: Draft, seizures: Iterable[Seizure]) -> None:
    """Put in the goods that were seized."""
    for node, seizure in seizure_nodes(draft.release.key, seizures):
        draft.add(node, "rdf:type", term("pg:Seizure"))
        draft.add(node, "pg:item", concept(draft, "goods", seizure.item))
        if seizure.form is not None:
            draft.add(node, "pg:form", concept(draft, "form", seizure.form))
        draft.add(node, "pg:quantity", quantity_node(draft, seizure.quantity))
        if seizure.operation is not None:
            draft.add(node, "pg:partOf", thing(seizure.operation))
        for agency in seizure.seized_by:
            draft.add(node, "pg:seizedBy", thing(agency))
        draft.add(node, "pg:asPrinted", words(draft.printed(seizure.span)))
        draft.cite(node, filter(None, (seizure.lead, seizure.span)))


def add_tallies(draft: Draft, tallies: Iterable[Tally]) -> None:
    """Put in the counts of outcomes."""
    for node, tally in tally_nodes(draft.release.key, tallies):
        draft.add(node, "rdf:type", term("pg:Tally"))
        draft.add(node, "pg:tallyOf", term(f"pg:{tally.of}"))
        draft.add(node, "pg:count", number(tally.count))
        draft.add(node, "pg:bound", term(f"pg:{tally.bound}"))
        if tally.operation is not None:
            draft.add(node, "pg:partOf", thing(tally.operation))
        draft.add(node, "pg:asPrinted", words(draft.printed(tally.span)))
        draft.cite(node, filter(None, (tally.lead, tally.span)))


def add_statements(draft: Draft, statements: Iterable[Statement]) -> None:
    """Put in the words quoted from speakers."""
    for node, statement in statement_nodes(draft.release, statements):
        draft.add(node, "rdf:type", term("pg:Statement"))
        draft.add(node, "pg:quote", words(quotation(draft.release, statement)))
        if statement.speaker is not None:
            draft.add(node, "pg:speaker", thing(statement.speaker))
        draft.cite(node, statement.pieces)


def quotation(release: Release, statement: Statement) -> str:
    """The pieces of a quotation, joined where the release breaks in."""
    return " … ".join(release.text[piece.start : piece.end] for piece in statement.pieces)


def seizure_nodes(release: str, seizures: Iterable[Seizure]) -> Iterator[tuple[NamedNode, Seizure]]:
    """The nodes of seizures of one release, by its key; each seizure once."""
    for name, seizure in named("seizure", release, seizures, _seizure_values, lambda each: each.span):
        yield minted("seizure", name), seizure


def tally_nodes(release: str, tallies: Iterable[Tally]) -> Iterator[tuple[NamedNode, Tally]]:
    """The nodes of tallies of one release, by its key; each tally once."""
    for name, tally in named("tally", release, tallies, _tally_values, lambda each: each.span):
        yield minted("tally", name), tally


def statement_nodes(release: Release, statements: Iterable[Statement]) -> Iterator[tuple[NamedNode, Statement]]:
    """The nodes of statements of one release; each statement once."""

    def values(statement: Statement) -> Values:
        return {"quote": quotation(release, statement), "speaker": _path(statement.speaker)}

    for name, statement in named("statement", release.key, statements, values, lambda each: each.pieces):
        yield minted("statement", name), statement


def claim_node(release: str, subject: Ref, predicate: str, value: Ref | str) -> NamedNode:
    """The node of the claim that a release, by its key, states a relation."""
    return minted("claim", _claim_name(release, subject, predicate, value))


def add_relations(draft: Draft, relations: Iterable[Relation]) -> None:
    """Put in each relation as a plain triple, and once as a claim that cites every passage that states it."""
    stated: dict[tuple[Ref, str, Ref | str], set[Span]] = defaultdict(set)
    for relation in relations:
        value = relation.object if relation.object is not None else relation.value
        if value is None:
            raise ValueError(f"a relation needs an object or a value: {relation}")
        stated[relation.subject, relation.predicate, value].add(relation.span)
    for (subject, predicate, value), spans in stated.items():
        target = thing(value) if isinstance(value, Ref) else words(value)
        draft.add(thing(subject), predicate, target)
        if predicate not in PLAIN:
            node = claim_node(draft.release.key, subject, predicate, value)
            _add_claim(draft, node, (thing(subject), predicate, target), spans)


def _add_claim(
    draft: Draft, node: NamedNode, triple: tuple[NamedNode, str, NamedNode | Literal], spans: Iterable[Span]
) -> None:
    subject, predicate, target = triple
    draft.add(node, "rdf:type", term("pg:Claim"))
    draft.add(node, "pg:claimSubject", subject)
    draft.add(node, "pg:claimPredicate", term(predicate))
    draft.add(node, "pg:claimObject" if isinstance(target, NamedNode) else "pg:claimValue", target)
    draft.cite(node, sorted(spans))


def _claim_name(release: str, subject: Ref, predicate: str, value: Ref | str) -> str:
    said: Values = {
        "kind": "claim",
        "release": release,
        "subject": _path(subject),
        "predicate": predicate,
        "object": _path(value) if isinstance(value, Ref) else None,
        "value": None if isinstance(value, Ref) else value,
        "ordinal": 1,
    }
    return hashed(said)


def _seizure_values(seizure: Seizure) -> Values:
    return {
        "item": seizure.item,
        "form": seizure.form,
        "amount": digits(seizure.quantity.amount),
        "unit": seizure.quantity.unit,
        "bound": seizure.quantity.bound.value,
        "operation": _path(seizure.operation),
        "seizedBy": " ".join(sorted(f"{agency.kind}/{agency.slug}" for agency in seizure.seized_by)) or None,
    }


def _tally_values(tally: Tally) -> Values:
    return {"of": tally.of, "count": tally.count, "bound": tally.bound.value, "operation": _path(tally.operation)}


def _path(ref: Ref | None) -> str | None:
    return None if ref is None else f"{ref.kind}/{ref.slug}"
