"""The body of an HTML mail as plain text, with quotations marked by `>` as in plain mail."""

from __future__ import annotations

import re

from .markup import pieces
from .quotation_marks import with_marks

_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr section article header footer figure".split())
_LINES = frozenset("div li dt dd tr br address center caption".split())
_DEEPEST = 5
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def plain(html: str) -> str:
    """The text with line breaks at the ends of blocks, blank lines around paragraphs, and `> ` before quoted lines.

    >>> plain("<p>Yes,&nbsp;<b>Tuesday</b>.</p><blockquote>Which day?</blockquote>")
    'Yes,\\xa0Tuesday.\\n\\n> Which day?\\n'
    """
    lines = _Lines()
    for piece in pieces(with_marks(html, None)):
        if isinstance(piece, str):
            lines.add(piece)
        elif piece.name in ("td", "th"):
            lines.add(" ")
        elif piece.name == "br" or (piece.name in _LINES and lines.is_begun):
            lines.end()
        elif piece.name in _PARAGRAPHS:
            lines.end_paragraph()
            if piece.name == "hr":
                lines.add("________")
                lines.end()
            elif piece.name == "blockquote":
                lines.depth = max(lines.depth + (-1 if piece.ends else 1), 0)
    lines.end_paragraph()
    return "\n".join(lines.done).rstrip("\n") + "\n"


class _Lines:
    """A builder of lines of plain text.

    Attributes:
        done: The finished lines.
        depth: The nesting depth of the quotations that contain the next line.
    """

    def __init__(self) -> None:
        """Begin without lines."""
        self.done: list[str] = []
        self.depth = 0
        self._parts: list[str] = []

    @property
    def is_begun(self) -> bool:
        """Whether the current line contains text."""
        return any(map(str.strip, self._parts))

    def add(self, text: str) -> None:
        """Append text to the current line."""
        self._parts.append(text)

    def end(self) -> None:
        """End the current line; an empty line gives a blank line, but never two in a row."""
        line = _BLANKS.sub(" ", "".join(self._parts)).strip()
        self._parts.clear()
        if line:
            self.done.append("> " * min(self.depth, _DEEPEST) + line)
        elif self.done and self.done[-1]:
            self.done.append("")

    def end_paragraph(self) -> None:
        """End the current line and add a blank line."""
        self.end()
        self.end()
