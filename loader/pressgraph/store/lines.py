"""The lines of a graph as they are kept: sorted N-Quads, which are N-Triples with the graph's name before the point.

A line ends with " ." in both; inside of literals a line feed is written as an escape, so that no literal holds such an
end.
"""

from __future__ import annotations

from pressgraph.emit.nodes import minted
from pressgraph.vocabulary import terms

_END = b" .\n"
_TEXT = b" <" + terms.iri("pg:text").encode() + b"> "


def nquads(key: str, triples: bytes) -> bytes:
    """N-Triples lines as the N-Quads lines of a named graph, in the same order."""
    return triples.replace(_END, _end(key))


def ntriples(key: str, quads: bytes) -> bytes:
    """The N-Quads lines of a named graph as N-Triples lines, in the same order."""
    return quads.replace(_end(key), _END)


def without_text(lines: bytes) -> bytes:
    """The lines of a release without that of its full text."""
    at = lines.find(_TEXT)
    if at < 0:
        return lines
    return lines[: lines.rfind(b"\n", 0, at) + 1] + lines[lines.index(b"\n", at) + 1 :]


def _end(key: str) -> bytes:
    return b" %s .\n" % str(minted("graph", key)).encode()
