"""Checks that a quotation leaves out nothing of what was said: its beginning, or words between its pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.gate import evidence
from pressgraph.gate.findings import Severity, shorten
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.printed import GAP
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.terms import iri

_QUOTE: Final = iri("pg:quote")
_MARKS: Final = '"“”„«»'
_MARK: Final = re.compile(f"[{_MARKS}]")
_SPEECH: Final = re.compile(
    r"\b(?:said|says|stated|states|added|adds|explained|noted|commented|continued|concluded|remarked|told|announced|"
    r"according)\b"
)
_TURNS: Final = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|without|unless|if|doubt|deny|denies|denied)\b|n['’]t\b"
)
_MESSAGE: Final = (
    "A quotation leaves out only what the release puts between its pieces: quote all words from mark to mark, or make "
    "two statements of them."
)


def check_quoted(graph: Graph, statement: Term) -> Iterator[Problem]:
    """A quotation must have all words between its pieces, and begin where its marks do.

    Between pieces a release puts marks and who speaks. A beginning that is cut off is a warning, and a violation where
    what is left out turns the meaning ("we do not believe that").
    """
    quote = graph.text(statement, _QUOTE)
    words = " ".join(evidence.words_of(graph, statement).split())
    end = 0
    for number, piece in enumerate(" ".join(part.split()) for part in (quote or "").split(GAP)):
        start = words.find(piece, end) if words and piece else -1
        if start < 0:  # another check says so
            return
        between = words[end:start]
        if number and not _MARK.search(between) and not _SPEECH.search(between):
            yield _problem(statement, f'leaves out "{_short(between)}"', words, piece, Severity.VIOLATION)
        elif not number and (cut := _cut(between)):
            severity = Severity.VIOLATION if _TURNS.search(cut) else Severity.WARNING
            yield _problem(statement, f'leaves out "{_short(cut)}" at its beginning', words, piece, severity)
        end = start + len(piece)


def _cut(before: str) -> str:
    """What stands between the mark that opens a quotation and its first piece; empty where there is no mark."""
    marks = list(_MARK.finditer(before))
    return before[marks[-1].end() :].strip(" '‘’(") if len(marks) % 2 else ""


def _problem(statement: Term, what: str, words: str, piece: str, severity: Severity) -> Problem:
    found = f'{what}: "{shorten(words, around=piece, width=120)}"'
    return Problem(statement, "pg:quote", found, _MESSAGE, "whole-quotation", severity)


def _short(words: str) -> str:
    return shorten(words.strip(), width=60)
