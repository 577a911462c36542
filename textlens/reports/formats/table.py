"""Readable tables: in columns or, if these do not fit the terminal, record by record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...errors import FormatError, choices
from ...records import Column
from ..report import Report
from . import below
from .bars import scaled_bars, sparkline
from .blocks import block
from .characters import one_line
from .layout import StandIns, share, wrap
from .styles import Style

MANY = 6
"""A single record with more columns than this is shown as names and values, one per line."""

VIEWS = ("auto", "columns", "records")
_ROOM_BELOW = 60
_RIBBON = 40
_SHORTEST_BAR, _LONGEST_BAR = 8, 30
_SHORTEST_CONTEXT = 8
_FLOORS = ((24, 12), (12, 12), (9, 9))
_WRAPPED = ("text", "texts", "spans", "histogram")


def table(report: Report, *, style: str = "simple", view: str = "auto") -> Iterator[str]:
    """A table to read in a terminal.

    `style` is any of tabulate's. `view` is `columns`, `records` (names and values, one per line) or `auto`: records for a single
    record with many columns, and if columns do not fit the terminal even with long texts below their rows and shared values above
    the table. Line breaks in texts are replaced by spaces; in a terminal, long texts are wrapped, never cut. Detail columns are
    left out unless --fields names them.
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
        roomy = width is not None and width >= _ROOM_BELOW and drawn.bare and view == "auto"
        # Differences are shown side by side, for which a column is too narrow.
        if not (rows and roomy and any(column.difference for column in columns)):
            grid = _grid(columns, rows, drawn, None if view == "columns" else width, header=report.header)
        if grid is None and not rows:
            grid = "(none)\n"
        if grid is None and width is not None and roomy:
            grid = _grid_between(columns, rows, drawn, width, header=report.header)
    if grid is not None:
        yield grid
        return
    for number, row in enumerate(rows):
        yield ("\n" if number else "") + block(columns, row, drawn, width)


def _grid(columns: list[Column], rows: list[list[Any]], style: Style, width: int | None, *, header: bool) -> str | None:
    """The rows below a header, or None if they do not fit the width."""
    names = [column.name for column in columns]
    stand_ins = StandIns()
    cells = _cells(columns, rows, stand_ins)
    if not rows:
        cells = [["(none)", *[""] * (len(names) - 1)]] if header and names else []
    if width is not None and style.wraps:
        columns, cells = _with_bars(columns, rows, cells, style, width, header=header)
        names = [column.name for column in columns]
        cells = _trimmed(columns, cells, style, width, header=header)
        # If a long text would become a narrow ribbon, it can go below its row.
        roomy = style.bare and width >= _ROOM_BELOW
        floor, ribbon = (_FLOORS[0], _RIBBON) if roomy else (_FLOORS[1], 24)
        wrapped = _fitted(columns, cells, width - style.overhead(len(names)), floor, ribbon, header=header)
        if wrapped is None:
            return None
        cells = style.spaced(wrapped)
    return stand_ins.restore(style.draw(cells, names if header else [], _aligned(columns) if rows else ["left"] * len(names)))


def _with_bars(
    columns: list[Column], rows: list[list[Any]], cells: list[list[str]], style: Style, width: int, *, header: bool
) -> tuple[list[Column], list[list[str]]]:
    """The columns and cells with bars next to the first column with `bars`, if the terminal has room for them."""
    place = next((place for place, column in enumerate(columns) if column.bars), None)
    if place is None or len(rows) < 2:
        return columns, cells
    names = [column.name if header else "" for column in columns]
    widths = [max(map(len, column)) for column in zip(names, *cells, strict=True)]
    room = min(width - sum(widths) - style.overhead(len(columns) + 1), _LONGEST_BAR)
    if room < _SHORTEST_BAR:
        return columns, cells
    drawn = scaled_bars([row[place] for row in rows], room)
    after = place + 1
    with_bars = [[*row[:after], bar, *row[after:]] for row, bar in zip(cells, drawn, strict=True)]
    return [*columns[:after], Column("", "bar", ""), *columns[after:]], with_bars


