"""The formats in which a validation can be told: for people, for programs, for code review, and as SHACL has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from pressgraph.gate.files import Validation
from pressgraph.gate.formats.json import as_json
from pressgraph.gate.formats.markdown import as_markdown
from pressgraph.gate.formats.sarif import as_sarif
from pressgraph.gate.formats.text import as_text
from pressgraph.gate.formats.turtle import as_turtle

FORMATS: Final[Mapping[str, Callable[[Validation], str]]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "turtle": as_turtle,
    "markdown": as_markdown,
}
"""What writes a validation, by the name of the format."""

__all__ = ["FORMATS", "as_json", "as_markdown", "as_sarif", "as_text", "as_turtle"]
