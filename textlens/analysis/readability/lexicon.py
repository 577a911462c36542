"""What each word adds to the counts of a text, worked out once a spelling."""

from __future__ import annotations

from collections.abc import Callable

LONGEST_KEPT = 64
"""Longer words are not kept: an endless one would be kept for ever."""

_KEPT = 1 << 17


class Lexicon(dict[str, int]):
    """What each word adds to the counts, worked out when it is first met; endless words are not kept.

    Attributes:
        nameable: The words met that would count for less if they were names.
        on_spache: The words in it that are on Spache's list or familiar by its rules; English alone has any.
        spares_names: Whether hard and unfamiliar words are told, among which names do not count.
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
        """Forget all words if there are too many; only between texts, for the sets and the words go together."""
        if len(self) > _KEPT:
            self.clear()
            self.nameable.clear()
            self.on_spache.clear()
