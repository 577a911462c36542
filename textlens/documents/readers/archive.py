"""The zip archive of an office document or a book, with limits on what is unpacked."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import NoReturn
from zipfile import BadZipFile, ZipFile, ZipInfo

from ...errors import SourceError
from .compression import FREE_BYTES, MAX_BYTES, MAX_RATIO

MOST_MEMBERS = 20_000
"""The maximum number of files in an archive; a long book has some hundreds."""

UNLOCK = "Open it, save it without the password, and name that file."
"""The hint for a document protected by a password."""

_CHUNK = 1 << 18
_AGAIN = "Copy or download it again."


class Archive:
    """The members of a zip archive.

    The total size of what is read is limited to `compression.MAX_BYTES` and, above `FREE_BYTES`, to `MAX_RATIO` times its size.
    """

    def __init__(self, data: bytes, name: str, called: str) -> None:
        """Open it.

        Args:
            data: The archive.
            name: Its name in errors.
            called: What it should be, with an article: `a Word document`.

        Raises:
            SourceError: It is not a zip archive, is truncated or damaged, or contains too many members.
        """
        self.name = name
        self.called = called
        self._room = min(MAX_BYTES, max(FREE_BYTES, MAX_RATIO * len(data)))
        self._limit = self._room
        if not data.startswith(b"PK"):
            raise SourceError(f"{name} is not {called}: it is no zip archive", "Leave --type out, or name another one.")
        try:
            self._zip = ZipFile(io.BytesIO(data))
            self._members = {info.filename.replace("\\", "/"): info for info in self._zip.infolist()}
        except (BadZipFile, ValueError, OverflowError, NotImplementedError, OSError, UnicodeDecodeError):
            raise SourceError(f"{name} is damaged or cut short: it is {called} whose directory cannot be read", _AGAIN) from None
        if len(self._members) > MOST_MEMBERS:
            self.refuse(f"it holds {len(self._members):,} files")

    def __contains__(self, member: str) -> bool:
        return member in self._members

    def files(self) -> Iterator[str]:
        """The names of all members that are files, in the order of the archive."""
        return (member for member, info in self._members.items() if not info.is_dir())

    def read(self, member: str) -> bytes:
        """A member's bytes; SourceError if it is missing, damaged, encrypted or too large."""
        return b"".join(self.chunks(member))

    def chunks(self, member: str) -> Iterator[bytes]:
        """A member's bytes in chunks; raises the same errors as `read`."""
        info = self._members.get(member)
        if info is None:
            self.refuse(f"{member} is missing")
        if info.flag_bits & 0x1:
            raise SourceError(f"{self.name} is protected by a password", UNLOCK)
        if info.file_size > self._room:
            self._refuse_size()
        try:
            yield from self._unpacked(info)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
            if isinstance(error, SourceError):
                raise
            self.refuse(f"{member} cannot be unpacked")

    def _unpacked(self, info: ZipInfo) -> Iterator[bytes]:
        with self._zip.open(info) as file:
            while chunk := file.read(_CHUNK):
                self._room -= len(chunk)
                if self._room < 0:
                    self._refuse_size()
                yield chunk

    def refuse(self, why: str) -> NoReturn:
        """Raise a SourceError that says that it is damaged, and why."""
        raise SourceError(f"{self.name} is no {self.called.split(' ', 1)[1]} that can be read: {why}", _AGAIN)

    def _refuse_size(self) -> NoReturn:
        message = f"{self.name} holds more than {self._limit >> 20} MiB when unpacked"
        raise SourceError(message, "Split it into parts, or save it as text.")
