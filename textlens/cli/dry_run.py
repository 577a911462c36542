"""What a command would print: its report with its columns, and no rows, for no input is read.

A command says nowhere which records it makes: it is called with the options that the user gave it, so that the schema of a
report is that of what is printed. What it requires may be missing, for no column depends on it; it stays missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
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
    with _context(command, arguments, parent) as context:
        context.obj = taken
        context.command.invoke(context)
        # A file that the environment names is meant for records.
        named = context.get_parameter_source("output") is click.core.ParameterSource.COMMANDLINE
    assert taken.report is not None
    assert taken.session is not None
    return Shape(taken.report, taken.session, context.params.get("lang"), taken.session.path if named else None)


def has_records(command: click.Command) -> bool:
    """Whether a command prints records in the formats: it takes --fields."""
    return any("--fields" in parameter.opts for parameter in command.params)


def _context(command: click.Command, arguments: Sequence[str], parent: click.Context | None) -> click.Context:
    """The command's context; what it requires and the user has not given stays empty: None, or () where it may be repeated."""
    while True:
        try:
            return command.make_context(command.name, list(arguments), parent=parent)
        except click.MissingParameter as missing:
            if missing.param is None:
                raise
            # Not before it is missed: --help is that of the command as it is.
            command = _without_asking(command, missing.param)


def _without_asking(command: click.Command, required: click.Parameter) -> click.Command:
    """The command, which does not ask for this one of the parameters it requires."""
    optional = copy(required)
    optional.required = False
    asking_less = copy(command)
    asking_less.params = [optional if parameter is required else parameter for parameter in command.params]
    return asking_less
