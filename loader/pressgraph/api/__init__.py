"""The verbs of the command line for notebooks and programs: ``pressgraph.Store``.

>>> import pathlib, tempfile
>>> folder = pathlib.Path(tempfile.mkdtemp())
>>> page = folder / "blue-heron.txt"
>>> _ = page.write_text(
...     "Blue Heron Lands\\n\\nAgents of the Drug Enforcement Administration seized 30 kilograms of cocaine.",
...     encoding="utf-8",
... )
>>> store = Store(folder / "cases")
>>> store.load(page).counts
{'added': 1}
>>> store.query("totals-by-substance").rows[0][:2]
('cocaine', Decimal('30'))
>>> answer = store.query("SELECT ?amount ?words { ?s pg:quantity/pg:amount ?amount ; pg:asPrinted ?words }")
>>> answer.columns, answer.rows
(('amount', 'words'), ((Decimal('30'), '30 kilograms of cocaine'),))
>>> store.query("ASK { ?x a pg:Cartel }")
False
>>> 'pg:asPrinted "30 kilograms of cocaine"' in store.export()
True
>>> store.load(page).counts
{'unchanged': 1}
"""

from __future__ import annotations

import io
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from threading import TIMEOUT_MAX
from typing import TYPE_CHECKING, Final, overload

from pressgraph.errors import PressgraphError

if TYPE_CHECKING:
    import pandas
    import pyoxigraph
    import rdflib

    from pressgraph.export import Format
    from pressgraph.store import Refusal
    from pressgraph.store import Store as Opened
    from pressgraph.store.explain import Explanation

_NOTEBOOK: Final = "install it with: pip install 'pressgraph[notebook]'"

