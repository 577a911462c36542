"""Words joined to segments: divided at line breaks and at wide gaps between columns, and joined with drop caps."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from .lines import WIDE, Segment

_ALIGNED = 3
"""The minimum number of lines that begin at the edge of a column."""

_NEAR = 2.2
"""How far a gap between columns extends above and below a line, as a multiple of the type size."""

_LARGE = 1.8
"""The minimum size of a drop cap, as a multiple of the usual type size on the page."""

_INITIALS = 20
"""The maximum number of drop caps on a page."""

_SAME_LINE = 0.45
"""The maximum distance between the baselines of words on the same line, as a multiple of the type size."""


OVERLAP = 0.12
"""The overlap of two letters from which they belong to different words, as a multiple of the type size; kerning is less."""


class Word(NamedTuple):
    """A word on a page, with coordinates rotated so that it is upright.

    Attributes:
        left: Its left edge.
        right: Its right edge.
        base: The height of its baseline above the bottom of the page.
        height: Its type size.
        turn: Its direction, in steps around the circle.
        text: Its characters.
        ends: Whether a line break follows.
    """

    left: float
    right: float
    base: float
    height: float
    turn: int
    text: str
    ends: bool


def segmented(words: Sequence[Word]) -> list[Segment]:
    """The segments of words that all have the same direction, in the order of the words."""
    runs = list(_runs(words))
    gaps = _Gaps(runs)
    return _with_initials([_segment(part) for run in runs for part in _parted(run, gaps)])


class _Gaps:
    """Decides which wide gaps in lines are between columns, because gaps in justified lines may be as wide."""

    def __init__(self, runs: Sequence[Sequence[Word]]) -> None:
        starts = [run[0].left for run in runs]
        self._edges = sorted(starts + [word.left for run in runs for before, word in pairwise(run) if is_wide(before, word)])
        self._words = sorted((word for run in runs for word in run), key=lambda word: word.base)
        self._bases = [word.base for word in self._words]

    def parts(self, before: Word, word: Word) -> bool:
        """Whether the gap before a word ends at an edge where other lines begin too, and no nearby line crosses it."""
        near = 0.5 * word.height
        if bisect_right(self._edges, word.left + near) - bisect_left(self._edges, word.left - near) < _ALIGNED:
            return False
        reach = _NEAR * word.height
        first, last = bisect_left(self._bases, word.base - reach), bisect_right(self._bases, word.base + reach)
        left, right = word.left - word.height, word.left - 0.1 * word.height
        return not any(
            other.left < right and other.right > left and abs(other.base - word.base) > near for other in self._words[first:last]
        )


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in words:
        if run and _is_elsewhere(run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _is_elsewhere(before: Word, word: Word) -> bool:
    """Whether a word is not on the same line after the word before it."""
    height = max(before.height, word.height)
    return before.ends or abs(word.base - before.base) > _SAME_LINE * height or word.left - before.right < -0.5 * height


def is_wide(before: Word, word: Word) -> bool:
    """Whether the gap between two words is wider than an ordinary word space."""
    return word.left - before.right > WIDE * word.height


def _parted(run: Sequence[Word], gaps: _Gaps) -> Iterator[Sequence[Word]]:
    """The words of a line, divided between columns and after a line number."""
    start = 0
    for place, (before, word) in enumerate(pairwise(run), 1):
        is_number = place == 1 and before.text.isdecimal()
        if is_wide(before, word) and (is_number or gaps.parts(before, word)):
            yield run[start:place]
            start = place
    yield run[start:]


def _segment(words: Sequence[Word]) -> Segment:
    longest = max(words, key=lambda word: len(word.text))
    pieces = [words[0].text]
    for before, word in pairwise(words):
        # Words without a gap between them differ only in type size, as in small capitals, and are one word.
        gap = word.left - before.right
        is_one = -OVERLAP * max(before.height, word.height) < gap < 0.02 * word.height and before.text[-1:].isalnum()
        pieces += ["" if is_one else " ", word.text]
    first = words[0]
    height = median(word.height for word in words)
    right = max(word.right for word in words)
    return Segment(first.left, right, longest.base, height, first.right - first.left, "".join(pieces))


def _with_initials(segments: list[Segment]) -> list[Segment]:
    """The segments, with each drop cap joined to the first of the lines next to it."""
    if not segments:
        return segments
    usual = median(segment.height for segment in segments)
    initials = [segment for segment in segments if segment.height > _LARGE * usual and _is_initial(segment.text)]
    for initial in initials[:_INITIALS]:
        beside = [
            (place, segment)
            for place, segment in enumerate(segments)
            if -0.3 < (segment.left - initial.right) / usual < 1.2
            and segment.height < initial.height / _LARGE
            and -1.3 * usual < segment.base - initial.base < initial.height
        ]
        if not beside:
            continue
        first, _ = max(beside, key=lambda found: found[1].base)
        for place, segment in beside:
            text = initial.text + segment.text if place == first else segment.text
            segments[place] = segment._replace(left=initial.left, text=text)
        segments = [segment for segment in segments if segment is not initial]
    return segments


def _is_initial(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) == 1 and letters[0].isupper() and len(text) <= 3
