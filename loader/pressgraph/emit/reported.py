"""Reported facts: what one release says, each with a name of its own and the passages that say it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from pressgraph.emit.concepts import concept
from pressgraph.emit.draft import Draft
from pressgraph.emit.identity import Values, hashed, named
from pressgraph.emit.nodes import digits, minted, number, term, thing, words
from pressgraph.emit.quantities import quantity_node
from pressgraph.facts import Ref, Relation, Seizure, Span, Statement, Tally

PLAIN: frozenset[str] = frozenset({"org:postIn"})
"""Relations that need no claim: an office is part of what the claim that someone holds it says."""


def add_seizures(draft: Draft, seizures: Iterable[Seizure]) -> None:
    """Put in the goods that were seized."""
    for name, seizure in named("seizure", draft.release.key, seizures, _seizure_values, lambda each: each.span):
        node = minted("seizure", name)
        draft.add(node, "rdf:type", term("pg:Seizure"))
        draft.add(node, "pg:item", concept(draft, "goods", seizure.item))
        if seizure.form is not None:
            draft.add(node, "pg:form", concept(draft, "form", seizure.form))
        draft.add(node, "pg:quantity", quantity_node(draft, seizure.quantity))
        if seizure.operation is not None:
            draft.add(node, "pg:partOf", thing(seizure.operation))
        if seizure.seized_by is not None:
            draft.add(node, "pg:seizedBy", thing(seizure.seized_by))
        draft.add(node, "pg:asPrinted", words(draft.printed(seizure.span)))
        draft.cite(node, [seizure.span])


def add_tallies(draft: Draft, tallies: Iterable[Tally]) -> None:
    """Put in the counts of outcomes."""
    for name, tally in named("tally", draft.release.key, tallies, _tally_values, lambda each: each.span):
        node = minted("tally", name)
        draft.add(node, "rdf:type", term("pg:Tally"))
        draft.add(node, "pg:tallyOf", term(f"pg:{tally.of}"))
        draft.add(node, "pg:count", number(tally.count))
        draft.add(node, "pg:bound", term(f"pg:{tally.bound}"))
        if tally.operation is not None:
            draft.add(node, "pg:partOf", thing(tally.operation))
        draft.add(node, "pg:asPrinted", words(draft.printed(tally.span)))
        draft.cite(node, [tally.span])


def add_statements(draft: Draft, statements: Iterable[Statement]) -> None:
    """Put in the words quoted from speakers."""

    def values(statement: Statement) -> Values:
        return {"quote": quotation(draft, statement), "speaker": _path(statement.speaker)}

    for name, statement in named("statement", draft.release.key, statements, values, lambda each: each.pieces):
        node = minted("statement", name)
        draft.add(node, "rdf:type", term("pg:Statement"))
        draft.add(node, "pg:quote", words(quotation(draft, statement)))
        if statement.speaker is not None:
            draft.add(node, "pg:speaker", thing(statement.speaker))
        draft.cite(node, statement.pieces)


def quotation(draft: Draft, statement: Statement) -> str:
    """The pieces of a quotation, joined where the release breaks in."""
    return " … ".join(draft.printed(piece) for piece in statement.pieces)


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
            _add_claim(draft, _claim_name(draft, subject, predicate, value), (thing(subject), predicate, target), spans)


def _add_claim(
    draft: Draft, name: str, triple: tuple[NamedNode, str, NamedNode | Literal], spans: Iterable[Span]
) -> None:
    node = minted("claim", name)
    subject, predicate, target = triple
    draft.add(node, "rdf:type", term("pg:Claim"))
    draft.add(node, "pg:claimSubject", subject)
    draft.add(node, "pg:claimPredicate", term(predicate))
    draft.add(node, "pg:claimObject" if isinstance(target, NamedNode) else "pg:claimValue", target)
    draft.cite(node, sorted(spans))


def _claim_name(draft: Draft, subject: Ref, predicate: str, value: Ref | str) -> str:
    said: Values = {
        "kind": "claim",
        "release": draft.release.key,
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
        "seizedBy": _path(seizure.seized_by),
    }


def _tally_values(tally: Tally) -> Values:
    return {"of": tally.of, "count": tally.count, "bound": tally.bound.value, "operation": _path(tally.operation)}


def _path(ref: Ref | None) -> str | None:
    return None if ref is None else f"{ref.kind}/{ref.slug}"
