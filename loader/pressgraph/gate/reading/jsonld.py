"""JSON-LD: the published context from the package instead of the network, marks, and what its parser drops unsaid.

https://www.w3.org/TR/json-ld11/: a key that no context defines, and an address that is none, are left out without a
word. For facts that is a loss that nobody notices, so it is told here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Final, NamedTuple, TypeAlias

from pressgraph import resources
from pressgraph.gate.place import Place
from pressgraph.gate.reading.document import Remark, UnreadableFileError
from pressgraph.gate.reading.jsontext import DeepError, Member, Object, String, objects
from pressgraph.gate.reading.marks import MARK, Lines, Mark, Marked
from pressgraph.vocabulary import ontology
from pressgraph.vocabulary.terms import BASE, compact

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

CONTEXT: Final = f"{BASE}context.jsonld"
_WORDS: Final = (
    "base container context direction graph id import included index json language list nest none prefix propagate "
    "protected reverse set type value version vocab"
)
_KEYWORDS: Final = frozenset(f"@{name}" for name in _WORDS.split())
_NO_ADDRESS: Final = re.compile(r"[\x00-\x20<>\"{}|\\^`]")
_LOOPS: Final = 8
_KEY, _ADDRESS = "unknown-key", "bad-address"
_WITHOUT: Final = "Write an address without one."
_WHOLE: Final = 'Begin it with https:// or with a prefix, such as "seizure:".'


class Terms(NamedTuple):
    """What the contexts of a document say: terms with their IRIs, terms whose values are addresses, words for @id."""

    iris: Mapping[str, str]
    addresses: frozenset[str]
    ids: frozenset[str]
    types: frozenset[str]
    open: bool
    based: bool

    def expanded(self, key: str) -> str:
        """The IRI of a key, as far as prefixes and terms without conditions tell."""
        for _ in range(_LOOPS):
            prefix, colon, local = key.partition(":")
            if key in self.iris and self.iris[key] != key:
                key = self.iris[key]
            elif colon and prefix in self.iris and not local.startswith("//"):
                key = self.iris[prefix] + local
            else:
                break
        return key


class JsonDocument:
    """A JSON-LD document: its text with the published context written out, its marked copy, and remarks.

    Raises UnreadableFileError where a context would have to be fetched or the nesting is too deep.
    """

    def __init__(self, source: str, text: str) -> None:
        self._source = source
        self._lines = Lines(text)
        self._original = text
        try:
            found = objects(text)
        except DeepError as error:
            raise UnreadableFileError(self._place(error.at), str(error)) from error
        self._contexts = list(_contexts(found))
        self._objects = [each for each in found if "@context" not in each.path]
        self._replaced = [string for string in self._contexts if string.text == CONTEXT]
        self._refuse_remote(found)
        self.terms = _terms(self._inline(found), published=bool(self._replaced))
        self.text = self._with([])

    def marked(self) -> Marked:
        """The copy with a mark in each object that has an address."""
        marks: list[Mark] = []
        cuts: list[tuple[int, str]] = []
        for each, identified in self._nodes():
            properties = {self._iri(member.key.text): self._line(member.key.start) for member in _stating(each)}
            cuts.append((identified.strings[0].end, f', "{MARK}{len(marks)}": ""'))
            marks.append(Mark(self._line(identified.key.start), properties=properties))
        return Marked(self._with(cuts), marks)

    def remarks(self) -> Iterator[Remark]:
        """What the parser leaves out without a word."""
        for each in self._objects:
            if each.get("@value") is None and (not each.path or self._is_node(each)):
                for member in each.members:
                    yield from self._unknown(member)
            for member in each.members:
                yield from self._no_address(member)

    def _nodes(self) -> Iterator[tuple[Object, Member]]:
        for each in self._objects:
            identified = next((m for m in each.members if m.key.text in self.terms.ids and len(m.strings) == 1), None)
            if identified is not None:
                yield each, identified

    def _is_node(self, each: Object) -> bool:
        return any(member.key.text in self.terms.ids | self.terms.types for member in each.members)

    def _unknown(self, member: Member) -> Iterator[Remark]:
        key = member.key.text
        place = self._place(member.key.start)
        if key.startswith("@") and key not in _KEYWORDS:
            yield Remark(place, f'the key "{key}" is no keyword of JSON-LD', _nearest(key, _KEYWORDS), _KEY)
        elif not self.terms.open and not _means(key, self.terms):
            yield Remark(place, f'the key "{key}" means nothing here', self._known(key, self.terms.iris), _KEY)
        elif ":" in key and key not in self.terms.iris and (sign := _bad_sign(key)):
            yield Remark(place, f'the key "{key}" has {sign} in it, so it is lost', _WITHOUT, _ADDRESS)

    def _no_address(self, member: Member) -> Iterator[Remark]:
        key, known = member.key.text, self.terms
        if key not in known.ids | known.addresses | known.types:
            return
        for string in member.strings:
            said, place = string.text, self._place(string.start)
            if sign := _bad_sign(said):
                yield Remark(place, f'the address "{said}" has {sign} in it, so it is lost', _WITHOUT, _ADDRESS)
            elif key in known.types:
                if not known.open and not _means(said, known):
                    yield Remark(place, f'the kind "{said}" means nothing here', self._known(said, _kinds()), _KEY)
            elif ":" not in said and not known.based and said not in known.iris:
                yield Remark(place, f'"{said}" is no full address, so it is lost', _WHOLE, _ADDRESS)

    def _known(self, key: str, known: Iterable[str]) -> str:
        """How to mend a key or a kind without a meaning."""
        if not self._replaced:
            return f'Give the file the context "{CONTEXT}", or write the address out.'
        return _nearest(key, known)

    def _iri(self, key: str) -> str:
        return _TYPE if key in self.terms.types else self.terms.expanded(key)

    def _refuse_remote(self, found: list[Object]) -> None:
        imports = [
            s for each in found for member in each.members if member.key.text == "@import" for s in member.strings
        ]
        for string in (*self._contexts, *imports):
            if string.text != CONTEXT or string in imports:
                problem = (
                    f"the context {string.text} would have to be fetched, and nothing is; use {CONTEXT} or write the "
                    "terms out"
                )
                raise UnreadableFileError(self._place(string.start), problem)

    def _inline(self, found: list[Object]) -> Iterator[Json]:
        for each in found:
            member = each.get("@context")
            if member is not None and member.end:
                try:
                    yield json.loads(self._original[member.start : member.end])
                except ValueError:
                    continue

    def _with(self, cuts: list[tuple[int, str]]) -> str:
        """The text with our context written out, and with other texts put in."""
        published = json.dumps(published_context())
        edits = [(string.start, string.end, published) for string in self._replaced]
        edits += [(at, at, text) for at, text in cuts]
        parts, copied = [], 0
        for start, end, text in sorted(edits):
            parts += [self._original[copied:start], text]
            copied = end
        return "".join((*parts, self._original[copied:]))

    def _line(self, offset: int) -> int:
        return self._lines.of(offset)

    def _place(self, offset: int) -> Place:
        return Place(self._source, self._line(offset))


_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def _stating(each: Object) -> Iterator[Member]:
    return (member for member in each.members if not member.key.text.startswith("@") or member.key.text == "@type")


def _contexts(found: list[Object]) -> Iterator[String]:
    """The contexts that are given by their address."""
    for each in found:
        for member in each.members:
            if member.key.text == "@context":
                yield from member.strings


def _means(key: str, terms: Terms) -> bool:
    return key.startswith("@") or ":" in key or key in terms.iris or key in terms.ids or key in terms.types


def _bad_sign(address: str) -> str | None:
    """What an address must not have in it, in words."""
    sign = _NO_ADDRESS.search(address)
    return None if sign is None else "a blank" if sign[0].isspace() else f'"{sign[0]}"'


def _kinds() -> Iterator[str]:
    return (compact(name) for name in ontology.terms().classes)


def _nearest(key: str, known: Iterable[str]) -> str:
    by_local = {name.rpartition(":")[2].casefold(): name for name in sorted(known)}
    near = get_close_matches(key.casefold(), by_local, n=1, cutoff=0.7)
    return f'Did you mean "{by_local[near[0]]}"?' if near else "Use one that the context defines."


def _terms(contexts: Iterator[Json], *, published: bool) -> Terms:
    iris: dict[str, str] = {}
    addresses, ids, types = set[str](), {"@id"}, {"@type"}
    open_, based = False, False
    for context in (*([published_context()] if published else []), *contexts):
        for each in context if isinstance(context, list) else [context]:
            if not isinstance(each, dict):
                continue
            open_ = open_ or "@vocab" in each
            based = based or "@base" in each
            for term, meaning in each.items():
                target = meaning.get("@id", term) if isinstance(meaning, dict) else meaning
                if isinstance(meaning, dict) and meaning.get("@type") in ("@id", "@vocab"):
                    addresses.add(term)
                if target == "@id":
                    ids.add(term)
                elif target == "@type":
                    types.add(term)
                elif isinstance(target, str) and not term.startswith("@"):
                    iris[term] = target
    return Terms(iris, frozenset(addresses), frozenset(ids), frozenset(types), open_, based)


@cache
def published_context() -> Json:
    """The value of ``@context`` in the context that ships with the ontology."""
    document: Json = json.loads((resources.folder("ontology") / "context.jsonld").read_text(encoding="utf-8"))
    return document["@context"] if isinstance(document, dict) else None
