"""``pressgraph check``: everything that the store holds, against the shapes."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path

import click

from pressgraph.cli.options import (
    EXIT_REFUSED,
    counted,
    engine_option,
    example,
    quiet_option,
    say,
    severity_option,
    store_option,
)
from pressgraph.cli.progress import Progress


@click.command(
    epilog=example(
        "pressgraph check",
        "pressgraph check --store cases --severity warning --quiet",
        note=(
            "Each release is checked by itself, then all together where they speak of the same things. Where two of "
            "them call a thing by different names, one is its label and the other an alternative name. Exit code: 0 "
            "when all is fine, 1 for a problem."
        ),
    ),
)
@store_option
@severity_option
@engine_option
@quiet_option
def command(store: Path, severity: str, engine: str, quiet: bool) -> int:
    """Check all facts of the store, and say what is found as it is found.

    New facts and releases are checked before they enter; this looks again, with the shapes of this version and at what
    releases say together.
    """
    from pressgraph.gate import Engine, Report, Severity, check_everything
    from pressgraph.gate.files import at_least
    from pressgraph.store import Store

    severities: Counter[Severity] = Counter()
    checked: Counter[str] = Counter()
    with Store.open(store, read_only=True) as opened, Progress(quiet=quiet) as progress:
        opened.verify()
        graphs = len(opened.keys())
        steps = graphs + len(opened.release_keys())
        for number, step in enumerate(check_everything(opened, Engine(engine)), start=1):
            for finding in step.findings:
                say(finding.line())
                severities[finding.severity] += 1
            checked += step.checked
            progress.watch(number, steps)
            done = number * graphs // steps
            progress.advance(done, partial("{} checked".format, counted(done, "graph")))
    say(f"'{store}': {counted(graphs, 'graph')}: {Report.verdict(severities, checked)}")
    return EXIT_REFUSED if any(severities[each] for each in at_least(Severity(severity))) else 0
