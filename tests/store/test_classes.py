"""SPARQL finds organizations by their more general classes, too, and nothing else in the store knows of these."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Triple, parse

from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted, term
from pressgraph.export import Format
from pressgraph.loading.exporting import export
from pressgraph.store import Store, catalogue, classes

Make = Callable[..., ReleaseGraph]
TYPE = term("rdf:type")
CRIMINAL, CARTEL, GANG, ORGANIZATION = map(
    term, ("pg:CriminalOrganization", "pg:Cartel", "pg:Gang", "org:Organization")
)


def graph(key: str, **types: NamedNode) -> ReleaseGraph:
    """A release that types some organizations."""
    triples = {Triple(minted("organization", name), TYPE, kind) for name, kind in types.items()}
    return ReleaseGraph(key, minted("graph", key), tuple(sorted(triples, key=str)))


def members(store: Store, kind: str) -> list[str]:
    """What SPARQL finds of a class, by the simplest question."""
    found = store.query(f"SELECT ?x {{ ?x a {kind} }}")
    assert isinstance(found, QuerySolutions)
    return sorted(row["x"].value.rpartition("/")[2] for row in found if isinstance(row["x"], NamedNode))


def test_the_tree_is_that_of_organizations() -> None:
    above = {str(special): set(map(str, general)) for special, general in classes.tree().above.items()}
    all_above = {str(CRIMINAL), str(ORGANIZATION)}
    assert above == {
        str(CRIMINAL): {str(ORGANIZATION)},
        **{str(term(f"pg:{kind}")): all_above for kind in ("Cartel", "Gang", "Faction")},
        **{str(term(f"pg:{kind}")): {str(ORGANIZATION)} for kind in ("Agency", "Association")},
    }


def test_lines_give_what_triples_give_and_words_like_a_line_nothing() -> None:
    bloods, label = minted("organization", "bloods"), term("rdfs:label")
    words = Literal(f'"\n{minted("organization", "x")} {TYPE} {GANG} .\n{TYPE} {CARTEL} .')
    triples = [*graph("one", bloods=GANG, mob=CRIMINAL, dea=term("pg:Agency")).triples, Triple(bloods, label, words)]
    lines = "".join(f"{triple} .\n" for triple in triples).encode()
    concluded = classes.concluded_lines(lines + lines)
    assert {quad.triple for quad in parse(concluded, RdfFormat.N_TRIPLES)} == set(classes.concluded(triples))
    assert concluded.count(b"\n") == 4
    assert classes.concluded_lines(b"") == b""


def test_a_question_for_criminal_organizations_finds_cartels_gangs_and_factions(store: Store) -> None:
    faction = term("pg:Faction")
    store.add(graph("one", bloods=GANG, sinaloa=CARTEL, chapitos=faction, mob=CRIMINAL, dea=term("pg:Agency")))
    assert members(store, "pg:CriminalOrganization") == ["bloods", "chapitos", "mob", "sinaloa"]
    assert members(store, "pg:Cartel") == ["sinaloa"]
    assert members(store, "org:Organization") == ["bloods", "chapitos", "dea", "mob", "sinaloa"]
    assert store.counts() == {"CriminalOrganization": 4, "Agency": 1, "Cartel": 1, "Faction": 1, "Gang": 1}


def test_only_what_was_stated_leaves_the_store(store: Store, tmp_path: Path) -> None:
    made = graph("one", bloods=GANG, mob=CRIMINAL)
    store.add(made)
    bloods, mob = minted("organization", "bloods"), minted("organization", "mob")
    assert set(store.triples()) == set(made.triples)
    assert store.about(bloods) == (Triple(bloods, TYPE, GANG),)
    assert store.to(CRIMINAL) == (Triple(mob, TYPE, CRIMINAL),)
    assert set(store.with_predicate(TYPE)) == set(made.triples)
    assert store.holds(Triple(mob, TYPE, CRIMINAL))
    assert not store.holds(Triple(bloods, TYPE, CRIMINAL))
    for format in Format:
        with (tmp_path / format).open("wb") as out:
            export(store, out, format)
        written = (tmp_path / format).read_text(encoding="utf-8")
        tags = 2 if format is Format.RDFXML else 1  # one that opens and one that closes
        assert written.count("CriminalOrganization") == tags, format


def test_a_conclusion_stays_as_long_as_something_states_what_it_follows_from(store: Store) -> None:
    store.add(graph("one", bloods=GANG))
    store.add(graph("two", bloods=CARTEL))
    assert members(store, "pg:CriminalOrganization") == ["bloods"]
    store.add(graph("one", other=GANG))
    assert members(store, "pg:CriminalOrganization") == ["bloods", "other"]
    store.remove("two")
    assert members(store, "pg:CriminalOrganization") == members(store, "org:Organization") == ["other"]


def test_what_is_stated_and_concluded_is_there_once_and_stays_when_either_goes(store: Store) -> None:
    store.add(graph("one", bloods=GANG))
    store.add(graph("two", bloods=CRIMINAL))
    assert members(store, "pg:CriminalOrganization") == ["bloods"]
    store.remove("two")
    assert members(store, "pg:CriminalOrganization") == ["bloods"]
    store.add(graph("two", bloods=CRIMINAL))
    store.remove("one")
    assert members(store, "pg:CriminalOrganization") == ["bloods"]
    assert members(store, "pg:Gang") == []
    store.remove("two")
    assert members(store, "org:Organization") == []


@pytest.mark.parametrize("reindexed", [False, True])
def test_a_store_of_an_earlier_version_learns_them_when_it_is_next_written(tmp_path: Path, reindexed: bool) -> None:
    path = tmp_path / "store"
    with Store.open(path, create=True) as store:
        store.add(graph("one", bloods=GANG))
        store.sync()
        database = store.snapshot()
        for general in (CRIMINAL, ORGANIZATION):
            database.remove(Quad(minted("organization", "bloods"), TYPE, general, DefaultGraph()))
        for quad in list(database.quads_for_pattern(None, catalogue.IDENTIFIED, None, catalogue.CATALOGUE)):
            database.remove(quad)  # the vocabularies were others
        assert members(store, "pg:CriminalOrganization") == []
        del database  # and with it the lock of Oxigraph
    if reindexed:
        Store.rebuild(path)
    else:
        Store.open(path).close()
    with Store.open(path, read_only=True) as store:
        assert members(store, "pg:CriminalOrganization") == ["bloods"]
