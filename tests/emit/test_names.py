"""Where a thing is said to be named, and which of its printed names the graph shows."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from pressgraph.emit import release_graph
from pressgraph.facts import Entity, Facts, Kind, Ref, Release, Span
from pressgraph.vocabulary.lexicon import Entry, Lexicon
from pressgraph.vocabulary.terms import iri

TEXT = "They thanked the U.S. Harbor Bureau. The Blu Valley Cartel sold on Red Lamp."
RELEASE = Release(key="lamp", text=TEXT)
SENTENCES = (Span(0, 21), Span(22, 36), Span(37, 76))
CARTEL = Entry(
    iri=iri("organization:blue-valley-cartel"), kind="organization", slug="blue-valley-cartel",
    label="Blue Valley Cartel", types=("Cartel",), hidden=("Blu Valley Cartel",),
)  # fmt: skip


def objects(entity: Entity, predicate: str) -> list[str]:
    graph = release_graph(RELEASE, Facts(sentences=SENTENCES, entities=(entity,)), Lexicon([CARTEL]))
    node = NamedNode(iri(f"{entity.ref.kind}:{entity.ref.slug}"))
    found = [t.object for t in graph.triples if t.subject == node and t.predicate.value == iri(predicate)]
    return [term.value for term in found if isinstance(term, NamedNode | Literal)]


def entity(words: str, kind: Kind, slug: str, type: str, concept: str | None = None) -> Entity:
    start = TEXT.index(words)
    return Entity(Ref(kind, slug), type, words, Span(start, start + len(words)), concept=concept)


def test_a_name_cut_by_a_full_stop_is_named_where_most_of_it_stands() -> None:
    bureau = entity("U.S. Harbor Bureau", Kind.ORGANIZATION, "harbor-bureau", "Agency")
    (passage,) = objects(bureau, "pg:namedIn")
    assert passage.endswith(".22-36")


def test_a_body_that_only_a_title_tells_is_named_nowhere() -> None:
    assert objects(entity("Harbor Bureau", Kind.ORGANIZATION, "x", "Organization"), "pg:namedIn") == []


def test_a_name_kept_for_matching_stays_hidden() -> None:
    cartel = entity("Blu Valley Cartel", Kind.ORGANIZATION, "blue-valley-cartel", "Cartel")
    assert objects(cartel, "rdfs:label") == ["Blue Valley Cartel"]
    assert objects(cartel, "skos:altLabel") == []
    assert objects(cartel, "skos:hiddenLabel") == ["Blu Valley Cartel"]


def test_a_new_platform_is_of_the_kind_that_the_text_tells() -> None:
    lamp = entity("Red Lamp", Kind.PLATFORM, "red-lamp", "Platform", concept="darknet-market")
    assert objects(lamp, "pg:platformKind") == [iri("platform-kind:darknet-market")]
