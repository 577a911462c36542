"""`textlens schema`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from ..completions import commands
from ..trust import DRY_RUN

if TYPE_CHECKING:
    from ...reports.formats import Function
    from ...reports.report import Report
    from ..session import Session


@click.command(
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
    epilog="""\b
Examples:
  textlens schema quotes
  textlens schema sentences --list -f ndjson -o sentence.schema.json
""",
)
@click.argument("name", metavar="COMMAND", shell_complete=commands)
@click.argument("arguments", nargs=-1, metavar="[OPTIONS OF COMMAND]...")
@click.pass_context
def command(context: click.Context, name: str, arguments: tuple[str, ...]) -> None:
    """Print the JSON Schema of what a command prints with -f json.

    With -f ndjson after COMMAND it is the schema of a line. Give the command's other options too, because some add fields or
    select other records; no input is read.
    """
    from ..._version import __version__
    from ...language.codes import AUTO, LANGUAGES
    from ...reports.formats import Formatter
    from ...reports.writer import write
    from ..dry_run import shaped

    root = context.parent
    assert root is not None
    assert isinstance(root.command, click.Group)
    root.meta[DRY_RUN] = True
    _, found, rest = root.command.resolve_command(root, [name, *arguments])
    assert found is not None
    shape = shaped(found, rest, root)
    spoken = LANGUAGES if shape.lang == AUTO else ()
    others = [shape for code in spoken for shape in _in_language(code, found, rest, root)]
    formatter = _formatter(shape.session, others)
    write(shape.report, Formatter("json", formatter, "textlens", __version__), path=shape.path)


def _in_language(code: str, command: click.Command, arguments: list[str], root: click.Context) -> Iterator[Report]:
    """The report of the command for texts in a language, if the options support that language."""
    from ...errors import TextlensError
    from ..dry_run import shaped

    with suppress(TextlensError):
        yield shaped(command, ["--lang", code, *arguments], root).report


def _formatter(presenter: Session, others: Sequence[Report]) -> Function:
    """A formatter that writes the schema for the named format, with the variants `others`; UsageError if it is not JSON."""
    from ...reports.formats import SUFFIXES
    from ...reports.formats.json import encoder
    from ...reports.json_schema import of_line, of_object

    named = presenter.format if presenter.format_named and presenter.format else "json"
    schemas = {"json": of_object, "ndjson": of_line}
    if SUFFIXES.get(named, named) not in schemas:
        raise click.UsageError(f"A schema is of json or ndjson, not of {named}.")

    def formatter(report: Report) -> Iterator[str]:
        yield encoder(2)(schemas[SUFFIXES.get(named, named)](report, others)) + "\n"

    return formatter
