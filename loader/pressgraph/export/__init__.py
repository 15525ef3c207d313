"""The graph as files: the same triples give the same bytes, in an order that a person and a diff can follow."""

from pressgraph.export.formats import Format, serialize
from pressgraph.export.merge import Names, one_label
from pressgraph.export.picture import mermaid

__all__ = ["Format", "Names", "mermaid", "one_label", "serialize"]
