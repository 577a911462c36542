"""The shape of what a command would print: its report with its columns, and no rows, for no input is read.

A command says nowhere which records it makes: it is run up to the point where it writes them, with the options that the user
gave it, so that what is told of a report can never be another than what is printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

import click

from ..errors import TextlensError
from ..reports.formats import Formatter
from ..reports.report import Report
from .session import Presenter


@dataclass
class Shaper(Presenter):
    """Keeps the report that it is given in place of writing it; the inputs of its command are not read.

    `lang` is the language that they would be read in: a code, `auto`, or None for a command without.
    """

    reads = False
    shape: Report | None = None
    lang: str | None = None

    def write(self, report: Report, formatter: Formatter | None = None, *, needs_all: bool = False) -> None:
        """Keep the report, with the fields that the user asked for, and end the command before it does more."""
        self.shape = self._viewed(report)
        raise _Taken

    def note(self, text: str) -> None:
        """Nothing: what is to be said of a run says nothing of the shape of its report."""


class _Taken(Exception):  # noqa: N818 (no error)
    """The report was taken."""


def shaped(command: click.Command, arguments: Sequence[str], parent: click.Context | None = None) -> Shaper:
    """The shaper that a command with these arguments has given its report to; arguments it requires may be missing.

    TextlensError for a command that prints no records, click.UsageError for arguments that it does not take.
    """
    if not has_records(command):
        raise TextlensError(f"textlens {command.name} prints no records", "The schema of the other commands can be asked for.")
    made: list[Shaper] = []

    def make(**options: object) -> Shaper:
        made.append(Shaper(**options))  # type: ignore[arg-type]
        return made[-1]

    with _context(command, list(arguments), parent) as context:
        context.obj = make
        with suppress(_Taken):
            command.invoke(context)
        made[-1].lang = context.params.get("lang")
        # A file that the environment names is meant for records.
        if context.get_parameter_source("output") is not click.core.ParameterSource.COMMANDLINE:
            made[-1].path = None
    return made[-1]


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
