"""Where a result goes: what every target does, and the streams that take a result as it comes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO, Protocol, TextIO

from ..errors import OutputError

BUFFER = 1 << 16
"""Bytes held before they go out."""


class Target(Protocol):
    """Takes bytes; `encoding` is a terminal's, or None where there is no terminal, `replaces` whether a file is replaced."""

    encoding: str | None
    replaces: bool

    def write(self, data: bytes) -> None:
        """Take some of the result."""

    def flush(self) -> None:
        """Send out what was taken so far, where that is possible before the end."""

    def finish(self) -> None:
        """Everything was written: bring it to where it belongs."""

    def abandon(self) -> str:
        """Nothing more will come: clean up, and say in a sentence what is left behind."""


class Stream:
    """A stream written as the result comes; OutputError where it cannot be, but BrokenPipeError for a reader gone."""

    replaces = False

    def __init__(
        self,
        file: BinaryIO,
        name: str,
        encoding: str | None,
        before_flush: Callable[[], None] | None,
        *,
        close: bool = False,
    ) -> None:
        """Write to an open file, which `close` closes at the end; `before_flush` is called before anything goes out."""
        self.encoding = encoding
        self._file = file
        self._name = name
        self._before_flush = before_flush
        self._close = close
        self._held: list[bytes] = []
        self._size = 0
        self._started = False

    def write(self, data: bytes) -> None:
        """Take some of the result; it goes out when there is enough of it."""
        self._held.append(data)
        self._size += len(data)
        if self._size >= BUFFER:
            self.flush()

    def flush(self) -> None:
        """Send out what was taken so far."""
        if not self._held:
            return
        if self._before_flush is not None:
            self._before_flush()
        data = b"".join(self._held)
        self._held.clear()
        self._size = 0
        try:
            self._file.write(data)
            self._file.flush()
            self._started = True
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"cannot write to {self._name}: {reason(error)}") from error

    def finish(self) -> None:
        """Send out the rest."""
        self.flush()
        if self._close:
            self._file.close()

    def abandon(self) -> str:
        """Keep back what has not gone out yet."""
        self._held.clear()
        if self._close:
            with suppress(OSError):
                self._file.close()
        return "What was written before is incomplete." if self._started else ""


def standard(stdout: TextIO | None, before_flush: Callable[[], None] | None) -> Target:
    """Standard output: UTF-8, or the terminal's own encoding."""
    if stdout is None:
        raise OutputError("standard output is closed", "Name a file with -o.")
    encoding = (stdout.encoding or "utf-8") if stdout.isatty() else None
    return Stream(stdout.buffer, "standard output", encoding, before_flush)


def reason(error: OSError) -> str:
    """What went wrong, as part of a sentence."""
    return (error.strerror or str(error)).lower()


def is_same(name: str, other: str) -> bool:
    """Whether two names are of one file, which need not be there yet."""
    if os.path.exists(name) and os.path.exists(other):
        return os.path.samefile(name, other)
    return os.path.realpath(name) == os.path.realpath(other)


def is_standard_input(name: str) -> bool:
    """Whether standard input comes from the file of this name."""
    try:
        return sys.stdin is not None and os.path.samestat(os.fstat(sys.stdin.fileno()), os.stat(name))
    except (OSError, ValueError):
        return False
