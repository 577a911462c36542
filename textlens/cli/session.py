"""One run: shows a report in the format, the columns and the order the user asked for, and counts what failed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple, TextIO

from ..documents.failures import Failure
from ..documents.origin import Origin
from ..errors import OutputError
from ..reports import formats
from ..reports import selection as view
from ..reports.provenance import Origins
from ..reports.report import Report, Terminal
from ..reports.streams import is_same
from ..reports.writer import Writer
from . import messages
from .progress import Progress

DEFAULT_FORMAT = "table"


class Shown(NamedTuple):
    """What a command shows: a report, and how, where that is not as every report.

    Attributes:
        report: The report.
        view: A formatter that takes the place of the one of the chosen format.
        needs_all: Whether there is no result where any input gave none.
        then: What is done when all is written.
    """

    report: Report
    view: formats.Formatter | None = None
    needs_all: bool = False
    then: Callable[[], None] | None = None


@dataclass
class DryRun:
    """Takes what a command would show in place of a run that shows it; no input is read.

    Attributes:
        session: The run that there would have been.
        report: The report, with the fields that the user asked for.
    """

    session: Session | None = None
    report: Report | None = None

    def take(self, session: Session, shown: Shown) -> None:
        """Take what a command would show."""
        self.session, self.report = session, session.viewed(shown.report)


@dataclass
class Session:
    """The output options of one run, and what came of it.

    `format` is a format's name or None, `format_named` whether it was given on the command line rather than as a default; `path`
    is the file to write, or None for standard output. `failed` counts the inputs that gave no result, `unmet` what
    a check that the user asked for found. `origins` knows where the documents came from, which it hears of as a listener.
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
    unmet: int = 0
    origins: Origins = field(init=False)
    _rows: int = 0
    _failed_later: int = 0
    _writer: Writer | None = None
    _progress: Progress = field(default_factory=Progress)

    def __post_init__(self) -> None:
        self.origins = Origins(self.note)

    def show(self, shown: Shown) -> None:
        """Write the report; errors of single inputs are told on standard error as they come and counted in `failed`."""
        formatter = shown.view or formats.load(self.chosen_format())
        arguments = formats.arguments(formatter, self.options)
        # Progress and a table that is being written to the same terminal would run into each other.
        shared = self.path is None and formatter.name != DEFAULT_FORMAT and _tty(sys.stdout)
        self._progress.enabled = not self.quiet and not shared
        is_void = partial(self._has_only_failures, shown)
        self._writer = Writer(formatter, arguments, path=self.path, before_flush=self._progress.clear, is_void=is_void)
        try:
            self._writer.write(self.viewed(shown.report))
        finally:
            self._progress.clear()
        for text in self.origins.languages(verbose=self.verbose > 0):
            self.note(text)
        if shown.then:
            shown.then()

    def opening(self, name: str) -> None:
        """The next input is about to be read: what came of the one before goes out, and slow work shows where it is."""
        self._refuse_to_replace(name)
        if self._writer is not None:
            self._writer.flush()
        self._progress.step(name)

    def opened(self, name: str, origin: Origin) -> None:
        """A document was read."""
        self.origins.note(name, origin)

    def note(self, text: str) -> None:
        """Tell the user on standard error something that is no error."""
        if not self.quiet:
            self._progress.clear()
            messages.say(f"Note: {messages.safe(text)}")

    def found_wanting(self, text: str) -> None:
        """Tell the user on standard error that a check they asked for has failed, and count it in `unmet`."""
        self.unmet += 1
        self._progress.clear()
        messages.say(f"Failed: {messages.safe(text)}")

    def _refuse_to_replace(self, name: str) -> None:
        """OutputError where the result would take the place of an article that is being read."""
        if self.path and is_same(name, self.path):
            raise OutputError(f"{self.path} is one of the inputs and would be lost", "Name another file with -o.")

    @property
    def wants_rows(self) -> bool:
        """Whether the user has asked for something that only rows have: fields, an order, no header, a format's option."""
        return bool(self.fields or self.sort or self.options or not self.header)

    def chosen_format(self, default: str = DEFAULT_FORMAT) -> str:
        """The format named, or the one the file's suffix stands for, or the one of the settings, or else this default."""
        if self.format and self.format_named:
            return formats.SUFFIXES.get(self.format, self.format)
        by_suffix = formats.for_suffix(self.path) if self.path else None
        return by_suffix or formats.SUFFIXES.get(self.format or "", self.format) or default

    def viewed(self, report: Report) -> Report:
        """The report with the fields, the order and the terminal that the user has, its failures told as they come."""
        places = report.documents.places() if report.documents else ()
        columns = self.origins.added(report.columns, places, verbose=self.verbose > 0)
        shown = view.choose(columns, self.fields) if self.fields else columns
        view.choose(columns, (key.removeprefix("-") for key in self.sort))
        rows = self._watched(report.rows())
        return Report(
            report.name,
            shown,
            view.ordered(rows, columns, self.sort) if self.sort else rows,
            version=report.version,
            header=self.header,
            selected=bool(self.fields),
            terminal=self._terminal(),
            fail=self._failed_in,
        )

    def _watched(self, rows: Iterator[object]) -> Iterator[object]:
        for row in rows:
            if isinstance(row, Failure):
                self._failed_in(row)
            else:
                self._rows += 1
            yield row

    def _failed_in(self, failure: Failure) -> None:
        """Tell the user of an input that gave no result, and count it."""
        self.failed += 1
        self._failed_later += failure.document in self.origins
        self._progress.clear()
        if failure.trace and self.verbose > 1:
            messages.say(failure.trace)
        messages.error(failure.message, failure.hint)

    def _has_only_failures(self, shown: Shown) -> bool:
        """Whether no input gave a result, not even an empty one."""
        read = shown.report.documents.read if shown.report.documents else 0
        return self.failed > 0 and not self._rows and (shown.needs_all or read <= self._failed_later)

    def _terminal(self) -> Terminal | None:
        if self.path is not None:
            return None
        if not _tty(sys.stdout):
            # What goes to a pager in colour is read in the terminal that errors are told in.
            return Terminal(_columns() if _tty(sys.stderr) else None, color=True) if self.color == "always" else None
        plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        return Terminal(_columns(), self.color == "always" or (self.color == "auto" and not plain))


def _tty(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _columns() -> int:
    """The width of the terminal: what COLUMNS says, else what any of the standard streams tells, else 80."""
    from shutil import get_terminal_size

    width = get_terminal_size((0, 0)).columns
    for stream in (sys.stderr, sys.stdin) if not width else ():
        with suppress(OSError, ValueError, AttributeError):
            width = width or os.get_terminal_size(stream.fileno()).columns
    return width or 80
