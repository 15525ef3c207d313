"""Checks that a thing's names are its own: that no other thing bears them, and that a release prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from pressgraph.gate.findings import Severity
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.mention import folded, mentions
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.lexicon import Entry
from pressgraph.vocabulary.terms import PREFIXES, compact, iri

_LABEL, _ALSO, _HIDDEN = iri("rdfs:label"), iri("skos:altLabel"), iri("skos:hiddenLabel")
_NAMED_IN, _SOURCE, _TEXT = iri("pg:namedIn"), iri("oa:hasSource"), iri("pg:text")
_OTHERS: Final = (_ALSO, _HIDDEN)
_KINDS: Final = ("organization", "platform")
_MANY: Final = 20
"""Of how many passages on, which only a store has of one thing, each release is left to the check of its own graph."""
_ABBREVIATION: Final = re.compile(r"[A-Z][A-Z0-9&-]+")
_WORD: Final = re.compile(r"[^\W_]+")
_OWN: Final = (
    "A name belongs to one thing: leave it out, or give it to the thing that bears it. Two share one only where the "
    "release prints it in brackets behind the name of this one."
)
_PRINTED: Final = (
    "Another name of a thing must be in the vocabulary or be printed by a release that names the thing: leave it out, "
    "or add the passage of the release that prints it (pg:namedIn)."
)


def check_names(graph: Graph, thing: Term) -> Iterator[Problem]:
    """No name of a thing may be that of another one, and its other names must be printed or in the vocabulary.

    Bodies share an abbreviation where a release prints it behind both. Without the text of the release, of which
    exports may do without, it is a warning, and that a name is not printed cannot be told.
    """
    known = lexicon.load().get(thing.value)
    names = known.names if known else ()
    for predicate in (_LABEL, *_OTHERS) if known else _OTHERS:
        for name in graph.objects(thing, predicate):
            if name.value not in names and isinstance(name, Literal):
                yield from _stray(graph, thing, predicate, name)


def _stray(graph: Graph, thing: Term, predicate: str, name: Literal) -> Iterator[Problem]:
    """What is wrong with a name that the vocabulary does not have for a thing."""
    label = graph.text(thing, _LABEL) or ""
    bearer = (
        None
        if predicate != _LABEL and " " in name.value and name.value in label
        else _bearer(graph, thing, predicate, name)
    )
    if bearer is None and predicate == _LABEL:
        return
    passages = graph.objects(thing, _NAMED_IN)
    if len(passages) > _MANY:
        return
    releases = dict.fromkeys(release for passage in passages for release in graph.objects(passage, _SOURCE))
    texts = [text.value for release in releases for text in graph.objects(release, _TEXT)]
    if bearer is not None:
        if not any(_defines(graph, thing, text, name.value) for text in texts):
            what = "name" if predicate == _LABEL else "{path}"
            found = f'has the {what} {{0}}, which is a name of "{bearer}"'
            severity = Severity.VIOLATION if texts or predicate == _LABEL else Severity.WARNING
            yield Problem(thing, compact(predicate), found, _OWN, "name-of-another", severity, (name,))
    elif len(texts) == len(releases) > 0 and not any(_prints(text, name.value) for text in texts):
        found = "has the {path} {0}, which no release that names it prints"
        yield Problem(thing, compact(predicate), found, _PRINTED, "name-in-release", terms=(name,))


def _bearer(graph: Graph, thing: Term, predicate: str, name: Literal) -> str | None:
    """What another thing is called that bears a name, in the vocabulary or in the release; None where none does."""
    kind = next((kind for kind in _KINDS if thing.value.startswith(PREFIXES[kind])), None)
    if kind is None:
        return None
    known = _known(kind, name.value)
    if known:
        return None if any(entry.iri == thing.value for entry in known) else known[0].label
    if predicate == _LABEL:
        return None
    for naming in (_LABEL, _ALSO):
        for other in graph.subjects(naming, name):
            if other != thing and _clash(graph, thing, other, naming, name.value):
                return graph.text(other, _LABEL)
    return None


def _known(kind: str, name: str) -> tuple[Entry, ...]:
    return lexicon.bearers(lexicon.load(), kind).get(name, ())


def _clash(graph: Graph, thing: Term, other: Term, naming: str, name: str) -> bool:
    """Whether another thing that the same release names, and no other release, bears a name of its own.

    A name that shortens that of the thing ("DEC Task Force") may be one thing met twice; and many bodies have a "Field
    Office", so of other names only abbreviations are told apart.
    """
    release = _only_release(graph, thing)
    if release is None or release != _only_release(graph, other):
        return False
    if not other.value.startswith(thing.value.rpartition("/")[0]):
        return False
    if _ABBREVIATION.fullmatch(name):
        return True
    label = graph.text(thing, _LABEL) or ""
    short = name in label or label in name or any(_ABBREVIATION.fullmatch(word) for word in name.split())
    return naming == _LABEL and not short


def _only_release(graph: Graph, thing: Term) -> Term | None:
    found = {release for passage in graph.objects(thing, _NAMED_IN) for release in graph.objects(passage, _SOURCE)}
    return found.pop() if len(found) == 1 else None


def _defines(graph: Graph, thing: Term, text: str, name: str) -> bool:
    """Whether a text prints a name in brackets right behind a word of the thing's other names ("… Area (HIDTA)")."""
    names = (each for naming in (_LABEL, *_OTHERS) for each in graph.objects(thing, naming))
    own = {word.removesuffix("s") for each in names if each.value != name for word in _words(each.value)}
    behind = rf"([^\W_]+)[\"”’']? [(\[][\"“”‘’']*(?:the )?[\"“”‘’']*{re.escape(name)}[\"“”‘’']*[)\],;]"
    return any(folded(match[1]).removesuffix("s") in own for match in re.finditer(behind, " ".join(text.split())))


def _words(name: str) -> list[str]:
    return _WORD.findall(folded(name))


def _prints(text: str, name: str) -> bool:
    """Whether a text prints a name, its words apart, or what stands beside a known name in it ("DEA Elm Office").

    Offices are listed far from what they are ("its offices in Elm and Oak"), so the words may stand anywhere. Taking
    the whole text apart comes last, since it takes as long as all else together.
    """
    if name in text or all(part in text for part in _WORD.findall(name)):
        return True
    words = name.split()
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    beside = [last for first, last in halves if _known("organization", first)]
    beside += [first for first, last in halves if _known("organization", last)]
    return any(half in text for half in beside) or any(mentions(text, [each]) for each in (name, *beside))


def borne_beside(graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Term]:  # noqa: ARG001
    """The things that bear a name of a thing, or of one that a passage names, as another name."""
    for thing in (subject, *graph.subjects(_NAMED_IN, subject)):
        yield thing
        for naming in (_LABEL, _ALSO):
            for name in graph.objects(thing, naming):
                for other in _OTHERS:
                    yield from graph.subjects(other, name)
