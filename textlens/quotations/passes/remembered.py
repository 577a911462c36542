"""Links behind pieces in quotation marks, remembered by the words that they were found in: many are alike."""

from __future__ import annotations

from collections.abc import Callable

from ..attribution import Link

_MOST = 4096


class Remembered:
    """The links that were found in the words behind pieces, with where these words began."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, bool], tuple[int, Link | None]] = {}

    def link(self, text: str, tail: tuple[int, int, bool], ending: str, find: Callable[[], Link | None]) -> Link | None:
        """The link in the words behind a piece; `find` finds it in words that were not seen before.

        Args:
            text: The text.
            tail: Where the words begin and end, and whether the paragraph ends with them.
            ending: What the piece ends with.
            find: Reads nothing but these words and the character before them, which says whether a mark opens there.
        """
        start, stop, closes = tail
        key = text[start - 1 : stop], ending, closes
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            known = self._known[key] = start, find()
        return known[1] if known[1] is None else known[1].moved(start - known[0])
