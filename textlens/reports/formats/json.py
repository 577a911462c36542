"""JSON: one object with the schema's name and all records, written one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from json import JSONEncoder
from typing import Any

from ...documents.failures import Failure
from ...documents.paths import readable
from ..report import Report


def json(report: Report, *, indent: int = 0) -> Iterator[str]:
    """One JSON object with the schema's name and all records.

    Facts about the whole result, such as the policy of a check, are properties of it, too. Each record is on a line of its own,
    or with `indent` above 0 each field. An input that failed is a record: `{"document": …, "error": {"message": …, "hint": …}}`.
    """
    encode = encoder(indent)
    names = [column.name for column in report.columns]
    facts = "".join(f"{encode(name)}: {encode(value)}, " for name, value in report.facts.items())
    lead = f'{{"schema": {encode(report.schema)}, {facts}"records": ['
    for entry in report.entries():
        yield f"{lead}\n{encode(record(names, entry))}"
        lead = ","
    yield "\n]}\n" if lead == "," else f"{lead}]}}\n"


def record(names: list[str], entry: tuple[Any, ...] | Failure) -> dict[str, Any]:
    """The JSON object for an entry of a report, as a dict."""
    if isinstance(entry, Failure):
        return {"document": entry.document, "error": {"message": entry.message, "hint": entry.hint}}
    return dict(zip(names, entry, strict=True))


def encoder(indent: int) -> Callable[[Any], str]:
    """A function that encodes a value as JSON, on one line if `indent` is 0; non-ASCII characters are not escaped.

    In a file's name that is not UTF-8, a string has a backslash, `x89`, for each byte that is not.
    """
    encode = JSONEncoder(ensure_ascii=False, check_circular=False, allow_nan=False, indent=indent or None).encode
    return lambda value: readable(encode(value), "\\\\")
