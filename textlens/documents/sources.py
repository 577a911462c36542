"""Where the bytes of inputs come from: files and standard input."""

from __future__ import annotations

import os
import sys

from ..errors import SourceError

MAX_BYTES = 1 << 30
"""The maximum size of an input, in bytes."""


class Stdin:
    """Standard input, which can be read only once."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._taken = False
        self._peeked: bytes | None = None

    @property
    def is_taken(self) -> bool:
        """Whether something has read it, or looked at it."""
        return self._taken or self._peeked is not None

    def peek(self) -> bytes:
        """All its bytes, without consuming them; empty if they were already taken."""
        if self._peeked is None:
            self._peeked = b"" if self._taken else self._read()
        return self._peeked

    def take(self) -> bytes:
        """All its bytes; SourceError if they were already taken, or if there is no standard input."""
        if self._taken:
            raise SourceError("standard input was asked for twice", "Name `-` once, and use --files-from with a file.")
        self._taken = True
        data, self._peeked = self._read() if self._peeked is None else self._peeked, b""
        return _bounded(data, self.name)

    def _read(self) -> bytes:
        if sys.stdin is None:
            raise SourceError("standard input is closed", "Name a file, or pipe one in.")
        return sys.stdin.buffer.read(MAX_BYTES + 1)


def bytes_of(path: str) -> bytes:
    """The bytes of a file; SourceError if it cannot be read, or is too large."""
    if not path:
        raise SourceError("the name of a file is empty", "Name a file, or `-` for standard input.")
    try:
        if os.path.isdir(path):
            raise IsADirectoryError
        with open(path, "rb") as file:
            # If the size is known, read() without a limit is far faster; the size of a pipe is not known.
            known = 0 < os.fstat(file.fileno()).st_size <= MAX_BYTES
            return _bounded(file.read() if known else file.read(MAX_BYTES + 1), path)
    except FileNotFoundError:
        if os.path.islink(path):
            raise SourceError(
                f"{path} is a link to {os.readlink(path)}, which does not exist", "Mend or remove the link."
            ) from None
        raise SourceError(f"{path} does not exist", _nearby(path)) from None
    except PermissionError:
        raise SourceError(f"{path} may not be read", "Check its permissions.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error) or "is not a file"
        raise SourceError(f"{path} cannot be read: {reason}") from None


def _bounded(data: bytes, name: str) -> bytes:
    if len(data) > MAX_BYTES:
        raise SourceError(f"{name} is larger than {MAX_BYTES >> 30} GiB", "Split it and name the parts.")
    return data


def _nearby(path: str) -> str:
    """A hint that suggests a file with a similar name in the same folder, if there is one."""
    from difflib import get_close_matches

    folder, name = os.path.split(path)
    try:
        close = get_close_matches(name, os.listdir(folder or "."), n=1, cutoff=0.75)
    except OSError:
        close = []
    return f"Did you mean {os.path.join(folder, close[0])}?" if close else "Check the spelling of its name."
