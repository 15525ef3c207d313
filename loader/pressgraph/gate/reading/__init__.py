"""Reads RDF that a user hands in, whatever its syntax, without ever asking the network for anything."""

from __future__ import annotations

from pressgraph.gate.place import Place
from pressgraph.gate.reading.document import Document, Places, Remark, Stated, UnreadableFileError
from pressgraph.gate.reading.files import LARGEST, STANDARD_INPUT, read_file
from pressgraph.gate.reading.jsonld import CONTEXT
from pressgraph.gate.reading.parsing import read_document
from pressgraph.gate.reading.syntax import Syntax

__all__ = [
    "CONTEXT", "LARGEST", "STANDARD_INPUT", "Document", "Place", "Places", "Remark", "Stated", "Syntax",
    "UnreadableFileError", "read_document", "read_file",
]  # fmt: skip
