"""What the ledger of a store says of graphs, of the versions before them, and of what stayed out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the facts of a graph come from.

    ``source`` is the file and line that were read, ``address`` a web address given for them, ``author`` who typed
    them (empty for what was extracted), ``fingerprint`` a digest of what was read, ``rules`` the version of the rules
    that made the facts of it; the last two decide whether reading the same again is any work.
    """

    source: str = ""
    fingerprint: str = ""
    rules: str = ""
    author: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the ledger says of one graph: its origin, when it was made (ISO 8601) and how many triples it has.

    ``digest`` is the SHA-256 of the release's text, empty where the graph is none of a release.
    """

    key: str
    origin: Origin
    made: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Earlier:
    """A version of a release that another one has replaced, or that was taken out; versions count from 1."""

    key: str
    version: int
    fingerprint: str
    rules: str
    made: str
    ended: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something stayed out: what is wrong, in words, and the sentence of the release that it is about, if any.

    ``rule`` is the IRI of the shape that it breaks, or a name for another rule; empty where no rule is broken.
    """

    words: str
    sentence: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What stayed out, and why.

    ``file`` is the path of what was read, ``source`` the place in it as the user named it, ``key`` the name of the
    release (empty for what is none), ``record`` the release itself, so that it can be tried again without its file.
    """

    file: str
    source: str
    key: str
    at: str
    fingerprint: str
    rules: str
    reasons: tuple[Reason, ...]
    record: bytes | None = None

    @property
    def read(self) -> bool:
        """Whether it was read, and then refused."""
        return bool(self.key) or any(reason.rule for reason in self.reasons)

    def lines(self) -> tuple[str, ...]:
        """The refusal as it is told: a line, or where rules are broken a heading and a line for each."""
        source = self.source or self.key
        broken = [reason for reason in self.reasons if reason.rule not in _ONE_LINE]
        if not broken:
            return tuple(f"{source}: {reason.words}" for reason in self.reasons)
        head = f"{source}: refused, {len(broken)} violation{'s' * (len(broken) != 1)}"
        return (head, *(f"  {self.key}: {reason.words}{_quoted(reason)}" for reason in broken))


NAME_TAKEN: Final = "name-taken"
"""The rule that two releases may not have one name."""
FOREIGN_GRAPH: Final = "foreign-graph"
"""The rule that statements to import stand in graphs of ours."""
_ONE_LINE: Final = ("", NAME_TAKEN, FOREIGN_GRAPH)


def _quoted(reason: Reason) -> str:
    return f' Sentence: "{reason.sentence}"' if reason.sentence else ""
