"""What the gate found: findings in plain words, and the report that holds them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pressgraph.gate.place import Place

ELLIPSIS = "…"
SENTENCE_WIDTH = 160


class Severity(StrEnum):
    """A violation makes the graph wrong and keeps a release out; a warning makes it poor; an info is worth knowing."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    ``focus`` is the IRI of the node that breaks the rule, ``kind`` and ``label`` what a reader calls it (a quantity is
    named after the seizure that has it). ``path`` is the property, or path, in SPARQL's notation, ``property`` the
    same in words; both None where the rule is about the node as a whole. ``found`` is what is there ("has no unit"),
    ``message`` what is expected, a whole sentence, and ``mend`` how to get there, where one can say. ``sentence`` is
    the passage that the thing comes from, ``release`` the key of its release, ``rule`` the IRI of the shape, or a name
    for a check that shapes cannot state.

    ``predicate`` is the IRI of the property that the path begins with, ``value`` the value that breaks the rule, as
    N-Triples write it, ``component`` the local name of the constraint component of SHACL. In a file, ``place`` is
    where the thing begins and ``stated`` where the property stands.
    """

    focus: str
    kind: str
    label: str
    path: str | None
    property: str | None
    found: str
    message: str
    severity: Severity
    sentence: str | None
    release: str | None
    rule: str
    mend: str | None = None
    predicate: str | None = None
    value: str | None = None
    component: str | None = None
    place: Place | None = None
    stated: Place | None = None

    def line(self) -> str:
        """The finding as one line: release, thing, what is wrong, what is expected, and the sentence."""
        head = f"{self.release}: " if self.release else ""
        quoted = self.quoted()
        return f"{head}{self.words()}" + (f' Sentence: "{quoted}"' if quoted else "")

    def words(self) -> str:
        """What is wrong and what is expected, without the place and the sentence."""
        return f"{self._mark()}{self._told(self.found)}"

    def quoted(self) -> str:
        """The sentence, of a long one the part about the thing; empty where there is none."""
        return shorten(_flat(self.sentence), around=_flat(self.label)) if self.sentence else ""

    def located(self) -> str:
        """The finding as one line that begins with its place; one about a thing of the store shows the sentence."""
        if self.place is None:
            return self.line()
        return f"{self.head()}  {self._mark()}{self.told()}"

    def head(self) -> str:
        """Its place in the file, as lists of errors begin; for a table, the cell."""
        place = self.stated if self.stated and self.stated.row else self.place
        return str(place or "")

    def told(self) -> str:
        """What is wrong, what is expected and how to mend it, in a sentence that begins with the thing."""
        sentence = self._told(self._found())
        return sentence[:1].upper() + sentence[1:]

    def _found(self) -> str:
        """What was found, with the line of the property where that is another one than the thing's."""
        if not self.stated or not self.stated.line or not self.place or self.stated.line == self.place.line:
            return self.found
        what, which, clause = self.found.partition(", which ")
        return f"{what} (line {self.stated.line}){which}{clause}"

    def _told(self, found: str) -> str:
        thing = f"{self.kind} {_quoted(self.label)}".strip()
        problem = f"{thing} {found}; {_continued(self.message)}" if self.found else f"{thing}: {self.message}"
        return " ".join(filter(None, (problem.strip(), self.mend)))

    def _mark(self) -> str:
        return "" if self.severity is Severity.VIOLATION else f"{self.severity}: "

    def __str__(self) -> str:
        return self.line()


@dataclass(frozen=True, slots=True)
class Report:
    """All findings about one graph, and how many things of which class were looked at.

    ``unplaced`` is how many passages could not be looked up in the text of their release, which is not at hand.
    """

    findings: tuple[Finding, ...]
    checked: Mapping[str, int]
    unplaced: int = 0

    @property
    def conforms(self) -> bool:
        """Whether nothing is wrong; warnings do not count."""
        return not self.violations

    @property
    def violations(self) -> tuple[Finding, ...]:
        """The findings that keep the graph out."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.VIOLATION)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that do not."""
        return tuple(finding for finding in self.findings if finding.severity is not Severity.VIOLATION)

    def summary(self, beside: str | None = None) -> str:
        """The verdict in a line: whether it conforms, what is wrong, and what was checked, beside which store."""
        where = f", with what they touch in '{beside}'" if beside and self.checked else ""
        return f"{self.verdict(Counter(finding.severity for finding in self.findings), self.checked)}{where}"

    def unproven(self) -> str | None:
        """Which places were not checked, and what to do about it; None where all were."""
        if not self.unplaced:
            return None
        return (
            f"{_counted(self.unplaced, 'passage')} not looked up, since the text of the release is not at hand: "
            "export with --text, or check beside the store that has it (--store)"
        )

    @staticmethod
    def verdict(severities: Mapping[Severity, int], checked: Mapping[str, int]) -> str:
        """The same from numbers alone."""
        wrong = severities.get(Severity.VIOLATION, 0)
        told = [_counted(number, str(severity)) for severity in Severity if (number := severities.get(severity, 0))]
        looked = ", ".join(f"{count} {name}" for name, count in sorted(checked.items())) or "nothing"
        problems = f" ({', '.join(told)})" if told else ""
        return f"{'does not conform' if wrong else 'conforms'}{problems}; checked {looked}"


def _counted(count: int, name: str) -> str:
    return f"{count} {name}{'' if count == 1 or name == 'info' else 's'}"


def shorten(text: str, around: str = "", width: int = SENTENCE_WIDTH) -> str:
    """The text, or where it is longer than ``width`` the part around some words of it, cut between words.

    >>> shorten("one two three four five six", around="four", width=18)
    '… four five …'
    """
    if len(text) <= width:
        return text
    room = width - 2 * (len(ELLIPSIS) + 1)
    at = max(text.find(around), 0)
    size = min(len(around), room) if around in text else 0
    start = max(0, min(at - (room - size) // 2, len(text) - room))
    end = start + room
    if start and text[start - 1] != " ":
        start = min(text.find(" ", start) + 1 or start, max(at, start))
    if end < len(text) and text[end] != " ":
        end = max(text.rfind(" ", start, end), start) if " " in text[start:end] else end
    before, after = f"{ELLIPSIS} " if start else "", f" {ELLIPSIS}" if end < len(text) else ""
    return f"{before}{text[start:end].strip()}{after}"


def _quoted(label: str) -> str:
    return f'"{shorten(_flat(label), width=80)}"' if label else ""


def _flat(text: str) -> str:
    return " ".join(text.split())


def _continued(message: str) -> str:
    """A sentence as the second half of another one: "A quantity …" becomes "a quantity …"."""
    return message[:1].lower() + message[1:] if message[1:2].islower() or message[1:2] == " " else message
