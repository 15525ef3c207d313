"""Which version of the rules makes facts of a text: code or vocabulary that could change a fact makes another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pressgraph
from pressgraph import resources

# What decides which triples come of a release: reading has its own fingerprint, the gate decides yes or no.
FLOORS: Final = ("vocabulary", "text", "extract", "emit")
DIGITS: Final = 10


@cache
def rules_version() -> str:
    """The version of pressgraph with a digest of its extraction rules and vocabularies: ``0.1.0+3f9ac2b1d0``."""
    found = hashlib.sha256()
    for name, path in _files():
        found.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return f"{pressgraph.__version__}+{found.hexdigest()[:DIGITS]}"


def _files() -> Iterator[tuple[str, Path]]:
    package = Path(__file__).resolve().parent.parent
    folders = {floor: package / floor for floor in FLOORS} | {"ontology": resources.folder("ontology")}
    for name, folder in sorted(folders.items()):
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".py", ".ttl", ".toml", ".jsonld"):
                yield f"{name}/{path.relative_to(folder).as_posix()}", path
