"""Checks that the form of what was seized stands in the words of the fact, or at least in its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from pressgraph.gate import evidence
from pressgraph.gate.findings import Severity, shorten
from pressgraph.gate.goods import is_drug
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.mention import folded
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.lexicon import Entry
from pressgraph.vocabulary.terms import iri

_FORM, _ITEM, _PRINTED = iri("pg:form"), iri("pg:item"), iri("pg:asPrinted")
_PILL, _QUANTITY, _UNIT = iri("form:pill"), iri("pg:quantity"), iri("qudt:hasUnit")
_MESSAGE: Final = "The form of a seizure must be one that its words name: take the form that fits, or leave it out."


def check_form(graph: Graph, seizure: Term) -> Iterator[Problem]:
    """A seizure's words must not name another form than its own; where they name none, its sentence should.

    What is weighed comes in no pills, and what is no drug in no form that nobody tells of. Of other drugs, texts may
    tell a form by words that the vocabulary lacks: those are a warning.
    """
    forms, printed = graph.objects(seizure, _FORM), graph.text(seizure, _PRINTED)
    form = lexicon.load().get(forms[0].value) if len(forms) == 1 else None
    if form is None or form.kind != "form" or printed is None:
        return
    kin, words = _kin(form.iri), folded(printed)
    named = _named(words)
    if not kin.isdisjoint(named):
        return
    if named:
        others = " and ".join(sorted(lexicon.load().label(other) or other for other in named))
        found = f'is in the form {form.label}, and its printed words name {others}: "{_short(printed)}"'
        yield Problem(seizure, "pg:form", found, _MESSAGE, "printed-form")
        return
    sentence = evidence.words_of(graph, seizure)
    if sentence and kin.isdisjoint(_named(folded(sentence))):
        found = f'is in the form {form.label}, which its sentence does not name: "{_short(sentence, printed)}"'
        severity = Severity.VIOLATION if _odd(graph, seizure, form) else Severity.WARNING
        yield Problem(seizure, "pg:form", found, _MESSAGE, "printed-form", severity)


def _odd(graph: Graph, seizure: Term, form: Entry) -> bool:
    """Whether goods cannot well have a form: no drugs, or weighed pills."""
    items = [entry for item in graph.objects(seizure, _ITEM) if (entry := lexicon.load().get(item.value))]
    if items and not any(map(is_drug, items)):
        return True
    quantities = graph.objects(seizure, _QUANTITY)
    units = [unit for quantity in quantities for unit in graph.objects(quantity, _UNIT)]
    weighed = bool(units) and all(unit.value.startswith(iri("unit:")) for unit in units)
    return weighed and _PILL in (form.iri, form.broader)


@cache
def _kin(form: str) -> frozenset[str]:
    """A form, what it is a kind of, and its own kinds."""
    below = (entry.iri for entry in lexicon.load().of_kind("form") if entry.broader == form)
    above = lexicon.load().broader(form)
    return frozenset((form, *below, *((above,) if above else ())))


def _named(words: str) -> set[str]:
    """The forms that some words name."""
    return {_forms()[match.group(1)] for match in _pattern().finditer(words)}


@cache
def _forms() -> Mapping[str, str]:
    return {folded(name): entry.iri for entry in lexicon.load().of_kind("form") for name in entry.names}


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(_forms(), key=len, reverse=True)))
    return re.compile(rf"(?<![^\W_])({names})(?:e?s)?(?![^\W_])")


def _short(words: str, around: str = "") -> str:
    return shorten(" ".join(words.split()), around=around, width=120)
