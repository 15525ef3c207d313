"""Nodes and literals: how names, words and numbers become RDF terms that every tool can read."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from pressgraph.facts import Ref
from pressgraph.vocabulary import terms

_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_READABLE: Final = re.compile(r"[0-9A-Za-z._~-]+")


@cache
def term(name: str) -> NamedNode:
    """The node of a compact name of the vocabulary, such as ``pg:Seizure``."""
    return NamedNode(terms.iri(name))


def local_name(name: str) -> str:
    """A name that is legal at the end of an IRI: itself where it is, else percent-encoded (RFC 3986)."""
    return name if _READABLE.fullmatch(name) else quote(clean(name), safe="")


def minted(kind: str, name: str) -> NamedNode:
    """The node of a thing in one of our namespaces."""
    return NamedNode(terms.PREFIXES[kind] + local_name(name))


def thing(ref: Ref) -> NamedNode:
    """The node that a fact refers to."""
    return minted(ref.kind, ref.slug)


def clean(text: str) -> str:
    """The text with each character that XML 1.0 or UTF-8 cannot carry as U+FFFD, one for one: offsets still hold."""
    return _UNWRITABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """A name as a label: cleaned, with every run of blanks a single space."""
    return " ".join(clean(text).split())


def words(text: str) -> Literal:
    """A plain string."""
    return Literal(text)


def number(value: int) -> Literal:
    """A plain ``xsd:integer``: stores rewrite its derived types."""
    return Literal(str(value), datatype=term("xsd:integer"))


def decimal(value: Decimal) -> Literal:
    """An ``xsd:decimal`` in its canonical digits."""
    return Literal(digits(value), datatype=term("xsd:decimal"))


def digits(value: Decimal) -> str:
    """A decimal without exponent, trailing zeros or trailing point; exact, whatever the precision.

    >>> digits(Decimal("4.40E+7")), digits(Decimal("11.70"))
    ('44000000', '11.7')
    """
    plain = format(value, "f")
    shortest = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "0" if shortest == "-0" else shortest
