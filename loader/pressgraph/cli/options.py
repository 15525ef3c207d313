"""What the commands share: options, exit codes, and where output goes."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final, TypeVar

import click

from pressgraph.errors import OutputError, PressgraphError

EXIT_REFUSED: Final = 1
EXIT_UNREADABLE: Final = 2
EXIT_INTERRUPTED: Final = 130

Command = TypeVar("Command", bound=Callable[..., Any])


def example(*commands: str, note: str = "") -> str:
    """An epilog that shows commands as they are, and a note that is wrapped."""
    heading = "Example:" if len(commands) == 1 else "Examples:"
    shown = "\n".join(["\b", heading, *(f"  {command}" for command in commands)])
    return f"{shown}\n\n{note}" if note else shown


def store_option(command: Command) -> Command:
    """``--store``, or PRESSGRAPH_STORE, or ``pressgraph-store`` in the working folder."""
    return click.option(
        "--store",
        "store",
        type=click.Path(path_type=Path),
        envvar="PRESSGRAPH_STORE",
        default="pressgraph-store",
        show_default=True,
        show_envvar=True,
        help="The folder of the store.",
    )(command)


def jobs_option(command: Command) -> Command:
    """``--jobs``: how many processes, by default one for each processor; the result is the same for any number."""
    return click.option(
        "-j",
        "--jobs",
        type=click.IntRange(min=1),
        default=cores,
        show_default="one a processor",
        help="How many processes work at once.",
    )(command)


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def quiet_option(command: Command) -> Command:
    """``--quiet``: no progress and no summary, only what went wrong."""
    return click.option("-q", "--quiet", is_flag=True, help="Say only what went wrong.")(command)


def severity_option(command: Command) -> Command:
    """``--severity``: what fails a check."""
    return click.option(
        "--severity",
        type=click.Choice(["violation", "warning", "info"]),
        default="violation",
        show_default=True,
        help="The least that is a problem for the exit code.",
    )(command)


def engine_option(command: Command) -> Command:
    """``--engine``: what evaluates the shapes."""
    return click.option(
        "--engine",
        type=click.Choice(["pyshacl", "compiled"]),
        default="compiled",
        show_default=True,
        help="What evaluates the shapes: our own engine, or pySHACL, which is slower and finds the same.",
    )(command)


def format_option(formats: Sequence[str], default: str = "turtle") -> Callable[[Command], Command]:
    """``--format`` with the choices of a command."""
    return click.option(
        "-f",
        "--format",
        "format",
        type=click.Choice(formats),
        default=default,
        show_default=True,
        help="What to write.",
    )


def counted(count: int, noun: str) -> str:
    """A count with its noun.

    >>> counted(1, "release"), counted(2, "agency")
    ('1 release', '2 agencies')
    """
    if count == 1:
        return f"1 {noun}"
    return f"{count:,} {noun[:-1]}ies" if noun.endswith("y") else f"{count:,} {noun}s"


def tell(message: str) -> None:
    """Say something beside the results: on standard error."""
    click.echo(message, err=True)


def say(message: str, *, nl: bool = True) -> None:
    """Give a result: on standard output. Raises OutputError where it takes nothing any more."""
    with _answering():
        click.echo(message, nl=nl)


@contextmanager
def _answering() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:  # whoever reads has what was wanted
        raise
    except OSError as error:
        raise OutputError(cannot_answer(error)) from error


def cannot_answer(error: OSError) -> str:
    """What to say where standard output takes nothing any more."""
    return f"the answer cannot be written: {error.strerror or error}"


@contextmanager
def output(path: Path | None) -> Iterator[IO[bytes]]:
    """Standard output, or a file that appears whole or not at all.

    Raises OutputError where it cannot be written.
    """
    if path is None or str(path) == "-":
        with _answering():
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
        return
    if path.is_dir():
        raise OutputError(f"cannot write '{path}': it is a folder; name a file in it")
    try:
        # What stands in place of a device or a pipe would be a file: as root, also in place of /dev/null.
        with path.open("wb") if path.exists() and not path.is_file() else _replacing(path) as file:
            yield file
    except OSError as error:
        raise OutputError(f"cannot write '{path}': {error.strerror}") from error


@contextmanager
def _replacing(path: Path) -> Iterator[IO[bytes]]:
    """A new file that takes the place of an earlier one, or of the one that a link leads to, when it is whole."""
    target = Path(os.path.realpath(path))
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
        part.chmod(0o666 & ~_umask())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def read_text(path: str) -> str:
    """The text of a file, or of standard input for ``-``. Raises PressgraphError where it cannot be read."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise PressgraphError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise PressgraphError(f"{path}: is no UTF-8 text (byte {error.start})") from error


def _umask() -> int:
    # The umask can only be read by setting it.
    mask = os.umask(0)
    os.umask(mask)
    return mask
