"""Facts written into a spreadsheet and read back are the same facts, however the spreadsheet was saved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Triple

from pressgraph import sheets
from pressgraph.emit import release_graph
from pressgraph.emit.nodes import digits, minted
from pressgraph.emit.reported import quotation
from pressgraph.errors import UnreadableError
from pressgraph.extract import extract
from pressgraph.facts import Bound, Entity, Facts, Kind, Quantity, Ref, Release, Seizure, Span, Tally
from pressgraph.readers import Unreadable, read_all
from pressgraph.sheets.choices import choices
from pressgraph.sheets.names import Nothing
from pressgraph.sheets.writing import SEPARATORS, write
from pressgraph.text import Document
from pressgraph.vocabulary import lexicon as vocabulary
from pressgraph.vocabulary.lexicon import known_words
from pressgraph.vocabulary.terms import slug

LEXICON = vocabulary.load()
URL = "https://example.org/made-up"
OPERATIONS = ("Operation Paper Lantern", "Operation Ñandú", "Project 12 Bells")
AGENCIES = ("Drug Enforcement Administration", "Elm County Sheriff's Office", "Policía de Roble")

items = st.sampled_from([entry.slug for entry in LEXICON.of_kind("goods")])
forms = st.none() | st.sampled_from([entry.slug for entry in LEXICON.of_kind("form")])
units = st.sampled_from([*("KiloGM", "LB", "pill", "item", "CCY_EUR", "ton")])
amounts = st.decimals(Decimal("0.01"), Decimal("99999999"), places=2, allow_nan=False)


@dataclass(frozen=True)
class Made:
    """Facts of one release with the lines of the spreadsheet that say the same."""

    release: Release
    facts: Facts
    kind: str
    lines: tuple[dict[str, str], ...]


def written(amount: Decimal, style: str) -> str:
    """An amount as spreadsheets of several countries write it."""
    whole, _, rest = f"{amount:,.2f}".partition(".")
    return {
        "plain": digits(amount),
        "american": f"{whole}.{rest}",
        "german": f"{whole.replace(',', '.')},{rest}",
        "french": f"{whole.replace(',', chr(0x202F))},{rest}",
        "swiss": f"{whole.replace(',', '’')}.{rest}",
    }[style]


@st.composite
def made(draw: st.DrawFn, kind: str) -> Made:
    """Some facts of one kind, each in a sentence of its own, and their spreadsheet."""
    title = draw(st.sampled_from(["Lantern Goes Out", "A “Quoted” Title; With, Separators"]))
    text, lines, facts = title, [], Facts()
    for number in range(draw(st.integers(1, 4))):
        operation, agency = draw(st.none() | st.sampled_from(OPERATIONS)), draw(st.none() | st.sampled_from(AGENCIES))
        bound, amount = draw(st.sampled_from(Bound)), draw(amounts)
        item, form, unit = draw(items), draw(forms), draw(units)
        if kind == "tallies":
            amount, agency = Decimal(number + 1), None
        printed = f"“lot {number}” of {digits(amount)} things"
        sentence = (
            f"Agents{f' of the {agency}' if agency else ''} took {printed}{f' in {operation}' if operation else ''}"
        )
        start = len(text) + 2
        text = f"{text}\n\n{sentence}"
        span = Span(start + sentence.index(printed), start + sentence.index(printed) + len(printed))
        line = {"bound": bound.lower(), "operation": operation or "", "url": URL, "title": title, "sentence": sentence}
        line["as printed"] = printed.replace("“", '"').replace("”", "„") if draw(st.booleans()) else printed
        things = ((operation, _operation(operation), "Operation"), (agency, _agency(agency), "Agency"))
        named = [
            Entity(ref, type, name, Span(start + sentence.index(name), start + sentence.index(name) + len(name)))
            for name, ref, type in things
            if name and ref
        ]
        facts = replace(facts, entities=(*facts.entities, *named))
        if kind == "tallies":
            fact = Tally("Arrest", int(amount), span, bound, _operation(operation))
            facts = replace(facts, tallies=(*facts.tallies, fact))
            lines.append({**line, "outcome": "arrests", "count": digits(amount)})
        else:
            seizure = Seizure(
                item, Quantity(amount, unit, bound), span, form, _operation(operation),
                tuple(filter(None, [_agency(agency)])),
            )  # fmt: skip
            facts = replace(facts, seizures=(*facts.seizures, seizure))
            style = draw(st.sampled_from(["plain", "american", "german", "french", "swiss"]))
            lines.append({
                **line, "item": _label("goods", item), "form": _label("forms", form) if form else "",
                "amount": written(amount, style), "unit": _label("units", unit), "seized by": agency or "",
            })  # fmt: skip
    release = Release("", text, title, url=URL)
    return Made(release, replace(facts, sentences=sentences(release)), kind, tuple(lines))


def _label(name: str, value: str) -> str:
    return choices(name, LEXICON).label(value)


def _operation(name: str | None) -> Ref | None:
    return Ref(Kind.OPERATION, slug(name)) if name else None


def _agency(name: str | None) -> Ref | None:
    return Ref(Kind.ORGANIZATION, slug(name)) if name else None


def sentences(release: Release) -> tuple[Span, ...]:
    document = Document(release.text, known_words(LEXICON))
    return tuple(document.original(sentence.span) for sentence in document.sentences)


def saved(draw: st.DrawFn, text: str) -> bytes:
    """A CSV text as some spreadsheet program might save it."""
    text = text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))
    return text.encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])))


@st.composite
def files(draw: st.DrawFn) -> tuple[Made, bytes]:
    """Facts, and a spreadsheet of them as bytes."""
    facts = draw(made(draw(st.sampled_from(["seizures", "tallies"]))))
    name = draw(st.sampled_from(list(SEPARATORS)))
    text = write(facts.kind, facts.lines, separator=SEPARATORS[name])
    empty = SEPARATORS[name] * 3 + "\n"
    header, _, rest = text.partition("\n")
    sep = f"sep={SEPARATORS[name]}\n" if draw(st.booleans()) else ""
    text = f"{sep}{header}\n{empty * draw(st.integers(0, 2))}{rest}{empty * draw(st.integers(0, 2))}"
    return facts, saved(draw, text)


@given(files())
@settings(max_examples=80, deadline=None)
def test_facts_come_back_as_they_were(case: tuple[Made, bytes]) -> None:
    facts, data = case
    sheet = sheets.read("facts.csv", data)
    assert (sheet.problems, sheet.kind) == ((), facts.kind)
    (source,) = sheet.sources
    assert source.release.text == facts.release.text
    expected = release_graph(replace(facts.release, key=source.release.key), facts.facts, LEXICON)
    assert sheet.triples == expected.triples


@given(files(), st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_bytes_that_are_damaged_never_end_in_a_crash(case: tuple[Made, bytes], random: Random) -> None:
    data = bytearray(case[1])
    for _ in range(random.randint(1, 6)):
        data[random.randrange(len(data))] = random.randrange(256)
    try:
        sheet = sheets.read("facts.csv", bytes(data))
    except UnreadableError:
        return
    rows = {problem.cell.row for problem in sheet.problems if problem.cell}
    assert not rows.intersection(row for source in sheet.sources for row in source.rows)


class Loaded(Nothing):
    """A store that knows one release."""

    def __init__(self, release: Release) -> None:
        self._release = release

    def release(self, key: str) -> Release | None:
        return self._release if key == self._release.key else None

    def release_keys(self) -> Iterable[str]:
        return (self._release.key,)


def lines_of(release: Release, facts: Facts) -> Iterator[tuple[str, dict[str, str]]]:
    """The facts of a release as a person would type them, each with the kind of its spreadsheet."""
    labels = {entity.ref: entity.label for entity in facts.entities}
    for seizure in facts.seizures:
        yield (
            "seizures",
            {
                "item": _label("goods", seizure.item),
                "form": _label("forms", seizure.form) if seizure.form else "",
                "amount": digits(seizure.quantity.amount),
                "unit": _label("units", seizure.quantity.unit),
                "bound": seizure.quantity.bound.value,
                "operation": labels[seizure.operation] if seizure.operation else "",
                "seized by": "; ".join(labels[agency] for agency in seizure.seized_by),
                **stated(release, facts, seizure.span, seizure.lead),
            },
        )
    for tally in facts.tallies:
        yield (
            "tallies",
            {
                "outcome": _label("outcomes", tally.of),
                "count": str(tally.count),
                "bound": tally.bound.value,
                "operation": labels[tally.operation] if tally.operation else "",
                **stated(release, facts, tally.span, tally.lead),
            },
        )
    for statement in facts.statements:
        whole = Span(statement.pieces[0].start, statement.pieces[-1].end)
        said = stated(release, facts, whole)
        del said["as printed"]
        speaker = labels[statement.speaker] if statement.speaker else ""
        yield "statements", {"quote": quotation(release, statement), "speaker": speaker, **said}


def stated(release: Release, facts: Facts, span: Span, lead: Span | None = None) -> dict[str, str]:
    """The printed words and the sentences that hold them, as cells."""
    touched = [sentence for sentence in facts.sentences if sentence.touches(span)] or [span]
    return {
        "as printed": release.text[span.start : span.end],
        "sentence": (f"{release.text[slice(*lead)]}\n" if lead else "")
        + release.text[touched[0].start : touched[-1].end],
        "release": release.key,
    }


def about(triples: Iterable[Triple], *kinds: str) -> set[Triple]:
    starts = tuple(minted(kind, "").value for kind in kinds)
    return {triple for triple in triples if str(triple.subject).strip("<>").startswith(starts)}


@pytest.mark.parametrize("kind", ["seizures", "tallies", "statements"])
def test_what_is_extracted_from_the_examples_can_be_typed_in(kind: str, examples: Path) -> None:
    typed = 0
    for release in read_all([str(examples)]):
        if isinstance(release, Unreadable):
            continue
        facts = extract(release, LEXICON)
        lines = [line for name, line in lines_of(release, facts) if name == kind]
        sheet = sheets.read("facts.csv", write(kind, lines).encode(), kind=kind, known=Loaded(release))
        assert [problem.line("facts.csv") for problem in sheet.problems] == []
        expected = release_graph(release, facts, LEXICON).triples
        node = {"seizures": "seizure", "tallies": "tally", "statements": "statement"}[kind]
        assert about(sheet.triples, node) == about(expected, node)
        typed += len(lines)
    assert typed > 1
