"""Tells of a release that a store has under another name already: the same text, or the same web address.

Both are kept, whatever the order in which they come: which of the two to take out is for a person to say, and the
question ``quality-releases-twice`` lists them at any time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from pressgraph.emit.nodes import minted
from pressgraph.store import Change, Prepared, Store
from pressgraph.vocabulary import terms

_SOURCE: Final = NamedNode(terms.iri("dcterms:source"))
_ADDRESSES: Final = re.compile(rb"^(<[^>]*>) %b <(?:https?://(?:www\.)?)?([^>]*?)/?> \.$" % str(_SOURCE).encode(), re.M)
_BEGIN: Final = re.compile(r"https?://(?:www\.)?")


class Twins:
    """The texts and addresses of the releases in a store, as they come in."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read = False
        self._texts: dict[str, set[str]] = defaultdict(set)
        self._addresses: dict[str, set[str]] = defaultdict(set)
        self._known: dict[str, tuple[str, str]] = {}

    def begin(self) -> None:
        """Read what the store holds, before anything goes in; a second time does nothing."""
        if self._read:
            return
        self._read = True
        pages = {str(triple.subject): str(triple.object) for triple in self._store.with_predicate(_SOURCE)}
        for entry in self._store.entries():
            if not entry.origin.author and entry.digest:
                name = str(minted("release", entry.key))
                self._take(name, entry.digest, _BEGIN.sub("", pages.get(name, "<>")[1:-1], count=1).removesuffix("/"))

    def lines(self, made: Prepared, change: Change, source: str) -> Iterator[str]:
        """What to say of a release that went in: whose text or address is the same, unless that was so before."""
        if not made.digest or change is Change.UNCHANGED:
            return
        name = str(minted("release", made.key))
        address = next(
            (found[2].decode() for found in _ADDRESSES.finditer(made.triples) if found[1].decode() == name), ""
        )
        if self._known.get(name) == (made.digest, address):
            return
        self._take(name, made.digest, address)
        same = self._texts[made.digest] - {name}
        if same:
            yield _line(source, "text", same, made.key)
        elif other := (self._addresses[address] if address else set()) - {name}:
            yield _line(source, "web address", other, made.key)

    def _take(self, name: str, digest: str, address: str) -> None:
        text_before, address_before = self._known.get(name, ("", ""))
        self._texts[text_before].discard(name)
        self._addresses[address_before].discard(name)
        self._known[name] = (digest, address)
        self._texts[digest].add(name)
        self._addresses[address].add(name)


def _line(source: str, what: str, others: set[str], key: str) -> str:
    this, first = (terms.compact(name[1:-1]) for name in (str(minted("release", key)), min(others)))
    more = f" and {len(others) - 1} more" if len(others) > 1 else ""
    kept = f"both are kept, and 'pressgraph remove {key}' takes this one out" if not more else "all are kept"
    return f"{source or 'standard input'}: {this} has the same {what} as {first}{more}; {kept}"
