"""Fast exports: what each release contributes is written once, when it is loaded, and only merged when it is wanted.

::

    segment(graph)   ReleaseGraph → Segment: four compressed texts to keep beside the facts, with ``FORMAT``
    turtle(segments) the merged graph, byte for byte as ``serialize(one_label(triples), Format.TURTLE)``
    nquads(segments) all graphs, byte for byte as ``serialize(quads, Format.NQUADS)``
    triples(segment) what a segment was made of

See `pressgraph.export.segments.layout` for what a store keeps.
"""

from pressgraph.export.segments.layout import FORMAT, Segment, segment
from pressgraph.export.segments.nquads import nquads, triples
from pressgraph.export.segments.turtle import turtle

__all__ = ["FORMAT", "Segment", "nquads", "segment", "triples", "turtle"]
