"""From a text to facts: one folder a kind of fact, in it pure functions from a document to frozen facts with spans.

Nothing here knows RDF, and nothing here names a cartel, an agency or a substance: those are in the lexicon.
"""

from pressgraph.extract.extractor import Extractor, extract

__all__ = ["Extractor", "extract"]
