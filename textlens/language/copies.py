"""A text read in another spelling: a copy with some stretches replaced, and where each place of it is in the text as it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

Span = tuple[int, int]
Change = tuple[int, int, str]
"""Where a stretch of the text begins and ends, and what the copy has instead of it."""


class Copy:
    """A copy of a text, and where its characters are in the text.

    What replaces a stretch stands for the whole of it: a span of the copy that holds part of it is a span of the text that holds
    all of it.

    Attributes:
        text: The copy.
    """

    def __init__(self, text: str, changes: Iterable[Change]) -> None:
        """Make the changes, which are given in order and do not overlap; linear in the text."""
        pieces: list[str] = []
        # At each of `_starts` in the copy, a span that ends there ends in the text at the one of `_ends`, and one that begins
        # there, or behind it, begins further on by the one of `_shifts` after it.
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._origins: list[int] = []
        self._shifts: list[int] = [0]
        at = shown = 0
        for start, end, new in changes:
            pieces += text[at:start], new
            shown += start - at
            for inner in range(1, len(new)):
                self._bend(shown + inner, end, start)
                self._origins[-1] = start + 1
            shown += len(new)
            self._bend(shown, end if new else start, end)
            at = end
        self.text = "".join([*pieces, text[at:]])

    def _bend(self, shown: int, end: int, start: int) -> None:
        if self._starts and self._starts[-1] == shown:
            self._origins[-1], self._shifts[-1] = start, start - shown
            return
        self._starts.append(shown)
        self._ends.append(end)
        self._origins.append(start)
        self._shifts.append(start - shown)

    def offset(self, shown: int) -> int:
        """Where the character at an offset into the copy begins in the text."""
        return shown + self._shifts[bisect_right(self._starts, shown)]

    def span(self, shown: Span) -> Span:
        """Where a stretch of the copy is in the text, half-open as it is."""
        start, end = shown
        first = self.offset(start)
        if start >= end:
            return first, first
        at = bisect_left(self._starts, end)
        bends = at < len(self._starts) and self._starts[at] == end
        return first, self._ends[at] if bends else end + self._shifts[at]

    def copied(self, offset: int) -> int:
        """Where an offset into the text, which is not within what was replaced, is in the copy."""
        return offset - self._shifts[bisect_right(self._origins, offset)]
