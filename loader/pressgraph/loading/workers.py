"""Work on many releases at once, with results in the order of the releases."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from threading import Thread
from typing import Any, Final, Generic, TypeVar

from pressgraph.errors import PressgraphError

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Done(Generic[Result]):
    """A result that is known without work."""

    result: Result


CHUNK: Final = 24  # items that travel to a worker at once
ALONE: Final = 32  # the first items are done here: few are done sooner than another process starts
_AHEAD: Final = 6  # chunks that wait for each worker: enough to keep it busy, little enough to keep memory flat


def in_order(work: Callable[[Item], Result], items: Iterable[Item | Done[Result]], jobs: int) -> Iterator[Result]:
    """``map(work, items)`` on so many processes; which one does what never shows in the results.

    A ``Done`` among the items is no work, and only waits for its turn. ``work`` is a function of a module, and items
    and results can be pickled. Items are taken only a little ahead of the results. Raises what ``work`` raises, and
    PressgraphError where a worker was killed.
    """
    items = iter(items)
    yield from (_one(work, item) for item in (items if jobs <= 1 else islice(items, ALONE)))
    if jobs > 1:
        yield from _spread(work, items, jobs)


def _spread(work: Callable[[Item], Result], items: Iterator[Item | Done[Result]], jobs: int) -> Iterator[Result]:
    # Fresh processes: a forked one would inherit the threads and locks of the database half-way.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_follow_parent)
    waiting: deque[Future[list[Result]]] = deque()
    try:
        for chunk in iter(lambda: list(islice(items, CHUNK)), []):
            waiting.append(_submit(pool, work, chunk))
            if len(waiting) > jobs * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise PressgraphError(
            "a worker process was killed, perhaps for want of memory; what was stored before is safe: "
            "run the same command again, with fewer --jobs"
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, work: Callable[[Any], Result], chunk: list[Any]) -> Future[list[Result]]:
    known = [item.result for item in chunk if isinstance(item, Done)]
    if len(known) < len(chunk):
        return pool.submit(_all, work, chunk)
    nothing: Future[list[Result]] = Future()  # the pool starts no process before there is work
    nothing.set_result(known)
    return nothing


def _one(work: Callable[[Item], Result], item: Item | Done[Result]) -> Result:
    return item.result if isinstance(item, Done) else work(item)


def _all(work: Callable[[Item], Result], chunk: list[Item | Done[Result]]) -> list[Result]:
    return [_one(work, item) for item in chunk]


def _follow_parent() -> None:
    # Ctrl-C reaches the whole group of processes; the parent ends the work, in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A parent that was killed cannot end it: then each worker ends by itself, or it would wait for work for ever.
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
