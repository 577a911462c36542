"""Markdown tables in the GitHub flavour, which most editors support."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...records import Column
from ..report import Report
from .characters import one_line

_MARKUP = str.maketrans({char: f"\\{char}" for char in "\\`*[]<>|~"})
# An underscore within a word (as in column names) has no meaning and is not escaped.
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=[#a-zA-Z])")


def markdown(report: Report) -> Iterator[str]:
    """A Markdown table.

    Numbers are right-aligned, markup characters are escaped, and line breaks are replaced by spaces. A Markdown table always has
    a header row; without a header, its cells are empty.
    """
    yield _line(escaped(column.name) if report.header else "" for column in report.columns)
    yield _line(_rule(column) for column in report.columns)
    for row in report.texts():
        yield _line(map(escaped, row))


def escaped(cell: str) -> str:
    """A value on one line, with markup characters escaped."""
    cell = one_line(cell).translate(_MARKUP)
    if "_" in cell:
        cell = _UNDERSCORE.sub(r"\\_", cell)
    return _ENTITY.sub("&amp;", cell) if "&" in cell else cell


def _rule(column: Column) -> str:
    return "---:" if column.type in ("integer", "number") else "---"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
