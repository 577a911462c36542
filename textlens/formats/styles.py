"""tabulate's styles, as the table format uses them."""

from __future__ import annotations

from ..errors import FormatError, choices
from .layout import FILL

_BARE = ("simple", "plain")
_BOLD, _NORMAL = "\x1b[1m", "\x1b[0m"


class Style:
    """One of tabulate's styles, for a terminal with or without colour; FormatError for an unknown one."""

    def __init__(self, name: str, *, color: bool = False) -> None:
        """Look the style up."""
        import tabulate

        if name not in tabulate.tabulate_formats:
            raise FormatError(f"no table style {name!r}", choices(name, tabulate.tabulate_formats))
        self.name = name
        self.color = color
        self.wraps = name.endswith(("grid", "outline")) or name in (*_BARE, "presto", "pretty", "psql", "rst")

    def draw(self, rows: list[list[str]], header: list[str], aligned: list[str]) -> str:
        """The table, every value as it is given, ending with a line break."""
        import tabulate

        # Two blanks more for each heading would cost a narrow terminal a whole column.
        padding, tabulate.MIN_PADDING = tabulate.MIN_PADDING, 0
        try:
            names = list(map(self.bold, header))
            drawn = tabulate.tabulate(rows, names, tablefmt=self.name, disable_numparse=True, colalign=aligned)
        finally:
            tabulate.MIN_PADDING = padding
        return "\n".join(line.rstrip() for line in drawn.split("\n")) + "\n" if drawn else ""

    def bold(self, text: str) -> str:
        """The text in bold where the terminal shows colour."""
        return f"{_BOLD}{text}{_NORMAL}" if self.color else text

    def overhead(self, columns: int) -> int:
        """How many characters of a line the style takes for itself between and around so many columns."""
        line = self.draw([["x"] * columns], [], ["left"] * columns).split("\n")
        return max(map(len, line)) - columns

    def spaced(self, rows: list[list[str]]) -> list[list[str]]:
        """The rows with an empty one between them, where the style draws no lines and some rows have several."""
        if self.name not in _BARE or not any("\n" in cell for row in rows for cell in row):
            return rows
        # tabulate leaves a row out where every cell is empty.
        blank = [FILL, *[""] * (len(rows[0]) - 1)]
        return [line for row in rows for line in (row, blank)][:-1]

    def without_lines(self) -> Style:
        """The style for names and values, which need no line above and below them."""
        return Style("plain", color=self.color) if self.name in _BARE else self
