"""Progress on standard error: a live bar on a terminal, a plain line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from pressgraph.cli.options import tell

if TYPE_CHECKING:
    from rich.progress import Progress as Live

PLAIN_SECONDS: Final = 30.0
LIVE_SECONDS: Final = 0.1


class Progress:
    """Shows how far a run has come; ``quiet`` shows only what is said, ``verbose`` asks for a line for each release.

    How much is left is told by the bytes that are read; without them, as from standard input, it is left open.
    """

    def __init__(self, *, quiet: bool = False, verbose: bool = False) -> None:
        self.quiet = quiet
        self.verbose = verbose
        self._began = self._told = time.monotonic()
        self._done: tuple[int, Callable[[], str]] | None = None
        self._read, self._total = 0, 0
        self._live = None if quiet or not sys.stderr.isatty() else _live()

    def __enter__(self) -> Self:
        if self._live:
            self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._live:
            self._show(time.monotonic())
            self._live.stop()

    def watch(self, read: int, total: int | None) -> None:
        """So many bytes of the sources are read, of so many; or so many steps of other work are done."""
        self._read, self._total = read, total or 0

    def advance(self, count: int, what: Callable[[], str]) -> None:
        """So many are done; ``what`` says it, with how many of which kind."""
        self._done = count, what
        now = time.monotonic()
        if not self.quiet and now - self._told > (LIVE_SECONDS if self._live else PLAIN_SECONDS):
            self._told = now
            self._show(now)

    def say(self, line: str) -> None:
        """Say a line that stays, above the live one."""
        if self._live:
            self._live.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            tell(line)

    def _show(self, now: float) -> None:
        if self._done is None:
            return
        count, what = self._done
        line = f"{what()}, {count / max(now - self._began, 0.001):.0f} a second"
        if self._live:
            (task,) = self._live.task_ids
            self._live.update(task, description=line, completed=self._read, total=self._total or None)
        else:
            tell(line + self._left(now))

    def _left(self, now: float) -> str:
        if not self._read or not self._total:
            return ""
        left = (now - self._began) * (self._total - self._read) / self._read
        return f"; {self._read / self._total:.0%} done, about {left:.0f} s left"


def _live() -> Live:
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Live

    live = Live(
        TextColumn("{task.description}", markup=False), BarColumn(20), TaskProgressColumn(), TimeRemainingColumn(),
        console=Console(stderr=True), transient=True,
    )  # fmt: skip
    live.add_task("reading", total=None)
    return live
