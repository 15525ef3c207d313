"""Which organization a faction is said to belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pressgraph.extract.naming import Naming
from pressgraph.facts import Relation, Span
from pressgraph.text import Document, Sentence

_PART: Final = r"(?i:faction|wing|arm|circle|cell|branch|leaders|leadership|part|clique|tribe|set|chapter)s?"
# "an armed wing of the X Cartel called F": the part stands before the whole.
_PART_OF: Final = re.compile(rf"\b{_PART} of (?:the )?$")
_CALLED: Final = re.compile(
    r"(?:'s?|s)?(?: [\w-]+){0,3}?,?(?: (?:called|known as|named|dubbed|that calls itself))?(?: the)?[ \"“']*\Z"
)
# "the X Cartel and its faction known as F", "leaders of the cartel known as the F": the whole was named before.
_ITS_PART: Final = re.compile(rf"\b(?:its|their|the same)\b[^.;]{{0,30}}\b{_PART}\b[^.;]{{0,40}}$")
_OF_THE_WHOLE: Final = re.compile(
    rf"\b{_PART} of (?:the|this) (?:[Cc]artel|[Gg]ang|[Oo]rganization|[Gg]roup)\b[^.;]{{0,30}}$"
)
# "F, a faction of the X Cartel": the part stands behind.
_BEHIND: Final = re.compile(rf"[\"”']*,? (?:is |was |which is )?(?:an?|the)(?: [\w-]+){{0,4}}? {_PART} of (?:the )?")


def relations(document: Document, organizations: Sequence[Naming]) -> Iterator[Relation]:
    """Each faction with the organization that a sentence says it is a part of, once."""
    seen = set()
    named: Naming | None = None
    for index, faction in enumerate(organizations):
        if faction.type != "Faction":
            named = faction
            continue
        sentence = document.sentence_at(faction.span.start)
        for whole, span in _wholes(document, sentence, faction, named, organizations[index + 1 : index + 3]):
            if whole.ref != faction.ref and whole.type != "Faction" and (faction.ref, whole.ref) not in seen:
                seen.add((faction.ref, whole.ref))
                yield Relation(faction.ref, "org:subOrganizationOf", span, object=whole.ref)


def _wholes(
    document: Document, sentence: Sentence, faction: Naming, named: Naming | None, following: Sequence[Naming]
) -> Iterator[tuple[Naming, Span]]:
    """What a faction may be a part of: what was ``named`` last, or what is named ``following`` it; and where."""
    text = document.text
    here = named is not None and named.span.start >= sentence.start
    before = text[max(sentence.start, faction.span.start - 140) : faction.span.start]
    if named and here and _PART_OF.search(text, sentence.start, named.span.start):
        if _CALLED.match(text[named.span.end : faction.span.start]):
            yield named, Span(named.span.start, faction.span.end)
    elif named and (_ITS_PART.search(before) or _OF_THE_WHOLE.search(before)):
        yield named, Span(named.span.start if here else faction.span.start, faction.span.end)
    behind = _BEHIND.match(text, faction.span.end, sentence.end)
    if behind:
        yield from ((o, Span(faction.span.start, o.span.end)) for o in following if o.span.start == behind.end())
