"""Checks that a quotation is spoken by the official whom its passage names beside "said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.gate import evidence
from pressgraph.gate.ends import called, quoted
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.mention import folded
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.terms import iri

_SPEAKER, _LABEL, _OFFICIAL = iri("pg:speaker"), iri("rdfs:label"), iri("pg:Official")
_NAMED_IN, _SOURCE, _STATED_IN = iri("pg:namedIn"), iri("oa:hasSource"), iri("pg:statedIn")
_MANY: Final = 100
_SPOKEN: Final = re.compile('[“"„«][^”"“»]*(?:[”"“»]|$)')
"""What stands between quotation marks; it may name anybody."""
_VERB: Final = "(?:said|says|stated|states|added|adds|explained|noted|commented|continued|concluded|remarked)"
_NAME: Final = r"[A-Z][\w.’'-]*"
_TITLED: Final = rf"{_NAME}(?:,? (?:(?:of|for|in|the|and) )*{_NAME})*"
_SAID: Final = re.compile(rf"\b{_VERB} (?P<behind>{_TITLED})|(?:^|[.;¶] ?)(?P<before>{_TITLED}),? {_VERB}\b")
_MESSAGE: Final = (
    "A quotation is spoken by the one whom its passage names: take that one, or the passage that names this."
)


def check_speaker(graph: Graph, statement: Term) -> Iterator[Problem]:
    """Where a passage names an official of its release right beside "said", and not the speaker, it is no other.

    Names inside the quotation are left out. An official counts by the whole name only, so that a surname which two
    share, or which is a place, decides nothing.
    """
    for speaker in graph.objects(statement, _SPEAKER):
        sentence = evidence.words_of(graph, statement)
        words = " ".join(_SPOKEN.sub(" ¶ ", sentence).split())
        surnames = [folded(name.value).rpartition(" ")[2] for name in graph.objects(speaker, _LABEL)]
        if not surnames or _any(words, [*surnames, *evidence.names_of(graph, speaker)]):
            continue
        who = " ¶ ".join(match["behind"] or match["before"] for match in _SAID.finditer(words))
        others = (other for other in _officials(graph, statement) if other != speaker) if who else ()
        other = next((name for each in others for name in _whole_names(graph, each) if _any(who, [name])), None)
        if other:
            found = (
                f'is spoken by "{called(graph, speaker)}", and its passage names {other}: "{quoted(sentence, other)}"'
            )
            yield Problem(statement, "pg:speaker", found, _MESSAGE, "other-speaker")


def _any(words: str, names: list[str]) -> bool:
    printed = folded(words)
    return any(re.search(rf"(?<!\w){re.escape(folded(name))}(?!\w)", printed) for name in names)


def _whole_names(graph: Graph, official: Term) -> list[str]:
    return sorted(name for name in evidence.names_of(graph, official) if " " in name)


def _officials(graph: Graph, statement: Term) -> Iterator[Term]:
    """The officials whom the release of a statement names."""
    passages = (p for release in graph.objects(statement, _STATED_IN) for p in graph.subjects(_SOURCE, release))
    people = {one for passage in passages for one in graph.subjects(_NAMED_IN, passage)}
    return (one for one in sorted(people, key=str) if _OFFICIAL in graph.types(one))


def statements_beside(graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Term]:
    """The statements of the releases that a statement about an official, or about a passage, has to do with.

    Whom hundreds of passages name, has a name already.
    """
    passages: list[Term] = []
    if predicate == _SOURCE:
        passages = [subject]
    elif _OFFICIAL in graph.types(subject):
        passages = [value] if predicate == _NAMED_IN else graph.objects(subject, _NAMED_IN)
    if len(passages) < _MANY:
        releases = dict.fromkeys(release for passage in passages for release in graph.objects(passage, _SOURCE))
        yield from (statement for release in releases for statement in graph.subjects(_STATED_IN, release))
