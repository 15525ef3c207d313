"""Progress on standard error: a live line on a terminal, a plain one now and then elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from pressgraph.cli.options import tell

if TYPE_CHECKING:
    from rich.status import Status

PLAIN_SECONDS: Final = 30.0


class Progress:
    """Counts releases while they are stored; ``quiet`` shows only what is said."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._began = self._told = time.monotonic()
        self._quiet = quiet
        self._live = None if quiet or not sys.stderr.isatty() else _live()

    def __enter__(self) -> Self:
        if self._live:
            self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._live:
            self._live.stop()

    def advance(self, count: int) -> None:
        """So many releases are done."""
        now = time.monotonic()
        line = f"{count} releases, {count / max(now - self._began, 0.001):.0f} a second"
        if self._live:
            self._live.update(line)
        elif not self._quiet and now - self._told > PLAIN_SECONDS:
            self._told = now
            tell(line)

    def say(self, line: str) -> None:
        """Say a line that stays, above the live one."""
        if self._live:
            self._live.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            tell(line)


def _live() -> Status:
    from rich.console import Console
    from rich.status import Status

    return Status("reading", console=Console(stderr=True))
