"""Word-level alignment of a quotation with a passage of a source, with the fewest edits."""

from __future__ import annotations

from typing import NamedTuple

from .index import BREAK

Pair = tuple[int | None, int | None]
"""The index of a word in the draft and of its counterpart in the sources; None if there is no counterpart."""

LONG = 1000
"""The number of words above which a quotation is aligned only once, within a narrow band."""

_SAME, _PUT_IN, _LEFT_OUT = 0, 1, 2


class Alignment(NamedTuple):
    """The pairs in order, and the number of edits among them."""

    pairs: list[Pair]
    edits: int


def band(size: int) -> int:
    """The half-width of the band for a quotation of this size: how many words the alignment may drift from its diagonal."""
    return min(6 + size // 8, 40) if size <= LONG else 12


def align(words: str, code: str, diagonal: int) -> Alignment:
    """Align words with the passage of `code` near a diagonal; the passage may begin and end anywhere within the band.

    This is the Levenshtein distance over words, limited to a band around the diagonal: time and memory are proportional to the
    number of words times the width of the band.
    """
    size, reach = len(words), band(len(words))
    width = 2 * reach + 1
    shift = diagonal - reach
    far = size + width
    row = [0 if 0 <= shift + k <= len(code) else far for k in range(width)]
    steps: list[bytearray] = []
    for at, word in enumerate(words, 1):
        here: list[int] = []
        chosen = bytearray(width)
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
            chosen[k] = step
            here.append(best)
            left = best
        steps.append(chosen)
        row = here
    end = min(range(width), key=lambda k: (row[k], abs(k - reach)))
    if row[end] >= far:
        # The band is outside the sources: align every word with nothing.
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
