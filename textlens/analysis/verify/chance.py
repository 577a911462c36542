"""Whether a passage shares more words with a quotation than sources of that size share with any by chance.

A match is worth the bits that it takes to name its words: few for `I think it’s a`, which the sources have often, and many for
rare words, or for usual ones that rarely follow each other. To name a place in the sources takes the logarithm of their length.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import log2

from .align import Pair
from .index import Index

FLOOR = 1.29
"""How many times the bits that name a place in the sources a match has to be worth, and an assembled one for each of its places.

Measured, like the figures below, with the quotations of news articles held against other articles.
"""

_SAME = 1.15
"""The same where all words are in a row, and only capitals or marks differ."""

_EDIT = 0.35
"""The share of these bits that each word costs that was left out, put in or replaced."""

_MOST = 7.75
"""The most bits that a word is worth: a draft often has a rare word in common with sources, and an idiom around it."""

_PRIOR = 8
_NEAR = 2_000


class Chance:
    """What matches with the words of sources are worth."""

    def __init__(self, index: Index, pairs: Mapping[str, float]) -> None:
        """`pairs` says how often the sources have two words in a row, for those in a row in quotations that are not exact."""
        self._index, self._pairs = index, pairs
        self._place = log2(max(2, len(index)))
        self._near = min(self._place, log2(_NEAR))

    def is_found(self, code: str, pairs: Iterable[Pair], edits: int) -> bool:
        """Whether an alignment with a passage, with so many edits, is no chance."""
        floor = FLOOR + _EDIT * edits if edits else _SAME
        return self.bits(code, pairs) >= floor * self._place

    def are_found(self, parts: Iterable[tuple[str, list[Pair]]]) -> bool:
        """Whether the parts of an assembled quotation, with their alignments, are all no chance together."""
        worth = needed = 0.0
        before: int | None = None
        for code, pairs in parts:
            edits = sum(at is None or place is None or code[at] != self._index.code[place] for at, place in pairs)
            worth += self.bits(code, pairs) - self._place * _EDIT * edits
            places = [place for _, place in pairs if place is not None]
            if places:
                is_near = before is not None and abs(places[0] - before) < _NEAR
                needed += FLOOR * (self._near if is_near else self._place)
                before = places[-1]
        return worth >= needed

    def bits(self, code: str, pairs: Iterable[Pair]) -> float:
        """What the words are worth that a quotation, given as codes, and the sources have in common; each counts once."""
        words, size = self._index.counts, max(1, len(self._index))
        worth: dict[str, float] = {}
        last: Pair = (None, None)
        for at, place in pairs:
            if at is None or place is None or code[at] != self._index.code[place]:
                continue
            word = code[at]
            share = max(1, words[word]) / size
            if last == (at - 1, place - 1):
                # This place itself tells nothing of how usual it is that one follows the other.
                led = max(0, words[code[at - 1]] - 1)
                share = (max(0.0, self._pairs.get(code[at - 1] + word, 1) - 1) + _PRIOR * share) / (led + _PRIOR)
            worth[word] = max(worth.get(word, 0.0), min(_MOST, -log2(min(1.0, share))))
            last = at, place
        return sum(worth.values())
