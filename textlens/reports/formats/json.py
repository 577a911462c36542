"""JSON: one object with the schema's name and all records, written as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from json import JSONEncoder
from typing import Any

from ...documents.failures import Failure
from ..report import Report


def json(report: Report, *, indent: int = 0) -> Iterator[str]:
    """One JSON object with the schema's name and all records.

    Each record stands on a line of its own; with `indent` over 0, each field does. An input that failed is a record:
    `{"document": …, "error": {"message": …, "hint": …}}`.
    """
    encode = encoder(indent)
    names = [column.name for column in report.columns]
    lead = f'{{"schema": {encode(report.schema)}, "records": ['
    for entry in report.entries():
        yield f"{lead}\n{encode(record(names, entry))}"
        lead = ","
    yield "\n]}\n" if lead == "," else f"{lead}]}}\n"


def record(names: list[str], entry: tuple[Any, ...] | Failure) -> dict[str, Any]:
    """An entry of a report as what becomes a JSON object."""
    if isinstance(entry, Failure):
        return {"document": entry.document, "error": {"message": entry.message, "hint": entry.hint}}
    return dict(zip(names, entry, strict=True))


def encoder(indent: int) -> Callable[[Any], str]:
    """Makes JSON of a value, on one line where `indent` is 0; typographic quotes and the like stay as they are."""
    return JSONEncoder(ensure_ascii=False, check_circular=False, allow_nan=False, indent=indent or None).encode
