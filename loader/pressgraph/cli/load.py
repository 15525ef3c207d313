"""``pressgraph load``: read, extract, check and store."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

import click

from pressgraph.cli.options import (
    EXIT_INTERRUPTED,
    EXIT_REFUSED,
    EXIT_UNREADABLE,
    counted,
    example,
    jobs_option,
    quiet_option,
    store_option,
    tell,
)
from pressgraph.cli.progress import Progress
from pressgraph.facts import Facts
from pressgraph.loading import Loading, Outcome, Status, kinds, load
from pressgraph.store import Store


@dataclass(slots=True)
class Tally:
    """What a run has done so far."""

    statuses: Counter[Status] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    stale: int = 0

    @property
    def stored(self) -> int:
        """How many releases are in the store."""
        return sum(self.statuses[status] for status in _WORDS)

    @property
    def code(self) -> int:
        """The exit code: what could not be read weighs more than what was refused."""
        if self.statuses[Status.UNREADABLE]:
            return EXIT_UNREADABLE
        return EXIT_REFUSED if self.statuses[Status.REFUSED] else 0

    def take(self, outcome: Outcome) -> None:
        """One more outcome."""
        self.statuses[outcome.status] += 1
        self.facts += outcome.facts
        self.stale += outcome.stale


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
@jobs_option
@click.option("--force", is_flag=True, help="Make the facts of unchanged releases anew, as after an upgrade.")
@store_option
@quiet_option
@click.option("-v", "--verbose", is_flag=True, help="Say what became of each release.")
def command(sources: tuple[str, ...], jobs: int, force: bool, store: Path, quiet: bool, verbose: bool) -> int:
    """Read releases, extract their facts, check them and store them.

    Loading the same release again changes nothing; a release whose text has changed replaces the earlier one, which
    the store keeps in its history. Interrupted, even killed, the same command goes on where it was.
    """
    if quiet and verbose:
        raise click.UsageError("--quiet and --verbose exclude each other; give one of them.")
    progress = Progress(quiet=quiet, verbose=verbose)
    with Store.open(store, create=True) as opened:
        return run(opened, load(opened, sources, Loading(jobs, force, watch=progress.watch)), progress)


def run(store: Store, outcomes: Generator[Outcome], progress: Progress) -> int:
    """Follow a loading to its end, say what must be said, sum up, and give the exit code."""
    began = time.perf_counter()
    done = Tally()
    before = len(store.keys())
    try:
        with progress, closing(outcomes):
            for outcome in outcomes:
                done.take(outcome)
                for line in (*outcome.lines, *(_verbose(outcome) if progress.verbose else ())):
                    progress.say(line)
                progress.advance(done.stored, partial(so_far, done))
            store.sync()
    except KeyboardInterrupt:
        # The last release may be in the store and not yet counted.
        stored = done.stored + len(store.keys()) - before - done.statuses[Status.ADDED]
        tell(f"Interrupted: {counted(stored, 'release')} of this run in '{store.path}'; the same command goes on")
        return EXIT_INTERRUPTED
    if not progress.quiet:
        for line in summary(done, store.path, time.perf_counter() - began):
            tell(line)
    return done.code


def so_far(done: Tally) -> str:
    """How many releases are in the store, how many of them are new and so on, and how many stayed out."""
    stored = ", ".join(f"{done.statuses[status]:,} {word}" for status, word in _WORDS.items() if done.statuses[status])
    out = ", ".join(f"{done.statuses[status]:,} {status}" for status in _OUT if done.statuses[status])
    said = "; ".join(filter(None, (stored, out)))
    return counted(done.stored, "release") + (f" ({said})" if said else "")


def _verbose(outcome: Outcome) -> Iterator[str]:
    """A line for a release that is in the store; of others the reasons are said."""
    if outcome.status in _WORDS:
        facts = ", ".join(counted(outcome.facts[kind], kind) for kind in kinds(Facts()) if outcome.facts[kind])
        note = facts or ("facts that earlier rules made" if outcome.stale else "")
        yield f"{outcome.source}: {_WORDS[outcome.status]}{f' ({note})' if note else ''}"


def summary(done: Tally, store: Path, seconds: float) -> list[str]:
    """What a run did, in two lines or three."""
    words = ", ".join(f"{done.statuses[status]:,} {word}" for status, word in _WORDS.items() if done.statuses[status])
    left = "".join(f"; {done.statuses[out]:,} {out}" for out in _OUT if done.statuses[out])
    stored = counted(done.stored, "release")
    lines = [f"{stored} in '{store}' ({words or 'nothing to do'}){left}; {seconds:.1f} s"]
    facts = ", ".join(counted(done.facts[kind], kind) for kind in kinds(Facts()) if done.facts[kind])
    if facts:
        lines.append(f"found, release by release: {facts}")
    if done.stale:
        lines.append(
            f"{counted(done.stale, 'release')} unchanged, with facts that earlier rules made; --force makes them anew"
        )
    return lines


_WORDS: Final = {Status.ADDED: "new", Status.REPLACED: "replaced", Status.UNCHANGED: "unchanged"}
_OUT: Final = (Status.REFUSED, Status.UNREADABLE)
