"""``pressgraph load``: read, extract, check and store."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import click

from pressgraph.cli.options import EXIT_REFUSED, EXIT_UNREADABLE, counted, example, quiet_option, store_option, tell
from pressgraph.cli.pipeline import Made, Refused, kinds, make_all
from pressgraph.cli.progress import Progress
from pressgraph.facts import Facts
from pressgraph.gate import check
from pressgraph.readers import Unreadable
from pressgraph.store import Change, Store


@dataclass(slots=True)
class Tally:
    """What a run has done so far."""

    changes: Counter[Change] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    refused: int = 0
    unreadable: int = 0

    @property
    def code(self) -> int:
        """The exit code: what could not be read weighs more than what was refused."""
        if self.unreadable:
            return EXIT_UNREADABLE
        return EXIT_REFUSED if self.refused else 0


@click.command(
    epilog=example(
        "pressgraph load examples/",
        "pressgraph load 'pages/*.html' releases.jsonl.gz --store cases",
        "curl -s https://example.org/release.html | pressgraph load -",
        note=(
            "SOURCE is a file, a folder with all below it, a quoted pattern, or - for standard input. A "
            "release with a violation stays out, whole; the others go in. Exit code: 0 when all went in, 1 "
            "when a release was refused, 2 when a source could not be read (also when others were refused)."
        ),
    ),
)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@store_option
@quiet_option
def command(sources: tuple[str, ...], store: Path, quiet: bool) -> int:
    """Read releases, extract their facts, check them and store them.

    Loading the same release again changes nothing; a release whose text or facts have changed replaces the earlier
    one.
    """
    began = time.perf_counter()
    done = Tally()
    with Store.open(store, create=True) as opened, Progress(quiet=quiet) as progress:
        for found in make_all(sources):
            _take(found, opened, done, progress)
        if done.changes[Change.ADDED] + done.changes[Change.REPLACED]:
            opened.optimize()  # a third of the space for 0.3 s a thousand releases
        opened.flush()
    if not quiet:
        for line in summary(done, store, time.perf_counter() - began):
            tell(line)
    return done.code


def summary(done: Tally, store: Path, seconds: float) -> list[str]:
    """What a run did, in two lines or three."""
    stored = counted(done.changes.total(), "release")
    changes = ", ".join(f"{done.changes[change]} {word}" for change, word in _WORDS.items() if done.changes[change])
    out = [f"{done.refused} refused"] * bool(done.refused) + [f"{done.unreadable} unreadable"] * bool(done.unreadable)
    left = f"; {', '.join(out)}" if out else ""
    lines = [f"{stored} in '{store}' ({changes or 'nothing to do'}){left}; {seconds:.1f} s"]
    facts = ", ".join(counted(done.facts[kind], kind) for kind in kinds(Facts()) if done.facts[kind])
    return [*lines, f"found, release by release: {facts}"] if facts else lines


_WORDS = {Change.ADDED: "new", Change.REPLACED: "replaced", Change.UNCHANGED: "unchanged"}


def _take(found: Made | Refused | Unreadable, store: Store, done: Tally, progress: Progress) -> None:
    if isinstance(found, Unreadable):
        done.unreadable += not found.skipped
        progress.say(str(found))
    elif isinstance(found, Refused):
        done.refused += 1
        for line in found.lines:
            progress.say(line)
    else:
        _store(found, store, done, progress)
    progress.advance(done.changes.total())


def _store(made: Made, store: Store, done: Tally, progress: Progress) -> None:
    for warning in made.facts.warnings:
        progress.say(f"{made.release.source or made.release.key}: {warning}")
    report = check(made.graph)
    if not report.conforms:
        done.refused += 1
        source = made.release.source or made.release.key
        progress.say(f"{source}: refused, {counted(len(report.violations), 'violation')}")
        for finding in report.violations:
            progress.say(f"  {finding.line()}")
        return
    done.changes[store.add(made.graph)] += 1
    done.facts += kinds(made.facts)
