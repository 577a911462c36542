"""Running heads, running feet and page numbers: lines that recur at the same height on several pages, apart from digits."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from .lines import Segment

_EDGE = 3
"""The number of lines at the top and at the bottom of a page that may be running heads or feet."""

_SAME_HEIGHT = 4.0
"""The maximum distance between the baselines of the same running head on two pages, in points."""

_NUMBERED = 7
"""The minimum number of consecutive line numbers."""

_FIGURES = re.compile(r"\d+|\b[ivxlc]{1,7}\b", re.IGNORECASE)
_NUMBER_ALONE = re.compile(
    r"[\W_]{0,4}(?:(?:page|seite|p\.|s\.|pág\.|pagina)\s?)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s?(?:of|/|von|de|sur|di)\s?\d{1,4})?[\W_]{0,4}",
    re.IGNORECASE,
)


def without_heads(pages: Sequence[list[Segment]]) -> list[list[Segment]]:
    """The pages without running heads, page numbers and line numbers.

    A line at the edge of a page is dropped if the same line, apart from digits, is at the same height on two other pages (on one
    other page if there are only two or three), or if it is only a page number, at a distance from the text.
    """
    pages = [_without_line_numbers(page) for page in pages]
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for line in _edges(page):
            places[_key(line)].append((number, line.base))
    enough = 2 if len(pages) <= 3 else 3
    return [[line for line in page if not _is_head(line, page, places[_key(line)], enough)] for page in pages]


def _without_line_numbers(page: list[Segment]) -> list[Segment]:
    """A page without line numbers in the margin, as in court transcripts."""
    numbers: dict[int, list[Segment]] = defaultdict(list)
    for segment in page:
        if segment.text.isdecimal() and len(segment.text) < 4:
            numbers[round(segment.right / segment.height)].append(segment)
    for column in numbers.values():
        column.sort(key=lambda segment: -segment.base)
        counted = sum(int(after.text) - int(before.text) == 1 for before, after in pairwise(column))
        if counted >= _NUMBERED and counted >= len(column) - 2:
            page = [segment for segment in page if segment not in column]
    return page


def _edges(page: list[Segment]) -> list[Segment]:
    rows: list[float] = sorted({round(line.base) for line in page}, reverse=True)
    if len(rows) <= 2 * _EDGE:
        return page
    top, bottom = rows[_EDGE - 1], rows[-_EDGE]
    return [line for line in page if round(line.base) >= top or round(line.base) <= bottom]


def _key(line: Segment) -> str:
    return _FIGURES.sub("#", " ".join(line.text.split())).lower()


def _is_head(line: Segment, page: list[Segment], places: list[tuple[int, float]], enough: int) -> bool:
    if not places:
        return False
    same = {number for number, base in places if abs(base - line.base) <= _SAME_HEIGHT}
    if len(same) >= enough:
        return True
    return _NUMBER_ALONE.fullmatch(line.text) is not None and _is_apart(line, page)


def _is_apart(line: Segment, page: list[Segment]) -> bool:
    """Whether a line is the first or the last of its page, separated by a gap from the rest."""
    others = [other.base for other in page if abs(other.base - line.base) > line.height / 2]
    if not others:
        return len(page) > 1
    return line.base > max(others) + 1.5 * line.height or line.base < min(others) - 1.5 * line.height
