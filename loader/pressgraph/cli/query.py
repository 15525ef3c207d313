"""``pressgraph query``: saved questions by name, or SPARQL of one's own."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from pressgraph.cli.missing import NO_ROWS, missing
from pressgraph.cli.misspelt import misspelt
from pressgraph.cli.options import Command, example, output, read_text, say, store_option, tell
from pressgraph.cli.stopping import stoppable
from pressgraph.errors import QueryError

if TYPE_CHECKING:
    from pyoxigraph import Triple

    from pressgraph.queries import SavedQuery, Table
    from pressgraph.store import Store
    from pressgraph.store.sparql import Values

FORMATS: Final = ("table", "csv", "tsv", "json", "markdown")
COLUMNS: Final = 100


class Questions(click.Group):
    """The saved questions as subcommands; each brings its parameters as options."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of the questions."""
        from pressgraph.queries import catalogue

        return [question.name for question in catalogue()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The question of a name. Raises QueryError for an unknown one, and suggests the nearest."""
        from pressgraph.queries import find

        return _command(find(cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The questions stand in ``--list``; a help text of thirty lines more would hide the options."""


@dataclass(frozen=True, slots=True)
class How:
    """How to answer: in which format, of which store, and in how many seconds at most; None where it is not said."""

    format: str | None
    store: Path
    timeout: float | None


def answer_options(command: Command) -> Command:
    """How to write the answer, of which store, and how long it may take."""
    with_format = click.option(
        "-f", "--format", "format", type=click.Choice(FORMATS), help="How to write the answer.  [default: table]"
    )
    with_timeout = click.option(
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        metavar="SECONDS",
        help="Give up after so long, with exit code 124.  [default: never]",
    )
    return with_format(with_timeout(store_option(command)))


@click.group(
    cls=Questions,
    invoke_without_command=True,
    subcommand_metavar="[NAME [--PARAMETER VALUE]...]",
    epilog=example(
        "pressgraph query --list",
        "pressgraph query seizures-by-operation --format csv",
        "pressgraph query operations --help",
        "pressgraph query -e 'SELECT ?name { ?x a pg:Cartel ; rdfs:label ?name }'",
        "pressgraph query --file question.rq --format markdown",
        note=("CONSTRUCT and DESCRIBE give Turtle, ASK yes or no. The prefixes of the graph need not be declared."),
    ),
)
@click.option("--list", "listed", is_flag=True, help="List the saved questions.")
@click.option("--file", "path", metavar="FILE", help="Ask the SPARQL query in a file, or in standard input for -.")
@click.option("-e", "expression", metavar="SPARQL", help="Ask a SPARQL query.")
@answer_options
@click.pass_context
def command(
    context: click.Context,
    listed: bool,
    path: str | None,
    expression: str | None,
    format: str | None,
    store: Path,
    timeout: float | None,
) -> None:
    """Ask the store a saved question by its NAME, or a SPARQL query of your own.

    A query only reads, and only this store: updates and SERVICE are refused. Ctrl-C ends it at any moment.
    """
    asked = [name for name, given in (("--list", listed), ("--file", path), ("-e", expression)) if given is not None]
    asked = [name for name in asked if name != "--list" or listed]
    if context.invoked_subcommand:
        asked.append(context.invoked_subcommand)
        context.obj = (format, store if _given(context, "store") else None, timeout)
    if len(asked) != 1:
        several = f"{' and '.join(asked)} exclude each other" if asked else "there is no question"
        raise click.UsageError(f"{several}; give a NAME, --file FILE, -e SPARQL or --list.")
    if listed:
        _list(format or "table")
    elif path is not None or expression is not None:
        query = read_text(path) if path is not None else expression or ""
        _answer(query, {}, How(format, store, timeout), own=True)


def _given(context: click.Context, name: str) -> bool:
    return context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE


def _command(question: SavedQuery) -> click.Command:
    """The subcommand of a question, its parameters as options."""

    @click.pass_context
    def callback(
        context: click.Context, /, format: str | None, store: Path, timeout: float | None, **values: str | None
    ) -> None:
        from pressgraph.queries import bind

        outer_format, outer_store, outer_timeout = context.obj or (None, None, None)
        given = {name: value for name, value in values.items() if value is not None}
        text, bound = bind(question, given)
        chosen = store if outer_store is None or _given(context, "store") else outer_store
        why = (lambda store: missing(store, question, given)) if given else None
        _answer(text, bound, How(format or outer_format, chosen, timeout or outer_timeout), why)

    options: list[click.Parameter] = [
        click.Option(
            [f"--{parameter.name}", parameter.name.replace("-", "_")],
            metavar=parameter.type.upper(),
            help=parameter.description + (f"  [default: {parameter.default}]" if parameter.default else ""),
        )
        for parameter in question.parameters
    ]
    made = click.Command(
        question.name,
        callback=answer_options(callback),
        params=options,
        help=_help(question),
        epilog=example(_sample(question)),
    )
    made.params += list(getattr(callback, "__click_params__", []))[::-1]
    return made


def _help(question: SavedQuery) -> str:
    paragraphs = [f"{question.summary}.", question.description]
    if question.cost:
        paragraphs.append(f"Cost: {question.cost}")
    return "\n\n".join(paragraphs)


def _sample(question: SavedQuery) -> str:
    parameter = next(iter(question.parameters), None)
    if parameter is None:
        return f"pressgraph query {question.name} --format csv"
    value = parameter.default or {"integer": "10", "date": "2023-05-05"}.get(parameter.type, "VALUE")
    return f'pressgraph query {question.name} --{parameter.name} "{value}"'


def _list(format: str) -> None:
    """The saved questions; those whose file is broken are told on standard error, and the others still work."""
    from pressgraph.queries import catalogue, unreadable

    rows = [
        (question.name, question.summary, " ".join(parameter.name for parameter in question.parameters))
        for question in catalogue()
    ]
    for message in unreadable().values():
        tell(message)
    if format == "table":
        _lines(rows)
    else:
        from pyoxigraph import Literal

        from pressgraph.queries import ResultFormat, Table, render

        cells = tuple(tuple(Literal(cell) for cell in row) for row in rows)
        say(render(Table(("name", "summary", "parameters"), cells), ResultFormat(format)), nl=False)


def _lines(rows: Sequence[tuple[str, str, str]]) -> None:
    from textwrap import fill

    width = max((len(name) for name, _, _ in rows), default=0)
    indent = " " * (width + 2)
    for name, summary, parameters in rows:
        say(fill(summary, COLUMNS, initial_indent=f"{name:<{width}}  ", subsequent_indent=indent))
        if parameters:
            options = " ".join(f"--{name}" for name in parameters.split())
            further = f"{indent}  "
            say(fill(options, COLUMNS, initial_indent=further, subsequent_indent=further, break_on_hyphens=False))


def _answer(
    text: str, values: Values, how: How, why: Callable[[Store], str] | None = None, *, own: bool = False
) -> None:
    """Write the answer of a query; ``why`` tells what to say of one without rows.

    Of a query that is the user's ``own``, warn of what can match nothing.
    """
    from pressgraph.queries import broken
    from pressgraph.store import Store

    with Store.open(how.store, read_only=True) as store:
        try:
            answer = stoppable(lambda: _read(store, text, values, how.format), how.timeout)
        except QueryError as error:
            if isinstance(error.__cause__, SyntaxError):
                raise broken(text, error.__cause__) from error
            raise
        rows = _write(answer, how.format)
        if not rows and why and ((line := why(store)) != NO_ROWS or how.format not in (None, "table")):
            tell(line)
        for line in _doubts(store, text) if own else ():
            tell(f"warning: {line}")


def _doubts(store: Store, query: str) -> Iterator[str]:
    """What in a query can match nothing, so that an empty answer is no surprise."""
    from pressgraph.cli.dated import misdated
    from pressgraph.cli.unstated import unstated

    yield from misspelt(query)
    yield from unstated(store, query)
    yield from misdated(query)


def _read(store: Store, text: str, values: Values, format: str | None) -> Table | bool | list[Triple]:
    """The whole answer of a query: rows of SELECT, truth of ASK, triples of CONSTRUCT and DESCRIBE.

    Raises QueryError for triples that are wanted in a format of rows.
    """
    from pyoxigraph import QueryBoolean, QueryTriples

    from pressgraph.queries import tabulate

    with store.reading():
        answer = store.query(text, values)
        if isinstance(answer, QueryBoolean):
            return bool(answer)
        if not isinstance(answer, QueryTriples):
            return tabulate(answer)
        if format:
            raise QueryError(f"this question gives Turtle, and --format {format} is for rows; leave --format out")
        return list(answer)


def _write(answer: Table | bool | list[Triple], format: str | None) -> bool:
    """Write an answer, and tell whether it holds anything."""
    from pressgraph.export import Format, serialize
    from pressgraph.queries import ResultFormat, render, render_boolean

    form = ResultFormat(format or "table")
    if isinstance(answer, list):
        with output(None) as out:
            serialize(answer, Format.TURTLE, out, text=True)
        return bool(answer)
    if isinstance(answer, bool):
        yes = "yes" if answer else "no"
        say(yes if form is ResultFormat.TABLE else render_boolean(answer, form), nl=not format)
        return True
    say(render(answer, form, width=_width()), nl=False)
    return bool(answer.rows)


def _width() -> int:
    """As wide as the terminal, and 100 columns where there is none, so that a file is the same everywhere."""
    return shutil.get_terminal_size((COLUMNS, 40)).columns if sys.stdout.isatty() else COLUMNS
