"""Tables as text: .csv with commas, semicolons or other marks between its cells, and .tsv."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from ...errors import SourceError
from .base import Extracted, Unread, Wanted
from .decode import decode
from .kinds import by_suffix
from .tables import Record, documents, texts

_MARKS = ",;\t|"
_LONGEST = 1 << 26
"""Characters that a cell may have."""

_LONGEST_NAME = 80
"""Characters that the name of a column has at most: a longer one is a text, and the table has no heading."""

_OPEN = "begins with a quotation mark that has no partner, so that it takes in the rest of the file"


class _Writing(NamedTuple):
    """How a table is written.

    Attributes:
        mark: What parts its cells.
        quotes: Whether quotation marks around a cell are none of its own.
        is_open: Whether the last cell has such a mark at its beginning only.
    """

    mark: str
    quotes: bool
    is_open: bool


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted | Unread]:
    """Find the text of each row."""
    text, encoding = decode(data, wanted.encoding, name=name)
    kind = wanted.kind or by_suffix(name) or "csv"
    found = texts(records(text, name, "\t" if kind == "tsv" else None), name, wanted.text_column, wanted.id_column)
    return documents(found, name, encoding, kind)


def records(text: str, name: str, mark: str | None = None) -> Iterator[Record]:
    """The rows of a table, whose first row names the columns; where that names none, numbers do.

    `mark` is what parts the cells, or None for what seems to.

    Raises:
        SourceError: A cell is far too long.
    """
    csv.field_size_limit(_LONGEST)
    told, text = _told(text)
    writing = _writing(text, told or mark or _mark(text))
    stream = io.StringIO(text, newline="")
    rows = csv.reader(stream, delimiter=writing.mark, quoting=csv.QUOTE_MINIMAL if writing.quotes else csv.QUOTE_NONE)
    lines = text.count("\n") + (not text.endswith("\n"))
    names: list[str] = []
    number, line = 0, 0
    while (cells := _next(rows, name)) is not None:
        begins, line = line, rows.line_num
        if not any(cells):
            continue
        if not names:
            names, is_heading = _names(cells)
            if is_heading:
                continue
        number += 1
        record = _record(number, names, cells)
        swallows = writing.is_open and line >= lines and line > begins + 1
        yield record._replace(fault=_OPEN) if swallows else record


def _next(rows: Iterator[list[str]], name: str) -> list[str] | None:
    try:
        return next(rows, None)
    except csv.Error as error:
        raise SourceError(f"{name} is not a table that can be read: {error}") from None


def _told(text: str) -> tuple[str | None, str]:
    """The mark that a first line `sep=;` names, as spreadsheets write it, and the text without it."""
    line, _, rest = text[:8].partition("\n")
    line = line.rstrip("\r")
    return (line[4], text[text.index("\n") + 1 :]) if len(line) == 5 and line.startswith("sep=") and rest else (None, text)


def _mark(text: str) -> str:
    """What parts the cells: the mark that stands oftenest between the names of the columns."""
    heading: list[str] = []
    quoted = False
    for line in text[:65536].splitlines():
        for place, part in enumerate(line.split('"')):
            quoted ^= place > 0
            if not quoted:
                heading.append(part)
        if not quoted and line.strip():
            break
    names = "".join(heading)
    return max(_MARKS, key=names.count)


def _writing(text: str, mark: str) -> _Writing:
    """How a table is written, by whether its quotation marks fit.

    Cells parted by tabs often have no marks around them but their own.
    """
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True):
            pass
    except csv.Error as error:
        return _Writing(mark, mark != "\t", mark != "\t" and "unexpected end" in str(error))
    return _Writing(mark, True, False)


def _names(cells: list[str]) -> tuple[list[str], bool]:
    """The names of the columns, each its own, and whether the cells of the first row are names."""
    names = [" ".join(cell.split()) for cell in cells]
    if any(len(name) > _LONGEST_NAME or name.replace(".", "").replace(",", "").isdecimal() for name in names):
        return [str(place) for place in range(1, len(cells) + 1)], False
    found: dict[str, None] = {}
    for place, name in enumerate(names, 1):
        found[f"{name} ({place})" if name in found else name or str(place)] = None
    return list(found), True


def _record(number: int, names: list[str], cells: list[str]) -> Record:
    if any(cells[len(names) :]):
        return Record(number, {}, f"has {len(cells)} cells, where there are {len(names)} columns")
    return Record(number, dict(zip(names, cells, strict=False)))
