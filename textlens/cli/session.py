"""One run: shows a report with the format, columns and order that the user requested, and counts failures."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
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

DEFAULT_FORMAT, VIEW = "table", "view"
"""The format of what is piped, and that of a terminal for a command that has a view."""


class Shown(NamedTuple):
    """The result of a command: a report, and exceptions to how reports are usually shown.

    Attributes:
        report: The report.
        view: A formatter that replaces that of the chosen format.
        needs_all: Whether there is no result if any input fails.
        then: A function to call after everything was written.
    """

    report: Report
    view: formats.Formatter | None = None
    needs_all: bool = False
    then: Callable[[], None] | None = None


@dataclass
class DryRun:
    """Receives the result of a command instead of showing it; no input is read.

    Attributes:
        session: The session of the run.
        report: The report, with the requested fields.
        reads: Whether inputs are read all the same.
    """

    reads = False

    session: Session | None = None
    report: Report | None = None

    def take(self, session: Session, shown: Shown) -> None:
        """Store the result of a command."""
        self.session, self.report = session, session.viewed(shown.report)


@dataclass
class Session:
    """The output options of one run, and its outcome; it is the listener of the corpus.

    Attributes:
        format: The name of a format, or None.
        format_named: Whether the format was given on the command line, not in the environment or the settings.
        options: The options of the format, as `key=value`.
        path: The file to write, or None for standard output.
        fields: The fields to show; all if empty.
        sort: The fields to sort by.
        header: Whether to write a header row.
        color: `auto`, `always` or `never`.
        quiet: Whether to show only errors.
        verbose: How often --verbose was given.
        failed: The number of inputs without a result.
        unmet: The number of failed checks.
        origins: The origins of the documents read so far.
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
    _held: list[str] | None = None
    _writer: Writer | None = None
    _progress: Progress = field(default_factory=Progress)

    def __post_init__(self) -> None:
        self.origins = Origins(self.note)

    def show(self, shown: Shown) -> None:
        """Write the report; failures of single inputs are shown on standard error as they occur and counted in `failed`."""
        formatter = shown.view or formats.load(self.chosen_format(self._default(shown.report)))
        arguments = formats.arguments(formatter, self.options)
        # Progress would interfere with output that is written to the same terminal piece by piece.
        shared = self.path is None and formatter.name not in formats.FOR_TERMINALS and _tty(sys.stdout)
        self._progress.enabled = not self.quiet and not shared
        is_void = partial(self._has_only_failures, shown)
        self._writer = Writer(formatter, arguments, path=self.path, before_flush=self._progress.clear, is_void=is_void)
        # In a terminal, what failed is the last line of a view, not its first.
        self._held = [] if formatter.name == VIEW else None
        try:
            self._write(shown)
        finally:
            held, self._held = self._held, None
            for text in held or ():
                messages.say(text)

    def _write(self, shown: Shown) -> None:
        """Write the report, then what is to be said after it."""
        assert self._writer is not None
        try:
            self._writer.write(self.viewed(shown.report))
        finally:
            self._progress.clear()
        for text in self.origins.languages(verbose=self.verbose > 0):
            self.note(text)
        if shown.then:
            shown.then()

    def opening(self, name: str) -> None:
        """Before the next input is read, flush the results of the previous one and update the progress line."""
        self._refuse_to_replace(name)
        if self._writer is not None:
            self._writer.flush()
        self._progress.step(name)

    def opened(self, name: str, origin: Origin) -> None:
        """Store the origin of a document that was read."""
        self.origins.note(name, origin)

    def note(self, text: str) -> None:
        """Show a message that is not an error on standard error."""
        if not self.quiet:
            self._progress.clear()
            messages.say(f"Note: {messages.safe(text)}")

    def check_failed(self, text: str) -> None:
        """Show on standard error that a check has failed, and count it in `unmet`."""
        self.unmet += 1
        message = f"Failed: {messages.safe(text)}"
        if self._held is not None:
            self._held.append(message)
            return
        self._progress.clear()
        messages.say(message)

    def _refuse_to_replace(self, name: str) -> None:
        """Raise OutputError if the output would replace an input."""
        if self.path and is_same(name, self.path):
            raise OutputError(f"{self.path} is one of the inputs and would be lost", "Name another file with -o.")

    @property
    def wants_rows(self) -> bool:
        """Whether the user has set an option that only applies to rows: fields, sorting, no header, or a format option."""
        return bool(self.fields or self.sort or self.options or not self.header)

    def chosen_format(self, default: str = DEFAULT_FORMAT, *, also: Iterable[str] = ()) -> str:
        """The format named on the command line, or by the suffix of the output file, or in the settings, or else `default`.

        `also` are suffixes of files that the command itself writes.
        """
        if self.format and self.format_named:
            return formats.SUFFIXES.get(self.format, self.format)
        by_suffix = next((suffix for suffix in also if self.path and self.path.lower().endswith(f".{suffix}")), None)
        by_suffix = by_suffix or (formats.for_suffix(self.path) if self.path else None)
        return by_suffix or formats.SUFFIXES.get(self.format or "", self.format) or default

    def _default(self, report: Report) -> str:
        """The format if none is named: the view in a terminal, if the command has one and no rows are asked for."""
        reads = self.path is None and _tty(sys.stdout)
        return VIEW if reads and report.view is not None and not self.wants_rows else DEFAULT_FORMAT

    def viewed(self, report: Report) -> Report:
        """The report with the requested fields and order and with the terminal; its failures are shown as they occur."""
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
            view=report.view,
            remarks=report.remarks,
            facts=report.facts,
            fail=self._report_failure,
        )

    def _watched(self, rows: Iterator[object]) -> Iterator[object]:
        for row in rows:
            if isinstance(row, Failure):
                self._report_failure(row)
            else:
                self._rows += 1
            yield row

    def _report_failure(self, failure: Failure) -> None:
        """Show the failure of an input, and count it."""
        self.failed += 1
        self._failed_later += failure.document in self.origins
        self._progress.clear()
        if failure.trace and self.verbose > 1:
            messages.say(failure.trace)
        messages.error(failure.message, failure.hint)

    def _has_only_failures(self, shown: Shown) -> bool:
        """Whether there is no result, not even an empty one, because inputs failed."""
        read = shown.report.documents.read if shown.report.documents else 0
        return self.failed > 0 and not self._rows and (shown.needs_all or read <= self._failed_later)

    def _terminal(self) -> Terminal | None:
        if self.path is not None:
            return None
        if not _tty(sys.stdout):
            # Coloured output to a pager is read in the terminal of standard error.
            return Terminal(_columns() if _tty(sys.stderr) else None, color=True) if self.color == "always" else None
        plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        return Terminal(_columns(), self.color == "always" or (self.color == "auto" and not plain and _paints()))


def _paints() -> bool:
    """Whether the terminal shows colours: an older console of Windows does when it is told to."""
    if sys.platform == "win32":
        from ctypes import byref, c_ulong, windll

        kernel, mode = windll.kernel32, c_ulong()
        handle = kernel.GetStdHandle(-11)
        # 4 is ENABLE_VIRTUAL_TERMINAL_PROCESSING.
        return bool(kernel.GetConsoleMode(handle, byref(mode)) and kernel.SetConsoleMode(handle, mode.value | 4))
    return True


def _tty(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _columns() -> int:
    """The width of the terminal, from COLUMNS, or from any of the standard streams, or else 80."""
    from shutil import get_terminal_size

    width = get_terminal_size((0, 0)).columns
    for stream in (sys.stderr, sys.stdin) if not width else ():
        with suppress(OSError, ValueError, AttributeError):
            width = width or os.get_terminal_size(stream.fileno()).columns
    return width or 80
