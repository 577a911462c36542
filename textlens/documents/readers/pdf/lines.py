"""What stands on a page: segments, which are words in a row without a wide gap, and lines, which are segments of one height.

All measures are in points, the origin is the lower left corner of the page as it is read.
"""

from __future__ import annotations

from typing import NamedTuple

HYPHEN = "\x02"
"""Stands for a hyphen at the end of a line."""

WIDE = 2.0
"""From how many heights of a line on a gap parts the words of a line."""


class Segment(NamedTuple):
    """Words of one line without a wide gap between them.

    Attributes:
        left: Where the first begins.
        right: Where the last ends.
        base: Height of the foot of the letters above the page's.
        height: Size of the type.
        first: Width of the first word.
        text: The words with a blank between each.
    """

    left: float
    right: float
    base: float
    height: float
    first: float
    text: str


class Line(NamedTuple):
    """A line of a column: the measures of its words, those of the column, and the number of its page, from 1."""

    left: float
    right: float
    base: float
    height: float
    first: float
    text: str
    page: int
    column: int
    column_left: float
    column_right: float
