"""Dry runs: the report that a command would print, with its columns but without rows, because no input is read.

Which records a command makes may depend on its options and is not declared anywhere. So the command is invoked with the user's
options, and the schema of the resulting report is that of the output. Required arguments may be missing, because no column
depends on them.
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
    """The result of a dry run.

    Attributes:
        report: The report, with the fields that the user selected.
        session: The session of the dry run.
        lang: The value of `--lang`: a code or `auto`; None for a command without this option.
        path: The output file named on the command line, if any.
    """

    report: Report
    session: Session
    lang: str | None
    path: str | None


def shaped(command: click.Command, arguments: Sequence[str], parent: click.Context | None = None) -> Shape:
    """Do a dry run of a command with these arguments; required arguments may be missing.

    Raises TextlensError for a command that prints no records, and click.UsageError for invalid arguments.
    """
    if not has_records(command):
        raise TextlensError(f"textlens {command.name} prints no records", "The schema of the other commands can be asked for.")
    dry_run = DryRun()
    with _context(command, arguments, parent) as context:
        context.obj = dry_run
        context.command.invoke(context)
        # An output file named by an environment variable is for the records of ordinary runs.
        named = context.get_parameter_source("output") is click.core.ParameterSource.COMMANDLINE
    assert dry_run.report is not None
    assert dry_run.session is not None
    return Shape(dry_run.report, dry_run.session, context.params.get("lang"), dry_run.session.path if named else None)


def has_records(command: click.Command) -> bool:
    """Whether a command prints records in one of the formats, which is so if it has the option --fields."""
    return any("--fields" in parameter.opts for parameter in command.params)


def _context(command: click.Command, arguments: Sequence[str], parent: click.Context | None) -> click.Context:
    """The context of a command; missing required parameters are None, or () if they can be repeated."""
    while True:
        try:
            return command.make_context(command.name, list(arguments), parent=parent)
        except click.MissingParameter as missing:
            if missing.param is None:
                raise
            # Only now, so that --help shows the unchanged command.
            command = _without_asking(command, missing.param)


def _without_asking(command: click.Command, required: click.Parameter) -> click.Command:
    """A copy of a command in which one of its required parameters is optional."""
    optional = copy(required)
    optional.required = False
    asking_less = copy(command)
    asking_less.params = [optional if parameter is required else parameter for parameter in command.params]
    return asking_less
