"""What loading is asked for, and what it tells of each release."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

Watch: TypeAlias = Callable[[int, int | None], None]


class Status(StrEnum):
    """What became of a release, or of a source that is none."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    UNREADABLE = "unreadable"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one release or source, with the lines that say why, and how many facts of each kind it gave.

    ``stale`` marks a release that is unchanged and whose facts other rules than today's have made.
    """

    source: str
    status: Status
    lines: tuple[str, ...] = ()
    facts: Counter[str] = field(default_factory=Counter)
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Loading:
    """How to load: on how many processes; with ``force`` the facts of unchanged releases are made anew, with ``retry``
    those of releases that were refused. ``watch`` is told how many bytes of the sources are read, of how many.
    """

    jobs: int = 1
    force: bool = False
    retry: bool = False
    watch: Watch | None = None
