"""What a command would print: its report with its columns, and no rows, for no input is read.

A command says nowhere which records it makes: it is called with the options that the user gave it, so that the schema of a
report is that of what is printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import click

from ..errors import TextlensError
from ..reports.report import Report
from .session import DryRun, Session


class Shape(NamedTuple):
    """What a command would print.

    Attributes:
        report: Its report, with the fields that the user asked for.
        session: The run that there would have been.
        lang: The language that inputs would be read in: a code, `auto`, or None for a command without.
        path: The file that was named for the output on the command line, if any.
    """

    report: Report
    session: Session
    lang: str | None
    path: str | None


def shaped(command: click.Command, arguments: Sequence[str], parent: click.Context | None = None) -> Shape:
    """What a command with these arguments would print; arguments it requires may be missing.

    TextlensError for a command that prints no records, click.UsageError for arguments that it does not take.
    """
    if not has_records(command):
        raise TextlensError(f"textlens {command.name} prints no records", "The schema of the other commands can be asked for.")
    taken = DryRun()
    with _context(command, list(arguments), parent) as context:
        context.obj = taken
        command.invoke(context)
        # A file that the environment names is meant for records.
        named = context.get_parameter_source("output") is click.core.ParameterSource.COMMANDLINE
    assert taken.report is not None
    assert taken.session is not None
    return Shape(taken.report, taken.session, context.params.get("lang"), taken.session.path if named else None)


def has_records(command: click.Command) -> bool:
    """Whether a command prints records in the formats: it takes --fields."""
    return any("--fields" in parameter.opts for parameter in command.params)


def _context(command: click.Command, arguments: list[str], parent: click.Context | None) -> click.Context:
    while True:
        try:
            return command.make_context(command.name, list(arguments), parent=parent)
        except click.MissingParameter as missing:
            if missing.param is None:
                raise
            arguments = _completed(arguments, missing.param)


def _completed(arguments: list[str], missing: click.Parameter) -> list[str]:
    """The arguments with something in place of one that is required: what it is makes no difference to the shape."""
    value = missing.type.choices[0] if isinstance(missing.type, click.Choice) else "1"
    if isinstance(missing, click.Option):
        return [missing.opts[-1], str(value), *arguments]
    return [*arguments, *[str(value)] * max(1, missing.nargs)]
