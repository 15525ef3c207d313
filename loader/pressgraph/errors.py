"""What can go wrong for a user. The command line turns these into one line; nothing below it prints or exits."""

from __future__ import annotations


class PressgraphError(Exception):
    """A mistake or a failure that a user can act on; the message says what, where and what to do."""


class UnreadableError(PressgraphError):
    """A source that cannot be read as a release: missing, binary, empty, broken or in another language."""


class RefusedError(PressgraphError):
    """Facts that the shapes do not let into the graph."""


class OutputError(PressgraphError):
    """An answer that cannot be written to where it should go: the disk there is full, or refuses."""


class StoreError(PressgraphError):
    """A store that is none, is held by another process or cannot be written."""


class QueryError(PressgraphError):
    """A question that cannot be asked: unknown name, wrong parameter or broken SPARQL."""


class QueryTimeoutError(QueryError):
    """A question that took longer than it was allowed to."""
