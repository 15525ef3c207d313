"""What the quantities of one sentence have of each other: a bound at the head of a series, a second count, a worth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from pressgraph.extract.goods.model import Mention
from pressgraph.extract.quantities import WEIGHTS
from pressgraph.facts import Bound, Span
from pressgraph.text import Match

_APPOSED: Final = re.compile(r"\s*(?:—|--|-|\(|,?\s*or\b)\s*(?:about\s*|or\s*)?", re.I)
_OR_FROZEN: Final = re.compile(
    r"\b(?:(?:seized|confiscated)\s+(?:or|and)\s+frozen|frozen\s+(?:or|and)\s+seized)\b", re.I
)
_INCLUDING: Final = re.compile(
    r"(?:\s+(?:from|at|in|on)\s[^.;:,]{1,60})?(?:,?\s+(?:including|such\s+as|among\s+them|comprising)\s+|\s+[–—-]\s+|"
    r"\s?—\s?)",
    re.I,
)
_NEXT: Final = re.compile(r"(?:\s+from\s+bank\s+accounts\s+in\s+[A-Z][\w ]{2,20}?)?\s*(?:,\s*and|,|and)\s*")
_SUM_INCLUDING: Final = re.compile(
    r"\s+(?:was|were|has\s+been|have\s+been)\s+(?:seized|confiscated|recovered)\b[^.;:,\d]{0,40},\s+(?:including|"
    r"among\s+(?:it|them))\s+"
)
# "40 bank accounts holding €5 million"
_ACCOUNTS: Final = re.compile(
    r"\b(?:bank|financial|savings)\s+accounts?\s+(?:containing|holding|with|that\s+(?:held|contained))\s+"
    r"(?:(?:a|an|balances?|total|sum|combined|cumulative|funds|of|totall?ing)\s+){0,5}$",
    re.I,
)
_IN_WALLETS: Final = re.compile(
    r"(?:\s+(?:was|were|has\s+been|have\s+been))?\s+frozen\s+in\s+(?:[\w-]+\s+)?crypto", re.I
)
_BESIDE: Final = 40
_IN_BRACKET: Final = re.compile(
    r",?\s+(?:with\s+an?\s+(?:\w+\s+)?value\s+of|worth)\s+|(?:\s+in\s+[\w.,]+\s+transactions)?\s*\((?:(?:worth|about|"
    r"around|some|approx\.)\s+)?"
)


def without_appositions(text: str, mentions: list[Mention]) -> list[Mention]:
    """Leaves out what only counts the goods before it another way: "64 kilograms of pills (some 640,000 pills)"."""
    return [
        mention
        for index, mention in enumerate(mentions)
        if not (
            index
            and (
                mention.goods.item in ("drugs", mentions[index - 1].goods.item)
                # "25 kilograms of fentanyl and heroin (55 pounds)"
                or (
                    mentions[index - 1].goods.item == "drugs"
                    and _both_weighed(mentions[index - 1], mention)
                    and mention.goods.end <= mention.amount.span.end
                )
            )
            and mention.goods.unit != mentions[index - 1].goods.unit
            and not mention.amount.money
            and (
                _APPOSED.fullmatch(text, mentions[index - 1].span.end, mention.span.start)
                or _counted_again(text, mentions[index - 1], mention)
            )
        )
    ]


def _both_weighed(one: Mention, other: Mention) -> bool:
    return one.goods.unit in WEIGHTS and other.goods.unit in WEIGHTS


def _counted_again(text: str, weighed: Mention, counted: Mention) -> bool:
    """Whether a number of pills only counts those that were weighed: "4 pounds of pills, about 9,000 pills"."""
    pills = weighed.goods.unit in WEIGHTS and weighed.goods.form in ("pill", "counterfeit-pill")
    beside = text[weighed.span.end : counted.span.start] == ", "
    return pills and beside and counted.goods.item == "drugs" and counted.bound is Bound.ABOUT and counted.amount.own


def without_values(text: str, mentions: list[Mention]) -> list[Mention]:
    """Leaves out the worth of what a bracket behind it weighs: "€1 million worth of cocaine (20 kg)".

    Of coins it is the worth in the bracket that tells, and not how many they are: "1909 Bitcoins (EUR 44 million)".
    """
    mentions = list(_by_worth(text, mentions))
    return [
        mention
        for mention, following in zip_longest(mentions, mentions[1:])
        if not (
            following
            and mention.amount.money
            and mention.goods.item == following.goods.item
            and following.goods.unit in WEIGHTS
            and text[mention.span.end : following.span.start].strip() in ("", "(")
        )
    ]


def _by_worth(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    """The mentions, the worth in the bracket behind a number of coins in the place of that number."""
    coins: Mention | None = None
    for mention in mentions:
        if coins and mention.amount.money and _IN_BRACKET.fullmatch(text, coins.span.end, mention.span.start):
            yield replace(mention, goods=replace(mention.goods, item=coins.goods.item))
            coins = None
            continue
        if coins:
            yield coins
        coins = mention if mention.goods.item == "cryptocurrency" and not mention.amount.money else None
        if coins is None:
            yield mention
    if coins:
        yield coins


def inherited(text: str, mentions: list[Mention]) -> list[Mention]:
    """Carries "approximately" at the head of a series to its members, up to one that brings its own bound.

    A head is the first member, or the first behind an "and" that joins a second series. Nobody counts about one thing.
    """
    carried = list(mentions)
    for head, mention in enumerate(mentions):
        if not mention.amount.own or mention.bound is not Bound.ABOUT:
            continue
        before = text[mentions[head - 1].span.end : mention.span.start] if head else ""
        if head and not re.fullmatch(r",?\s*(?:and|including)\s+", before):
            continue
        for index in range(head + 1, len(mentions)):
            gap = text[mentions[index - 1].span.end : mentions[index].span.start]
            if mentions[index].amount.own or not _NEXT.fullmatch(gap):
                break
            if mentions[index].amount.value != 1 or mentions[index].amount.unit is not None:
                carried[index] = replace(mentions[index], bound=Bound.ABOUT)
    return carried


def of_each(text: str, mention: Mention, names: Sequence[Match[str]]) -> list[Mention]:
    """A quantity that holds for several things: "16 pounds each of cocaine and heroin" are two quantities."""
    if not text.startswith(" each of ", mention.amount.span.end):
        return [mention]
    members = [n for n in names if mention.amount.span.end <= n.span.start and n.span.end <= mention.goods.end]
    if len({member.value for member in members}) < len(members) or len(members) < 2:
        return [mention]
    return [
        replace(
            mention,
            span=Span(mention.span.start, member.span.end),
            goods=replace(mention.goods, item=member.value, form=None, end=member.span.end),
        )
        for member in members
    ]


def as_firearms(text: str, limit: int, mention: Mention, names: Sequence[Match[str]]) -> Mention:
    """Weapons of which the words behind name firearms only: "13 weapons, including rifles and handguns"."""
    if mention.goods.item != "weapon" or mention.amount.money:
        return mention
    including = _INCLUDING.match(text, mention.span.end, limit)
    members = [name.value for name in names if including and name.span.start >= including.end()]
    if not members or set(members) != {"firearm"}:
        return mention
    return replace(mention, goods=replace(mention.goods, item="firearm"))


def as_assets(text: str, limit: int, mention: Mention, valuables: Sequence[Match[str]]) -> Mention:
    """A sum that includes property: "€5 million was seized, including houses and four cars"."""
    if mention.goods.item != "currency" or mention.goods.end != mention.amount.span.end:
        return mention
    if _ACCOUNTS.search(text, max(mention.span.start - 60, 0), mention.span.start):
        return replace(mention, goods=replace(mention.goods, item="asset"))
    including = _SUM_INCLUDING.match(text, mention.span.end, limit)
    if including and any(0 <= name.span.start - including.end() < _BESIDE for name in valuables):
        return replace(mention, goods=replace(mention.goods, item="asset"))
    return mention


def as_frozen(text: str, limit: int, mention: Mention, *, frozen: bool) -> Mention:
    """A sum that was frozen, or "seized or frozen", is of accounts: assets."""
    if mention.goods.item != "currency":
        return mention
    frozen = frozen or text.startswith(" frozen", mention.span.end)
    too = _OR_FROZEN.search(text, mention.span.end, limit)
    if not frozen and (too is None or too.start() - mention.span.end > _BESIDE):
        return mention
    if _IN_WALLETS.match(text, mention.span.end, limit):
        return replace(mention, goods=replace(mention.goods, item="cryptocurrency"))
    return replace(mention, goods=replace(mention.goods, item="asset"))
