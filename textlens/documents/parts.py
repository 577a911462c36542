"""Parts of a large table with an object on each line: read one by one, so that memory is bounded and processes can share them.

A table is divided in the same way whatever the number of processes, so that the result does not depend on it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .inputs import Selection
    from .readers import Extracted, Unread

LARGEST_WHOLE = 4 << 20
"""The size in bytes up to which a table is read as a whole."""

SIZE = 1 << 20
"""The size of a part in bytes; it ends with the line that reaches it."""

_CHUNK = 1 << 20
_KIND = "jsonl"


class Part(NamedTuple):
    """Some whole lines of a file.

    Attributes:
        path: The path of the file.
        start: The offset in bytes of its first line.
        end: The offset of the end of its last line.
        row: The number of lines before it.
        column: The column with the texts.
        note: What is to be said about the choice of the column, for the first part.
        encoding: The encoding of the first part, if it was detected.
    """

    path: str
    start: int
    end: int
    row: int
    column: str
    note: str | None
    encoding: str | None


def parts(path: str, selection: Selection) -> list[Part] | None:
    """The parts of a file; None if it is not large, or no such table, or has to be read as a whole to be understood.

    The first part of a table that is divided has words, so that a table without any is read as a whole, and is an error.
    """
    if selection.id_column is not None or not _is_divisible(path, selection):
        # Names from a column are made unique in the whole table.
        return None
    bounds = list(_bounds(path))
    if len(bounds) < 2:
        return None
    from ..errors import SourceError
    from .readers.decode import decode
    from .readers.json_records import lines
    from .readers.tables import guess_note, texts

    try:
        text, encoding = decode(_read(path, *bounds[0][:2]), selection.encoding, name=path)
        found = texts(lines(text), path, selection.text_column, None)
    except SourceError:
        # The reader of the whole table says what is wrong with it.
        return None
    if not any(map(str.isalnum, "".join(row.text for row in found.rows))):
        return None
    note = guess_note(path, found)
    return [Part(path, *each, found.column, note if not each[2] else None, encoding) for each in bounds]


def read(part: Part, selection: Selection) -> Iterator[Extracted | Unread]:
    """The texts of the rows of a part, as of the whole table.

    Raises:
        SourceError: It cannot be decoded.
        OSError: The file cannot be read any more.
    """
    from .readers.json_records import lines
    from .readers.tables import Texts, documents, row_of

    text, encoding = _decoded(part, selection)
    rows = (row_of(record._replace(number=record.number + part.row), part.column, None) for record in lines(text))
    yield from documents(Texts(rows, part.column, is_guess=False), part.path, encoding, _KIND, note=part.note)


def _is_divisible(path: str, selection: Selection) -> bool:
    from .readers.kinds import by_suffix
    from .readers.recognise import HEAD, by_content

    if (selection.type or by_suffix(path)) != _KIND:
        return False
    try:
        if not os.path.isfile(path) or os.path.getsize(path) <= LARGEST_WHOLE:
            return False
        with open(path, "rb") as file:
            head = file.read(HEAD)
    except (OSError, ValueError):
        return False
    # UTF-16 has zeros, and its lines do not end where bytes say; what is compressed has no lines.
    is_text = b"\0" not in head and not head.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ"))
    return is_text and (selection.type is not None or by_content(head) is None)


def _bounds(path: str) -> Iterator[tuple[int, int, int]]:
    """The start and the end of each part, and the number of lines before it."""
    start = at = row = lines = 0
    with open(path, "rb") as file:
        while chunk := file.read(_CHUNK):
            end = chunk.find(b"\n", max(0, SIZE - (at - start) - 1)) + 1 if at + len(chunk) - start >= SIZE else 0
            if end:
                lines += chunk.count(b"\n", 0, end)
                yield start, at + end, row
                start, row = at + end, row + lines
                lines = chunk.count(b"\n", end)
            else:
                lines += chunk.count(b"\n")
            at += len(chunk)
    if at > start:
        yield start, at, row


def _read(path: str, start: int, end: int) -> bytes:
    with open(path, "rb") as file:
        file.seek(start)
        return file.read(end - start)


def _decoded(part: Part, selection: Selection) -> tuple[str, str]:
    from ..errors import SourceError
    from .readers.decode import decode

    data = _read(part.path, part.start, part.end)
    if selection.encoding is None and part.encoding is not None and "+" not in part.encoding:
        try:
            return decode(data, part.encoding, name=part.path)
        except SourceError:
            # Some lines are in another encoding than the first ones.
            pass
    return decode(data, selection.encoding, name=part.path)
