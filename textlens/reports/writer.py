"""Output: runs a formatter and writes what it yields to standard output or, atomically, to a file.

It does what all formats share: encoding, atomic replacement, keeping bytes and control characters away from terminals, and
attributing errors to the formatter or to its input.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TextIO

from ..documents.paths import readable
from ..errors import FormatError, OutputError, TextlensError
from .formats import Formatter
from .report import Report
from .streams import Target, standard


class Writer:
    """Writes one report to one place; nothing is opened before `write`."""

    def __init__(
        self,
        formatter: Formatter,
        arguments: Mapping[str, Any] | None = None,
        *,
        path: str | None = None,
        stdout: TextIO | None = None,
        before_flush: Callable[[], None] | None = None,
        is_void: Callable[[], bool] = bool,
    ) -> None:
        """Prepare to write to `path`, or if that is None or `-`, to `stdout` (by default that of the process).

        `before_flush` is called each time before a stream is written to, for example to clear a progress line. `is_void` is
        called at the end; if it returns True, there was no result, and a file is not replaced.
        """
        self._is_void = is_void
        self.formatter = formatter
        self._arguments = dict(arguments or {})
        self._path = None if path == "-" else path
        self._stdout = stdout
        self._before_flush = before_flush
        self._target: Target | None = None

    def write(self, report: Report) -> None:
        """Write the report; the target is opened before the first row is requested.

        Raises FormatError if the formatter fails, OutputError if the target cannot be written, and any error of the rows;
        BrokenPipeError is left to the caller. After an error, a file is unchanged, and the hint says what remains.
        """
        target = self._target = self._open()
        try:
            if self.formatter.binary:
                self._refuse_terminal(target)
            for chunk in self._chunks(report):
                target.write(self._encoded(chunk, target))
            if target.replaces and self._is_void():
                raise OutputError("no input gave a result")
            target.finish()
        except BaseException as error:
            left = target.abandon()
            if isinstance(error, TextlensError) and left:
                error.hint = f"{error.hint} {left}" if error.hint else left
            raise
        finally:
            self._target = None

    def flush(self) -> None:
        """Flush the stream; a file appears only when it is complete."""
        if self._target is not None:
            self._target.flush()

    def _open(self) -> Target:
        if self._path is None:
            return standard(self._stdout or sys.stdout, self._before_flush)
        from .files import opened

        return opened(self._path, self._before_flush)

    def _chunks(self, report: Report) -> Iterator[object]:
        """What the formatter yields; errors are attributed to the formatter unless they came from the rows."""
        try:
            yield from self.formatter.function(report, **self._arguments)
        except TextlensError:
            raise
        except (Exception, SystemExit) as error:
            if report.fault is None:
                raise self._fault(f"{type(error).__name__}: {error}".rstrip(": ")) from error
        if report.fault is not None:
            raise report.fault

    def _encoded(self, chunk: object, target: Target) -> bytes:
        if isinstance(chunk, str):
            return _text(chunk, target.encoding, trusted=self.formatter.trusted)
        if not isinstance(chunk, bytes):
            raise self._fault(f"it yielded {chunk!r:.40}, which is neither str nor bytes")
        self._refuse_terminal(target)
        return chunk

    def _refuse_terminal(self, target: Target) -> None:
        if target.encoding is not None:
            name = self.formatter.name
            raise FormatError(f"format {name!r} is binary and cannot be shown in a terminal", f"Use -o FILE.{name}")

    def _fault(self, what: str) -> FormatError:
        maker = f"{self.formatter.package} {self.formatter.version}".strip()
        return FormatError(f"format {self.formatter.name!r} from {maker} failed: {what}")


def write(
    report: Report,
    formatter: Formatter,
    arguments: Mapping[str, Any] | None = None,
    *,
    path: str | None = None,
    stdout: TextIO | None = None,
) -> None:
    """Write a report with a `Writer`."""
    Writer(formatter, arguments, path=path, stdout=stdout).write(report)


def _text(text: str, encoding: str | None, *, trusted: bool) -> bytes:
    if encoding is None:
        return readable(text).encode()
    if not trusted:
        from .formats.characters import visible

        text = visible(text.replace("\r\n", "\n"))
    return text.encode(encoding, "replace")
