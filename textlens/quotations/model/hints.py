"""The network's output for the words of a sentence: how likely each is in a cue, source or content, and which belong together.

All are log odds as integers: `STEP` steps are one unit, and `MIDDLE` is even odds.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from .lanes import lanes
from .word_features import hashed

MARKS = (
    "head", "cue", "source", "content", "opens", "closes", "source_opens", "source_closes", "content_before",
    "content_behind", "source_before", "source_behind", "nested",
)  # fmt: skip
"""The binary outputs for each word: whether it is the head of a cue, in a cue, in a source, or in a content; the first or the
last word of a content or of a source; in a content or a source before or after its cue; in more than one content."""

HEAD, CUE, SOURCE, CONTENT, OPENS, CLOSES, SOURCE_OPENS, SOURCE_CLOSES = range(8)
BEFORE, BEHIND, FROM_BEFORE, FROM_BEHIND, NESTED = range(8, 13)

RANK = 8
"""The length of the vectors of a head and of a word whose dot product says whether the word is in that cue's content (source)."""

STEP, MIDDLE = 16, 128
"""The number of steps in one unit of log odds, and the value of even odds, for marks."""

PAIR_STEP = 4
"""The number of steps in one unit of log odds for pairs; even odds are `MIDDLE` too."""

FURTHEST = 200
"""The maximum distance of two words of a sentence."""

LEVEL = [hash for value in range(32) for hash in [hashed(f"mark{value}")] * 8]
"""The hash for each value of log odds, by classes half a unit wide, for features."""

_CLASSES = {number: hashed(f"pair{number}") for number in range(-12, 13)}
PAIR_LEVEL = [_CLASSES[max(-12, min(12, (value - MIDDLE) >> 1))] for value in range(256)]
"""The same for pairs."""

_HEADS, _WORDS = len(MARKS), len(MARKS) + 2 * RANK
_WIDTH = 24
_SHIFT = 6
_OFFSET = 1 << 16  # Added to the log odds of a distance, so that they are not negative.


BUCKETS = 27


def bucket(distance: int) -> int:
    """The class of a distance in words, 0 to 26: 13 is the head itself, lower classes are before it."""
    far = abs(distance)
    if far > 8:
        far = 9 + sum(far >= limit for limit in (12, 17, 25, 40))
    return 13 + (far if distance > 0 else -far)


class Hints:
    """The network's output for a sentence.

    `marks` has one byte per word for each of `MARKS`.

    Args:
        numbers: The network's outputs for the words of several sentences, one byte per word: `MARKS`; the vectors of each word as
            a head, for contents and then for sources (`RANK` each); its vectors as a word of a content, then of a source.
        start: The index of the sentence's first word among them.
        size: The number of words of the sentence.
        distances: The log odds of distances for contents and for sources, as returned by `aligned`.
    """

    __slots__ = ("_distances", "_long", "_numbers", "_size", "_start", "marks")

    def __init__(self, numbers: Sequence[bytes], start: int, size: int, distances: tuple[int, int]) -> None:
        self.marks = [column[start : start + size] for column in numbers[: len(MARKS)]]
        self._numbers, self._start, self._size, self._distances = numbers, start, size, distances
        self._long: list[int] = []

    def pair(self, head: int) -> tuple[bytes, bytes]:
        """The log odds of each word being in the content, and in the source, of the cue at `head`, one byte per word."""
        start, size = self._start, self._size
        room = lanes(size, _WIDTH)
        if not self._long:
            self._long = [room.spread(column[start : start + size]) for column in self._numbers[_WORDS:]]
        numbers = [column[start + head] - MIDDLE for column in self._numbers[_HEADS:_WORDS]]
        mask = (1 << _WIDTH * size) - 1
        found = []
        for first, distances in zip((0, RANK), self._distances, strict=True):
            mine = numbers[first : first + RANK]
            total = sum([number * long for number, long in zip(mine, self._long[first : first + RANK], strict=True)])
            # Shift to the distances from the first word on; the lanes of `aligned` contain no negative numbers.
            total += (distances >> _WIDTH * (FURTHEST - head)) & mask
            total += room.ones * ((MIDDLE << _SHIFT) - MIDDLE * sum(mine) - _OFFSET)
            found.append(room.gathered(room.capped(total, _SHIFT)))
        return found[0], found[1]


def aligned(distances: Sequence[int]) -> int:
    """Log odds by `bucket` (256 are one unit) as lanes, one for each distance from `FURTHEST` words before the head on."""
    odds = [(distance + _OFFSET).to_bytes(_WIDTH // 8, "little") for distance in distances]
    return int.from_bytes(b"".join([odds[bucket(place)] for place in range(-FURTHEST, FURTHEST + 1)]), "little")


_EVEN = aligned([0] * BUCKETS)


@lru_cache(256)
def unread(count: int) -> Hints:
    """The hints for a sentence of `count` words that the network has not read: even odds everywhere."""
    even = [bytes([MIDDLE]) * count]
    return Hints(even * (_WORDS + 2 * RANK), 0, count, (_EVEN, _EVEN))
