"""Tables too wide for the terminal: long texts below their rows, and values shared by all rows once above the table."""

from __future__ import annotations

from collections.abc import Iterator

from ...records import Column
from .differences import sides
from .layout import FILL, wrap
from .styles import Style

_LONG = 30
_SHORT = 8
_INDENT = "    "

Text = tuple[Column, str]
"""A column and the value of one row."""


def long(columns: list[Column], cells: list[list[str]]) -> list[int]:
    """The indices of the columns with long texts, whose mean length is above `_LONG`, and of columns with differences."""
    filled = [[len(row[place]) for row in cells if row[place]] for place in range(len(columns))]
    lengthy = [sum(lengths) > _LONG * len(lengths) for lengths in filled]
    return [place for place, column in enumerate(columns) if column.difference or (column.type == "text" and lengthy[place])]


def shared(columns: list[Column], cells: list[list[str]]) -> list[int]:
    """The indices of the columns that have the same text in all rows, if it is longer than `_SHORT`."""
    texts = [place for place, column in enumerate(columns) if column.type == "text" and not column.difference]
    return [place for place in texts if len(cells[0][place]) > _SHORT and len({row[place] for row in cells}) == 1]


def heading(columns: list[Column], cells: list[list[str]], places: list[int], style: Style, width: int) -> Iterator[str]:
    """The lines above the table with the values shared by all rows, and a blank line."""
    margin = max((len(columns[place].name) for place in places), default=0) + 2
    for place in places:
        name = columns[place].name
        text = wrap(cells[0][place], width - margin).replace("\n", "\n" + " " * margin)
        yield style.bold(name) + " " * (margin - len(name)) + text
    if places:
        yield ""


def gapped(rows: list[list[str]]) -> list[list[str]]:
    """The rows, each followed by a placeholder row, which `filled` replaces by the texts."""
    # tabulate drops rows in which all cells are empty.
    return [line for row in rows for line in (row, [FILL, *[""] * (len(row) - 1)])]


def filled(drawn: str, texts: list[list[Text]], style: Style, width: int) -> Iterator[str]:
    """The lines of a drawn table with the placeholder rows replaced by texts, and blank lines between rows."""
    rest = iter(texts)
    left = len(texts)
    for line in drawn.splitlines():
        if line.strip() != FILL:
            yield line
            continue
        left -= 1
        yield from _lines(next(rest), style, width - len(_INDENT))
        if left:
            yield ""


def _lines(texts: list[Text], style: Style, width: int) -> Iterator[str]:
    """The texts of a row, indented; if there are several, each after the name of its column."""
    margin = max(len(column.name) for column, _ in texts) + 2 if len(texts) > 1 else 0
    for column, text in texts:
        if text:
            label = style.bold(column.name) + " " * (margin - len(column.name)) if margin else ""
            if column.difference:
                first, *others = sides(text, width - margin, color=style.color)
            else:
                first, *others = wrap(text, width - margin).split("\n")
            yield _INDENT + label + first
            yield from (_INDENT + " " * margin + line for line in others)
