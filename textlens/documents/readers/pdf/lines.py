"""The text on a page: segments, which are words in a row without a wide gap, and lines, which are segments on one baseline.

All coordinates are in points; the origin is the lower left corner of the page when it is turned upright.
"""

from __future__ import annotations

from typing import NamedTuple

HYPHEN = "\x02"
"""The character for a hyphen at the end of a line."""

WIDE = 2.0
"""The minimum width of a gap that divides a line into segments, in line heights."""


class Segment(NamedTuple):
    """Words of one line without a wide gap between them.

    Attributes:
        left: The left edge of the first word.
        right: The right edge of the last word.
        base: The height of the baseline above the bottom of the page.
        height: The type size.
        first: The width of the first word.
        text: The words, separated by spaces.
    """

    left: float
    right: float
    base: float
    height: float
    first: float
    text: str


class Line(NamedTuple):
    """A line of a column: the fields of a segment, the number of its page, from 1, and the number and edges of its column."""

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
