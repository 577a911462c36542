"""Delimited tables: .csv with commas, semicolons or other delimiters, and .tsv."""

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

_DELIMITERS = ",;\t|"
_LONGEST = 1 << 26
"""The maximum length of a cell."""

_LONGEST_NAME = 80
"""The maximum length of a column name: if a cell of the first row is longer, the table has no header row."""

_OPEN = "begins with a quotation mark that has no partner, so that it takes in the rest of the file"


class _Dialect(NamedTuple):
    """How a table is written.

    Attributes:
        delimiter: The character between cells.
        quotes: Whether cells may be enclosed in quotation marks, which are not part of their text.
        is_open: Whether the last quoted cell has no closing quotation mark.
    """

    delimiter: str
    quotes: bool
    is_open: bool


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted | Unread]:
    """Extract the text of each row."""
    text, encoding = decode(data, wanted.encoding, name=name)
    kind = wanted.kind or by_suffix(name) or "csv"
    found = texts(records(text, name, "\t" if kind == "tsv" else None), name, wanted.text_column, wanted.id_column)
    return documents(found, name, encoding, kind)


def records(text: str, name: str, delimiter: str | None = None) -> Iterator[Record]:
    """The rows of a table without its header row; if it has none, the columns are named by numbers.

    `delimiter` is the character between cells, or None to detect it.

    Raises:
        SourceError: A cell is far too long.
    """
    csv.field_size_limit(_LONGEST)
    stated, text = _stated_delimiter(text)
    dialect = _dialect(text, stated or delimiter or _likely_delimiter(text))
    stream = io.StringIO(text, newline="")
    rows = csv.reader(stream, delimiter=dialect.delimiter, quoting=csv.QUOTE_MINIMAL if dialect.quotes else csv.QUOTE_NONE)
    lines = text.count("\n") + (not text.endswith("\n"))
    names: list[str] = []
    number, line = 0, 0
    while (cells := _next(rows, name)) is not None:
        begins, line = line, rows.line_num
        if not any(cells):
            continue
        if not names:
            names, is_header = _names(cells)
            if is_header:
                continue
        number += 1
        record = _record(number, names, cells)
        swallows = dialect.is_open and line >= lines and line > begins + 1
        yield record._replace(fault=_OPEN) if swallows else record


def _next(rows: Iterator[list[str]], name: str) -> list[str] | None:
    try:
        return next(rows, None)
    except csv.Error as error:
        raise SourceError(f"{name} is not a table that can be read: {error}") from None


def _stated_delimiter(text: str) -> tuple[str | None, str]:
    """The delimiter named in a first line such as `sep=;`, which spreadsheets write, and the text without that line."""
    line, _, rest = text[:8].partition("\n")
    line = line.rstrip("\r")
    return (line[4], text[text.index("\n") + 1 :]) if len(line) == 5 and line.startswith("sep=") and rest else (None, text)


def _likely_delimiter(text: str) -> str:
    """The delimiter that occurs most often in the header row, outside quotation marks."""
    header: list[str] = []
    quoted = False
    for line in text[:65536].splitlines():
        for place, part in enumerate(line.split('"')):
            quoted ^= place > 0
            if not quoted:
                header.append(part)
        if not quoted and line.strip():
            break
    names = "".join(header)
    return max(_DELIMITERS, key=names.count)


def _dialect(text: str, delimiter: str) -> _Dialect:
    """How a table is written, by whether its quotation marks pair up.

    In tables with tabs, quotation marks that do not pair up are part of the text.
    """
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        return _Dialect(delimiter, delimiter != "\t", delimiter != "\t" and "unexpected end" in str(error))
    return _Dialect(delimiter, True, False)


def _names(cells: list[str]) -> tuple[list[str], bool]:
    """Unique names for the columns, and whether the first row is a header row."""
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
