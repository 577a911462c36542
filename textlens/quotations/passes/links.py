"""The links beside the pieces of one paragraph."""

from __future__ import annotations

from ..attribution import Link
from .finder import Finder
from .paragraph import Paragraph

_KEPT = 1024


class Links:
    """The links before and after each piece of a paragraph, looked for once but in the longest of paragraphs."""

    __slots__ = ("_after", "_before", "_finder", "_paragraph")

    def __init__(self, paragraph: Paragraph, finder: Finder) -> None:
        self._paragraph, self._finder = paragraph, finder
        self._before: dict[tuple[int, int, bool], Link | None] = {}
        self._after: dict[int, Link | None] = {}

    def before(self, begin: int, index: int, follows: bool) -> Link | None:
        """The link in the words from `begin` to a piece; `follows` says that another quotation comes before them."""
        key = begin, index, follows
        if key in self._before:
            return self._before[key]
        if len(self._before) >= _KEPT:
            self._before.clear()
        link = self._before[key] = self._finder.before(self._paragraph, begin, index, follows=follows)
        return link

    def after(self, index: int) -> Link | None:
        """The link in the words after a piece."""
        if index in self._after:
            return self._after[index]
        if len(self._after) >= _KEPT:
            self._after.clear()
        link = self._after[index] = self._finder.after(self._paragraph, index)
        return link
