"""Selecting the columns and sorting the rows of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..documents.failures import Failure
from ..errors import FormatError, choices
from ..records import Column


def choose(columns: Iterable[Column], names: Iterable[str]) -> tuple[Column, ...]:
    """The columns with these names, in this order; FormatError for an unknown name."""
    known = {column.name: column for column in columns}
    for name in names:
        if name not in known:
            raise FormatError(f"no field {name!r}", choices(name, known))
    return tuple(known[name] for name in names)


def ordered(rows: Iterable[object], columns: Iterable[Column], keys: Iterable[str]) -> Iterator[object]:
    """The rows sorted by columns (`-name` for descending), failures first, rows without a value last.

    All rows are kept in memory. The sort is stable.
    """
    entries = list(rows)
    good = [row for row in entries if not isinstance(row, Failure)]
    for key in reversed(list(keys)):
        (column,) = choose(columns, [key.removeprefix("-")])
        good = _sorted(good, column, descending=key.startswith("-"))
    yield from (row for row in entries if isinstance(row, Failure))
    yield from good


def _sorted(rows: list[object], column: Column, *, descending: bool) -> list[object]:
    def key(row: object) -> Any:
        value = column.value(row)
        return value.casefold() if isinstance(value, str) else value

    known = [row for row in rows if column.value(row) is not None]
    unknown = [row for row in rows if column.value(row) is None]
    return sorted(known, key=key, reverse=descending) + unknown
