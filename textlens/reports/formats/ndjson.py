"""NDJSON: one JSON object per line."""

from __future__ import annotations

from collections.abc import Iterator

from ..report import Report
from .json import encoder, record


def ndjson(report: Report) -> Iterator[str]:
    """One JSON object a line for each record.

    An input that failed gives a line too: `{"document": …, "error": {"message": …, "hint": …}}`.
    """
    encode = encoder(0)
    names = [column.name for column in report.columns]
    for entry in report.entries():
        yield encode(record(names, entry)) + "\n"
