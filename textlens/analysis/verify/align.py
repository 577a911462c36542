"""Word by word: the cheapest way to make a passage of a source into what the draft has."""

from __future__ import annotations

from typing import NamedTuple

from .index import BREAK

Pair = tuple[int | None, int | None]
"""A word of the draft and the source's word in its place; None where one has no such word."""

LONG = 1000
"""Words from which on a quotation is aligned in one place only, within a narrow band."""

_SAME, _PUT_IN, _LEFT_OUT = 0, 1, 2


class Alignment(NamedTuple):
    """The pairs in order, and how many of them are changes."""

    pairs: list[Pair]
    edits: int


def band(size: int) -> int:
    """How many words a passage may shift against a quotation of this size."""
    return min(6 + size // 8, 40) if size <= LONG else 12


def align(words: str, code: str, diagonal: int) -> Alignment:
    """Align words with the passage of `code` near a diagonal; the passage may begin and end anywhere in it.

    Levenshtein's distance over words, within a band around the diagonal: time and memory grow with the words times the band.
    """
    size, reach = len(words), band(len(words))
    width = 2 * reach + 1
    shift = diagonal - reach
    far = size + width
    row = [0 if 0 <= shift + k <= len(code) else far for k in range(width)]
    steps: list[bytearray] = []
    for at, word in enumerate(words, 1):
        here: list[int] = []
        taken = bytearray(width)
        left = far
        base = at + shift - 1
        window = code[max(base, 0) : max(base + width, 0)]
        window = window.replace(BREAK, "\0")
        window = "\0" * min(width, max(0, -base)) + window
        window += "\0" * (width - len(window))
        for k in range(width):
            best = row[k] if window[k] == word else row[k] + 1
            step = _SAME
            above = row[k + 1] + 1 if k + 1 < width else far
            if above < best:
                best, step = above, _PUT_IN
            if left + 1 < best:
                best, step = left + 1, _LEFT_OUT
            if window[k] == "\0":
                best, step = (above, _PUT_IN) if base + k + 1 <= len(code) and base + k + 1 >= 0 else (far, _SAME)
            taken[k] = step
            here.append(best)
            left = best
        steps.append(taken)
        row = here
    end = min(range(width), key=lambda k: (row[k], abs(k - reach)))
    if row[end] >= far:
        # The sources end long before the words do.
        return Alignment([(at, None) for at in range(size)], size)
    return Alignment(_traced(steps, end, shift), row[end])


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