def _trimmed(columns: list[Column], cells: list[list[str]], style: Style, width: int, *, header: bool) -> list[list[str]]:
    """The cells with contexts cut to fit the terminal; they are excerpts anyway."""
    contexts = [place for place, column in enumerate(columns) if column.context]
    if not contexts or not cells:
        return cells
    names = [column.name if header else "" for column in columns]
    widths = [max(map(len, column)) for column in zip(names, *cells, strict=True)]
    others = sum(length for place, length in enumerate(widths) if place not in contexts)
    room = width - style.overhead(len(columns)) - others
    limits = share([widths[place] for place in contexts], [_SHORTEST_CONTEXT] * len(contexts), room)
    if limits is None:
        return cells
    trimmed = [row[:] for row in cells]
    for place, limit in zip(contexts, limits, strict=True):
        for row in trimmed:
            row[place] = _cut(row[place], limit, columns[place].context)
    return trimmed


def _cut(cell: str, limit: int, context: str) -> str:
    """The part of a context nearest to the match, without a partial word unless it is the only one."""
    if len(cell) <= limit:
        return cell
    if context == "before":
        return cell[-limit:] if cell[-limit - 1] == " " else cell[-limit:].split(" ", 1)[-1]
    return cell[:limit] if cell[limit] == " " else cell[:limit].rsplit(" ", 1)[0]


def _grid_between(columns: list[Column], rows: list[list[Any]], style: Style, width: int, *, header: bool) -> str | None:
    """Short values in columns, shared values above the table, and long texts below their rows; None if too wide."""
    stand_ins = StandIns()
    cells = _cells(columns, rows, stand_ins)
    over = below.shared(columns, cells) if header else []
    under = [place for place in below.long(columns, cells) if place not in over]
    kept = [place for place in range(len(columns)) if place not in over and place not in under]
    middle = [columns[place] for place in kept]
    wrapped = _squeezed(middle, [[row[place] for place in kept] for row in cells], style, width, header=header)
    if wrapped is None:
        return None
    wrapped = below.gapped(wrapped) if under else style.spaced(wrapped)
    drawn = style.draw(wrapped, [column.name for column in middle] if header else [], _aligned(middle))
    texts = [[(columns[place], row[place]) for place in under] for row in cells]
    lines = [*below.heading(columns, cells, over, style, width), *below.filled(drawn, texts, style, width)]
    return stand_ins.restore("\n".join(lines) + "\n")


def _squeezed(columns: list[Column], cells: list[list[str]], style: Style, width: int, *, header: bool) -> list[list[str]] | None:
    """The cells wrapped to the width, breaking words only as a last resort; None if too wide."""
    if not columns:
        return None
    room = width - style.overhead(len(columns))
    tries = (_fitted(columns, cells, room, floor, header=header) for floor in _FLOORS)
    return next((wrapped for wrapped in tries if wrapped is not None), None)


def _cells(columns: list[Column], rows: list[list[Any]], stand_ins: StandIns) -> list[list[str]]:
    return [[stand_ins.put(_cell(column, value)) for column, value in zip(columns, row, strict=True)] for row in rows]


def _aligned(columns: list[Column]) -> list[str]:
    return ["right" if column.type in ("integer", "number") or column.context == "before" else "left" for column in columns]


def _cell(column: Column, value: Any) -> str:
    if column.type == "histogram" and value is not None:
        return sparkline(value)
    return one_line(column.text(value))


def _fitted(
    columns: list[Column], cells: list[list[str]], room: int, floor: tuple[int, int], ribbon: int = 0, *, header: bool
) -> list[list[str]] | None:
    """The cells wrapped as far as needed to fit; None if that is impossible.

    `floor` is the length up to which words are not broken, and the minimum width of a column; `ribbon` is the minimum width of a
    column of long texts.
    """
    least = [len(column.name) if header else 0 for column in columns]
    widths = [max(len(cell) for cell in (*column, "")) for column in zip(*cells, strict=True)]
    widths = [max(pair) for pair in zip(widths, least, strict=True)] if cells else least
    floors = widths[:]
    for place, column in enumerate(columns):
        if column.type in _WRAPPED:
            word = max((len(word) for row in cells for word in row[place].split(" ")), default=0)
            keep = ribbon if ribbon and widths[place] > 60 else max(floor[1], min(word, floor[0]))
            floors[place] = min(widths[place], max(least[place], keep))
    limits = share(widths, floors, room)
    if limits is None:
        return None
    return [[wrap(cell, limit) for cell, limit in zip(row, limits, strict=True)] for row in cells]
