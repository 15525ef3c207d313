"""Later names: where a text says again the organizations that it introduced, whole or by the short form in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from pressgraph.extract.naming import Naming
from pressgraph.facts import Span
from pressgraph.text import Document
from pressgraph.vocabulary.lexicon import Lexicon

SHORT_FORM: Final = re.compile(r"[ ]?[(\[][\"“']?(?:the )?[\"“']?(?P<short>[A-Z][A-Za-z0-9.-]{1,9})[\"”']?[)\]]")
_OR_SHORT: Final = re.compile(r",? or (?:the )?[\"“]?(?P<short>[A-Z]{2,6})[\"”]?(?=[,.;)])")
# More organizations than any release introduces: those behind them are not followed further.
_MOST: Final = 400


def _places(document: Document, name: str) -> Iterator[Span]:
    """Where a name stands as words of their own; one that ends with a mark ("D.N.J.") has none."""
    if _is_letter(name[0]) and _is_letter(name[-1]):
        yield from (span for span in document.places(name) if not _is_letter(document.text[span.end : span.end + 1]))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def _short_forms(document: Document, naming: Naming) -> set[str]:
    """The abbreviation that the text gives behind a name: in brackets, or as "the Elm Boys, or EB,"."""
    short = SHORT_FORM.match(document.text, naming.span.end)
    if short:
        return {short["short"]} if sum(c.isupper() for c in short["short"]) >= 2 else set()
    other = _OR_SHORT.match(document.text, naming.span.end)
    return {other["short"]} if other and _initials(naming.label) == other["short"] else set()


def one_by_short_form(document: Document, namings: Sequence[Naming]) -> list[Naming]:
    """The namings, those by an abbreviation that the text gave for another counted as that other."""
    full = {short: naming for naming in namings for short in _short_forms(document, naming)}
    result = []
    for naming in namings:
        head = naming.label.split(" ")[0]
        short = next((form for form in (naming.label, head, head.removesuffix("s")) if form in full), None)
        result.append(full[short]._replace(span=naming.span) if short else naming)
    return result


def said_again(document: Document, found: Sequence[Naming], lexicon: Lexicon) -> Iterator[Naming]:
    """Later mentions of names that the text itself introduced, and the short forms it gives in brackets."""
    for naming in islice({n.ref: n for n in reversed(found)}.values(), _MOST):
        forms = {naming.label, *naming.alternatives} if lexicon.named("organization", naming.label) is None else set()
        for form in forms | _short_forms(document, naming):
            for span in _places(document, form):
                yield Naming(naming.ref, naming.type, naming.label, span, naming.alternatives)
