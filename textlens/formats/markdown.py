"""A table for Markdown, as GitHub and most editors show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..records import Column
from ..report import Report
from .characters import one_line

# An underscore within a word (as in the names of columns) marks nothing up and stays as it is.
_MARKUP = re.compile(r"[\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=[#a-zA-Z])")


def markdown(report: Report) -> Iterator[str]:
    """A Markdown table.

    Numbers are right-aligned; what Markdown would take for markup is escaped, line breaks are blanks. A Markdown table
    has a header always: where none is wanted its cells are empty.
    """
    yield _line(escaped(column.name) if report.header else "" for column in report.columns)
    yield _line(_rule(column) for column in report.columns)
    for row in report.texts():
        yield _line(map(escaped, row))


def escaped(cell: str) -> str:
    """A value on one line, with nothing in it that Markdown would take for markup."""
    return _ENTITY.sub("&amp;", _MARKUP.sub(r"\\\g<0>", one_line(cell)))


def _rule(column: Column) -> str:
    return "---:" if column.type in ("integer", "number") else "---"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
