"""A sheet of lines for a terminal: texts in colours, wrapped to its width and indented."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..report import Terminal
from .characters import one_line
from .layout import StandIns, wrap

WIDTH, NARROWEST, WIDEST = 80, 40, 140
"""The width if it is unknown, and the minimum and maximum width, in columns."""

BOLD, SOFT, LINED, RED, GREEN, YELLOW = "1", "2", "4", "31", "32", "33"
"""Colours and the like, as the parameters of the escape sequence that a terminal understands; several are joined by `;`."""

Part = tuple[str, str]
"""A text and its colours; none if they are empty."""

Cell = tuple[str, str, int]
"""A short text of ASCII, its colours, and the width of its column, with the space after it."""


class Sheet:
    """Lays out lines for one terminal.

    Attributes:
        width: The number of columns.
        color: Whether colours are shown.
    """

    def __init__(self, terminal: Terminal) -> None:
        """Take the width and the colours from the terminal."""
        self.width = WIDTH if terminal.width is None else min(max(terminal.width, NARROWEST), WIDEST)
        self.color = terminal.color

    def painted(self, text: str, paint: str) -> str:
        """The text in colours, if these are shown."""
        return f"\x1b[{paint}m{text}\x1b[0m" if self.color and paint and text else text

    def lines(self, parts: Iterable[Part], *, first: int = 0, rest: int | None = None) -> list[str]:
        """The texts one after another, escaped and wrapped; texts without a space between them are one word.

        The first line is indented by `first` columns, the others by `rest` or else as the first. Two spaces keep their width.
        """
        stand_ins = StandIns()
        rest = first if rest is None else rest
        words = _words([(stand_ins.put(one_line(text)), paint) for text, paint in parts])
        done: list[str] = []
        line: list[Part] = []
        size, indent = 0, first
        for gap, word in words:
            for piece in _pieces(word, self.width - max(first, rest)):
                length = sum(len(text) for text, _ in piece)
                if line and indent + size + gap + length > self.width:
                    done.append(" " * indent + self._drawn(line))
                    line, size, indent = [], 0, rest
                if line:
                    # A space between two words of one colour has that colour: a line below them does not break.
                    line.append((" " * gap, line[-1][1] if line[-1][1] == piece[0][1] else ""))
                    size += gap
                line += piece
                size += length
        return [stand_ins.restore(text) for text in ([*done, " " * indent + self._drawn(line)] if line else done)]

    def beside(self, cells: Iterable[Cell], parts: Iterable[Part]) -> list[str]:
        """The texts as wrapped lines beside short ones, which are on the first line, each in a column of its own width."""
        cells = list(cells)
        margin = sum(width for _, _, width in cells)
        lines = self.lines(parts, first=margin) or [" " * margin]
        lead = "".join(f"{self.painted(text, paint)}{' ' * (width - len(text))}" for text, paint, width in cells)
        return [lead + lines[0][margin:], *lines[1:]]

    def _drawn(self, line: Sequence[Part]) -> str:
        merged: list[list[str]] = []
        for text, paint in line:
            if merged and merged[-1][1] == paint:
                merged[-1][0] += text
            else:
                merged.append([text, paint])
        return "".join(self.painted(text, paint) for text, paint in merged)


def _words(parts: Iterable[Part]) -> list[tuple[int, list[Part]]]:
    """The words, each of one or more pieces of its own colour, with the width of the space before it: one or two."""
    words: list[tuple[int, list[Part]]] = []
    gap = 1
    for text, paint in parts:
        for number, word in enumerate(text.split(" ")):
            gap += number > 0
            if not word:
                continue
            if gap or not words:
                words.append((min(gap, 2), [(word, paint)]))
            else:
                words[-1][1].append((word, paint))
            gap = 0
    return words


def _pieces(word: list[Part], width: int) -> list[list[Part]]:
    """A word, or pieces of one that is longer than a line."""
    if sum(len(text) for text, _ in word) <= width:
        return [word]
    return [[(piece, paint)] for text, paint in word for piece in wrap(text, width).split("\n")]
