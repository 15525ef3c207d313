"""What differences.yaml says: where an engine finds something else than SHACL's specification asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml


class Difference(NamedTuple):
    """What an engine finds in a case instead: what is missing, what is added, or how it fails."""

    case: str
    engine: str
    reason: str
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    fails: str = ""


def difference(case: str, engine: str) -> Difference:
    """The difference of an engine in a case; an empty one where it does as the specification says."""
    return differences().get((case, engine), Difference(case, engine, ""))


@cache
def differences() -> dict[tuple[str, str], Difference]:
    """All differences, by case and engine."""
    with Path(__file__).with_name("differences.yaml").open(encoding="utf-8") as file:
        groups = yaml.safe_load(file)
    return {
        (case, group["engine"]): Difference(
            case, group["engine"], group["reason"], tuple(found.get("missing", ())), tuple(found.get("added", ())),
            found.get("fails", ""),
        )
        for group in groups
        for case, found in group["cases"].items()
    }  # fmt: skip


def as_found(expected: Iterable[str], known: Difference) -> Counter[str]:
    """The results that an engine finds, given those that it should find."""
    wanted = Counter(expected)
    assert not Counter(known.missing) - wanted, f"{known.case}: what is missing is not expected"
    return wanted - Counter(known.missing) + Counter(known.added)
