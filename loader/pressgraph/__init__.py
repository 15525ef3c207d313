"""pressgraph turns law-enforcement press releases into a knowledge graph with exact sources."""

__version__ = "0.1.0"
