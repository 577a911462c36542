"""One record as a list of names and values, one per line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...records import Column
from .bars import chart
from .characters import one_line
from .layout import StandIns, wrap
from .styles import Style

NOTHING = "–"
"""Shown for a value that is unknown or does not apply."""

_NARROWEST = 20

Line = tuple[str, str, str, str]
"""Name, value, unit, and interpretation of the value."""


def block(columns: list[Column], row: list[Any], style: Style, width: int | None) -> str:
    """The record with names, values wrapped to the width, units and interpretations; histograms are charts below."""
    charted = [bool(value) and column.type == "histogram" for column, value in zip(columns, row, strict=True)]
    stand_ins = StandIns()
    lines = [_line(column, row[place], stand_ins) for place, column in enumerate(columns) if not charted[place]]
    text = "".join(_plain(lines, style, width)) if style.bare else _boxed(lines, style, width)
    charts = [chart(_title(column, style), row[place]) for place, column in enumerate(columns) if charted[place]]
    if style.color and any(column.difference for column in columns):
        from .differences import painted

        text = painted(text)
    return stand_ins.restore(text) + "".join(f"{drawn}\n" for drawn in charts)


def _line(column: Column, value: Any, stand_ins: StandIns) -> Line:
    if value is None:
        return column.name, NOTHING, "", ""
    reading = column.reading(value) if column.bands else ""
    # The unit "US grade" is redundant next to "US grade 6".
    unit = "" if column.unit and reading.startswith(column.unit) else column.unit
    return column.name, stand_ins.put(one_line(column.text(value))) or NOTHING, unit, reading


def _title(column: Column, style: Style) -> str:
    return style.bold(column.name) + (f" ({column.unit})" if column.unit else "")


def _plain(lines: list[Line], style: Style, width: int | None) -> Iterator[str]:
    """The lines without rules; units and interpretations are aligned in columns, which other values may overrun."""
    margin = max((len(name) for name, *_ in lines), default=0) + 2
    values = max((len(value) for _, value, unit, reading in lines if unit or reading), default=0)
    units = max((len(unit) for _, _, unit, reading in lines if reading), default=0)
    for name, value, unit, reading in lines:
        text = f"{value:<{values}}  {unit:<{units}}  {reading}".rstrip() if unit or reading else value
        wrapped = text if width is None else wrap(text, max(width - margin, _NARROWEST))
        yield style.bold(name) + " " * (margin - len(name)) + wrapped.replace("\n", "\n" + " " * margin) + "\n"


def _boxed(lines: list[Line], style: Style, width: int | None) -> str:
    """The lines in one of tabulate's styles, without the columns for units and interpretations if these are empty."""
    kept = [place for place in range(4) if place < 2 or any(line[place] for line in lines)]
    cells = [[line[place] for place in kept] for line in lines]
    if width is not None and style.wraps:
        others = sum(max(len(line[place]) for line in cells) for place in range(len(kept)) if place != 1)
        room = max(width - others - style.overhead(len(kept)), _NARROWEST)
        cells = [[name, wrap(value, room), *rest] for name, value, *rest in cells]
    return style.draw([[style.bold(name), *rest] for name, *rest in cells], [], ["left"] * len(kept))
