"""Layout of text in columns: display width, wrapping, and how columns share the width of a terminal."""

from __future__ import annotations

import re

_UNUSUAL = re.compile("[\u0300-\u1fff\u200b-\u200f\u2060-\u206f\u20d0-\u20ff\u231a-\U0010ffff]")
FILL = chr(0xF0000)
"""A placeholder that occupies one cell during layout and is removed afterwards."""

_LAST = 0x10FFFD


class StandIns:
    """Lets layout code count characters although a terminal counts cells.

    `put` replaces text whose width differs from its length (East Asian characters, letters with combining marks) by one private
    use character for each cell; `restore` reverses this. Use one object for a whole table.
    """

    def __init__(self) -> None:
        """Start without stand-ins."""
        self._codes: dict[str, str] = {}

    def put(self, text: str) -> str:
        """The text with a length equal to its width in cells."""
        if text.isascii() or not _UNUSUAL.search(text):
            return text
        return "".join(self._stand_in(cluster, cells) for cluster, cells in _clusters(text))

    def restore(self, text: str) -> str:
        """The text with every stand-in replaced by the original characters."""
        if not self._codes:
            return text.replace(FILL, "")
        return text.translate({ord(FILL): None, **{ord(code): cluster for cluster, code in self._codes.items()}})

    def _stand_in(self, cluster: str, cells: int) -> str:
        if len(cluster) == cells and cluster < FILL:
            return cluster
        code = self._codes.get(cluster)
        if code is None:
            number = ord(FILL) + len(self._codes) + 1
            if number > _LAST:
                return cluster
            code = self._codes[cluster] = chr(number)
        return code + FILL * (cells - 1)


def _clusters(text: str) -> list[tuple[str, int]]:
    """Characters with their combining marks, and the width of each in cells."""
    from unicodedata import category, east_asian_width

    clusters: list[tuple[str, int]] = []
    for char in text:
        # Terminals show a soft hyphen, though it is a character for formatting.
        if clusters and char != "\xad" and category(char) in ("Mn", "Me", "Cf"):
            before, cells = clusters[-1]
            clusters[-1] = before + char, cells
        else:
            clusters.append((char, 2 if east_asian_width(char) in "WF" else 1))
    return clusters


def wrap(text: str, width: int) -> str:
    """The text in lines of at most `width` characters, broken at spaces, or within words that are longer."""
    if len(text) <= width:
        return text
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) <= width:
            line = f"{line} {word}"
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width)
        lines += full
    return "\n".join([*lines, line])


def _pieces(word: str, width: int) -> list[str]:
    pieces = []
    start = 0
    while len(word) - start > width:
        # Keep a wide character and its placeholder together.
        end = start + max(width - (word[start + width] == FILL), 1)
        pieces.append(word[start:end])
        start = end
    return [*pieces, word[start:]]


def share(widths: list[int], floors: list[int], room: int) -> list[int] | None:
    """The widths reduced, widest first, until their sum is at most `room`, none below its floor; None if that is impossible."""
    if sum(widths) <= room:
        return widths
    for limit in range(room, -1, -1):
        cut = [min(width, max(limit, floor)) for width, floor in zip(widths, floors, strict=True)]
        if sum(cut) <= room:
            return cut
    return None
