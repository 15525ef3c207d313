"""``pressgraph query``: saved questions by name, or SPARQL of one's own."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from pressgraph.cli.options import Command, example, output, read_text, store_option, tell
from pressgraph.errors import QueryError

if TYPE_CHECKING:
    from pressgraph.queries import SavedQuery
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


def answer_options(command: Command) -> Command:
    """How to write the answer, and of which store."""
    with_format = click.option(
        "-f", "--format", "format", type=click.Choice(FORMATS), help="How to write the answer.  [default: table]"
    )
    return with_format(store_option(command))


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
    context: click.Context, listed: bool, path: str | None, expression: str | None, format: str | None, store: Path
) -> None:
    """Ask the store a saved question by its NAME, or a SPARQL query of your own.

    A query only reads, and only this store: updates and SERVICE are refused.
    """
    asked = [name for name, given in (("--list", listed), ("--file", path), ("-e", expression)) if given is not None]
    asked = [name for name in asked if name != "--list" or listed]
    if context.invoked_subcommand:
        asked.append(context.invoked_subcommand)
        context.obj = (format, store if _given(context, "store") else None)
    if len(asked) != 1:
        several = f"{' and '.join(asked)} exclude each other" if asked else "there is no question"
        raise click.UsageError(f"{several}; give a NAME, --file FILE, -e SPARQL or --list.")
    if listed:
        _list()
    elif path is not None or expression is not None:
        _answer(read_text(path) if path is not None else expression or "", {}, format, store)


def _given(context: click.Context, name: str) -> bool:
    return context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE


def _command(question: SavedQuery) -> click.Command:
    """The subcommand of a question, its parameters as options."""

    @click.pass_context
    def callback(context: click.Context, /, format: str | None, store: Path, **values: str | None) -> None:
        from pressgraph.queries import bind

        outer_format, outer_store = context.obj or (None, None)
        given = {name: value for name, value in values.items() if value is not None}
        text, bound = bind(question, given)
        chosen = store if outer_store is None or _given(context, "store") else outer_store
        _answer(text, bound, format or outer_format, chosen)

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
        help=f"{question.summary}.\n\n{question.description}",
        epilog=example(_sample(question)),
    )
    made.params += list(getattr(callback, "__click_params__", []))[::-1]
    return made


def _sample(question: SavedQuery) -> str:
    parameter = next(iter(question.parameters), None)
    if parameter is None:
        return f"pressgraph query {question.name} --format csv"
    value = parameter.default or {"integer": "10", "date": "2023-05-05"}.get(parameter.type, "VALUE")
    return f'pressgraph query {question.name} --{parameter.name} "{value}"'


def _list() -> None:
    from pressgraph.queries import catalogue

    questions = catalogue()
    width = max((len(question.name) for question in questions), default=0)
    for question in questions:
        click.echo(f"{question.name:<{width}}  {question.summary}")
        parameters = " ".join(f"--{parameter.name}" for parameter in question.parameters)
        if parameters:
            click.echo(f"{'':<{width}}    {parameters}")


def _answer(text: str, values: Values, format: str | None, path: Path) -> None:
    from pressgraph.queries import broken
    from pressgraph.store import Store

    with Store.open(path, read_only=True) as store:
        try:
            answer = store.query(text, values)
        except QueryError as error:
            if isinstance(error.__cause__, SyntaxError):
                raise broken(text, error.__cause__) from error
            raise
        with store.reading():
            _write(answer, format)


def _write(answer: Any, format: str | None) -> None:
    from pyoxigraph import QueryBoolean, QueryTriples

    from pressgraph.export import Format, serialize
    from pressgraph.queries import ResultFormat, render, render_boolean, tabulate

    form = ResultFormat(format or "table")
    if isinstance(answer, QueryTriples):
        if format:
            tell(f"CONSTRUCT and DESCRIBE give Turtle; --format {format} is for the rows of SELECT")
        with output(None) as out:
            serialize(answer, Format.TURTLE, out, text=True)
    elif isinstance(answer, QueryBoolean):
        yes = "yes" if answer else "no"
        click.echo(yes if form is ResultFormat.TABLE else render_boolean(bool(answer), form), nl=not format)
    else:
        click.echo(render(tabulate(answer), form, width=_width()), nl=False)


def _width() -> int:
    """As wide as the terminal, and 100 columns where there is none, so that a file is the same everywhere."""
    return shutil.get_terminal_size((COLUMNS, 40)).columns if sys.stdout.isatty() else COLUMNS
