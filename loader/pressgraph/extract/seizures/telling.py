"""Telling: which sentences may tell of a seizure, found by the stems of their words before any is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressgraph.extract.context import sentences_with
from pressgraph.extract.seizures import police, scenes
from pressgraph.facts import Span
from pressgraph.text import Document, Sentence

STRONG_STEMS: Final = (
    "seiz",
    "confiscat",
    "interdict",
    "impound",
    "apprehension of ",
    "intervention of ",
    "recover",
    "intercept",
    "retriev",
    "street",
    "from the communit",
    "from our communit",
    "from reaching the ",
    "from reaching our ",
    "from entering the ",
    "from entering our ",
    "from making its way",
    "from making their way",
    "circulation",
    "off the market",
    "off the shelves",
    "taken by ",
    "into evidence",
    "into dea custody",
    "into fbi custody",
    "into atf custody",
    "into police custody",
    "into federal custody",
    "into government custody",
    "into law enforcement custody",
    "as evidence",
    "intervene",
    "intervening",
    "secured",
    "securing",
    "taken in ",
    "took in ",
    "took possession",
    "taken possession",
    "into possession",
    "withdr",
    "offload",
    "haul",
    "nett",
    "nets ",
    "s net ",
    "stopped a",
    "stopping a",
    "off-load",
    "eradicat",
    "attempt to smuggle",
    "attempts to smuggle",
    "attempt to import",
    "attempts to import",
    "attempt to bring",
    "attempts to bring",
    "attempt to transport",
    "attempts to transport",
)
WEAK_STEMS: Final = (
    "found", "find ", "finds ", "finding", "locat", "discover", "uncover", "yield", "reveal", "turned up", "extract",
    "takedown", "take-down", "take down", "took down", "taken down", "produced", "there w",
    "removed", "pulled", "taken from", "plain view", "came upon", "coming upon",
    "brought to light", "bringing to light", "came to light", "came across", "coming across", "unearth",
    "officers took ", "agents took ", "deputies took ", "detectives took ", "investigators took ", "police took ",
    "troopers took ",
    "led agents", "led officers", "led deputies", "led investigators",
    "led detectives", "led police", "led troopers",
)  # fmt: skip
# Only where guns are bought back does it matter what was handed in.
_BUYBACKS: Final = ("buyback", "buy-back", "buy back", "gun exchange", "gun amnesty")
_HANDED_STEMS: Final = (
    "turned in",
    "turning in",
    "handed in",
    "brings in",
    "brought in",
    "took in",
    "collect",
    "surrendered",
    "exchanged",
)
LOADED_STEMS: Final = (
    "in which", "board which", "that held", "which held", "that contained", "which contained", "that carried",
    "which carried", "was carrying", "was boarded", "were boarded",
)  # fmt: skip
CAUGHT_STEMS: Final = (
    "was arrested", "were arrested", "was searched", "were searched", "was stopped", "were stopped",
    "was apprehended", "were apprehended", "was pulled over", "were pulled over", "arrested with",
    "apprehended with", "stopped with",
)  # fmt: skip
HELD_STEMS: Final = ("detain", "froze", "dismantl", "destroy", "uproot")
RESULT_STEMS: Final = ("arrests",)
_HELD_GOODS: Final = re.compile(
    r"\b(?:cigarettes|tobacco|goods|items|products|shipments?|consignments?|parcels|plants|tonnes|pieces|"
    r"accounts?|assets|EUR|euros?|million|funds)\b|[€£$]|\b\d[\d ,.]*\d{3}\s"
)


def telling_in(document: Document) -> set[int]:
    """The numbers of the sentences that have a word of seizing, or one that tells of it where guns are bought back."""
    telling = sentences_with(document, STRONG_STEMS)
    if any(document.first(name) >= 0 for name in _BUYBACKS):
        telling |= sentences_with(document, _HANDED_STEMS)
    return telling | _held(document)


def sought_in(document: Document, telling: set[int]) -> set[int]:
    """The numbers of the further sentences in which officers find things, which are seized by what they are."""
    sought = sentences_with(document, WEAK_STEMS) | set(_placed(document)) | _results(document)
    sought |= _loaded(document) | _caught(document)
    return {index for index in sought - telling if _searched(document, document.sentences[index])}


def _placed(document: Document) -> Iterator[int]:
    """The sentences that tell where goods were: "In the trunk were two rifles"."""
    text = document.text
    for index, sentence in enumerate(document.sentences):
        if text[sentence.start] in scenes.OPENS_PLACE and scenes.opening_place(text, *sentence.span):
            yield index


def _results(document: Document) -> set[int]:
    """The sentences that count goods beside arrests among the results of an operation."""
    told = ((index, document.sentences[index]) for index in sentences_with(document, RESULT_STEMS))
    return {index for index, s in told if scenes.results(document.text, s.start, s.end)}


def _loaded(document: Document) -> set[int]:
    """The sentences that tell of a vehicle in which officers looked, and what was in it."""
    told = ((index, document.sentences[index]) for index in sentences_with(document, LOADED_STEMS))
    return {index for index, s in told if scenes.load(document.text, s.start, s.end)}


def _caught(document: Document) -> set[int]:
    """The sentences that tell what somebody had when he was arrested or searched."""
    told = ((index, document.sentences[index]) for index in sentences_with(document, CAUGHT_STEMS))
    return {index for index, s in told if scenes.caught(document.text, s.start, s.end)}


def _held(document: Document) -> set[int]:
    """The sentences in which goods, and not persons, may be detained or frozen, or plants destroyed."""
    told = ((index, document.sentences[index]) for index in sentences_with(document, HELD_STEMS))
    return {index for index, s in told if _HELD_GOODS.search(document.text, s.start, s.end)}


def _searched(document: Document, sentence: Sentence) -> bool:
    near = police.spoken_of(document, Span(max(sentence.start - 300, 0), sentence.end))
    if near or police.found_things(document.text, *sentence.span):
        return True
    if scenes.opened(document.text, *sentence.span):
        return True
    return police.place_yielded(document.text, *sentence.span)
