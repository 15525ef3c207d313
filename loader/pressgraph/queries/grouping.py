"""Finds variables that a query selects beside GROUP BY or COUNT and that are neither grouped nor aggregated.

It is the commonest mistake in SPARQL (18.2.4.1 of SPARQL 1.1 forbids it), and the parser tells of it among a dozen
words that it tried at the end of the query. It is looked for in the words of the query, so that its place is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pressgraph.vocabulary.sparql import Kind, Token, tokens

_AGGREGATES: Final = frozenset({"COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"})
_GROUP_BY: Final = ("GROUP", "BY")
_BEGIN_PATTERN: Final = frozenset({"WHERE", "FROM"})
_AFTER_GROUPS: Final = frozenset({"HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES"})


@dataclass(frozen=True, slots=True)
class _Part:
    """An element of SELECT or GROUP BY: its tokens, without the brackets around it, and the name behind AS."""

    tokens: tuple[Token, ...]
    name: str
    text: str


def ungrouped(sparql: str) -> Iterator[tuple[int, str]]:
    """Where each such variable stands, and what is wrong with it, in the order of the query.

    Its brackets must be closed.
    """
    found = list(tokens(sparql))
    for at, token in enumerate(found):
        if _is(token, "SELECT"):
            yield from _of_select(sparql, found[at + 1 :])


def _of_select(sparql: str, rest: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Those of one SELECT, given what follows it."""
    begin = next((at for at, token in enumerate(rest) if token.text == "{" or _is(token, *_BEGIN_PATTERN)), len(rest))
    chosen = list(_parts(sparql, rest[:begin]))
    pattern = next((at for at, token in enumerate(rest) if at >= begin and token.text == "{"), len(rest))
    after = list(_level(rest[_end(rest, pattern) :]))
    words = [token.text.upper() if token.kind is Kind.WORD else "" for token in after]
    begins = next((at + 2 for at, pair in enumerate(pairwise(words)) if pair == _GROUP_BY), None)
    if begins is None and not any(_is(token, *_AGGREGATES) for token in (*rest[:begin], *after)):
        return
    ends = next((at for at in range(begins or 0, len(after)) if words[at] in _AFTER_GROUPS), len(after))
    groups = [] if begins is None else list(_parts(sparql, after[begins:ends]))
    known = {_name(part) for part in groups} - {""}
    for part in chosen:
        for token in _outside(part.tokens):
            if token.text[1:] not in known:
                yield token.start, _message(token, part, groups)
        known.add(part.name)


def _message(variable: Token, part: _Part, groups: Sequence[_Part]) -> str:
    said = f"{variable.text} is neither grouped nor aggregated"
    unnamed = [
        group.text for group in groups if not _name(group) and variable.text[1:] in {t.text[1:] for t in group.tokens}
    ]
    if not unnamed:
        return f"{said}; put it behind GROUP BY, or take SAMPLE({variable.text}) or another aggregate of it"
    same = next((text for text in unnamed if _squeezed(text) == _squeezed(part.text)), "")
    name = f"?{part.name}" if same and part.name else "?name"
    return f"{said}; name what is grouped, GROUP BY ({same or unnamed[0]} AS {name}), and select {name}"


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def _name(part: _Part) -> str:
    """The name of a group that can be selected: that behind AS, or of a variable that stands alone; "" for none."""
    if part.name:
        return part.name
    alone = len(part.tokens) == 1 and part.tokens[0].kind is Kind.VARIABLE
    return part.tokens[0].text[1:] if alone else ""


def _parts(sparql: str, found: Sequence[Token]) -> Iterator[_Part]:
    """The variables, bracketed expressions and calls, one after the other."""
    at = 0
    while at < len(found):
        if found[at].text == "(":
            end = _end(found, at)
            yield _bracketed(sparql, found[at:end])
        elif found[at].kind is Kind.VARIABLE:
            end = at + 1
            yield _Part((found[at],), "", found[at].text)
        elif at + 1 < len(found) and found[at + 1].text == "(":
            end = _end(found, at + 1)
            yield _Part(tuple(found[at:end]), "", sparql[found[at].start : found[end - 1].start + 1])
        else:
            end = at + 1  # DISTINCT and REDUCED
        at = end


def _bracketed(sparql: str, found: Sequence[Token]) -> _Part:
    """An expression in brackets, with its name where it has one."""
    inner = found[1:-1]
    named = len(inner) > 1 and _is(inner[-2], "AS")
    text = sparql[found[0].start + 1 : inner[-2].start if named else found[-1].start].strip()
    return _Part(tuple(inner[:-2] if named else inner), inner[-1].text[1:] if named else "", text)


def _outside(found: Sequence[Token]) -> Iterator[Token]:
    """The variables that stand in no aggregate and in no pattern."""
    at = 0
    while at < len(found):
        opens = found[at].text == "{" or (found[at].text == "(" and at > 0 and _is(found[at - 1], *_AGGREGATES))
        if opens:
            at = _end(found, at)
            continue
        if found[at].kind is Kind.VARIABLE:
            yield found[at]
        at += 1


def _level(found: Sequence[Token]) -> Iterator[Token]:
    """What follows a pattern, until the bracket around it closes."""
    depth = 0
    for token in found:
        if token.kind is Kind.BRACKET:
            depth += 1 if token.text in "{([" else -1
        if depth < 0:
            return
        yield token


def _end(found: Sequence[Token], begin: int) -> int:
    """Behind the bracket that closes the one at ``begin``."""
    depth = 0
    for at in range(begin, len(found)):
        if found[at].kind is Kind.BRACKET:
            depth += 1 if found[at].text in "{([" else -1
            if depth == 0:
                return at + 1
    return len(found)


def _is(token: Token, *words: str) -> bool:
    return token.kind is Kind.WORD and token.text.upper() in words
