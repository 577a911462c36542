"""Blocks: the text of a formatted document as a sequence of paragraphs, headings, list items and table rows.

In the text, blocks are separated by blank lines, and line breaks within a block are kept. The cells of a row are separated by
tabs; if a row contains prose, each of its cells is a block instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from .elements import Element, Exclusion

_LONGEST_CELL = 120
"""The maximum length of a cell in a row that does not count as prose."""


class Part(str):
    """A part of the text of a page, and the element that it is in."""

    __slots__ = ("element",)

    element: Element

    def __new__(cls, text: str, element: Element) -> Part:
        """The text with its element."""
        part = super().__new__(cls, text)
        part.element = element
        return part

    def with_text(self, text: str) -> Part:
        """Another text in the same element."""
        return Part(text, self.element)


class Block(str):
    """The text of a block.

    Attributes:
        label: The name of its element, if it has one.
        parts: The parts of its text that have an element.
    """

    __slots__ = ("label", "parts")

    label: str
    parts: Sequence[Part]

    @property
    def linked(self) -> float:
        """The share of its letters that are in links."""
        words = len(self.split())
        linked = sum(_letters(part) for part in self.parts if part.element.is_linked(words))
        return min(1.0, linked / max(1, _letters(self)))

    @property
    def element(self) -> Element | None:
        """The element that it is set in."""
        return next((part.element.block for part in self.parts if not part.isspace()), None)

    @property
    def is_quoted(self) -> bool:
        """Whether it is set as a quotation, or as the source below one."""
        return self.element is not None and self.element.is_quoted

    @property
    def exclusion(self) -> Exclusion | None:
        """The excluded element that all of it is in, if any: an element with other text beside it excludes nothing."""
        excluded = None
        for part in self.parts:
            if not part.isspace():
                excluded = part.element.exclusion
                if excluded is None or not excluded.holds():
                    return None
        return excluded


class Blocks:
    """A builder of blocks, which are added in reading order."""

    def __init__(self) -> None:
        self._stack: list[_Flow | _Row] = [_Flow()]

    def add(self, text: str) -> None:
        """Append text to the current block."""
        if text:
            self._flow().parts.append(text)

    def add_spaced(self, text: str) -> None:
        """Append text with white space already collapsed, without a space after another space or at the start of a block."""
        if isinstance(self._stack[-1], _Row) and text.isspace():
            return
        if text.startswith(" ") and self.last()[-1:] in ("", " ", "\n", "\t"):
            text = text.with_text(text[1:]) if isinstance(text, Part) else text[1:]
        self.add(text)

    def last(self) -> str:
        """The last part of the current block; empty if it has none."""
        parts = self._parts()
        return parts[-1] if parts else ""

    def length(self) -> int:
        """The number of parts of the current block so far."""
        return len(self._parts())

    def since(self, length: int) -> str:
        """The text of the current block after its first `length` parts."""
        return "".join(self._parts()[length:])

    def cut(self, length: int) -> None:
        """Remove all but the first `length` parts of the current block."""
        del self._parts()[length:]

    def trim(self) -> None:
        """Remove spaces from the end of the current block."""
        parts = self._parts()
        while parts and not parts[-1].rstrip(" "):
            parts.pop()
        if parts and parts[-1].endswith(" "):
            last = parts[-1].rstrip(" ")
            parts[-1] = parts[-1].with_text(last) if isinstance(parts[-1], Part) else last

    def end(self) -> None:
        """End the current block; its asides follow it."""
        top = self._stack[-1]
        if isinstance(top, _Flow):
            top.end()

    def label(self, name: str) -> None:
        """Set the name of the current block's element."""
        top = self._stack[-1]
        if isinstance(top, _Flow):
            top.label = name

    def extend(self, blocks: list[Block]) -> None:
        """End the current block and append other blocks."""
        self.end()
        self._flow().done += blocks

    def begin_aside(self) -> None:
        """Begin blocks that are placed after the current one, such as those of a text box anchored in it."""
        self._flow()
        self._stack.append(_Flow())

    def end_aside(self) -> None:
        """End the blocks begun by `begin_aside` and return to the block that they are anchored in."""
        if len(self._stack) > 1:
            self._close()

    def row(self) -> None:
        """Begin a table row."""
        self.end()
        self._stack.append(_Row())

    def cell(self) -> None:
        """Begin a cell, if a row is open."""
        if isinstance(self._stack[-1], _Row):
            self._stack.append(_Flow())

    def cell_ends(self) -> None:
        """End the current cell, if one is open."""
        if isinstance(self._stack[-1], _Flow) and self.in_row():
            self._close()

    def row_ends(self, *, dropped: bool = False) -> None:
        """End the row: it becomes one block, or one for each paragraph of its cells, or nothing if `dropped`."""
        self.cell_ends()
        row = self._stack[-1]
        if isinstance(row, _Row):
            if dropped:
                row.cells.clear()
            self._close()

    def in_row(self) -> bool:
        """Whether a row is open, with or without an open cell."""
        return any(isinstance(one, _Row) for one in self._stack[-2:])

    def all(self) -> list[Block]:
        """All blocks, after ending those that are open."""
        while len(self._stack) > 1:
            self._close()
        self.end()
        return self._flow().done

    def text(self) -> str:
        """The whole text; it ends with a line break unless it is empty."""
        found = "\n\n".join(self.all())
        return found + "\n" if found else ""

    def _parts(self) -> list[str]:
        top = self._stack[-1]
        return top.parts if isinstance(top, _Flow) else []

    def _flow(self) -> _Flow:
        """The current flow; text in a row but outside its cells gets a cell of its own."""
        top = self._stack[-1]
        if isinstance(top, _Row):
            top = _Flow()
            self._stack.append(top)
        return top

    def _close(self) -> None:
        top, below = self._stack.pop(), self._stack[-1]
        if isinstance(top, _Row):
            if isinstance(below, _Flow):
                below.done += top.blocks()
            return
        top.end()
        if isinstance(below, _Row):
            below.cells.append(top.done)
        else:
            below.asides += top.done


class _Flow:
    """A sequence of blocks: the finished ones, the parts of the current one, and the blocks to be placed after it."""

    __slots__ = ("asides", "done", "label", "parts")

    def __init__(self) -> None:
        self.done: list[Block] = []
        self.parts: list[str] = []
        self.asides: list[Block] = []
        self.label = ""

    def end(self) -> None:
        text = "".join(self.parts).strip()
        if text:
            self.done.append(block(text, self.label, [part for part in self.parts if isinstance(part, Part)]))
        self.done += self.asides
        self.parts, self.asides, self.label = [], [], ""


class _Row:
    """The blocks of each cell of the current row."""

    __slots__ = ("cells",)

    def __init__(self) -> None:
        self.cells: list[list[Block]] = []

    def blocks(self) -> list[Block]:
        if any(len(cell) > 1 or len(cell[0]) > _LONGEST_CELL for cell in self.cells if cell):
            return [one for cell in self.cells for one in cell]
        line = "\t".join(cell[0].replace("\n", " ") if cell else "" for cell in self.cells).rstrip("\t")
        parts = [part for cell in self.cells for one in cell for part in one.parts]
        return [block(line, "tr", parts)] if line else []


def block(text: str, label: str, parts: Sequence[Part] = ()) -> Block:
    """A block of a text, with its label and parts."""
    made = Block(text)
    made.label = label
    made.parts = parts
    return made


def _letters(text: str) -> int:
    # Letters and digits only, because bars and dots separate links.
    return sum(map(str.isalnum, text))
