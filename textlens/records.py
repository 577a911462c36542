"""Columns: what a field of a record is called, holds and means, stated once beside the field itself.

A row type is a frozen dataclass whose fields are made with `about(...)`; `columns_of` reads them back. The command line, every
format and the documentation take names, types, units and help from there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from math import isfinite
from operator import attrgetter
from typing import Any

Spans = tuple[tuple[int, int], ...]
"""Half-open character offsets [start, end) into a document's text, in order."""

Histogram = tuple[tuple[int, int | None, int], ...]
"""Bars as (lowest, highest or None for no limit, count), in order."""

Bands = tuple[tuple[float, str], ...]
"""How to read a number: (upper limit, words), in order; a value below the limit reads as the words."""

_TYPES = {
    "str": "text",
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "Spans": "spans",
    "Histogram": "histogram",
    "tuple[str, ...]": "texts",
}

DECIMALS = 4
"""Decimals a number keeps in the data formats: more than any count supports, few enough to be the same on every machine."""


@dataclass(frozen=True, slots=True)
class Column:
    """One named, typed, documented column of a report.

    `type` is one of text, integer, number, boolean, spans, texts, histogram; `nullable` says whether None may stand there;
    `digits` is how many decimals a reader sees, or below 0 how many at the most, where numbers of all kinds share the column;
    `bands` puts a number into words; `detail` columns are left out of tables for readers unless asked for; `bars` draws a bar
    beside each number in a table for a terminal; `context` says that a text stands
    `before` or `after` another on the same line, which it lines up with; `difference` says
    that a text marks `[-what went-]` and `{+what came+}`; `get` takes the value from a row.
    """

    name: str
    type: str
    help: str
    unit: str = ""
    nullable: bool = False
    digits: int = 1
    bands: Bands = ()
    detail: bool = False
    bars: bool = False
    context: str = ""
    difference: bool = False
    get: Callable[[Any], Any] | None = None

    def value(self, row: object) -> Any:
        """The row's value in this column, numbers rounded to `DECIMALS`; None for one that is not finite."""
        return self.reader()(row)

    def reader(self) -> Callable[[Any], Any]:
        """What takes this column's value from a row, as `value` does: made once for many rows."""
        get = self.get or attrgetter(self.name)
        return (lambda row: _rounded(get(row))) if self.type == "number" else get

    def text(self, value: Any, *, exact: bool = False) -> str:
        """The value as flat text: spans as `12-40 55-80`, None as nothing, fractions with `digits` decimals unless `exact`."""
        if value is None:
            return ""
        if self.type == "number" and not exact:
            told = f"{value:z.{abs(self.digits)}f}"
            return told if self.digits >= 0 else told.rstrip("0").rstrip(".")
        return _FLAT.get(self.type, str)(value)

    def reading(self, value: float | None) -> str:
        """The value in plain words by the column's bands, or nothing where it has none."""
        if value is None:
            return ""
        return next((words for limit, words in self.bands if value < limit), "")


def _rounded(value: float | None) -> float | None:
    if isinstance(value, int):
        return value
    # Adding nothing turns -0.0 into 0.0.
    return round(value, DECIMALS) + 0.0 if value is not None and isfinite(value) else None


def about(
    help: str,
    *,
    unit: str = "",
    digits: int = 1,
    bands: Bands = (),
    detail: bool = False,
    bars: bool = False,
    context: str = "",
    difference: bool = False,
    default: Any = ...,
) -> Any:
    """A dataclass field that documents itself as a column."""
    metadata = {
        "help": help,
        "unit": unit,
        "digits": digits,
        "bands": bands,
        "detail": detail,
        "bars": bars,
        "context": context,
        "difference": difference,
    }
    return field(metadata=metadata) if default is ... else field(metadata=metadata, default=default)


@cache
def columns_of(row_type: type) -> tuple[Column, ...]:
    """The columns of a row type, in the order of its fields."""
    return tuple(_column_of(item.name, str(item.type), item.metadata) for item in fields(row_type))


def _column_of(name: str, annotation: str, metadata: Mapping[str, Any]) -> Column:
    kind = _TYPES[annotation.removesuffix(" | None")]
    return Column(name, kind, nullable=annotation.endswith(" | None"), **metadata)


def _flat_spans(spans: Spans) -> str:
    return " ".join(f"{start}-{end}" for start, end in spans)


def _flat_histogram(bars: Histogram) -> str:
    return " ".join(f"{low}-{'' if high is None else high}:{count}" for low, high, count in bars)


_FLAT: dict[str, Callable[[Any], str]] = {
    "boolean": lambda value: "true" if value else "false",
    "spans": _flat_spans,
    "texts": "; ".join,
    "histogram": _flat_histogram,
}
