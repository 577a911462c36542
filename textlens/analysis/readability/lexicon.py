"""A cache of what each word adds to the counts of a text."""

from __future__ import annotations

from collections.abc import Callable

LONGEST_KEPT = 64
"""The maximum length of cached words; longer ones would fill memory."""

_KEPT = 1 << 17


class Lexicon(dict[str, int]):
    """What each word adds to the counts, computed on first access and cached unless the word is very long.

    Attributes:
        nameable: The words met so far that would add less to the counts if they were names.
        on_spache: The cached words that are familiar by Spache's list and rules; only for English.
        spares_names: Whether hard and unfamiliar words are counted, which do not include names.
    """

    spares_names = False

    def __init__(self, adds: Callable[[str], int]) -> None:
        super().__init__()
        self.nameable: set[str] = set()
        self.on_spache: set[str] = set()
        self._adds = adds

    def __missing__(self, word: str) -> int:
        adds = self._adds(word)
        if len(word) <= LONGEST_KEPT:
            self[word] = adds
        return adds

    def make_room(self) -> None:
        """Clear the cache if it is too large; call this only between texts, because the sets must match the cached words."""
        if len(self) > _KEPT:
            self.clear()
            self.nameable.clear()
            self.on_spache.clear()
