"""tabulate's styles, for the table format."""

from __future__ import annotations

from ...errors import FormatError, choices
from .layout import FILL

_BARE = ("simple", "plain")
_BOLD, _NORMAL = "\x1b[1m", "\x1b[0m"


class Style:
    """One of tabulate's styles, for a terminal with or without colour; FormatError for an unknown one."""

    def __init__(self, name: str, *, color: bool = False) -> None:
        """Look up the style; the bare styles are recognised without importing tabulate."""
        self.name = name
        self.color = color
        self.bare = name in _BARE
        self.wraps = self.bare or name.endswith(("grid", "outline")) or name in ("presto", "pretty", "psql", "rst")
        if not self.bare:
            _require(name)

    def draw(self, rows: list[list[str]], header: list[str], aligned: list[str]) -> str:
        """The table, with all values as given; it ends with a line break."""
        import tabulate

        # No minimum padding: two more spaces per header would cost a narrow terminal a whole column.
        padding, tabulate.MIN_PADDING = tabulate.MIN_PADDING, 0
        try:
            names = list(map(self.bold, header))
            drawn = tabulate.tabulate(rows, names, tablefmt=self.name, disable_numparse=True, colalign=aligned)
        finally:
            tabulate.MIN_PADDING = padding
        return "\n".join(line.rstrip() for line in drawn.split("\n")) + "\n" if drawn else ""

    def bold(self, text: str) -> str:
        """The text in bold if the terminal shows colour."""
        return f"{_BOLD}{text}{_NORMAL}" if self.color and text else text

    def overhead(self, columns: int) -> int:
        """The number of characters per line that the style adds between and around so many columns."""
        line = self.draw([["x"] * columns], [], ["left"] * columns).split("\n")
        return max(map(len, line)) - columns

    def spaced(self, rows: list[list[str]]) -> list[list[str]]:
        """The rows separated by blank ones if the style has no rules and some cells have several lines."""
        if not self.bare or not any("\n" in cell for row in rows for cell in row):
            return rows
        # tabulate drops rows in which all cells are empty.
        blank = [FILL, *[""] * (len(rows[0]) - 1)]
        return [line for row in rows for line in (row, blank)][:-1]


def _require(name: str) -> None:
    from tabulate import tabulate_formats

    if name not in tabulate_formats:
        raise FormatError(f"no table style {name!r}", choices(name, tabulate_formats))
