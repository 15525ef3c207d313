"""Binds values to the parameters of a question, as RDF terms beside its text and never inside it.

The engine takes the terms as substitutions of variables (SPARQL-dev's SEP-0007), so a value cannot end a string, close
a pattern or change what is asked. Two habits of Oxigraph 0.5 shape the saved questions: a substituted variable must be
selected (the tables drop columns that begin with an underscore), and ``BOUND`` of it is decided before substitution,
for which reason optional parameters are tested with ``COALESCE(test, true)``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias
from urllib.parse import quote

from pressgraph.errors import QueryError
from pressgraph.queries.catalogue import Parameter, ParameterType, SavedQuery
from pressgraph.queries.nearest import suggestion
from pressgraph.vocabulary import terms

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Triple, Variable

    # as wide as the engine takes them: a dict is invariant in its values
    Substitutions: TypeAlias = dict[Variable, NamedNode | BlankNode | Literal | Triple]

_INTEGER: Final = re.compile(r"[+-]?[0-9]{1,19}")
_LARGEST: Final = 2**63 - 1
_RELEASE: Final = "release"


def bind(query: SavedQuery, values: Mapping[str, str]) -> tuple[str, Substitutions]:
    """The text of a question and the terms to substitute in it; names may be written with ``-`` or ``_``.

    Raises QueryError for an unknown parameter (suggesting the nearest), a missing one, and a value of another type.
    """
    from pyoxigraph import Variable

    given = {name.replace("_", "-"): value for name, value in values.items()}
    _refuse_unknown(query, given)
    substitutions: Substitutions = {}
    for parameter in query.parameters:
        value = given.get(parameter.name, parameter.default)
        if value is not None:
            substitutions[Variable(parameter.variable)] = _TERMS[parameter.type](parameter, _written(parameter, value))
        elif parameter.required:
            raise QueryError(f"the question '{query.name}' needs --{parameter.name}: {parameter.description}")
    return query.text, substitutions


def _written(parameter: Parameter, value: str) -> str:
    """A release that is named by its key as the IRI that the question wants; any other value as it is."""
    if parameter.name != _RELEASE or parameter.type is not ParameterType.IRI:
        return value
    return f"{_RELEASE}:{quote(release_key(value), safe='%')}"  # a key that is encoded already stays as it is


def release_key(value: str) -> str:
    """The key of a release that is named by its key, or by its IRI in full or with its prefix.

    >>> release_key("<https://w3id.org/pressgraph/release/beta>"), release_key("release:beta"), release_key("beta")
    ('beta', 'beta', 'beta')
    """
    return value.strip().strip("<>").removeprefix(terms.PREFIXES[_RELEASE]).removeprefix(f"{_RELEASE}:")


def _refuse_unknown(query: SavedQuery, given: Mapping[str, str]) -> None:
    known = [parameter.name for parameter in query.parameters]
    for name in given:
        if name not in known:
            takes = f"it takes {', '.join(known)}" if known else "it takes none"
            hint = suggestion(name, known)
            raise QueryError(f"the question '{query.name}' has no parameter '{name}'; {takes}.{hint}")


def _string(parameter: Parameter, value: str) -> Literal:
    from pyoxigraph import Literal

    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise _unfit(parameter, ascii(value), "text in UTF-8") from None
    return Literal(value)


def _integer(parameter: Parameter, value: str) -> Literal:
    from pyoxigraph import Literal, NamedNode

    if not _INTEGER.fullmatch(value.strip()) or abs(int(value)) > _LARGEST:
        raise _unfit(parameter, repr(value), "a whole number, such as 12")
    return Literal(str(int(value)), datatype=NamedNode(terms.iri("xsd:integer")))


def _date(parameter: Parameter, value: str) -> Literal:
    from pyoxigraph import Literal, NamedNode

    try:
        day = date.fromisoformat(value.strip())
    except ValueError:
        raise _unfit(parameter, repr(value), "a day, such as 2023-05-05") from None
    return Literal(day.isoformat(), datatype=NamedNode(terms.iri("xsd:date")))


def _iri(parameter: Parameter, value: str) -> NamedNode:
    from pyoxigraph import NamedNode

    prefix, _, rest = value.strip().strip("<>").partition(":")
    try:
        if prefix in terms.PREFIXES and not rest.startswith("//"):
            return NamedNode(terms.PREFIXES[prefix] + rest)
        return NamedNode(f"{prefix}:{rest}")
    except (ValueError, UnicodeEncodeError):
        wanted = "an IRI, such as operation:operation-last-mile or https://…"
        raise _unfit(parameter, ascii(value), wanted) from None


def _unfit(parameter: Parameter, value: str, wanted: str) -> QueryError:
    return QueryError(f"--{parameter.name} takes {wanted}; got {value}")


_TERMS: Final[dict[ParameterType, Callable[[Parameter, str], Literal | NamedNode]]] = {
    ParameterType.STRING: _string,
    ParameterType.INTEGER: _integer,
    ParameterType.DATE: _date,
    ParameterType.IRI: _iri,
}
