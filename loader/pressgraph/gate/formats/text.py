"""A validation as lines of text, one a finding, as compilers tell errors."""

from __future__ import annotations

from pressgraph.gate.files import Validation


def as_text(validation: Validation) -> str:
    """File by file its findings, each with its line, and the verdict; last what is wrong in the store."""
    lines = [line for file in validation.files if file.report for line in file.lines(validation.beside)]
    lines += [f"{validation.beside}: {finding.line()}" for finding in validation.elsewhere]
    return "".join(f"{line}\n" for line in lines)
