"""A table for Markdown, as GitHub and most editors show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...records import Column
from ..report import Report
from .characters import one_line

_MARKUP = str.maketrans({char: f"\\{char}" for char in "\\`*[]<>|~"})
# An underscore within a word (as in the names of columns) marks nothing up and stays as it is.
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
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
    cell = one_line(cell).translate(_MARKUP)
    if "_" in cell:
        cell = _UNDERSCORE.sub(r"\\_", cell)
    return _ENTITY.sub("&amp;", cell) if "&" in cell else cell


def _rule(column: Column) -> str:
    return "---:" if column.type in ("integer", "number") else "---"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
