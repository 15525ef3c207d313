"""The picture of an operation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.emit.samples import FACTS, LEXICON, OPERATION, RELEASE, WHATSAPP, span

from pressgraph.emit import release_graph
from pressgraph.emit.nodes import thing
from pressgraph.errors import PressgraphError
from pressgraph.export import mermaid
from pressgraph.facts import Entity, Facts, Ref, Relation, Span, Tally
from pressgraph.vocabulary.lexicon import Lexicon

NAME = thing(OPERATION).value
PLATFORM = Relation(OPERATION, "pg:involvedPlatform", span("WhatsApp"), object=WHATSAPP)
END = Relation(OPERATION, "pg:endDate", span("May 2022"), value="2023-05-01")
FIRST = release_graph(RELEASE, replace(FACTS, relations=(*FACTS.relations, PLATFORM, END)), LEXICON)
EARLIER = Tally("Charge", 12, span("Operation Paper"), operation=OPERATION)
OTHER = replace(FACTS, seizures=(), tallies=(*FACTS.tallies, EARLIER))
SECOND = release_graph(replace(RELEASE, key="other"), OTHER, LEXICON)


def test_an_operation_is_drawn_with_what_each_release_says_of_it() -> None:
    assert mermaid([*SECOND.triples, *FIRST.triples], NAME) == (
        "flowchart LR\n"
        '  operation(["Operation Paper Lantern<br/>2022-05 to 2023-05-01"])\n'
        '  operation -- targets --> target1[["Sinaloa Cartel"]]\n'
        '  operation -- platforms --> platforms["WhatsApp"]\n'
        '  subgraph release1["release:other"]\n'
        '    counted1["Operation Paper<br/>3,337 people"]\n'
        "  end\n"
        "  operation -- figures --> release1\n"
        '  subgraph release2["release:paper-lantern"]\n'
        '    seized2["nearly 44 million fentanyl pills"]\n'
        '    counted2["3,337 people"]\n'
        "  end\n"
        "  operation -- figures --> release2\n"
    )


def test_an_operation_of_which_nothing_is_said_is_a_single_node() -> None:
    facts = Facts(entities=(Entity(OPERATION, "Operation", 'Operation "#1" <b>', Span(0, 5)),))
    assert mermaid(release_graph(RELEASE, facts, Lexicon([])).triples, NAME) == (
        'flowchart LR\n  operation(["Operation #quot;#35;1#quot; #lt;b#gt;"])\n'
    )


def test_long_words_are_cut() -> None:
    long = Entity(Ref(OPERATION.kind, "long"), "Operation", "x" * 70, Span(0, 5))
    picture = mermaid(release_graph(RELEASE, Facts(entities=(long,)), Lexicon([])).triples, thing(long.ref).value)
    assert f'["{"x" * 59}…"]' in picture


def test_an_unknown_operation_is_refused() -> None:
    with pytest.raises(PressgraphError, match=r"no operation <https://w3id\.org/pressgraph/operation/none>"):
        mermaid(FIRST.triples, "https://w3id.org/pressgraph/operation/none")
