"""Characters that nobody sees: what editing systems leave in a text, which must change no sentence, word or quotation.

Soft hyphens, zero-width spaces, byte order marks within a text and marks of direction stand between letters and punctuation
without being either. A text is analysed without them, and what was found is put back where it stands in the text as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

Span = tuple[int, int]

CHARACTERS = "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""The characters left out, as ranges of a pattern; joiners stay, for some scripts and emoji are spelled with them."""


class Visible:
    """What can be seen of a text, and where it stands in the text.

    Attributes:
        text: The text without the characters nobody sees.
    """

    def __init__(self, text: str) -> None:
        """Leave the characters out; linear in the text."""
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
        """Where the character at an offset into what can be seen stands in the whole text."""
        return shown + self._shifts[bisect_right(self._starts, shown)]

    def span(self, shown: Span) -> Span:
        """Where a stretch of what can be seen stands in the whole text, half-open as it is."""
        start, end = shown
        return (self.offset(start), self.offset(end - 1) + 1) if start < end else (self.offset(start),) * 2


def visible(text: str) -> Visible | None:
    """What can be seen of a text; None where that is all of it."""
    return None if text.isascii() or _unseen().search(text) is None else Visible(text)


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(f"[{CHARACTERS}]+")
