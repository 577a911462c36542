"""Files written by `-o`: a file is replaced whole or stays as it was, a device or a pipe takes what comes."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from ..errors import OutputError
from .streams import BUFFER, Stream, Target, reason


class Replacement:
    """A file written beside the one it replaces, which stays as it is until everything is there.

    It keeps the permissions of the file it replaces; a symbolic link stays, and the file it leads to is replaced.
    """

    encoding: str | None = None
    replaces = True

    def __init__(self, name: str) -> None:
        """Open the file that will replace the one of this name; OutputError where that cannot be."""
        self._name = name
        self._path = Path(name).resolve()
        self._temporary = self._path.with_name(f".textlens-{os.urandom(6).hex()}.tmp")
        before = self._path.stat() if self._path.exists() else None
        if before and not os.access(self._path, os.W_OK):
            raise OutputError(f"{name} is write-protected", "Name another file with -o.")
        try:
            self._file = self._temporary.open("xb", buffering=BUFFER)
        except FileNotFoundError as error:
            folder = Path(name).parent
            raise OutputError(f"cannot write {name}: there is no folder {folder}", "Create it first.") from error
        except OSError as error:
            raise OutputError(f"cannot write {name}: {reason(error)}", "Name another file with -o.") from error
        if before:
            _keep(before, self._temporary)

    def write(self, data: bytes) -> None:
        """Take some of the result."""
        try:
            self._file.write(data)
        except OSError as error:
            raise OutputError(f"cannot write {self._name}: {reason(error)}") from error

    def flush(self) -> None:
        """Nothing can be seen of the file before it is complete."""

    def finish(self) -> None:
        """Put the file in its place."""
        try:
            self._file.close()
            self._temporary.replace(self._path)
        except OSError as error:
            raise OutputError(f"cannot write {self._name}: {reason(error)}") from error

    def abandon(self) -> str:
        """Remove what was written."""
        with suppress(OSError):  # a full disk, which is what brought us here
            self._file.close()
        self._temporary.unlink(missing_ok=True)
        return f"{self._name} is left as it was." if self._path.exists() else f"{self._name} was not written."


def opened(name: str, before_flush: Callable[[], None] | None) -> Target:
    """The target of this name, ready to be written; OutputError where it cannot be."""
    try:
        mode = Path(name).stat().st_mode
    except FileNotFoundError:
        mode = stat.S_IFREG
    except OSError as error:
        raise OutputError(f"cannot write {name}: {reason(error)}") from error
    if stat.S_ISDIR(mode) or name.endswith(("/", os.sep)):
        raise OutputError(f"cannot write {name}: it is a folder", "Name a file in it.")
    # /dev/stdout may lead to a file the shell has open: replacing that would write behind the shell's back.
    if stat.S_ISREG(mode) and not name.startswith(("/dev/", "/proc/")):
        return Replacement(name)
    return _straight(name, before_flush)


def replace(name: str, data: bytes) -> None:
    """Put these bytes in the place of a file, whole or not at all; OutputError where that cannot be."""
    target = opened(name, None)
    try:
        target.write(data)
        target.finish()
    except BaseException as error:
        left = target.abandon()
        if isinstance(error, OutputError):
            error.hint = left
        raise


def _straight(name: str, before_flush: Callable[[], None] | None) -> Stream:
    try:
        file = os.fdopen(os.open(name, os.O_WRONLY | os.O_APPEND), "wb")
    except OSError as error:
        raise OutputError(f"cannot write {name}: {reason(error)}") from error
    return Stream(file, name, "utf-8" if file.isatty() else None, before_flush, close=True)


def _keep(before: os.stat_result, path: Path) -> None:
    """Give a new file the owner and the permissions of the one before, as far as the system lets us."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(path, before.st_uid, before.st_gid)
    with suppress(OSError):
        path.chmod(stat.S_IMODE(before.st_mode))
