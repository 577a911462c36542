"""JSON Schema (2020-12) for reports in JSON and NDJSON.

A record has every column of its report as a property; later versions may add more, so other properties are allowed. An input
that failed is a record of another form.
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
    """The schema of the object that format `json` writes for a report.

    `others` are variants of the report for texts in other languages: fields that not all variants have are optional.
    """
    return {
        "$schema": DIALECT,
        "title": report.schema,
        "type": "object",
        "required": ["schema", "records"],
        "properties": {
            "schema": {"const": report.schema, "description": "Name and version of the records."},
            **{name: {"type": "object", "required": list(fact)} for name, fact in report.facts.items()},
            "records": {"type": "array", "items": _either()},
        },
        "$defs": _definitions(report, others),
    }


def of_line(report: Report, others: Iterable[Report] = ()) -> Schema:
    """The schema of each line that format `ndjson` writes for a report or one of its variants, the `others`."""
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
        # JSON Schema has no keyword for units; the prefix `x-` is for extensions.
        found["x-unit"] = column.unit
    return found
