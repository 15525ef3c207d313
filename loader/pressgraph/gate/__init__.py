"""The gate: what facts must look like before they may enter the graph, and what is wrong with those that do not."""

from __future__ import annotations

from pressgraph.gate.check import check
from pressgraph.gate.engines import Engine
from pressgraph.gate.everything import check_everything
from pressgraph.gate.files import FileReport, Validation, validate_each, validate_files
from pressgraph.gate.findings import Finding, Report, Severity

__all__ = [
    "Engine", "FileReport", "Finding", "Report", "Severity", "Validation", "check", "check_everything",
    "validate_each", "validate_files",
]  # fmt: skip
