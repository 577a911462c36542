"""One record as names and values, one a line."""

from __future__ import annotations

from typing import Any

from ..records import Column
from .bars import chart
from .characters import one_line
from .layout import StandIns, wrap
from .styles import Style

NOTHING = "–"
"""Stands where a value is unknown or does not apply."""

_NARROWEST = 20


def block(columns: list[Column], row: list[Any], style: Style, width: int | None) -> str:
    """The record: name, value, unit and how to read it; histograms as charts below. Values are wrapped to the width."""
    style = style.without_lines()
    drawn = [pair for pair in zip(columns, row, strict=True) if pair[0].type != "histogram" or pair[1] is None]
    charts = [pair for pair in zip(columns, row, strict=True) if pair[0].type == "histogram" and pair[1] is not None]
    stand_ins = StandIns()
    lines = [[stand_ins.put(cell) for cell in _line(column, value)] for column, value in drawn]
    lines = _without_empty(lines)
    if width is not None and style.wraps:
        lines = _wrapped(lines, style, width)
    lines = [[style.bold(name), *rest] for name, *rest in lines]
    text = stand_ins.restore(style.draw(lines, [], ["left"] * 4))
    return text + "".join(f"{chart(_title(column, style), bars)}\n" for column, bars in charts)


def _line(column: Column, value: Any) -> list[str]:
    if value is None:
        return [column.name, NOTHING, "", ""]
    reading = column.reading(value) if column.bands else ""
    return [column.name, one_line(column.text(value)) or NOTHING, column.unit, reading]


def _title(column: Column, style: Style) -> str:
    return style.bold(column.name) + (f" ({column.unit})" if column.unit else "")


def _without_empty(lines: list[list[str]]) -> list[list[str]]:
    """The lines without the columns (unit, reading) in which none of them has anything."""
    kept = [number for number in range(4) if number < 2 or any(line[number] for line in lines)]
    return [[line[number] for number in kept] for line in lines]


def _wrapped(lines: list[list[str]], style: Style, width: int) -> list[list[str]]:
    columns = list(zip(*lines, strict=True))
    others = sum(max(map(len, column)) for number, column in enumerate(columns) if number != 1)
    room = max(width - others - style.overhead(len(columns)), _NARROWEST)
    return [[name, wrap(value, room), *rest] for name, value, *rest in lines]
