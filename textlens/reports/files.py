"""Files written by `-o`: a regular file is replaced atomically, a device or a pipe is written to directly."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from ..errors import OutputError
from .streams import BUFFER, Stream, Target, reason


class Replacement:
    """A temporary file in the same folder, which replaces the target when it is complete.

    It keeps the permissions of the file that it replaces; if the target is a symbolic link, the file it points to is replaced.
    """

    encoding: str | None = None
    replaces = True

    def __init__(self, name: str) -> None:
        """Open a temporary file that will replace the file of this name; OutputError if that is not possible."""
        self._name = name
        self._path = _resolved(name)
        self._temporary = self._path.with_name(f".textlens-{os.urandom(6).hex()}.tmp")
        before = self._path.stat() if self._path.exists() else None
        if before and not os.access(self._path, os.W_OK):
            raise OutputError(f"{name} is write-protected", "Name another file with -o.")
        try:
            self._file = self._temporary.open("xb", buffering=BUFFER)
        except FileNotFoundError as error:
            # A link may be where the name says, and the folder that it leads to missing.
            folder = self._path.parent if os.path.lexists(Path(name).parent) else Path(name).parent
            raise OutputError(f"cannot write {name}: there is no folder {folder}", "Create it first.") from error
        except OSError as error:
            raise OutputError(f"cannot write {name}: {reason(error)}", "Name another file with -o.") from error
        if before:
            _keep(before, self._temporary)

    def write(self, data: bytes) -> None:
        """Write part of the result to the temporary file."""
        try:
            self._file.write(data)
        except OSError as error:
            raise OutputError(f"cannot write {self._name}: {reason(error)}") from error

    def flush(self) -> None:
        """Do nothing: the file appears only when it is complete."""

    def finish(self) -> None:
        """Replace the target."""
        try:
            self._file.close()
            self._temporary.replace(self._path)
        except OSError as error:
            raise OutputError(f"cannot write {self._name}: {reason(error)}") from error

    def abandon(self) -> str:
        """Remove the temporary file, and return a sentence on the state of the target."""
        with suppress(OSError):  # closing fails too if the disk is full
            self._file.close()
        self._temporary.unlink(missing_ok=True)
        return f"{self._name} is left as it was." if self._path.exists() else f"{self._name} was not written."


def opened(name: str, before_flush: Callable[[], None] | None) -> Target:
    """The target of this name, opened for writing; OutputError if it cannot be written."""
    try:
        mode = Path(name).stat().st_mode
    except FileNotFoundError:
        mode = stat.S_IFREG
    except OSError as error:
        raise OutputError(f"cannot write {name}: {reason(error)}") from error
    if stat.S_ISDIR(mode) or name.endswith(("/", os.sep)):
        raise OutputError(f"cannot write {name}: it is a folder", "Name a file in it.")
    # /dev/stdout may point to a file that the shell has open: that must be written to, not replaced.
    if stat.S_ISREG(mode) and not name.startswith(("/dev/", "/proc/")):
        return Replacement(name)
    return _straight(name, before_flush)


def replace(name: str, data: bytes) -> None:
    """Replace the content of a file atomically; OutputError if that is not possible."""
    target = opened(name, None)
    try:
        target.write(data)
        target.finish()
    except BaseException as error:
        left = target.abandon()
        if isinstance(error, OutputError):
            error.hint = left
        raise


def _resolved(name: str) -> Path:
    """The path of a file without links; OutputError if it is in the current folder and that was deleted."""
    try:
        return Path(name).resolve()
    except OSError as error:
        raise OutputError(f"cannot write {name}: the current folder cannot be found", "Name a file by its whole path.") from error


def _straight(name: str, before_flush: Callable[[], None] | None) -> Stream:
    try:
        file = os.fdopen(os.open(name, os.O_WRONLY | os.O_APPEND), "wb")
    except OSError as error:
        raise OutputError(f"cannot write {name}: {reason(error)}") from error
    return Stream(file, name, "utf-8" if file.isatty() else None, before_flush, close=True)


def _keep(before: os.stat_result, path: Path) -> None:
    """Give a new file the owner and the permissions of the old one, as far as the system allows."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(path, before.st_uid, before.st_gid)
    with suppress(OSError):
        path.chmod(stat.S_IMODE(before.st_mode))
