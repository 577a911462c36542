"""Invisible characters that editing systems leave in texts; they must not affect sentences, words or quotations.

They are soft hyphens, zero-width spaces, byte order marks within a text, and direction marks. A text is analysed without them,
and the resulting offsets are converted to offsets in the original text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

Span = tuple[int, int]

CHARACTERS = "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""The characters left out, as ranges for a pattern; joiners are kept, because some scripts and emoji need them."""


class Visible:
    """The visible part of a text, and how its offsets map to the whole text.

    Attributes:
        text: The text without invisible characters.
    """

    def __init__(self, text: str) -> None:
        """Remove the invisible characters, in linear time."""
        pieces: list[str] = []
        self._starts: list[int] = []
        self._shifts: list[int] = [0]
        at = shown = 0
        for match in _unseen().finditer(text):
            pieces.append(text[at : match.start()])
            shown += match.start() - at
            at = match.end()
            self._starts.append(shown)
            self._shifts.append(at - shown)
        self.text = "".join([*pieces, text[at:]])

    def offset(self, shown: int) -> int:
        """The offset in the whole text for an offset in the visible part."""
        return shown + self._shifts[bisect_right(self._starts, shown)]

    def span(self, shown: Span) -> Span:
        """The half-open span in the whole text for a span in the visible part."""
        start, end = shown
        return (self.offset(start), self.offset(end - 1) + 1) if start < end else (self.offset(start),) * 2


def visible(text: str) -> Visible | None:
    """The visible part of a text; None if all of it is visible."""
    return None if text.isascii() or _unseen().search(text) is None else Visible(text)


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(f"[{CHARACTERS}]+")
