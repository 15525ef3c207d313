"""Checks that what the words of a release state once is one fact: no second one beside it, under another address."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from pyoxigraph import NamedNode

from pressgraph.gate import evidence
from pressgraph.gate.findings import shorten
from pressgraph.gate.graph import Graph, Properties, Term
from pressgraph.gate.printed import GAP
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.terms import iri

_EVIDENCE, _QUANTITY, _AMOUNT = iri("pg:evidence"), iri("pg:quantity"), iri("pg:amount")
_PRINTED, _QUOTE, _EXACT = iri("pg:asPrinted"), iri("pg:quote"), iri("oa:exact")
_OBJECT, _VALUE = iri("pg:claimObject"), iri("pg:claimValue")
_TELLING: Final = (_PRINTED, _QUOTE, _OBJECT, _VALUE)
"""What facts differ in first of all; each has one of these."""
_ALIKE: Final = tuple(
    map(
        iri,
        (
            "rdf:type", "pg:asPrinted", "pg:quote", "pg:item", "pg:form", "pg:tallyOf", "pg:count", "pg:claimSubject",
            "pg:claimPredicate", "pg:claimObject", "pg:claimValue",
        ),
    )
)  # fmt: skip
"""What two facts have in common that are one."""
_MADE: Final = re.compile(r".*/[a-z2-7]{26}")
"""How an address ends that is made of what a fact says; of two facts, such a one stays."""
_MESSAGE: Final = "What words state once is one fact: keep one of the two, with all that is said of it."

_Key: TypeAlias = tuple[frozenset[Term], ...]


def check_twins(graph: Graph, passage: Term) -> Iterator[Problem]:
    """Of the facts that a passage states, none may say again what another one says, unless its words stand there twice.

    Facts say the same where kind, words, goods or outcome, and number are the same, or what a claim claims.
    """
    facts = graph.subjects(_EVIDENCE, passage)
    if len(facts) < 2:
        return
    told: dict[Term, list[Term]] = {}
    for fact in facts:
        telling = _telling(graph.properties(fact))
        if telling is not None:
            told.setdefault(telling, []).append(fact)
    if len(told) == len(facts):
        return
    for some in told.values():
        if len(some) > 1:
            yield from _repeated(graph, some)


def _telling(properties: Properties) -> Term | None:
    for predicate in _TELLING:
        if predicate in properties:
            return properties[predicate][0]
    return None


def _repeated(graph: Graph, facts: Iterable[Term]) -> Iterator[Problem]:
    groups: dict[_Key, list[Term]] = defaultdict(list)
    for fact in facts:
        groups[_key(graph, fact)].append(fact)
    for twins in groups.values():
        if len(twins) > 1:
            first, *others = sorted(twins, key=lambda fact: (not _MADE.fullmatch(fact.value), fact.value))
            words = _words(graph, twins)
            for fact in others[_times(graph, first, words) - 1 :]:
                said = " ".join(evidence.words_of(graph, fact).split())
                printed = _text(graph, fact)
                found = f'says again what another fact says, by the same words: "{shorten(said, printed, 120)}"'
                meant = first if isinstance(first, NamedNode) else None
                message = _MESSAGE if meant is None else f"{_MESSAGE[:-1]}; is {{meant}} the one to keep?"
                yield Problem(fact, None, found, message, "said-again", meant=meant)


def _key(graph: Graph, fact: Term) -> _Key:
    properties = graph.properties(fact)
    amounts = (amount for quantity in properties.get(_QUANTITY, ()) for amount in graph.objects(quantity, _AMOUNT))
    return (*(frozenset(properties.get(predicate, ())) for predicate in _ALIKE), frozenset(amounts))


def _words(graph: Graph, facts: Iterable[Term]) -> str:
    """The words of all passages of some facts, each passage once."""
    passages = dict.fromkeys(passage for fact in facts for passage in graph.objects(fact, _EVIDENCE))
    exact = (graph.text(passage, _EXACT) or "" for passage in passages)
    return "\n".join(" ".join(words.split()) for words in exact)


def _text(graph: Graph, fact: Term) -> str:
    """The printed words of a fact, or the first piece of its quotation; empty for a claim, which has neither."""
    text = graph.text(fact, _PRINTED) or graph.text(fact, _QUOTE) or ""
    return " ".join(text.split(GAP)[0].split())


def _times(graph: Graph, fact: Term, words: str) -> int:
    """How many facts some words can state: as many as the fact's own stand in them."""
    text = _text(graph, fact)
    return max(1, words.count(text)) if text else 1


def passages_of(graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Term]:  # noqa: ARG001
    """The passages that state a fact, the facts that have a quantity, or those that a passage states beside others."""
    for fact in (subject, *graph.subjects(_QUANTITY, subject), *graph.subjects(_EVIDENCE, subject)):
        yield from graph.objects(fact, _EVIDENCE)
