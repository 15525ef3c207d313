"""Addresses that are none: prefixes that were never declared, which JSON-LD and angle brackets take as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from pressgraph.gate.graph import Graph, Term
from pressgraph.gate.problem import Problem
from pressgraph.vocabulary.terms import PREFIXES, compact

_PREFIXED: Final = re.compile(r"(?P<prefix>[A-Za-z][\w.+-]*):(?!//)")
_IN_USE: Final = (
    "about acct blob cid data dat did doi file ftp geo gopher hdl http https imap info ipfs ipns irc jabber javascript "
    "ldap magnet mailto mid mms msnim nfs news ni nntp oid pop resource rtsp sftp sip sips sms ssh tag tel telnet tftp "
    "urn view-source wais ws wss xmpp z39.50"
)
_SCHEMES: Final = frozenset(_IN_USE.split())
"""Schemes of addresses that are in use: https://www.iana.org/assignments/uri-schemes."""


def check_addresses(graph: Graph, subject: Term, predicate: str, value: Term) -> Iterator[Problem]:  # noqa: ARG001
    """The addresses in a statement that begin with a prefix instead of a scheme."""
    own = subject.value if isinstance(subject, NamedNode) else predicate
    end = value.value if isinstance(value, NamedNode) else predicate
    if own.startswith("http") and predicate.startswith("http") and end.startswith("http"):
        return  # nearly always
    if own is not predicate:
        yield from _address(subject, None, own)
    yield from _address(subject, predicate, predicate)
    if end is not predicate:
        yield from _address(subject, predicate, end)


def _address(subject: Term, predicate: str | None, address: str) -> Iterator[Problem]:
    match = None if address.startswith("http") else _PREFIXED.match(address)
    if match and match["prefix"].casefold() not in _SCHEMES:
        yield _problem(subject, predicate, match["prefix"], address)


def _problem(subject: Term, predicate: str | None, prefix: str, address: str) -> Problem:
    whole = f"{PREFIXES[prefix]}{address[len(prefix) + 1 :]}" if prefix in PREFIXES else None
    found = f'uses the address <{address}>, whose beginning "{prefix}:" is a prefix that is not declared'
    message = f"Write <{whole}>, or declare the prefix." if whole else "Declare the prefix, or write the address out."
    return Problem(subject, compact(predicate) if predicate else None, found, message, "undeclared-prefix")
