"""Presenter: shows a report in the format, the columns and the order the user asked for, and counts what failed."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from . import formats, output, view
from .records import Column
from .report import Failure, Report, Terminal

PROGRESS_AFTER = 1.0
"""Seconds of work before progress is shown."""


@dataclass
class Presenter:
    """The output options of one run, and what came of it.

    `format` is a format's name or None, `format_named` whether it was given on the command line rather than as a default, `path`
    the file to write or None for standard output. `failed` counts the inputs that gave no result.
    """

    format: str | None = None
    format_named: bool = False
    options: tuple[str, ...] = ()
    path: str | None = None
    fields: tuple[str, ...] = ()
    sort: tuple[str, ...] = ()
    header: bool = True
    color: str = "auto"
    quiet: bool = False
    verbose: int = 0
    failed: int = 0
    encodings: dict[str, str | None] = field(default_factory=dict)

    def write(self, report: Report) -> None:
        """Write the report; errors of single inputs are told on standard error as they come and counted in `failed`."""
        formatter = formats.load(self._format())
        arguments = formats.arguments(formatter, self.options)
        output.write(self._view(report), formatter, arguments, path=self.path, before_flush=self._clear)

    def reading(self, name: str) -> None:
        """The next input is about to be read: everything of the one before goes out, and slow work shows where it is."""
        output.flush()
        self._progress.step(name)

    def note(self, text: str) -> None:
        """Tell the user something that is no error, on standard error."""
        if not self.quiet:
            self._clear()
            print(f"Note: {text}", file=sys.stderr)
