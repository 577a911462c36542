"""JSON Schema (2020-12) of what a report becomes in JSON and NDJSON.

A record has every column of its report as a property; more may be added in later versions, so that others are allowed. An
input that failed is a record of another form.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..records import Column
from .report import Report

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SPAN: Schema = {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "integer"}], "minItems": 2, "maxItems": 2}
_BAR: Schema = {
    "type": "array",
    "prefixItems": [{"type": "integer"}, {"type": ["integer", "null"]}, {"type": "integer"}],
    "minItems": 3,
    "maxItems": 3,
}
_TYPES: dict[str, Schema] = {
    "text": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "texts": {"type": "array", "items": {"type": "string"}},
    "spans": {"type": "array", "items": _SPAN},
    "histogram": {"type": "array", "items": _BAR},
}

_FAILURE: Schema = {
    "title": "An input that gave no result",
    "type": "object",
    "required": ["document", "error"],
    "properties": {
        "document": {"type": "string", "description": "The input."},
        "error": {
            "type": "object",
            "required": ["message", "hint"],
            "properties": {
                "message": {"type": "string", "description": "What went wrong."},
                "hint": {"type": ["string", "null"], "description": "What to do about it."},
            },
        },
    },
}


def of_object(report: Report, others: Iterable[Report] = ()) -> Schema:
    """The schema of the one object that format `json` makes of a report.

    `others` are what the report may be in its place, for texts in another language: fields that not all of them have
    may be missing.
    """
    return {
        "$schema": DIALECT,
        "title": report.schema,
        "type": "object",
        "required": ["schema", "records"],
        "properties": {
            "schema": {"const": report.schema, "description": "Name and version of the records."},
            "records": {"type": "array", "items": _either()},
        },
        "$defs": _definitions(report, others),
    }


def of_line(report: Report, others: Iterable[Report] = ()) -> Schema:
    """The schema of each line that format `ndjson` makes of a report, or of one of the `others`."""
    return {"$schema": DIALECT, "title": report.schema, **_either(), "$defs": _definitions(report, others)}


def _either() -> Schema:
    return {"anyOf": [{"$ref": "#/$defs/record"}, {"$ref": "#/$defs/failure"}]}


def _definitions(report: Report, others: Iterable[Report]) -> Schema:
    columns = {column.name: column for column in report.columns}
    always = set(columns)
    for other in others:
        columns |= {column.name: column for column in other.columns if column.name not in columns}
        always &= {column.name for column in other.columns}
    record = {
        "title": f"A record of {report.schema}",
        "type": "object",
        "required": [name for name in columns if name in always],
        "properties": {name: _property(column) for name, column in columns.items()},
    }
    return {"record": record, "failure": _FAILURE}


def _property(column: Column) -> Schema:
    found = dict(_TYPES[column.type])
    if column.nullable:
        found["type"] = [found["type"], "null"]
    found["description"] = column.help
    if column.unit:
        # No word of the standard says what a number counts; names that begin so are left to us.
        found["x-unit"] = column.unit
    return found
