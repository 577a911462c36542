"""Records and their columns: each field of a record declares its own name, type, unit and help text.

A record type is a frozen dataclass whose fields are made with `about(...)`; `columns_of` returns its columns. The command line,
the formats and the documentation all take names, types, units and help texts from these columns.
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
"""Bins as (lowest, highest or None for no upper limit, count), in order."""

Bands = tuple[tuple[float, str], ...]
"""Interpretations of a number as (upper limit, words), in ascending order; the first limit above the value applies."""

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
"""Decimals of a number in the data formats: more than the data justify, but few enough to be the same on every machine."""


@dataclass(frozen=True, slots=True)
class Column:
    """One named, typed, documented column of a report.

    Attributes:
        name: The name of the field.
        type: One of text, integer, number, boolean, spans, texts, histogram.
        help: What the column contains, in one sentence.
        unit: The unit of the numbers.
        nullable: Whether values may be None.
        digits: Decimals in readable output; if negative, the maximum, with trailing zeros dropped, for mixed kinds of numbers.
        bands: How to put a number into words.
        detail: Whether readable tables omit the column unless it is asked for.
        bars: Whether a terminal table draws a bar next to each number.
        context: `before` or `after` for a text that precedes or follows another on the same line and is aligned with it.
        difference: Whether the text marks `[-deletions-]` and `{+insertions+}`.
        get: Returns the value from a record; by default, the attribute called `name`.
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
        """The row's value in this column; numbers are rounded to `DECIMALS`, and None if not finite."""
        return self.reader()(row)

    def reader(self) -> Callable[[Any], Any]:
        """A function that does what `value` does; make it once and call it for many rows."""
        get = self.get or attrgetter(self.name)
        return (lambda row: _rounded(get(row))) if self.type == "number" else get

    def text(self, value: Any, *, exact: bool = False) -> str:
        """The value as plain text: spans as `12-40 55-80`, None as nothing, numbers with `digits` decimals unless `exact`."""
        if value is None:
            return ""
        if self.type == "number" and not exact:
            formatted = f"{value:z.{abs(self.digits)}f}"
            return formatted if self.digits >= 0 else formatted.rstrip("0").rstrip(".")
        return _FLAT.get(self.type, str)(value)

    def reading(self, value: float | None) -> str:
        """The value in words, by the column's bands; empty if there are none."""
        if value is None:
            return ""
        return next((words for limit, words in self.bands if value < limit), "")


def _rounded(value: float | None) -> float | None:
    if isinstance(value, int):
        return value
    # Adding 0.0 turns -0.0 into 0.0.
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
    """A dataclass field with the metadata of its column; the arguments are described at `Column`."""
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
    """The columns of a record type, in the order of its fields."""
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