Value = str | int | float | bool | Decimal | date | datetime | None


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a loading did: how many releases were ``added``, ``replaced``, ``unchanged``, ``refused`` and how many
    sources ``unreadable``; how many facts of each kind were found; and the lines that say what went wrong.
    """

    counts: dict[str, int]
    facts: dict[str, int]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of an answer under the names of their columns, as Python values; IRIs are strings, gaps None."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        """The rows."""
        return iter(self.rows)

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def to_pandas(self) -> pandas.DataFrame:
        """The answer as a data frame. Raises PressgraphError where pandas is missing."""
        try:
            import pandas
        except ImportError:
            raise PressgraphError(
                "to_pandas needs pandas; install it with: pip install 'pressgraph[notebook]'"
            ) from None
        return pandas.DataFrame.from_records(list(self.rows), columns=list(self.columns))


class Store:
    """A store by its folder. Each verb opens it for as long as it takes, so that nothing is locked in between.

    All verbs raise PressgraphError with one line that says what is wrong and what to do.
    """

    def __init__(self, path: str | os.PathLike[str] = "pressgraph-store") -> None:
        """The store in the folder ``path``, which ``load`` makes where there is none yet."""
        self.path = Path(path)

    def __repr__(self) -> str:
        return f"Store({str(self.path)!r})"

    def load(self, *sources: str | os.PathLike[str], jobs: int = 1, force: bool = False) -> Loaded:
        """Read releases (files, folders, patterns), extract their facts, check them and store them.

        ``force`` makes the facts of unchanged releases anew. More ``jobs`` than one start other processes, which
        import the running program: a script then needs ``if __name__ == "__main__":``, as for any multiprocessing.
        """
        from pressgraph.loading import Loading, load
        from pressgraph.store import Store as Opened

        statuses: Counter[str] = Counter()
        facts: Counter[str] = Counter()
        lines: list[str] = []
        with Opened.open(self.path, create=True) as store:
            for outcome in load(store, [os.fspath(source) for source in sources], Loading(jobs, force)):
                statuses[outcome.status.value] += 1
                facts += outcome.facts
                lines += outcome.lines
        return Loaded(dict(statuses), dict(facts), tuple(lines))

    def query(self, question: str, *, timeout: float | None = None, **parameters: object) -> Answer | bool | str:
        """The answer to a saved question by its name, with its parameters, or to a query in SPARQL.

        SELECT gives an ``Answer``, ASK a truth value, CONSTRUCT and DESCRIBE Turtle. A parameter ``at-least`` is
        written ``at_least``. After ``timeout`` seconds without an answer it is stopped, and QueryTimeoutError raised;
        a query with a timeout runs in a process of its own, which takes a tenth of a second to start.
        """
        if timeout is not None:
            return self._query_within(timeout, question, parameters)
        from pyoxigraph import QueryBoolean, QueryTriples

        from pressgraph.export import serialize
        from pressgraph.queries import bind, find, tabulate

        text, values = question, None
        if question.replace("-", "").isalnum():
            given = {name.replace("_", "-"): str(value) for name, value in parameters.items()}
            text, values = bind(find(question), given)
        elif parameters:
            raise PressgraphError("parameters go with a saved question by its name; write values into the SPARQL")
        with self._reading() as store, store.reading():
            found = store.query(text, values)
            if isinstance(found, QueryBoolean):
                return bool(found)
            if isinstance(found, QueryTriples):
                out = io.BytesIO()
                serialize(found, _format("turtle"), out, text=True)
                return out.getvalue().decode("utf-8")
            table = tabulate(found)
        return Answer(table.columns, tuple(tuple(map(_value, row)) for row in table.rows))

    @overload
    def export(
        self,
        path: None = None,
        *,
        format: str = "turtle",
        release: str | None = None,
        operation: str | None = None,
        text: bool = False,
    ) -> str: ...

    @overload
    def export(
        self,
        path: str | os.PathLike[str],
        *,
        format: str = "turtle",
        release: str | None = None,
        operation: str | None = None,
        text: bool = False,
    ) -> None: ...

    def export(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        format: str = "turtle",
        release: str | None = None,
        operation: str | None = None,
        text: bool = False,
    ) -> str | None:
        """The facts as ``turtle``, ``nquads``, ``trig``, ``jsonld`` or ``rdfxml``: as a string, or into a file.

        Those of one release or operation alone where one is named; the full texts of releases only with ``text``.
        """
        from pressgraph.loading.exporting import export

        chosen = _format(format)
        with self._reading() as store:
            if path is None:
                out = io.BytesIO()
                export(store, out, chosen, release=release, operation=operation, text=text)
                return out.getvalue().decode("utf-8")
            try:
                with Path(path).open("wb") as file:
                    export(store, file, chosen, release=release, operation=operation, text=text)
            except OSError as error:
                raise PressgraphError(f"cannot write '{path}': {error.strerror}") from error
        return None

    def graph(self) -> rdflib.Dataset:
        """The store as an rdflib ``Dataset``, to read: its default graph holds the merged facts, with the more general
        classes of organizations, its named graphs those of each release. It shows the moment at which it was opened;
        ``close`` lets go of it.
        """
        from pressgraph.store import Store as Opened

        try:
            from pressgraph.api.view import View
        except ImportError:
            raise PressgraphError(f"graph needs oxrdflib; {_NOTEBOOK}") from None
        return View(Opened.open(self.path, read_only=True))

    def explain(self, name: str) -> Explanation:
        """What the releases say about a thing, by a name or an IRI, each statement with its sentences."""
        from pressgraph.store import names
        from pressgraph.store.explain import explain

        with self._reading() as store:
            return explain(store, names.find(store, name))

    def refused(self) -> tuple[Refusal, ...]:
        """What stayed out, with its reasons."""
        with self._reading() as store:
            return store.refusals()

    def releases(self) -> tuple[str, ...]:
        """The keys of the releases in the store, sorted."""
        with self._reading() as store:
            return store.release_keys()

    def remove(self, release: str) -> None:
        """Take a release out, by its key or IRI; what others state, too, stays, and its history is kept."""
        from pressgraph.store import Store as Opened
        from pressgraph.store import names

        with Opened.open(self.path) as store:
            store.remove(names.graph(store, release))

    def _query_within(self, seconds: float, question: str, parameters: dict[str, object]) -> Answer | bool | str:
        from pressgraph.api import limited

        if not 0 < seconds <= TIMEOUT_MAX:
            raise PressgraphError(f"a timeout is a number of seconds above 0, not {seconds:g}; None is for no limit")
        return limited.ask(self.path, question, {name: str(value) for name, value in parameters.items()}, seconds)

    @contextmanager
    def _reading(self) -> Iterator[Opened]:
        from pressgraph.store import Store as Opened

        with Opened.open(self.path, read_only=True) as store:
            yield store


def _format(name: str) -> Format:
    """The format of a name. Raises PressgraphError for an unknown one."""
    from pressgraph.export import Format

    try:
        return Format(name)
    except ValueError:
        raise PressgraphError(f"there is no format '{name}'; choose one of {', '.join(Format)}") from None


def _value(term: pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple | None) -> Value:
    """A term as a Python value; a literal that is no legal value of its datatype stays as it is written."""
    from pyoxigraph import Literal, Triple

    from pressgraph.vocabulary import terms

    if term is None:
        return None
    if not isinstance(term, Literal):
        return str(term) if isinstance(term, Triple) else term.value
    try:
        return _READ.get(terms.compact(term.datatype.value), str)(term.value)
    except (ValueError, ArithmeticError):
        return term.value


_READ: Final[dict[str, Callable[[str], Value]]] = {
    "xsd:integer": int,
    "xsd:decimal": Decimal,
    "xsd:double": float,
    "xsd:boolean": "true".__eq__,
    "xsd:date": date.fromisoformat,
    "xsd:dateTime": datetime.fromisoformat,
}
