"""A table to read: in columns or, where these are too many for the terminal, record by record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..errors import FormatError, choices
from ..records import Column
from ..report import Report
from .bars import sparkline
from .blocks import block
from .characters import one_line
from .layout import StandIns, share, wrap
from .styles import Style

MANY = 6
"""A single record of more columns than this is shown as names and values, one a line."""

VIEWS = ("auto", "columns", "records")
_WRAPPED = ("text", "texts", "spans", "histogram")


def table(report: Report, *, style: str = "simple", view: str = "auto") -> Iterator[str]:
    """A table to read in a terminal.

    `style` is any of tabulate's. `view` is `columns`, `records` (names and values, one a line) or `auto`: records for a
    single one of many columns, and where columns would not fit the terminal. Line breaks in texts are blanks; in a
    terminal long texts are wrapped, never cut. Columns of detail are left out unless --fields names them.
    """
    if view not in VIEWS:
        raise FormatError(f"no view {view!r} of a table", choices(view, VIEWS))
    drawn = Style(style, color=report.terminal is not None and report.terminal.color)
    shown = [place for place, column in enumerate(report.columns) if report.selected or not column.detail]
    columns = [report.columns[place] for place in shown]
    rows = [[entry[place] for place in shown] for entry in report.values()]
    width = report.terminal.width if report.terminal else None
    grid = None
    if view == "columns" or not rows or (view == "auto" and (len(rows) > 1 or len(columns) <= MANY)):
        grid = _grid(columns, rows, drawn, None if view == "columns" else width, header=report.header)
    if grid is not None:
        yield grid
        return
    for number, row in enumerate(rows):
        yield ("\n" if number else "") + block(columns, row, drawn, width)


def _grid(columns: list[Column], rows: list[list[Any]], style: Style, width: int | None, *, header: bool) -> str | None:
    """The rows under the columns' names, or None where they do not fit the width."""
    names = [column.name for column in columns]
    stand_ins = StandIns()
    cells = [[stand_ins.put(_cell(column, value)) for column, value in zip(columns, row, strict=True)] for row in rows]
    if not rows:
        cells = [["(none)", *[""] * (len(names) - 1)]] if header and names else []
    if width is not None and style.wraps:
        wrapped = _fitted(columns, cells, width - style.overhead(len(names)), header=header)
        if wrapped is None:
            return None
        cells = style.spaced(wrapped)
    aligned = ["right" if rows and column.type in ("integer", "number") else "left" for column in columns]
    return stand_ins.restore(style.draw(cells, names if header else [], aligned))


def _cell(column: Column, value: Any) -> str:
    if column.type == "histogram" and value is not None:
        return sparkline(value)
    return one_line(column.text(value))


def _fitted(columns: list[Column], cells: list[list[str]], room: int, *, header: bool) -> list[list[str]] | None:
    """The cells, wrapped where that makes them fit; None where it cannot."""
    least = [len(column.name) if header else 0 for column in columns]
    widths = [max(len(cell) for cell in (*column, "")) for column in zip(*cells, strict=True)]
    widths = [max(pair) for pair in zip(widths, least, strict=True)] if cells else least
    floors = [
        min(width, max(name, 24 if width > 60 else 12)) if column.type in _WRAPPED else width
        for column, width, name in zip(columns, widths, least, strict=True)
    ]
    limits = share(widths, floors, room)
    if limits is None:
        return None
    return [[wrap(cell, limit) for cell, limit in zip(row, limits, strict=True)] for row in cells]
