"""Blocks: the text of a formatted document as it is put together, one paragraph, heading, list item or table row after the other.

Each block stands on a line of its own, with a blank line between two, and a line break within a block is one. The cells
of a row stand between tabs; where a row holds prose, each of its cells is a block.
"""

from __future__ import annotations

_LONGEST_CELL = 120
"""Characters of a cell from which on its row holds prose."""


class Linked(str):
    """Text that leads to another page."""

    __slots__ = ()


class Block(str):
    """The text of a block.

    Attributes:
        label: The name of the element that it stands in, where it has one.
        linked: The share of its letters that lead to another page.
    """

    __slots__ = ("label", "linked")

    label: str
    linked: float


class Blocks:
    """A text that is put together in the order of reading."""

    def __init__(self) -> None:
        self._stack: list[_Flow | _Row] = [_Flow()]

    def add(self, text: str) -> None:
        """Go on with the block."""
        if text:
            self._flow().parts.append(text)

    def add_spaced(self, text: str) -> None:
        """Go on with text in which white space is one space already, and none follows another nor begins a block."""
        if isinstance(self._stack[-1], _Row) and text.isspace():
            return
        if text.startswith(" ") and self.last()[-1:] in ("", " ", "\n", "\t"):
            text = text.__class__(text[1:])
        self.add(text)

    def last(self) -> str:
        """The last part of the block; empty at its beginning."""
        parts = self._parts()
        return parts[-1] if parts else ""

    def length(self) -> int:
        """How many parts the block has so far."""
        return len(self._parts())

    def since(self, length: int) -> str:
        """What was added to the block after it had so many parts."""
        return "".join(self._parts()[length:])

    def cut(self, length: int) -> None:
        """Take off what was added to the block after it had so many parts."""
        del self._parts()[length:]

    def trim(self) -> None:
        """Take spaces off the end of the block so far."""
        parts = self._parts()
        while parts and not parts[-1].rstrip(" "):
            parts.pop()
        if parts and parts[-1].endswith(" "):
            parts[-1] = parts[-1].__class__(parts[-1].rstrip(" "))

    def end(self) -> None:
        """End the block; what was set beside it follows."""
        top = self._stack[-1]
        if isinstance(top, _Flow):
            top.end()

    def label(self, name: str) -> None:
        """Say in which element the block stands."""
        top = self._stack[-1]
        if isinstance(top, _Flow):
            top.label = name

    def extend(self, blocks: list[Block]) -> None:
        """Let other blocks follow."""
        self.end()
        self._flow().done += blocks

    def beside(self) -> None:
        """Begin blocks that follow the one that they stand in, as those of a text box do."""
        self._flow()
        self._stack.append(_Flow())

    def beside_ends(self) -> None:
        """Go back to the block that these stand in."""
        if len(self._stack) > 1:
            self._close()

    def row(self) -> None:
        """Begin a row of a table."""
        self.end()
        self._stack.append(_Row())

    def cell(self) -> None:
        """Begin a cell of the row."""
        if isinstance(self._stack[-1], _Row):
            self._stack.append(_Flow())

    def cell_ends(self) -> None:
        """End the cell, if one is open."""
        if isinstance(self._stack[-1], _Flow) and self.in_row():
            self._close()

    def row_ends(self, *, dropped: bool = False) -> None:
        """End the row, which becomes one block, or one for each of its cells' paragraphs, or nothing where it is dropped."""
        self.cell_ends()
        row = self._stack[-1]
        if isinstance(row, _Row):
            if dropped:
                row.cells.clear()
            self._close()

    def in_row(self) -> bool:
        """Whether a row is open, with or without a cell."""
        return any(isinstance(one, _Row) for one in self._stack[-2:])

    def all(self) -> list[Block]:
        """All blocks, those that are open ended."""
        while len(self._stack) > 1:
            self._close()
        self.end()
        return self._flow().done

    def text(self) -> str:
        """The whole text; it ends with a line break unless there is none."""
        found = "\n\n".join(self.all())
        return found + "\n" if found else ""

    def _parts(self) -> list[str]:
        top = self._stack[-1]
        return top.parts if isinstance(top, _Flow) else []

    def _flow(self) -> _Flow:
        """The flow that is open; text beside the cells of a row gets a cell."""
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
            below.beside += top.done


class _Flow:
    """Blocks one after the other: those done, the parts of the one that is open, and what follows it."""

    __slots__ = ("beside", "done", "label", "parts")

    def __init__(self) -> None:
        self.done: list[Block] = []
        self.parts: list[str] = []
        self.beside: list[Block] = []
        self.label = ""

    def end(self) -> None:
        text = "".join(self.parts).strip()
        if text:
            self.done.append(_block(text, self.label, sum(_letters(part) for part in self.parts if isinstance(part, Linked))))
        self.done += self.beside
        self.parts, self.beside, self.label = [], [], ""


class _Row:
    """The blocks of each cell of a row so far."""

    __slots__ = ("cells",)

    def __init__(self) -> None:
        self.cells: list[list[Block]] = []

    def blocks(self) -> list[Block]:
        if any(len(cell) > 1 or len(cell[0]) > _LONGEST_CELL for cell in self.cells if cell):
            return [block for cell in self.cells for block in cell]
        line = "\t".join(cell[0].replace("\n", " ") if cell else "" for cell in self.cells).rstrip("\t")
        linked = sum(block.linked * _letters(block) for cell in self.cells for block in cell)
        return [_block(line, "tr", linked)] if line else []


def _block(text: str, label: str, linked: float) -> Block:
    block = Block(text)
    block.label = label
    block.linked = min(1.0, linked / max(1, _letters(text)))
    return block


def _letters(text: str) -> int:
    # Not the bars and dots between links.
    return sum(map(str.isalnum, text))
