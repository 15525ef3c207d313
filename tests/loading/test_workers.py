"""Work on several processes: results in order, failures told, and nobody left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import ROOT

from pressgraph.errors import PressgraphError
from pressgraph.loading.workers import ALONE, CHUNK, Done, in_order

COUNT = ALONE + 5 * CHUNK
SLOW = """
from tests.loading.test_workers import COUNT, slow
from pressgraph.loading.workers import in_order
if __name__ == "__main__":
    for number in in_order(slow, range(COUNT), 2):
        print(number, flush=True)
"""


def halve(number: int) -> float:
    return number / 2


def fail_late(number: int) -> int:
    if number == ALONE + 3:
        raise PressgraphError("three is too many")
    return number


def die_late(number: int) -> int:
    if number == ALONE + 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def slow(number: int) -> int:
    if number > ALONE:
        time.sleep(600)
    return number


def items() -> Iterator[int | Done[float]]:
    for number in range(COUNT):
        yield Done(float(-number)) if number % 3 == 0 else number


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    expected = [-number if number % 3 == 0 else number / 2 for number in range(COUNT)]
    assert list(in_order(halve, items(), jobs)) == expected


def test_items_are_taken_only_a_little_ahead() -> None:
    taken: list[int] = []

    def watched() -> Iterator[int]:
        for number in range(100 * CHUNK):
            taken.append(number)
            yield number

    results = in_order(halve, watched(), 2)
    for _ in range(ALONE + 1):
        next(results)
    results.close()  # type: ignore[attr-defined]
    assert len(taken) <= ALONE + 20 * CHUNK


def test_a_failure_comes_in_its_turn() -> None:
    results = in_order(fail_late, range(COUNT), 2)
    assert [next(results) for _ in range(ALONE)] == list(range(ALONE))
    with pytest.raises(PressgraphError, match="three is too many"):
        list(results)


def test_a_killed_worker_is_one_line() -> None:
    with pytest.raises(PressgraphError, match=r"^a worker process was killed, perhaps .* fewer --jobs$"):
        list(in_order(die_late, range(COUNT), 2))


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "slow.py"
    script.write_text(SLOW, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)])}
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout is not None
        for _ in range(ALONE):
            parent.stdout.readline()
        time.sleep(1)  # until there are some
        parent.kill()
        # Whoever still lives has the other side of the pipe open.
        rest, _ = parent.communicate(timeout=60)
    assert rest == b""
