"""Questions that may take so long and no longer: asked in another process, since Oxigraph cannot be stopped."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Final, NamedTuple

from pressgraph.errors import PressgraphError, QueryError, QueryTimeoutError

if TYPE_CHECKING:
    from pressgraph.api import Answer

_TOO_LONG: Final = 124
"""As of timeout(1)."""

_CHILD: Final = "from pressgraph.api.limited import reply; reply()"


class _Request(NamedTuple):
    path: Path
    question: str
    parameters: Mapping[str, str]
    seconds: float


def ask(path: Path, question: str, parameters: Mapping[str, str], seconds: float) -> Answer | bool | str:
    """What ``Store(path).query`` gives, if it does so within so many seconds; starting the process does not count.

    Raises QueryTimeoutError where it does not, after which nothing goes on, and what the query raises.
    """
    # Not multiprocessing: it would run the user's script again, and could not in a notebook's cell or from stdin.
    done = subprocess.run(
        [sys.executable, "-P", "-c", _CHILD],
        input=pickle.dumps(_Request(path, question, parameters, seconds)),
        capture_output=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    if done.returncode == _TOO_LONG:
        raise QueryTimeoutError(f"no answer within {seconds:g} seconds; ask for less, or give a longer timeout")
    if done.returncode:
        why = done.stderr.decode("utf-8", "replace").splitlines()
        raise QueryError(f"the query ended without an answer ({why[-1] if why else 'perhaps for want of memory'})")
    found: Answer | bool | str | PressgraphError = pickle.loads(done.stdout)
    if isinstance(found, PressgraphError):
        raise found
    return found


def reply() -> None:
    """In the other process: answer the request in standard input, or end when its time is over."""
    from pressgraph.api import Store

    request: _Request = pickle.load(sys.stdin.buffer)
    timer = Timer(request.seconds, os._exit, [_TOO_LONG])
    timer.daemon = True
    timer.start()
    found: Answer | bool | str | PressgraphError
    try:
        found = Store(request.path).query(request.question, timeout=None, **request.parameters)
    except PressgraphError as error:
        found = error
    timer.cancel()
    pickle.dump(found, sys.stdout.buffer)
