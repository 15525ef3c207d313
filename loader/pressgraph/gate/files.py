"""Validates files of facts: what ``pressgraph validate`` prints, without the printing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pyoxigraph import Triple

from pressgraph.gate.beside import left_out
from pressgraph.gate.check import in_words, nothing_checked, of_other_kinds
from pressgraph.gate.context import Context, Nothing, Overlay, Surroundings
from pressgraph.gate.delta import Parcel, Wrong, delta, whole
from pressgraph.gate.describe import Describer
from pressgraph.gate.engines import Engine, judge, pyshacl_results
from pressgraph.gate.findings import Finding, Report, Severity
from pressgraph.gate.graph import Term
from pressgraph.gate.naming import Names
from pressgraph.gate.parts import shipped_parts
from pressgraph.gate.place import Place
from pressgraph.gate.printed import is_unplaced
from pressgraph.gate.reading import LARGEST, Document, Remark, Syntax, UnreadableFileError, read_file
from pressgraph.gate.reading.files import name_of
from pressgraph.vocabulary.terms import ONTOLOGY, compact, iri

_ORDER = tuple(Severity)
_PASSAGE = iri("pg:Passage")


def at_least(least: Severity) -> tuple[Severity, ...]:
    """A severity and those above it."""
    return _ORDER[: _ORDER.index(least) + 1]


@dataclass(frozen=True, slots=True)
class FileReport:
    """What is wrong with one file. ``unreadable`` says why it cannot be read; then there is no report."""

    source: str
    report: Report | None = None
    unreadable: UnreadableFileError | None = None

    @property
    def conforms(self) -> bool:
        """Whether the file could be read and nothing in it is wrong."""
        return self.report is not None and self.report.conforms

    @property
    def error(self) -> str | None:
        """The line that says why the file cannot be read."""
        return str(self.unreadable) if self.unreadable else None

    def lines(self, beside: str | None = None) -> Iterator[str]:
        """A line for each finding, the violations first, one that sums up, and one of what could not be checked.

        ``beside`` names the store, if any.
        """
        if self.report is None:
            yield self.error or ""
            return
        for finding in self.report.findings:
            yield finding.located()
        yield f"{self.source}: {self.report.summary(beside)}"
        if unproven := self.report.unproven():
            yield f"{self.source}: {unproven}"


@dataclass(frozen=True, slots=True)
class Validation:
    """What is wrong with some files, and ``elsewhere``, with things of the store that their facts put in the wrong.

    ``beside`` names the store that the files were checked beside, if any.
    """

    files: tuple[FileReport, ...]
    elsewhere: tuple[Finding, ...] = ()
    beside: str | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, file by file."""
        return (*(finding for file in self.files if file.report for finding in file.report.findings), *self.elsewhere)

    def fails(self, least: Severity = Severity.VIOLATION) -> bool:
        """Whether a finding is at least so severe."""
        return any(finding.severity in at_least(least) for finding in self.findings)

    @property
    def unreadable(self) -> bool:
        """Whether a file could not be read."""
        return any(file.unreadable for file in self.files)


def validate_files(
    paths: Iterable[str | Path],
    engine: Engine = Engine.COMPILED,
    syntax: Syntax | None = None,
    largest: int = LARGEST,
) -> tuple[FileReport, ...]:
    """Validates files by themselves; "-" is the standard input. One that cannot be read does not stop the others."""
    return validate_each(paths, lambda path: read_file(path, syntax, largest), engine=engine).files


def validate_each(
    paths: Iterable[str | Path],
    read: Callable[[str | Path], Document],
    context: Context | None = None,
    engine: Engine = Engine.COMPILED,
) -> Validation:
    """Validates files of any form that ``read`` makes documents of, together and with a store as their context."""
    documents: list[Document | FileReport] = []
    for path in paths:
        try:
            documents.append(read(path))
        except UnreadableFileError as error:
            documents.append(FileReport(name_of(path), unreadable=error))
    read_ones = [document for document in documents if isinstance(document, Document)]
    reports, elsewhere = validate_documents(read_ones, context, engine)
    rest = iter(reports if context is None else _with_left_out(read_ones, reports, context))
    files = (d if isinstance(d, FileReport) else FileReport(d.source, next(rest)) for d in documents)
    return Validation(tuple(files), elsewhere)


def _with_left_out(documents: Sequence[Document], reports: Iterable[Report], context: Context) -> Iterator[Report]:
    """The reports with what the files, as far as they are RDF, leave out of things that the store has."""
    stated = frozenset(triple for document in documents for triple in document.triples)
    for document, report in zip(documents, reports, strict=True):
        if document.syntax is None:
            yield report
            continue
        more = [placed(finding, document) for finding in left_out(document, context, stated, report.findings)]
        yield replace(report, findings=tuple(sorted((*report.findings, *more), key=_position)))


def validate_document(document: Document, context: Context | None = None, engine: Engine = Engine.COMPILED) -> Report:
    """Validates what a reader made of a file, with a store as its context.

    The report has the findings about the file, then those about things of the store that its facts put in the wrong.
    """
    (report,), elsewhere = validate_documents([document], context, engine)
    return replace(report, findings=(*report.findings, *elsewhere))


