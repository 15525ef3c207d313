"""Turtle of a whole store, fast: each release's part is written when it is loaded, and merged when it is wanted."""

from pressgraph.export.segments.layout import FORMAT, current, segment
from pressgraph.export.segments.merging import turtle

__all__ = ["FORMAT", "current", "segment", "turtle"]
