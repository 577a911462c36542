"""Word-level alignment of a quotation with a passage of a source, with the fewest edits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise, product
from typing import NamedTuple

from .index import BREAK

Pair = tuple[int | None, int | None]
"""The index of a word in the draft and of its counterpart in the sources; None if there is no counterpart."""

LONG = 1000
"""The number of words above which a quotation is aligned only once, within a narrow band."""

_SAME, _PUT_IN, _LEFT_OUT = 0, 1, 2
_EDIT = 1 << 20
LEFT_OUT, REPLACED, ADDED = _EDIT, 3 * _EDIT + 1, 3 * _EDIT + 2
"""The cost of a word that is left out, replaced or put in.

A word of the draft that is not in the source costs as much as three that were left out: `It is perhaps over` has all words of
`It is over`. Otherwise the passage would begin with `over`, and nobody would see what was left out. Of several ways that cost as
little, the one with more words wins.
"""

REPEATED = FILLER = _EDIT // 5
"""The cost of leaving out a word that is said twice, or one that fills a pause."""

_NEAR = 4

_NONE: Mapping[str, int] = {}


class Alignment(NamedTuple):
    """The pairs in order, and the number of edits among them."""

    pairs: list[Pair]
    edits: int


def band(size: int) -> int:
    """The half-width of the band for a quotation of this size: how many words the alignment may drift from its diagonal."""
    return min(6 + size // 8, 40) if size <= LONG else 12


def align(words: str, code: str, diagonal: int, idle: Mapping[str, int] = _NONE) -> Alignment:
    """Align words with the passage of `code` near a diagonal; the passage may begin and end anywhere within the band.

    This is the Levenshtein distance over words, limited to a band around the diagonal: time and memory are proportional to the
    number of words times the width of the band. `idle` gives the cost of leaving out words that only fill pauses.
    """
    size, reach = len(words), band(len(words))
    width = 2 * reach + 1
    shift = diagonal - reach
    far = (size + width) * ADDED
    row = [0 if 0 <= shift + k <= len(code) else far for k in range(width)]
    steps: list[bytearray] = []
    passage = code[max(shift, 0) : max(shift + size + width, 0)].replace(BREAK, "\0")
    passage = "\0" * min(size + width, max(0, -shift)) + passage
    passage += "\0" * (size + width - len(passage))
    costs = [REPEATED if one in passage[at + 1 : at + _NEAR] else idle.get(one, LEFT_OUT) for at, one in enumerate(passage)]
    for at, word in enumerate(words):
        here: list[int] = []
        chosen = bytearray(width)
        left = far
        base = at + shift
        window = passage[at : at + width]
        for k in range(width):
            best = row[k] if window[k] == word else row[k] + REPLACED
            step = _SAME
            above = row[k + 1] + ADDED if k + 1 < width else far
            if above < best:
                best, step = above, _PUT_IN
            left += costs[at + k]
            if left < best:
                best, step = left, _LEFT_OUT
            if window[k] == "\0":
                best, step = (above, _PUT_IN) if base + k + 1 <= len(code) and base + k + 1 >= 0 else (far, _SAME)
            chosen[k] = step
            here.append(best)
            left = best
        steps.append(chosen)
        row = here
    end = min(range(width), key=lambda k: (row[k], abs(k - reach)))
    if row[end] >= far:
        # The band is outside the sources: align every word with nothing.
        return Alignment([(at, None) for at in range(size)], size)
    pairs = _traced(steps, end, shift)
    return Alignment(pairs, sum(at is None or place is None or words[at] != code[place] for at, place in pairs))


def _traced(steps: list[bytearray], k: int, shift: int) -> list[Pair]:
    pairs: list[Pair] = []
    at = len(steps)
    while at:
        step = steps[at - 1][k]
        place = at + shift + k - 1
        if step == _SAME:
            pairs.append((at - 1, place))
            at -= 1
        elif step == _PUT_IN:
            pairs.append((at - 1, None))
            at -= 1
            k += 1
        else:
            pairs.append((None, place))
            k -= 1
    pairs.reverse()
    return pairs


def together(several: list[list[Alignment]], longest: int) -> Iterator[tuple[Alignment, ...]]:
    """Combinations of one alignment for each part, in order and with gaps of `longest` words at most."""
    if len(several) == 1:
        yield from ((one,) for one in several[0])
        return
    if len(several) > 3:
        several = [some[:1] for some in several]
    for chosen in product(*several):
        ends = [[place for _, place in one.pairs if place is not None] for one in chosen]
        gaps = [after[0] - before[-1] - 1 for before, after in pairwise(ends)] if all(ends) else [-1]
        if all(0 <= gap <= longest for gap in gaps):
            yield chosen
