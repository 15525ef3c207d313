"""Checks that the number, the bound and the unit of a fact are those of its printed words, read as extraction reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from pressgraph.extract.quantities import Amount, amounts, bound_before
from pressgraph.facts import Bound
from pressgraph.gate import evidence
from pressgraph.gate.findings import Severity, shorten
from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.numbers import numbers_in
from pressgraph.gate.problem import Problem
from pressgraph.gate.standing import places
from pressgraph.gate.values import plain, value_of
from pressgraph.vocabulary.terms import compact, iri
from pressgraph.vocabulary.units import units

_PRINTED, _COUNT, _BOUND, _UNIT = iri("pg:asPrinted"), iri("pg:count"), iri("pg:bound"), iri("qudt:hasUnit")
_QUANTITY, _AMOUNT, _TALLY = iri("pg:quantity"), iri("pg:amount"), iri("pg:Tally")
_BEFORE, _BEHIND = 60, 40
"""How many characters around printed words are read with them: a bound before a number, a unit behind it."""

# Words that give a number without telling which: "several hundred", "dozens of pills".
_VAGUE: Final = re.compile(r"\b(?:several|many|few|numerous|(?:dozen|hundred|thousand|million|score|ten)s)\b", re.I)
_RANGE: Final = re.compile(r"\d[\d,.]*\s?(?:to|through|-|–|—|or|and)\s?[$€£]?\d", re.I)
_WORDS: Final = {
    Bound.UNDER: r"nearly|almost|close to|up to|(?:less|fewer|[nt]o?t? more) than|under|shy of|as m(?:uch|any) as|"
    r"maximum|below|near(?:ing|s)|approach",
    Bound.OVER: r"more than|over|at least|no (?:less|fewer) than|excess|upwards?|greater than|above|exceed|surpass|"
    r"north of|topp(?:ing|ed)|or more|plus|minimum|beyond",
    Bound.ABOUT: r"approx|about|roughly|rough|some|around|estimat|more or less|circa|neighbou?rhood|in the area|near",
}  # fmt: skip
_BOUND_WORDS: Final = {bound: re.compile(rf"\b(?:{words})", re.IGNORECASE) for bound, words in _WORDS.items()}
_NAMES: Final = {iri(f"pg:{bound}"): bound for bound in Bound}
_SIGNS: Final = {Bound.OVER: "+>", Bound.UNDER: "<", Bound.ABOUT: "~≈±"}
_COUNTED: Final = frozenset({"item", "pill", "plant", "dose"})
_CURRENCIES: Final = {"CCY_USD": "$", "CCY_EUR": "€", "CCY_GBP": "£"}
# Units that one word names: which of them is meant, only the country tells.
_ALIKE: Final = (
    frozenset({"ton", "TONNE", "TON_SHORT", "TON_LONG"}),
    frozenset({"CCY_USD", "CCY_CAD", "CCY_AUD", "CCY_HKD"}),
    frozenset({"CCY_MXN", "CCY_COP"}),
    frozenset({"CCY_SEK", "CCY_NOK", "CCY_DKK"}),
)
_UNREAD: Final = frozenset({"CCY_CNY", "CCY_COP", "CCY_HKD", "CCY_ILS", "CCY_JPY", "CCY_RUB"})
"""Currencies of which extraction reads no amounts, so that one that is not found may stand there all the same."""


class _Fact(NamedTuple):
    """A fact, its printed words, the words of its evidence, and what it says of the number in them."""

    node: Term
    printed: str
    evidence: str
    amount: Decimal
    bound: Bound | None
    unit: str | None


def check_measured(graph: Graph, node: Term) -> Iterator[Problem]:
    """The number of a seizure or a tally must be printed in its words, with no other bound and no other unit."""
    fact = _fact(graph, node)
    if fact is None:
        return
    read = amounts(fact.printed)
    fitting = [amount for amount in read if amount.value == fact.amount]
    if not fitting:
        yield from _number(fact, read)
    nearby = list(_in_context(fact)) if _leans_on_context(fact, fitting) else []
    yield from _bound(graph, fact, fitting, nearby)
    yield from _unit(fact, [*fitting, *nearby])


def _fact(graph: Graph, node: Term) -> _Fact | None:
    """What is to be compared; None where a part of it is missing or there several times, as the shapes say."""
    holder, predicate = node, _COUNT
    if _TALLY not in graph.types(node):
        quantities = graph.objects(node, _QUANTITY)
        if len(quantities) != 1:
            return None
        holder, predicate = quantities[0], _AMOUNT
    numbers, printed = graph.objects(holder, predicate), graph.text(node, _PRINTED)
    amount = value_of(numbers[0]) if len(numbers) == 1 else None
    if printed is None or not isinstance(amount, Decimal) or amount <= 0:
        return None
    bounds, units = graph.objects(holder, _BOUND), graph.objects(holder, _UNIT)
    bound = _NAMES.get(bounds[0].value) if len(bounds) == 1 else None
    unit = compact(units[0].value).partition(":")[2] if len(units) == 1 else None
    return _Fact(node, " ".join(printed.split()), " ".join(evidence.words_of(graph, node).split()), amount, bound, unit)


def _leans_on_context(fact: _Fact, fitting: list[Amount]) -> bool:
    """Whether a bound stands right before the printed words, or the unit may stand behind them."""
    if any(amount.own for amount in fitting):
        return False
    if fact.unit not in _COUNTED and fact.unit is not None and all(amount.unit is None for amount in fitting):
        return True
    return any(bound_before(fact.evidence, place) for place in places(fact.printed, fact.evidence))


def _in_context(fact: _Fact) -> Iterator[Amount]:
    """The number where it stands in the evidence, with what stands right before and behind the printed words."""
    for place in places(fact.printed, fact.evidence):
        start = max(0, place - _BEFORE)
        near = fact.evidence[start : place + len(fact.printed) + _BEHIND]
        for amount in amounts(near):
            inside = 0 <= start + amount.number.start - place < len(fact.printed)
            if inside and amount.value == fact.amount:
                yield amount


def _number(fact: _Fact, read: list[Amount]) -> Iterator[Problem]:
    """A number that the printed words do not have; where they give none that can be read, a person has to look."""
    numbers = numbers_in(fact.printed)
    if fact.amount in numbers:
        return
    values = [amount.value for amount in read]
    ranged = _RANGE.search(fact.printed) and min(numbers, default=0) < fact.amount < max(numbers, default=0)
    summed = len(values) > 1 and sum(values) == fact.amount
    unsure = numbers and (summed or ranged or _VAGUE.search(fact.printed))
    shows = f'do not show: "{_short(fact.printed)}"' if numbers else "do not have"
    found = f"has the number {plain(fact.amount)}, which its printed words {shows}"
    message = "The number of a fact must be the one in its words: correct the number, or copy the words that have it."
    severity = Severity.WARNING if unsure else Severity.VIOLATION
    yield Problem(fact.node, "pg:asPrinted", found, message, "printed-number", severity)


def _bound(graph: Graph, fact: _Fact, fitting: list[Amount], nearby: list[Amount]) -> Iterator[Problem]:
    """A bound printed beside the number must be that of the fact; a fact has none that its sentence does not give."""
    bounded = [amount for amount in fitting if amount.own]
    if not bounded and all(amount.own for amount in nearby):  # else the words stand there without one, too
        bounded = nearby
    printed = {amount.bound for amount in bounded}
    if fact.bound is None or fact.bound in printed:
        return
    if printed and not _doubled(fact):
        said = " or ".join(sorted(map(str, printed)))
        found = f"has the bound {fact.bound}, and its printed words say {said}: {_quoted(fact)}"
    elif not printed and fact.bound is not Bound.EXACT and not _tells(graph, fact, fact.bound):
        found = f"has the bound {fact.bound}, for which its sentence has no word: {_quoted(fact)}"
    else:
        return
    message = (
        'The bound of a number must be the one that is printed: Under for "nearly" or "up to", Over for "more than" or '
        '"at least", About for "approximately", Exact without such a word.'
    )
    yield Problem(fact.node, "pg:bound", found, message, "printed-bound")


def _doubled(fact: _Fact) -> bool:
    """Whether words give two bounds, as "more than approximately 40" does, and the second is that of the fact."""
    about = re.match(r"(?:more than|over|at least|up to|nearly) (?:an )?(?:approx|about|estimat)", fact.printed, re.I)
    return fact.bound is Bound.ABOUT and about is not None


def _tells(graph: Graph, fact: _Fact, bound: Bound) -> bool:
    """Whether the sentence has a word for a bound, or for a series of amounts the one before."""
    if any(sign in fact.evidence for sign in _SIGNS[bound]) or _BOUND_WORDS[bound].search(fact.evidence):
        return True
    return bound is Bound.ABOUT and _BOUND_WORDS[bound].search(evidence.before(graph, fact.node)) is not None


def _unit(fact: _Fact, fitting: list[Amount]) -> Iterator[Problem]:
    """A unit printed behind the number must be that of the fact; one that is measured must stand in the sentence."""
    if fact.unit not in _known_units() or not fitting:
        return
    read = {amount.unit for amount in fitting}
    if fact.unit in read or (fact.unit in _COUNTED and None in read):
        return
    severity = Severity.WARNING if fact.unit in _UNREAD else Severity.VIOLATION
    if read == {None}:
        if _stands(fact.unit, fact.evidence) or _is_cell(fact):
            return
        found = f"has the unit {fact.unit}, which does not stand in its sentence: {_quoted(fact)}"
    else:
        others = sorted(unit for unit in read if unit)
        alike = any(family.issuperset((fact.unit, *others)) for family in _ALIKE)
        severity = Severity.WARNING if alike else Severity.VIOLATION
        found = f"has the unit {fact.unit}, and its printed words say {' or '.join(others)}: {_quoted(fact)}"
    message = (
        "The unit of an amount must be the one that is printed with it; what is only counted comes in items or pills."
    )
    yield Problem(fact.node, "qudt:hasUnit", found, message, "printed-unit", severity)


def _stands(unit: str, words: str) -> bool:
    """Whether some words have a unit, by one of its names or its sign."""
    return _unit_words(unit).search(words) is not None


def _is_cell(fact: _Fact) -> bool:
    """Whether no word follows the number, as in a list or a table that tells the unit at its head."""
    return not any(re.search(r"[^\W\d_]", fact.printed[amount.number.end :]) for amount in amounts(fact.printed))


@cache
def _unit_words(unit: str) -> re.Pattern[str]:
    known = next(each for each in units() if each.name == unit)
    names = "|".join(re.escape(name) for name in (known.label, *known.others, unit.removeprefix("CCY_")))
    sign = re.escape(_CURRENCIES.get(unit, ""))
    return re.compile(rf"(?<![^\W\d_])(?:{names})s?(?![^\W_])" + (f"|{sign}" if sign else ""), re.IGNORECASE)


@cache
def _known_units() -> frozenset[str]:
    return frozenset(unit.name for unit in units())


def _quoted(fact: _Fact) -> str:
    return f'"{_short(fact.evidence or fact.printed, around=fact.printed)}"'


def _short(words: str, around: str = "") -> str:
    return shorten(words, around=around, width=120)
