"""A little life of a store, and a program that lives it and dies after so many lines of the store's code.

The program has the store's code ready, but never opens one itself: it forks for each life that its standard input asks
for ("N PATH": die after N lines; 0 is never), and says how many lines were run.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any, Final, NamedTuple

from pyoxigraph import Literal, NamedNode, Triple

import pressgraph.store as package
from pressgraph import resources
from pressgraph.emit import ReleaseGraph
from pressgraph.emit.nodes import minted, term
from pressgraph.store import Origin, Store, follower
from pressgraph.vocabulary import terms

CODE: Final = str(Path(package.__file__).parent)


CLASSES: Final = {
    "Blue": "pg:Cartel",
    "Green": "pg:CriminalOrganization",
    "Heron": "pg:Gang",
    "Grey Heron": "pg:CriminalOrganization",
}


def graph(key: str, **said: str) -> ReleaseGraph:
    """A release that states some words about some things, and with some of them what the thing is."""
    triples = {Triple(minted("operation", thing), term("rdfs:label"), Literal(words)) for thing, words in said.items()}
    triples |= {
        Triple(minted("operation", thing), term("rdf:type"), term(CLASSES[words]))
        for thing, words in said.items()
        if words in CLASSES
    }
    release = NamedNode(terms.PREFIXES["release"] + key)
    triples |= {Triple(release, term("pg:sha256"), Literal(repr(sorted(said.items()))))}
    return ReleaseGraph(key, minted("graph", key), tuple(sorted(triples, key=str)))


class Step(NamedTuple):
    """One change: a release that goes in, with the version of its rules, or some that go out."""

    puts: ReleaseGraph | None
    rules: str = "1"
    out: tuple[str, ...] = ()


SESSIONS: Final = (
    [Step(graph(f"r{number}", shared="Blue", **{f"own-{number}": "Red"})) for number in range(5)],
    [
        *(Step(graph(f"r{number}", shared="Green", **{f"own-{number}": "Red"})) for number in range(2)),
        Step(None, out=("r2", "r3")),
        Step(graph("r4", shared="Blue", **{"own-4": "Red"}), rules="2"),
        Step(graph("r5", shared="Blue")),
    ],
)


def live(path: Path) -> None:
    """The life. Lived again, in part or in whole, it ends in the same state."""
    for session in SESSIONS:
        with Store.open(path, create=True) as store:
            for step in session:
                if step.puts is None:
                    store.remove(*step.out)
                else:
                    store.add(step.puts, Origin("f", f"{step.puts.key} {len(step.puts.triples)}", step.rules))


def states() -> list[dict[str, frozenset[Triple]]]:
    """All that the store may hold on the way, the beginning first."""
    found: list[dict[str, frozenset[Triple]]] = [{}]
    for step in (step for session in SESSIONS for step in session):
        now = {key: triples for key, triples in found[-1].items() if key not in step.out}
        found.append(now if step.puts is None else now | {step.puts.key: frozenset(step.puts.triples)})
    return found


def make_small(patch: Callable[[object, str, object], None], ontology: Path) -> None:
    """What happens every few hundred changes happens every few, and the vocabularies are those of a folder."""
    for name, count in (("_ROUND", 2), ("_SHOWN", 3), ("_MANY", 4)):
        patch(follower, name, count)
    patch(resources, "folder", lambda _kind: ontology)


def write_ontology(folder: Path) -> None:
    """Hardly any vocabulary, and three classes."""
    (folder / "birds.ttl").write_text("<http://e.org/heron> a <http://e.org/Bird> .", encoding="utf-8")
    classes = dict.fromkeys(("pg:Cartel", "pg:Gang"), "pg:CriminalOrganization")
    classes["pg:CriminalOrganization"] = "org:Organization"
    tree = (f"{term(child)} {term('rdfs:subClassOf')} {term(parent)} .\n" for child, parent in classes.items())
    (folder / "pressgraph.ttl").write_text("".join(tree), encoding="utf-8")


class Countdown:
    """Counts the lines that are run in the store's code, and kills this process at one of them."""

    def __init__(self, lines: int) -> None:
        self.run = 0
        self._lines = lines

    def __call__(self, frame: FrameType, event: str, _: Any) -> Any:
        if not frame.f_code.co_filename.startswith(CODE):
            return None
        if event == "line":
            self.run += 1
            if self.run == self._lines:
                os.kill(os.getpid(), signal.SIGKILL)
        return self


def main() -> None:
    """Live as often as asked."""
    make_small(setattr, Path(sys.argv[1]))
    for line in sys.stdin:
        lines, _, path = line.strip().partition(" ")
        child = os.fork()
        if not child:
            countdown = Countdown(int(lines))
            sys.settrace(countdown)
            live(Path(path))
            sys.settrace(None)
            Path(f"{path}.lines").write_text(str(countdown.run), encoding="ascii")
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
