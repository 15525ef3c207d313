"""Puts files of new facts into a store: read, checked, compared, and each file whole in one transaction, or not."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path, PurePath

from pressgraph.adding.addition import Addition, Source, addition, without_address
from pressgraph.adding.documents import Reader
from pressgraph.adding.known import KnownToStore
from pressgraph.adding.namesakes import ByName
from pressgraph.adding.planned import Planned
from pressgraph.gate import Report
from pressgraph.gate.files import validate_document
from pressgraph.gate.graph import Graph
from pressgraph.gate.reading import Document, UnreadableFileError
from pressgraph.gate.reading.files import name_of
from pressgraph.loading.packing import pack
from pressgraph.sheets.names import Nothing
from pressgraph.store import Origin, Store, prepare
from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.terms import iri

_RELEASE, _SOURCE, _LABEL = iri("pg:Release"), iri("dcterms:source"), iri("rdfs:label")


class Verdict(StrEnum):
    """What became of a file."""

    ADDED = "added"
    NOTHING_NEW = "nothing new"
    REFUSED = "refused"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Adding:
    """How to add: who adds (``by``), the web address that the facts come from, and whether only to tell what would be.

    ``reader`` reads the files; what the store knows and the address are given to it.
    """

    by: str
    url: str | None = None
    dry_run: bool = False
    reader: Reader = field(default_factory=Reader)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file.

    ``key`` names the graph that holds, or would hold, its new facts. ``document`` is the file as it was read,
    ``report`` what the gate says of it and of what it touches in the store, ``addition`` how it compares with the
    store, ``reasons`` are further lines that say why it stays out.
    """

    source: str
    verdict: Verdict
    document: Document | None = None
    report: Report | None = None
    addition: Addition | None = None
    reasons: tuple[str, ...] = ()

    @property
    def key(self) -> str | None:
        """The name of the graph of its new facts."""
        return self.addition.new.key if self.addition and self.addition.new else None


class Adder:
    """Adds files to a store, one after the other; None stands for a store that is not there yet.

    ``merged`` are the merged facts of the store, in a dry run together with those that would have been added so far.
    """

    def __init__(self, store: Store | None, how: Adding) -> None:
        self.merged = Planned(store)
        self._store = store
        self._how = how

    def add(self, paths: Iterable[str | Path]) -> Iterator[Outcome]:
        """Add each file, or only say what would be added.

        A file with a violation stays out, whole. Facts that the store has from the same source are not added again, but
        where only others have added them: each who states a fact can take it back, and it stays as long as one does.
        Raises StoreError where the store cannot be written.
        """
        for path in paths:
            known = KnownToStore(self._store) if self._store else Nothing()
            try:
                document = replace(self._how.reader, known=known, url=self._how.url).read(path)
            except UnreadableFileError as error:
                yield Outcome(name_of(path), Verdict.UNREADABLE, reasons=(str(error),))
                continue
            outcome = self._weighed(document, known)
            new = outcome.addition.new if outcome.addition and outcome.verdict is Verdict.ADDED else None
            if new and self._store and not self._how.dry_run:
                # The graph is none of a release, so that it has no text of its own that could change.
                self._store.add(replace(prepare(new, pack(new)), digest=""), _origin(document, self._how))
            yield outcome
            if new and self._how.dry_run:
                self.merged.plan(new.triples)

    def _weighed(self, document: Document, known: ByName) -> Outcome:
        """What becomes of a document: checked together with what it touches in the store, then compared with that."""
        report = validate_document(document, self.merged)
        if not report.conforms:
            return Outcome(document.source, Verdict.REFUSED, document, report)
        source = Source(document.source, self._how.by, self._store)
        made = addition(source, document.triples, self.merged, known, lexicon.load())
        reasons = tuple(_reasons(document, made.graph, self._how))
        if reasons:
            return Outcome(document.source, Verdict.REFUSED, document, report, made, reasons)
        verdict = Verdict.ADDED if made.new else Verdict.NOTHING_NEW
        return Outcome(document.source, verdict, document, report, made)


def _reasons(document: Document, graph: Graph, how: Adding) -> Iterator[str]:
    """Why facts that conform cannot be added all the same."""
    if without_address(graph):
        yield f"{document.source}: a thing without an address (a blank node) cannot be kept; give it one"
    for release in graph.members(_RELEASE):
        if not (how.url or graph.one(release, _SOURCE) or graph.one(release, _LABEL)):
            place = document.places.thing(release.value) or document.source
            yield f"{place}: nothing says where {release.value} was published; give its dcterms:source, or --source"


def _origin(document: Document, how: Adding) -> Origin:
    said = "".join(f"{triple} .\n" for triple in sorted(document.triples, key=str))
    fingerprint = hashlib.sha256(said.encode("utf-8")).hexdigest()
    return Origin(PurePath(document.source).name, fingerprint, author=how.by, address=how.url or "")