def validate_documents(
    documents: Sequence[Document], context: Context | None = None, engine: Engine = Engine.COMPILED
) -> tuple[tuple[Report, ...], tuple[Finding, ...]]:
    """The same for several documents, which may refer to each other's things: their reports, and findings elsewhere."""
    parts = shipped_parts()
    graphs = tuple(triples for document in documents for triples in document.graphs.values())
    parcel = Parcel(graphs, Surroundings(context or Nothing()))
    if context is not None:
        graph, wrong = delta(parcel, parts, judge(engine))
    else:
        results = pyshacl_results(parcel.together().triples()) if graphs and engine is Engine.PYSHACL else None
        graph, wrong = whole(parcel, parts, results)
    return _Told(documents, graph).reports(wrong)


@dataclass(slots=True)
class _Told:
    """Puts what is wrong in the words of the documents that state it."""

    documents: Sequence[Document]
    graph: Overlay
    _subjects: list[dict[Term, None]] = field(init=False)
    _describers: list[Describer] = field(init=False)

    def __post_init__(self) -> None:
        shapes = shipped_parts().shapes
        self._subjects = [_subjects(document) for document in self.documents]
        self._describers = [Describer(self.graph, shapes, Names(d.prefixes), d.syntax) for d in self.documents]

    def reports(self, wrong: Wrong) -> tuple[tuple[Report, ...], tuple[Finding, ...]]:
        """A report for each document, and what is wrong elsewhere."""
        found: list[list[Finding]] = [[*map(remarked, document.remarks)] for document in self.documents]
        elsewhere: list[Finding] = []
        holders: dict[str, list[int]] = defaultdict(list)
        for number, subjects in enumerate(self._subjects):
            for subject in subjects:
                holders[subject.value].append(number)
        general = Describer(self.graph, shipped_parts().shapes)

        def describer(focus: Term) -> Describer:
            return self._describers[holders[focus.value][0]] if focus.value in holders else general

        for finding in sorted(dict.fromkeys(in_words(wrong, describer)), key=_order):
            owner = self._owner(finding, holders.get(finding.focus, []))
            if owner is None:
                elsewhere.append(finding)
            else:
                found[owner].append(placed(finding, self.documents[owner]))
        reports = (self._report(number, findings) for number, findings in enumerate(found))
        return tuple(reports), tuple(elsewhere)

    def _owner(self, finding: Finding, holders: Sequence[int]) -> int | None:
        """The document to tell it of: of those that state something about the thing, the one that states the value."""
        for number in holders if len(holders) > 1 else ():
            for triples in self.documents[number].graphs.values():
                if any(_states(triple, finding) for triple in triples):
                    return number
        return holders[0] if holders else None

    def _report(self, number: int, findings: list[Finding]) -> Report:
        document = self.documents[number]
        kinds = Counter(kind for subject in self._subjects[number] for kind in self.graph.types(subject))
        classes = shipped_parts().shapes.classes
        if not any(kinds[name] for name in classes if name.startswith(ONTOLOGY)) and not _told(document):
            findings = [*of_other_kinds(findings), replace(nothing_checked(), place=Place(document.source))]
        checked = {compact(name).removeprefix("pg:"): kinds[name] for name in classes if kinds[name]}
        passages = (s for s in self._subjects[number] if _PASSAGE in self.graph.types(s))
        unplaced = sum(is_unplaced(self.graph, passage) for passage in passages)
        return Report(tuple(sorted(findings, key=_position)), dict(sorted(checked.items())), unplaced)


def _told(document: Document) -> bool:
    """Whether it is said already why a table has no facts."""
    return document.syntax is None and any(each.severity is Severity.VIOLATION for each in document.remarks)


def _subjects(document: Document) -> dict[Term, None]:
    graphs = document.graphs.values()
    return dict.fromkeys(t.subject for triples in graphs for t in triples if isinstance(t.subject, Term))


def placed(finding: Finding, document: Document) -> Finding:
    """A finding with its places in the file."""
    thing = document.places.thing(finding.focus, finding.predicate)
    stated = document.places.property(finding.focus, finding.predicate) if finding.predicate else None
    return replace(finding, place=thing or Place(document.source), stated=stated)


def remarked(remark: Remark) -> Finding:
    """What a reader noticed, as a finding."""
    return Finding(
        focus="", kind="", label="", path=None, property=None, sentence=None, release=None, found=remark.found,
        message=remark.expected, severity=remark.severity, rule=remark.rule, place=remark.place,
    )  # fmt: skip


def _states(triple: Triple, finding: Finding) -> bool:
    return (
        getattr(triple.subject, "value", None) == finding.focus
        and triple.predicate.value == finding.predicate
        and finding.value in (None, str(triple.object))
    )


def _order(finding: Finding) -> tuple[int, str, str, str, str]:
    return _ORDER.index(finding.severity), finding.focus, finding.path or "", finding.rule, finding.found


def _position(finding: Finding) -> tuple[int, int, str]:
    line = finding.place.line or finding.place.row if finding.place else None
    return _ORDER.index(finding.severity), line or 0, finding.focus
