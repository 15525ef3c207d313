"""The triples of one release while they are collected, and the passages that they point at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Triple

from pressgraph.emit.nodes import minted, number, term, words
from pressgraph.facts import Release, Span
from pressgraph.vocabulary.lexicon import Lexicon


class Draft:
    """Collects triples; a passage enters with the first fact that a sentence states."""

    def __init__(self, release: Release, sentences: Iterable[Span], lexicon: Lexicon) -> None:
        self.release = release
        self.lexicon = lexicon
        self.node = minted("release", release.key)
        self._triples: set[Triple] = set()
        self._sentences = sorted(set(sentences))
        self._starts = [sentence.start for sentence in self._sentences]
        self._passages: dict[Span, NamedNode] = {}
        self._version = release.sha256[:8]

    def add(self, subject: NamedNode, predicate: str, value: NamedNode | Literal) -> None:
        """Put in one triple; a triple already there changes nothing."""
        self._triples.add(Triple(subject, term(predicate), value))

    def printed(self, span: Span) -> str:
        """The words of the release at a span."""
        return self.release.text[span.start : span.end]

    def cite(self, fact: NamedNode, spans: Iterable[Span]) -> None:
        """Say which passages of this release state a fact."""
        self.add(fact, "pg:statedIn", self.node)
        for span in spans:
            for passage in self.passages(span):
                self.add(fact, "pg:evidence", passage)

    def passages(self, span: Span) -> list[NamedNode]:
        """The passages of the sentences that a span touches, in order; its own where it touches none."""
        return [self._passage(sentence) for sentence in self._touched(span)] or [self._passage(span)]

    def main_passage(self, span: Span) -> NamedNode:
        """The passage of the sentence that holds the most of a span: a name may be cut by what looks like an end."""
        touched = self._touched(span) or [span]
        return self._passage(max(touched, key=lambda s: min(s.end, span.end) - max(s.start, span.start)))

    def _touched(self, span: Span) -> list[Span]:
        touched = []
        index = bisect_left(self._starts, span.end) - 1
        while index >= 0 and self._sentences[index].end > span.start:
            touched.append(self._sentences[index])
            index -= 1
        return touched[::-1]

    def triples(self) -> tuple[Triple, ...]:
        """What was collected, each triple once, in the order of its N-Triples line."""
        return tuple(sorted(self._triples, key=str))

    def _passage(self, sentence: Span) -> NamedNode:
        known = self._passages.get(sentence)
        if known is not None:
            return known
        node = minted("passage", f"{self.release.key}.{self._version}.{sentence.start}-{sentence.end}")
        self.add(node, "rdf:type", term("pg:Passage"))
        self.add(node, "oa:hasSource", self.node)
        self.add(node, "oa:start", number(sentence.start))
        self.add(node, "oa:end", number(sentence.end))
        self.add(node, "oa:exact", words(self.printed(sentence)))
        return self._passages.setdefault(sentence, node)
