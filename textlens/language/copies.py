"""Copies of a text in which some spans are replaced, with the mapping of their offsets to the text."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

Span = tuple[int, int]
Change = tuple[int, int, str]
"""The start and end of a span of the text, and its replacement."""


_TOGETHER = 4096


class Copy:
    """A copy of a text, and how its offsets map to the text.

    A replacement maps to the whole span that it replaces: a span of the copy that contains part of a replacement is converted to
    a span of the text that contains all of it.

    Attributes:
        text: The copy.
    """

    def __init__(self, text: str, changes: Iterable[Change]) -> None:
        """Apply the changes, which are in text order and do not overlap, in linear time."""
        pieces: list[str] = []
        done: list[str] = []
        # A span of the copy that ends at `_starts[n]` ends at `_ends[n]` in the text; one that begins there or later, up to the
        # next of `_starts`, begins `_shifts[n + 1]` further on.
        self._starts, self._ends, self._origins, self._shifts = array("i"), array("i"), array("i"), array("i", [0])
        at = shown = 0
        for start, end, new in changes:
            pieces += text[at:start], new
            if len(pieces) > _TOGETHER:
                # A list of many short pieces takes several times the memory of the text.
                done.append("".join(pieces))
                pieces.clear()
            shown += start - at
            for inner in range(1, len(new)):
                self._bend(shown + inner, end, start)
                self._origins[-1] = start + 1
            shown += len(new)
            self._bend(shown, end if new else start, end)
            at = end
        self.text = "".join([*done, *pieces, text[at:]])

    def _bend(self, shown: int, end: int, start: int) -> None:
        if self._starts and self._starts[-1] == shown:
            self._origins[-1], self._shifts[-1] = start, start - shown
            return
        self._starts.append(shown)
        self._ends.append(end)
        self._origins.append(start)
        self._shifts.append(start - shown)

    def offset(self, shown: int) -> int:
        """The offset in the text of the character at an offset in the copy."""
        return shown + self._shifts[bisect_right(self._starts, shown)]

    def span(self, shown: Span) -> Span:
        """The half-open span in the text for a span of the copy."""
        start, end = shown
        first = self.offset(start)
        if start >= end:
            return first, first
        at = bisect_left(self._starts, end)
        bends = at < len(self._starts) and self._starts[at] == end
        return first, self._ends[at] if bends else end + self._shifts[at]

    def copied(self, offset: int) -> int:
        """The offset in the copy for an offset in the text that is not inside a replaced span."""
        return offset - self._shifts[bisect_right(self._origins, offset)]
