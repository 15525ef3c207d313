"""The command ``pressgraph``: finds its subcommands, and turns what goes wrong into one line and an exit code."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword
from typing import Final

import click

from pressgraph import __version__
from pressgraph.cli.options import EXIT_INTERRUPTED, EXIT_REFUSED, EXIT_UNREADABLE, cannot_answer, example, say
from pressgraph.errors import OutputError, PressgraphError, RefusedError

COMMANDS: Final = {
    "load": "Read, extract, check and store releases.",
    "extract": "Write the facts of releases as files, without a store.",
    "query": "Ask the store a saved question, or one of your own.",
    "export": "Write what the store holds as Turtle or in other formats.",
    "template": "Write a spreadsheet to type new facts into.",
    "validate": "Check new facts against the shapes.",
    "check": "Check everything that the store holds.",
    "add": "Check new facts and put them into the store.",
    "explain": "Show a thing's facts, each with the sentence that states it.",
    "refused": "List what stayed out and why, and try it again.",
    "remove": "Take releases or additions out of the store.",
    "history": "List the versions of a release, or write one of them.",
    "import": "Put facts in N-Quads, such as an export, into a store.",
    "reindex": "Make the store's index anew from its facts.",
    "info": "Say what the store holds.",
}
INTERRUPTED: Final = "interrupted; what was stored before is safe"
EXIT_PIPE: Final = 141
_FULL: Final = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)})


class Lazy(click.Group):
    """A group that imports a command's module when the command is called, so that ``--help`` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of the commands, in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name, None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        found: click.Command = import_module(f"pressgraph.cli.{module}").command
        return found

    def invoke(self, ctx: click.Context) -> object:
        """Run the command. What ends it early is caught here, because click would answer in its own ways."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            return _hung_up()
        except KeyboardInterrupt:
            return _fail(INTERRUPTED, EXIT_INTERRUPTED)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands in the help text, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=example(
        "pressgraph load examples/",
        "pressgraph query --list",
        "pressgraph export -o graph.ttl",
        note=("Exit codes: 0 fine, 1 refused or violated, 2 usage or unreadable input."),
    ),
)
@click.version_option(__version__, prog_name="pressgraph")
def cli() -> None:
    """Turn law-enforcement press releases into a knowledge graph in which every fact points at its sentence."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; nothing that a user can cause ends in a traceback."""
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace" if stream.encoding.casefold() != "utf-8" else "surrogateescape")
    try:
        code = cli.main(args=arguments, prog_name="pressgraph", standalone_mode=False)
        say("", nl=False)
    except BrokenPipeError:
        return _hung_up()
    except click.Abort:
        return _fail(INTERRUPTED, EXIT_INTERRUPTED)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except OutputError as error:
        _let_go()
        return _fail(str(error), EXIT_UNREADABLE)
    except PressgraphError as error:
        return _fail(str(error), EXIT_REFUSED if isinstance(error, RefusedError) else EXIT_UNREADABLE)
    except OSError as error:
        if error.filename is None and error.errno in _FULL:  # click writes help texts in its own way
            _let_go()
            return _fail(cannot_answer(error), EXIT_UNREADABLE)
        return _fail(f"{error.filename or 'the system'}: {error.strerror or error}", EXIT_UNREADABLE)
    return code if isinstance(code, int) else 0


def _open_what_is_closed() -> None:
    """Where a shell has closed an output, what goes there goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 (until the end)


def _fail(message: str, code: int) -> int:
    click.echo(f"Error: {message}", err=True)
    return code


def _hung_up() -> int:
    """Whoever read our output has stopped."""
    _let_go()
    return EXIT_PIPE


def _let_go() -> None:
    # Of what is left to write Python would complain once more while it closes standard output.
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
