"""Throws broken files at the readers and the gate for a while: whatever comes, the answer is a report or one line.

Usage: python benchmarks/fuzz.py [SECONDS] [FOLDER]. A file that ends otherwise is written to FOLDER; it belongs into
tests/gate/fuzzed/ once the cause is mended. The file at hand lies there too, as "current", in case Python itself ends.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse, serialize

from pressgraph.gate.files import validate_documents
from pressgraph.gate.reading import UnreadableFileError, read_document
from pressgraph.gate.reading.syntax import Syntax

ROOT: Final = Path(__file__).resolve().parent.parent
WORDS: Final = ROOT / "benchmarks" / "fuzz-words.txt"
SLOW: Final = 5.0


def words() -> dict[str, list[bytes]]:
    """Words of each language, which broken files are made of; the first word of a line in the file names it."""
    lines = WORDS.read_text(encoding="utf-8").splitlines()
    found: dict[str, list[bytes]] = {}
    for line in lines:
        language, _, word = line.partition(" ")
        found.setdefault(language, []).append(word.encode())
    return found


def seeds() -> list[tuple[Syntax, bytes]]:
    """Files that are right, in every syntax."""
    text = (ROOT / "tests" / "shapes" / "conforming.ttl").read_bytes()
    triples = [quad.triple for quad in parse(text, format=RdfFormat.TURTLE)][:40]
    found = [(Syntax.TURTLE, text[:6000]), (Syntax.TURTLE, b"@prefix : <urn:x:> .\n:a :b [ :c ( 1 [ :d 'e' ] ) ] .")]
    for syntax in Syntax:
        data = serialize(triples, format=syntax.parser)
        assert data is not None
        found += [(syntax, data), (syntax, data[:600])]
    return found


SEEDS: Final = seeds()
LANGUAGES: Final = words()
TOOLS: Final = st.sampled_from(["cut", "double", "turn", "word", "words", "bytes"])


@st.composite
def files(draw: st.DrawFn) -> tuple[Syntax, bytes]:
    """A file that was right before some of it was cut, doubled, turned, or had words of its language put in."""
    syntax, data = draw(st.sampled_from(SEEDS))
    known = LANGUAGES["json" if syntax is Syntax.JSON_LD else "xml" if syntax is Syntax.RDF_XML else "turtle"]
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(data)))
        piece = data[at : at + draw(st.integers(0, 40))]
        put = b""
        match draw(TOOLS):
            case "double":
                put = piece * draw(st.integers(1, 30))
            case "turn":
                put = piece[::-1]
            case "word":
                put = draw(st.sampled_from(known))
            case "words":
                put = draw(st.sampled_from(known)) * draw(st.integers(1, 300))
            case "bytes":
                put = draw(st.binary(max_size=6))
        data = data[:at] + put + data[at + len(piece) :]
    return syntax, data


def look(syntax: Syntax, data: bytes) -> None:
    """Reads and checks a file as `pressgraph validate` does. Only UnreadableFileError may stop it: that is one line."""
    try:
        document = read_document(f"file.{syntax.value}", data, syntax)
    except UnreadableFileError:
        return
    len(document.places)
    for report in validate_documents([document])[0]:
        report.summary()
        for finding in report.findings:
            finding.located()


class Run:
    """A run: until when, how many files there were, and what went wrong."""

    def __init__(self, seconds: float, folder: Path) -> None:
        self.end = time.monotonic() + seconds
        self.folder = folder
        self.tried = 0
        self.failures: set[str] = set()

    def attempt(self, syntax: Syntax, data: bytes) -> None:
        """Looks at one file, if there is still time."""
        if time.monotonic() > self.end:
            return
        self.tried += 1
        (self.folder / "current").write_bytes(data)
        began = time.process_time()
        try:
            look(syntax, data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            self._keep(f"{type(error).__name__} {str(error)[:60]}", syntax, data)
        if time.process_time() - began > SLOW:
            self._keep(f"more than {SLOW} s", syntax, data)

    def _keep(self, failure: str, syntax: Syntax, data: bytes) -> None:
        if failure not in self.failures:
            self.failures.add(failure)
            (self.folder / f"{len(self.failures)}.{syntax.value}").write_bytes(data)


def main(seconds: str = "60", folder: str = "fuzzed") -> int:
    """Runs for some seconds; 1 where something went wrong."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    run = Run(float(seconds), Path(folder))

    @settings(max_examples=2000, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(files())
    def attempt(made: tuple[Syntax, bytes]) -> None:
        run.attempt(*made)

    while time.monotonic() < run.end:
        attempt()
        print(f"{run.tried} files, {len(run.failures)} failures", flush=True)
    (run.folder / "current").unlink(missing_ok=True)
    for failure in sorted(run.failures):
        print(failure)
    return bool(run.failures)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
