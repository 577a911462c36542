"""Archives of files (zip, tar): each file in them that can be read is a document, or several."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from ...errors import SourceError
from .base import Extracted, Unread, Wanted
from .compression import MAX_BYTES

_AGAIN = "Copy or download it again."
_SPLIT = "Unpack it, then name the files inside."


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted | Unread]:
    """Extract the documents of each file in the archive."""
    is_zip = wanted.kind == "zip" or (wanted.kind is None and data.startswith(b"PK"))
    return _documents(_zipped(data, name) if is_zip else _tarred(data, name), name, wanted)


def _zipped(data: bytes, name: str) -> Iterator[tuple[str, bytes | Unread]]:
    """The name and the bytes of each file in a zip archive, or what is wrong with it."""
    from .archive import Archive

    archive = Archive(data, name, "a zip archive")
    for member in archive.files():
        if _is_read(member):
            try:
                found: bytes | Unread = archive.read(member)
            except SourceError as error:
                found = Unread(f"{name}#{member}", error.message, error.hint)
            yield member, found


def _tarred(data: bytes, name: str) -> Iterator[tuple[str, bytes | Unread]]:
    """The same for a tar archive; of one that is cut short, the files before its end."""
    import tarfile

    left = MAX_BYTES
    member = ""
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
            for info in archive:
                if not info.isfile() or not _is_read(info.name):
                    continue
                member = info.name
                left -= info.size
                if left < 0:
                    raise SourceError(f"{name} holds more than {MAX_BYTES >> 20} MiB", _SPLIT)
                file = archive.extractfile(info)
                found = file.read() if file else b""
                if len(found) < info.size:
                    raise tarfile.ReadError
                yield member, found
            whole = not data[archive.offset :].strip(b"\0")
    except (tarfile.TarError, OSError, ValueError, EOFError) as error:
        if isinstance(error, SourceError):
            raise
        whole = False
    if not whole:
        called = f"{name}#{member}" if member else name
        yield member, Unread(called, f"{name} is damaged or cut short after {member or 'its first bytes'}", _AGAIN)


def _documents(files: Iterable[tuple[str, bytes | Unread]], name: str, wanted: Wanted) -> Iterator[Extracted | Unread]:
    """The documents in the files of an archive.

    Args:
        files: The name and the bytes of each file, or what is wrong with it.
        name: The name of the archive; a document is called `archive.zip#folder/file.txt`.
        wanted: The user's choices; each file has a type of its own.

    Raises:
        SourceError: There is no file that can be read.
    """
    from . import KINDS, read_all
    from .wordless import wordless

    empty = True
    for member, data in files:
        empty = False
        if isinstance(data, Unread):
            yield data
            continue
        called = f"{name}#{member}"
        try:
            for one in read_all(data, called, wanted._replace(kind=None, is_inside=True)):
                if isinstance(one, Extracted) and not KINDS[one.kind].several and not any(map(str.isalnum, one.text)):
                    raise wordless(called, data, one.kind, one.lack)
                yield one._replace(name=one.name or called)
        except SourceError as error:
            yield Unread(called, error.message, error.hint)
    if empty:
        raise SourceError(f"{name} holds no file that textlens reads", "See `textlens --help` for the types it reads.")


def _is_read(member: str) -> bool:
    """Whether a file in an archive is read: like one in a folder, by its suffix, and not if it is hidden."""
    from .kinds import is_known

    parts = member.replace("\\", "/").split("/")
    return is_known(member, tables=True) and not any(part.startswith(".") or part == "__MACOSX" for part in parts if part != ".")
