"""Letters that PDFium puts into one word though they are not: of two columns, or drawn twice to look bold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import bidirectional

from .words import OVERLAP, Word

SUSPECT = re.compile(r"\d.|.\d|[a-z][A-Z]|[A-Z][A-Z][a-z]|(.)\1.*(.)\2|^(.)\3$|^(.{2,})\4$")
"""What a word has in it that may be of two columns or doubled; only of these are the places of all letters looked up."""

_SAME = 0.2
"""The maximum distance between two drawings of a letter or word that are meant as one, as a share of the type size."""

_ROW = 16
"""The height of the rows, in points, in which the same word is looked for."""

_MOST = 100
"""How many of the same words in a row are compared, so that a page of one word takes linear time."""

_PIECE = 0.02
"""The distance, as a share of the type size, below which two letters are pieces of one glyph, such as a ligature."""


class Letter(NamedTuple):
    """A letter on a page: its left edge, its right edge by the widths of its font, and its baseline."""

    left: float
    right: float
    base: float


class Part(NamedTuple):
    """A part of what PDFium takes for a word.

    Attributes:
        left: Its left edge.
        right: Its right edge.
        base: The baseline of its first letter.
        raised: How far the last letter is above that.
        text: Its letters, each once.
        is_last: Whether no other part follows.
    """

    left: float
    right: float
    base: float
    raised: float
    text: str
    is_last: bool


def parts(text: str, letters: Sequence[Letter], size: float) -> Iterator[Part]:
    """The parts of a word, given its letters and the type size: one, unless letters overlap."""
    breaks = [at for at in range(1, len(text)) if _is_break(text[at - 1 : at + 1], letters[at - 1], letters[at], size)]
    if len(breaks) * 2 > len(text) - 1:
        # The font does not say how wide its letters are, or all are set tight.
        breaks = []
    for begin, end in pairwise([0, *breaks, len(text)]):
        kept = [text[at] for at in range(begin, end) if at == begin or not _is_double(text, letters, at, size)]
        first, last = letters[begin], letters[end - 1]
        yield Part(first.left, last.right, first.base, last.base - first.base, "".join(kept), end == len(text))


def _is_break(pair: str, before: Letter, after: Letter, size: float) -> bool:
    """Whether a letter begins so far to the left of the end of the one before it that it belongs to another word."""
    overlap = before.right - after.left
    if overlap < OVERLAP * size or not pair.isalnum() or abs(after.base - before.base) > 0.1 * size:
        return False
    if abs(after.left - before.left) <= _PIECE * size:
        return False
    if bidirectional(pair[0]) in ("R", "AL") or bidirectional(pair[1]) in ("R", "AL"):
        return False
    # An accented letter may be drawn as two; and a letter that is drawn twice begins no other word.
    return (any(map(str.isdigit, pair)) or overlap > 3 * OVERLAP * size) and pair[0] != pair[1]


def _is_double(text: str, letters: Sequence[Letter], at: int, size: float) -> bool:
    before, now = letters[at - 1], letters[at]
    if text[at] != text[at - 1] or abs(now.base - before.base) > _SAME * size:
        return False
    # Two letters in a row advance by the width of one.
    return _PIECE * size < abs(now.left - before.left) < min(_SAME * size, 0.45 * (before.right - before.left))


def drawn_once(words: Iterable[Word]) -> Iterator[Word]:
    """The words, without those that are drawn again at almost the same place, as some programs do to make them look bold."""
    seen: dict[tuple[str, float], list[Word]] = {}
    for word in words:
        near = _SAME * word.height
        row, above = (word.text, (word.base - near) // _ROW), (word.text, (word.base + near) // _ROW)
        found = seen.get(row, [])[-_MOST:] if row == above else [*seen.get(row, [])[-_MOST:], *seen.get(above, [])[-_MOST:]]
        if any(abs(one.left - word.left) < near and abs(one.base - word.base) < near for one in found):
            continue
        seen.setdefault((word.text, word.base // _ROW), []).append(word)
        yield word
