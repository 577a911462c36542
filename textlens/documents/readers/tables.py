"""Tables with a text in each row: which column contains the texts, and the text of each row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import NamedTuple

from ...errors import SourceError, choices
from .base import Extracted, Places, Unread, whole

_USUAL = (
    "text", "full_text", "fulltext", "body", "content", "contents", "message", "selftext", "tweet", "post", "comment", "speech",
    "transcript", "article", "caption", "description", "quote", "review", "answer", "statement",
)  # fmt: skip
_WHOLE = (0,)
_SAMPLE = 100
_WORDS = 5
"""The minimum mean number of words per cell of a column that is taken to contain the texts."""

_NAMED_AT_MOST = 40


class Record(NamedTuple):
    """A row: its number, from 1 without the header row, and its cells by column name, or what is wrong with it."""

    number: int
    cells: Mapping[str, object]
    fault: str | None = None


class Row(NamedTuple):
    """The text of a row, or what is wrong with it.

    `label` identifies the row: the value of the id column, or else its number.
    """

    number: int
    label: str
    text: str = ""
    fault: str | None = None


class Texts(NamedTuple):
    """The rows of a table, the name of the text column, and whether that was guessed."""

    rows: Iterator[Row]
    column: str
    is_guess: bool


def texts(records: Iterable[Record], name: str, text_column: str | None, id_column: str | None) -> Texts:
    """The texts of a table.

    Args:
        records: Its rows; they are read lazily, except for the first ones, which are used to find the columns.
        name: Its name in errors.
        text_column: The column of the texts; if None, one with a usual name, or else the only one with longer texts.
        id_column: The column of the texts' names; if None, they are named by row number.

    Raises:
        SourceError: It has no such column, or the text column cannot be guessed.
    """
    stream = iter(records)
    sample = list(islice(stream, _SAMPLE))
    cells = [record.cells for record in sample if record.fault is None]
    if sample and not cells:
        raise SourceError(f"{name} is not a table that can be read: row 1 {sample[0].fault}")
    known = list(dict.fromkeys(column for row in cells for column in row))
    for column in (text_column, id_column):
        if column is not None and cells and not any(_has(row, column) for row in cells):
            raise SourceError(f"{name} has no column {column!r}", choices(column, known[:_NAMED_AT_MOST]))
    column = text_column or _column(cells, known, name)
    return Texts((row_of(record, column, id_column) for record in chain(sample, stream)), column, text_column is None)


def guess_note(name: str, table: Texts) -> str | None:
    """What is to be said if the column of the texts was guessed."""
    said = f"{name}: the texts are those in the column {table.column!r}; choose another with --text-column."
    return said if table.is_guess else None


def documents(
    table: Texts, name: str, encoding: str | None, kind: str, *, note: str | None = None
) -> Iterator[Extracted | Unread]:
    """One document per row, with a unique name from the table and the row; the first has a note if the column was guessed."""
    note = note or guess_note(name, table)
    named: set[str] = set()
    for row in table.rows:
        label = row.label
        if label != str(row.number):
            label = f"{label}/{row.number}" if label in named else label
            named.add(label)
        called = f"{name}#{label}"
        if row.fault is not None:
            yield Unread(called, f"{called} {row.fault}")
            continue
        yield Extracted(row.text, encoding, kind, places=Places("row", _WHOLE, (row.number,)), name=called, note=note)
        note = None


def _column(cells: list[Mapping[str, object]], known: list[str], name: str) -> str:
    by_name = {column.strip().lower(): column for column in reversed(known)}
    usual = next((by_name[column] for column in _USUAL if column in by_name), None)
    if usual is not None or len(known) == 1:
        return usual or known[0]
    long = [column for column in known if _words(cells, column) >= _WORDS]
    if len(long) == 1:
        return long[0]
    if not known:
        raise SourceError(f"{name} has no rows")
    more = ", …" if len(known) > _NAMED_AT_MOST else ""
    raise SourceError(
        f"{name} is a table, and which column holds the texts is not plain",
        f"Name one with --text-column: {', '.join(known[:_NAMED_AT_MOST])}{more}.",
    )


def _words(cells: list[Mapping[str, object]], column: str) -> float:
    texts = [cell for row in cells if isinstance(cell := row.get(column), str) and cell.strip()]
    return sum(len(text.split()) for text in texts) / len(texts) if texts else 0.0


def _has(row: Mapping[str, object], column: str) -> bool:
    return column in row or _inside(row, column) is not None


def _inside(row: object, column: str) -> object:
    """The value at a dotted path: `user.name` is the value of `name` in `user`."""
    for part in column.split("."):
        row = row.get(part) if isinstance(row, Mapping) else None
    return row


def row_of(record: Record, column: str, id_column: str | None) -> Row:
    """The text of a row in these columns, or what is wrong with it."""
    label = str(record.number)
    if record.fault is not None:
        return Row(record.number, label, fault=record.fault)
    if id_column is not None:
        value = record.cells.get(id_column, _inside(record.cells, id_column))
        label = whole(" ".join(str(value).split())) if value not in (None, "") else label
    if not _has(record.cells, column) and column not in record.cells:
        return Row(record.number, label, fault=f"has no column {column!r}")
    cell = record.cells.get(column, _inside(record.cells, column))
    if isinstance(cell, (list, dict, bytes)):
        return Row(record.number, label, fault=f"holds no text in the column {column!r}")
    return Row(record.number, label, "" if cell is None else str(cell))
