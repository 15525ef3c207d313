"""Checks that what was seized stands in the words of the fact: the item's name, or that of a kind of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from pressgraph.gate import evidence
from pressgraph.gate.findings import Severity, shorten
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.mention import folded
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary import lexicon
from pressgraph.vocabulary.lexicon import Entry
from pressgraph.vocabulary.terms import compact, iri

_ITEM, _PRINTED, _UNIT = iri("pg:item"), iri("pg:asPrinted"), iri("qudt:hasUnit")
_QUANTITY: Final = iri("pg:quantity")
_DRUGS: Final = iri("goods:drugs")
_MARKS: Final = ("counterfeit", "fake", "forged", "false")
_FORGED: Final = re.compile("|".join(_MARKS))
_MONEY: Final = "unit:CCY_"
_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_LONGEST: Final = 6
"""How many words the longest name of goods that is looked for has."""


def check_goods(graph: Graph, seizure: Term) -> Iterator[Problem]:
    """A seizure's words must not name other goods than its item; the item should stand in its evidence or release.

    A name of the item will do, of a kind of it, or of what it is a kind of: texts say "drugs" of cocaine. A sum of
    money needs no name.
    """
    items, printed = graph.objects(seizure, _ITEM), graph.text(seizure, _PRINTED)
    entry = lexicon.load().get(items[0].value) if len(items) == 1 else None
    if entry is None or printed is None:
        return
    words = folded(printed)
    kin = _kin(entry.iri)
    if _is_money(graph, seizure) or any(name in words for name in kin):
        return
    others = _named(words)
    sentence = evidence.words_of(graph, seizure)
    if others:
        named = " and ".join(other.label for other in others)
        found = f'is of {entry.label}, and its printed words name {named}: "{_short(printed)}"'
        message = "The item of a seizure must be what its words name: take the item, or the words, that fit."
        severity = Severity.VIOLATION if _differ(entry, others) else Severity.WARNING
        yield Problem(seizure, "pg:item", found, message, "printed-item", severity)
    elif sentence and not _has(sentence, kin):
        text = evidence.text_of(graph, seizure)
        if text is not None and not _has(text, kin):
            found = f'is of {entry.label}, which its sentence does not name: "{_short(sentence, printed)}"'
            message = "The sentence of a seizure should name what was seized."
            yield Problem(seizure, "pg:item", found, message, "printed-item", Severity.WARNING)


def _differ(item: Entry, others: Sequence[Entry]) -> bool:
    """Whether goods are surely none of others: a drug no other drug and no weapon, a weapon no drug.

    What is forged has a name of its own beside that of the thing that it looks like, and some goods are both of two.
    """
    if _FORGED.search(item.label):
        return False
    return is_drug(item) or all(map(is_drug, others))


def is_drug(goods: Entry) -> bool:
    """Whether goods are drugs, or a kind of them."""
    return _DRUGS in (goods.iri, *_wider(goods.iri))


def _has(words: str, names: Sequence[str]) -> bool:
    words = folded(words)
    return any(name in words for name in names)


def _is_money(graph: Graph, seizure: Term) -> bool:
    units = (unit for quantity in graph.objects(seizure, _QUANTITY) for unit in graph.objects(quantity, _UNIT))
    return any(compact(unit.value).startswith(_MONEY) for unit in units)


def _short(words: str, around: str = "") -> str:
    return shorten(" ".join(words.split()), around=around, width=120)


@cache
def _kin(item: str) -> tuple[str, ...]:
    """The names of goods, of all their kinds, and of what they are a kind of, folded; drugs are told by forms, too."""
    known = lexicon.load()
    entries = [known.get(item)]
    for entry in entries:  # grows while it is read
        entries += _narrower().get(entry.iri, ()) if entry else ()
    entries += map(known.get, _wider(item))
    names = {folded(name): None for entry in entries if entry for name in entry.names}
    forms = (form.label for form in known.of_kind("form")) if item == _DRUGS else ()
    return (*names, *forms, *(_MARKS if _FORGED.search(known.label(item) or "") else ()))


@cache
def _wider(item: str) -> tuple[str, ...]:
    """What goods are a kind of, the nearest first."""
    found: list[str] = []
    while (broader := lexicon.load().broader(found[-1] if found else item)) and broader not in found:
        found.append(broader)
    return tuple(found)


@cache
def _narrower() -> Mapping[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in lexicon.load().of_kind("goods"):
        if entry.broader:
            found[entry.broader].append(entry)
    return found


@cache
def _names() -> Mapping[str, Entry]:
    """What each name of goods stands for, folded."""
    return {folded(name): entry for entry in lexicon.load().of_kind("goods") for name in entry.names}


def _named(words: str) -> list[Entry]:
    """The goods that words name, longest names first."""
    tokens = _WORD.findall(words)
    found: dict[str, Entry] = {}
    at = 0
    while at < len(tokens):
        sizes = range(min(_LONGEST, len(tokens) - at), 0, -1)
        size, entry = next(
            ((size, entry) for size in sizes if (entry := _entry(" ".join(tokens[at : at + size])))), (1, None)
        )
        if entry:
            found[entry.iri] = entry
        at += size
    return list(found.values())


def _entry(name: str) -> Entry | None:
    forms = (name, name.removesuffix("s"), name.removesuffix("es"))
    return next((entry for form in forms if (entry := _names().get(form))), None)
