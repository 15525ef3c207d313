"""Work in the database that a user can end at any moment, by Ctrl-C or by a limit of time."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from traceback import clear_frames
from typing import Final, NoReturn, TypeVar

from pressgraph.cli.options import EXIT_INTERRUPTED, tell

EXIT_TIMEOUT: Final = 124
"""As of timeout(1)."""

_LOOK: Final = 0.1  # seconds; Windows looks at Ctrl-C only between two waits

Result = TypeVar("Result")


def stoppable(work: Callable[[], Result], seconds: float | None = None) -> Result:
    """What ``work`` gives, or what it raises. It must only read, and write no output.

    Ctrl-C ends the whole process with a line and exit code 130, ``seconds`` that have passed with another one and 124.
    """
    # Oxigraph does not come back to Python before it has found a row, and Python handles signals in its main thread
    # alone. So the work goes to another one, and is left behind where it is.
    results: list[Result] = []
    failures: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:  # noqa: BLE001 (raised again below)
            _forget(error)
            failures.append(error)

    thread = Thread(target=run, daemon=True)
    end = None if seconds is None else time.monotonic() + seconds
    try:
        thread.start()
        while thread.is_alive():
            left = _LOOK if end is None else min(_LOOK, end - time.monotonic())
            if left <= 0:
                _leave(f"no answer within {seconds:g} seconds; ask for less, or give a longer --timeout", EXIT_TIMEOUT)
            thread.join(left)
    except KeyboardInterrupt:
        _leave("interrupted; the store is as it was", EXIT_INTERRUPTED)
    if failures:
        raise failures[0]
    return results[0]


def _forget(error: BaseException | None) -> None:
    """Drop what the frames of an error hold: answers of pyoxigraph must end in the thread that asked."""
    while error is not None:
        clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def _leave(message: str, code: int) -> NoReturn:
    """End the process at once: what goes on in the other thread cannot be asked to stop."""
    with suppress(OSError, ValueError):
        tell(f"Error: {message}")
        sys.stdout.flush()
    os._exit(code)
