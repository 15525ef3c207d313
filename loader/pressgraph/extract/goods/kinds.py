"""Kinds of goods: what an amount can be of, by their names in a text, their families, and the forms of drugs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from pressgraph.extract.goods import measures
from pressgraph.extract.quantities import VOLUMES, WEIGHTS
from pressgraph.facts import Span
from pressgraph.text import Document, Gazetteer, Match
from pressgraph.text.words import Words, fold
from pressgraph.vocabulary.lexicon import Lexicon

_BY_WEIGHT: Final = WEIGHTS | {"pill", "plant", "dose"}
"""Units of what can be weighed: pills, plants and doses, too, are of substances."""

# "in powder and pill form": of no one form
_AND_FORM: Final = re.compile(
    r"\s*(?:and/or|and|or|&|/)\s*(?:powder|pills?|tablets?|capsules?|liquid|crystals?)\b", re.I
)
# "wax folds of heroin" are of paper.
_FOLDED: Final = re.compile(r"\s+(?:folds?|papers?)\b", re.I)


class Kinds:
    """The goods and forms of one lexicon.

    ``untold`` are the items that do not tell of what kind they are, by their names: "counterfeit drugs".
    """

    def __init__(self, lexicon: Lexicon) -> None:
        goods = lexicon.of_kind("goods")
        self._goods = Gazetteer((name, e.slug) for e in goods for n in e.names for name in _numbers(n))
        self._forms = Gazetteer(
            (name, e.slug) for e in lexicon.of_kind("form") for n in e.names for name in _numbers(n)
        )
        self.untold = frozenset(e.slug for e in goods if e.label.endswith("drugs"))
        self._parents = {e.slug: (e.broader or "").rpartition("/")[2] for e in goods}
        self._measured_in = {e.slug: e.measured_in for e in goods}
        self._families = {slug: [*_lineage(slug, self._parents)][-1] for slug in self._parents}

    def family(self, slug: str) -> str:
        """The topmost broader concept: ``drugs`` for heroin, ``asset`` for jewelry, itself for what has none."""
        return self._families.get(slug, slug)

    def told_in(self, slug: str, unit: str) -> str | None:
        """What goods are when told in a unit: themselves or the nearest broader ones measured in it; None if none are.

        Ten tons of watches are jewelry. Nobody weighs firearms, or counts them by the pill.
        """
        if unit in _BY_WEIGHT:
            kind = "quantitykind:Mass"
        elif unit in VOLUMES:
            kind = "quantitykind:LiquidVolume"
        else:
            return slug
        for held in _lineage(slug, self._parents):
            measured_in = self._measured_in.get(held, ())
            if not measured_in or kind in measured_in:
                return held
        return None

    def names(self, document: Document, span: Span) -> list[Match[str]]:
        """The names of goods in a part of a text."""
        words = document.words
        part = range(bisect_left(words.starts, span.start), bisect_left(words.starts, span.end))
        found = self._goods.find(document.text, words, part)
        return [match._replace(span=whole(document.text, match.span)) for match in found]

    def form(self, text: str, item: str, region: Span, end: int) -> tuple[str | None, int]:
        """The form of an item named in a region, at most a word or two behind ``end``, and where its name ends."""
        if self.family(item) != "drugs":
            return None, 0
        found = list(measures.WORDS.finditer(text, *region))
        printed = [m.group() for m in found]
        tokens = Words(list(map(fold, printed)), printed, lambda: [m.start() for m in found])
        for match in self._forms.find(text, tokens):
            if _FOLDED.match(text, match.span.end):
                continue
            if match.span.start <= end or not re.search(r"[,;.()]|\band\b", text[end : match.span.start]):
                named = whole(text, match.span)
                both = _AND_FORM.match(text, named.end)
                return (None, both.end()) if both else (match.value, named.end)
        return None, 0


def whole(text: str, span: Span) -> Span:
    """The span with the plural ending that a gazetteer leaves out."""
    ending = measures.PLURAL.match(text, span.end)
    return Span(span.start, ending.end()) if ending else span


def _numbers(name: str) -> Iterator[str]:
    """A name and its plural where that takes more than the ``s`` which a gazetteer allows for."""
    yield name
    if name.endswith(("s", "x", "ch", "sh")):
        yield f"{name}es"
    elif name.endswith("y"):
        yield f"{name[:-1]}ies"


def _lineage(slug: str, parents: dict[str, str]) -> Iterator[str]:
    """A concept and its broader ones, up to the topmost."""
    seen: set[str] = set()
    while slug and slug not in seen:
        yield slug
        seen.add(slug)
        slug = parents.get(slug, "")
