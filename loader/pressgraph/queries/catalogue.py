"""The saved questions: one ``.rq`` file each, its header in the ``#+`` YAML decorators of grlc.

``summary``, ``description``, ``tags`` and ``defaults`` are grlc's own. ``parameters`` adds a description to each, and
``cost`` says why an answer takes its time; grlc ignores both. Which parameters there are, and their types, follows from
the names of variables alone, by the convention that grlc shares with BASIL: ``?_name`` is required, ``?__name``
optional, and ``_iri``, ``_integer`` or ``_xsd_date`` at the end is the type.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from pressgraph.errors import QueryError
from pressgraph.queries.nearest import suggestion
from pressgraph.resources import folder


class ParameterType(StrEnum):
    """What a parameter takes; the value is what help texts call it."""

    STRING = "string"
    INTEGER = "integer"
    DATE = "date"
    IRI = "iri"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A blank in a question: ``name`` as on the command line, ``variable`` as in the text of the query."""

    name: str
    type: ParameterType
    description: str
    default: str | None
    required: bool
    variable: str


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A question with a name; ``text`` is its SPARQL, header included.

    ``cost`` says why a store of thousands of releases takes more than half a second to answer; empty where it does not.
    """

    name: str
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    text: str
    tags: tuple[str, ...] = ()
    cost: str = ""


_SUFFIXES: Final = {
    "_iri": ParameterType.IRI,
    "_integer": ParameterType.INTEGER,
    "_xsd_date": ParameterType.DATE,
}
_VARIABLE: Final = re.compile(r"[?$](_{1,2}[A-Za-z]\w*)")
_IGNORED: Final = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|<[^<>\s]*>|#[^\n]*")
_DECORATOR: Final = "#+"


def catalogue() -> tuple[SavedQuery, ...]:
    """All saved questions, by name, without those whose file is broken."""
    return read_all(folder("queries"))[0]


def unreadable() -> Mapping[str, str]:
    """What is wrong with the broken files among the questions, by the name that each would have."""
    return read_all(folder("queries"))[1]


@cache
def read_all(place: Path) -> tuple[tuple[SavedQuery, ...], Mapping[str, str]]:
    """The questions in a folder, by name; and of the files that are none, by name, what is wrong with them."""
    questions, failures = [], {}
    for path in sorted(place.glob("*.rq"), key=lambda path: path.stem):
        try:
            questions.append(read(path))
        except QueryError as error:
            failures[path.stem] = str(error)
    return tuple(questions), failures


def find(name: str) -> SavedQuery:
    """The question of that name. Raises QueryError for a broken one, and for an unknown one, with the nearest name."""
    if name in unreadable():
        raise QueryError(unreadable()[name])
    known = {query.name: query for query in catalogue()}
    try:
        return known[name]
    except KeyError:
        hint = suggestion(name, known) or " 'pressgraph query --list' shows them all."
        raise QueryError(f"there is no question '{name}'.{hint}") from None


def read(path: Path) -> SavedQuery:
    """The question in a file. Raises QueryError for one that cannot be read, or whose header does not fit the query."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path.name}: cannot be read: {error}") from error
    header = _header(text, path.name)
    summary, description = header.get("summary"), header.get("description")
    if not isinstance(summary, str) or not isinstance(description, str):
        raise QueryError(f"{path.name}: the header needs '#+ summary:' and '#+ description:'")
    tags = header.get("tags") or []
    return SavedQuery(
        path.stem,
        summary.strip(),
        description.strip(),
        _parameters(text, header, path.name),
        text,
        tuple(str(tag) for tag in tags) if isinstance(tags, list) else (),
        _cost(header, path.name),
    )


def _cost(header: Mapping[str, object], file: str) -> str:
    cost = header.get("cost", "")
    if not isinstance(cost, str):
        raise QueryError(f"{file}: '#+ cost:' takes words that say what the time goes into; got {cost!r}")
    return cost.strip()


def _header(text: str, name: str) -> dict[str, object]:
    import yaml

    lines = [line[len(_DECORATOR) :] for line in text.splitlines() if line.startswith(_DECORATOR)]
    try:
        header = yaml.safe_load("\n".join(line.removeprefix(" ") for line in lines))
    except yaml.YAMLError as error:
        raise QueryError(f"{name}: the '#+' header is no YAML: {' '.join(str(error).split())}") from error
    if not isinstance(header, dict):
        raise QueryError(f"{name}: there is no '#+' header; the first line should be '#+ summary: …'")
    return header


def _parameters(text: str, header: Mapping[str, object], file: str) -> tuple[Parameter, ...]:
    variables = list(dict.fromkeys(_VARIABLE.findall(_IGNORED.sub(" ", text))))
    described = {str(entry.get("name")): str(entry.get("description")) for entry in _entries(header, "parameters")}
    defaults = {str(key): str(value) for entry in _entries(header, "defaults") for key, value in entry.items()}
    parameters = {(parameter := _parameter(variable, described, defaults)).name: parameter for variable in variables}
    stray = (described.keys() | defaults.keys()) ^ parameters.keys()
    if stray:
        names = ", ".join(sorted(stray))
        raise QueryError(f"{file}: header and query do not agree on the parameters: {names}")
    return tuple(parameters[name] for name in described)


def _entries(header: Mapping[str, object], decorator: str) -> list[Mapping[str, object]]:
    entries = header.get(decorator) or []
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _parameter(variable: str, described: Mapping[str, str], defaults: Mapping[str, str]) -> Parameter:
    suffix = next((suffix for suffix in _SUFFIXES if variable.endswith(suffix)), "")
    name = variable.removesuffix(suffix).lstrip("_").replace("_", "-")
    kind = _SUFFIXES.get(suffix, ParameterType.STRING)
    required = not variable.startswith("__")
    return Parameter(name, kind, described.get(name, ""), defaults.get(name), required, variable)
