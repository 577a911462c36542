"""Output targets: their interface, and streams, which are written as the result is produced."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from errno import EINVAL
from typing import BinaryIO, Protocol, TextIO

from ..errors import OutputError

BUFFER = 1 << 16
"""The size of the output buffer, in bytes."""


class Target(Protocol):
    """The interface of a target; `encoding` is that of a terminal, or None; `replaces` is whether a file is replaced."""

    encoding: str | None
    replaces: bool

    def write(self, data: bytes) -> None:
        """Write part of the result."""

    def flush(self) -> None:
        """Write out what is buffered, if that is possible before the end."""

    def finish(self) -> None:
        """Complete the output after everything was written."""

    def abandon(self) -> str:
        """Clean up after an error, and return a sentence on what remains of the output."""


class Stream:
    """A buffered output stream; raises OutputError if it cannot be written, but BrokenPipeError if the reader has gone."""

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
        """Write to an open file, which is closed at the end if `close`; `before_flush` is called before each write."""
        self.encoding = encoding
        self._file = file
        self._name = name
        self._before_flush = before_flush
        self._close = close
        self._buffer: list[bytes] = []
        self._size = 0
        self._started = False

    def write(self, data: bytes) -> None:
        """Buffer part of the result; the buffer is written out when it is full."""
        self._buffer.append(data)
        self._size += len(data)
        if self._size >= BUFFER:
            self.flush()

    def flush(self) -> None:
        """Write out the buffer."""
        if not self._buffer:
            return
        if self._before_flush is not None:
            self._before_flush()
        data = b"".join(self._buffer)
        self._buffer.clear()
        self._size = 0
        try:
            self._file.write(data)
            self._file.flush()
            self._started = True
        except OSError as error:
            if has_no_reader(error, self._file):
                raise BrokenPipeError from error
            raise OutputError(f"cannot write to {self._name}: {reason(error)}") from error

    def finish(self) -> None:
        """Write out the rest."""
        self.flush()
        if self._close:
            self._file.close()

    def abandon(self) -> str:
        """Discard the buffer."""
        self._buffer.clear()
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


WINDOWS = os.name == "nt"


def has_no_reader(error: OSError, file: BinaryIO | TextIO) -> bool:
    """Whether writing has failed because the reader of a pipe has gone, for which Windows has another error."""
    if isinstance(error, BrokenPipeError) or not WINDOWS or error.errno != EINVAL:
        return isinstance(error, BrokenPipeError)
    try:
        return stat.S_ISFIFO(os.fstat(file.fileno()).st_mode)
    except (OSError, ValueError):
        return False


def reason(error: OSError) -> str:
    """The reason of an error, as part of a sentence."""
    return (error.strerror or str(error)).lower()


def is_same(name: str, other: str) -> bool:
    """Whether two names refer to the same file, which need not exist yet."""
    if os.path.exists(name) and os.path.exists(other):
        return os.path.samefile(name, other)
    try:
        return os.path.realpath(name) == os.path.realpath(other)
    except OSError:  # the current folder was deleted
        return name == other


def is_standard_input(name: str) -> bool:
    """Whether standard input is the file of this name."""
    try:
        return sys.stdin is not None and os.path.samestat(os.fstat(sys.stdin.fileno()), os.stat(name))
    except (OSError, ValueError):
        return False
