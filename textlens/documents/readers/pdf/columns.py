"""The reading order of a page: column by column if there are columns, otherwise line by line."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from .lines import WIDE, Line, Segment

_FEWEST = 3
"""The minimum number of lines of a column."""

_NARROWEST = 8
"""The minimum median width of a column's lines, in line heights; the cells of a table are narrower."""

_GUTTER = 0.3
"""The minimum width of the gutter between columns, in line heights."""

_SAME_LINE = 0.45
"""The maximum distance between the baselines of segments on the same line, in line heights."""

_CANDIDATES = 12


def ordered(segments: Sequence[Segment], page: int) -> Iterator[Line]:
    """The lines of a page in reading order."""
    for number, column in enumerate(columns(segments)):
        left = min(line[0].left for line in column)
        right = max(line[-1].right for line in column)
        for line in column:
            widest = max(line, key=lambda segment: segment.right - segment.left)
            yield Line(
                line[0].left, line[-1].right, widest.base, widest.height, line[0].first, _text(line), page, number, left, right
            )


def _text(line: Sequence[Segment]) -> str:
    pieces = [line[0].text]
    for before, after in pairwise(line):
        gap = (after.left - before.right) / after.height
        pieces += ["\t" if gap > WIDE else " " if gap > 0.12 else "", after.text]
    return "".join(pieces)


def columns(segments: Sequence[Segment]) -> Iterator[list[list[Segment]]]:
    """The columns in reading order, each as lines from top to bottom, each line as segments from left to right.

    A line that spans several columns separates them: everything above it is read before everything below it.
    """
    gutter = _gutter(segments)
    if gutter is None:
        if segments:
            yield lines(segments)
        return
    for group, splits in _bands(segments, gutter):
        if splits:
            yield from columns([segment for segment in group if segment.right <= gutter])
            yield from columns([segment for segment in group if segment.left >= gutter])
        elif len(group) < len(segments):
            yield from columns(group)
        else:
            yield lines(group)


def lines(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments grouped to lines by their baselines."""
    found: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda segment: (-segment.base, segment.left)):
        if found:
            head = found[-1][0]
            if head.base - segment.base <= _SAME_LINE * max(head.height, segment.height):
                found[-1].append(segment)
                continue
        found.append([segment])
    for line in found:
        line.sort(key=lambda segment: segment.left)
    return found


def _bands(segments: Sequence[Segment], gutter: float) -> Iterator[tuple[list[Segment], bool]]:
    """Groups of segments from top to bottom, each with whether the gutter splits it into columns."""
    band: list[Segment] = []
    crossing: list[Segment] = []
    across = _across(segments, gutter)
    for segment in sorted(segments, key=lambda segment: -segment.base):
        if segment in across:
            if band and _weight(band, gutter):
                if crossing:
                    yield crossing, False
                    crossing = []
                yield band, True
            else:
                crossing += band
            band = []
            crossing.append(segment)
        else:
            band.append(segment)
    splits = bool(band) and _weight(band, gutter) > 0
    if not splits:
        crossing += band
    if crossing:
        yield crossing, False
    if splits:
        yield band, True


def _gutter(segments: Sequence[Segment]) -> float | None:
    """The position of the gutter with the best score, or None if there are no columns."""
    if len(segments) < 2 * _FEWEST:
        return None
    scores = {gutter: _score(segments, gutter) for gutter in _candidates(segments)}
    best = max(scores, key=lambda gutter: scores[gutter], default=None)
    return best if best is not None and scores[best] > 0 else None


def _candidates(segments: Sequence[Segment]) -> list[float]:
    """Possible gutters: just left of each edge at which several segments begin, most frequent first."""
    height = median(segment.height for segment in segments)
    edges = sorted(segment.left for segment in segments)
    groups: list[list[float]] = []
    for edge in edges:
        if groups and edge - groups[-1][0] < height:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    enough = [group for group in groups[1:] if len(group) >= 2]
    commonest = sorted(enough, key=len, reverse=True)[:_CANDIDATES]
    return [group[0] - _GUTTER * height for group in commonest]


def _score(segments: Sequence[Segment], gutter: float) -> int:
    """The number of lines on the side of the gutter with fewer lines, summed over the bands."""
    score = 0
    band: list[Segment] = []
    across = _across(segments, gutter)
    for segment in sorted(segments, key=lambda segment: -segment.base):
        if segment in across:
            score += _weight(band, gutter)
            band = []
        else:
            band.append(segment)
    return score + _weight(band, gutter)


def _across(segments: Sequence[Segment], gutter: float) -> set[Segment]:
    """The segments that cross a gutter, or are alone on their line and centred on the page, such as a line below a headline."""
    middle = (min(segment.left for segment in segments) + max(segment.right for segment in segments)) / 2
    bases = sorted(segment.base for segment in segments)
    edges = Counter(round(segment.left) for segment in segments)
    return {
        segment
        for segment in segments
        if segment.left < gutter < segment.right
        or (
            abs((segment.left + segment.right) / 2 - middle) < segment.height
            and edges[round(segment.left)] < _FEWEST
            and bisect_left(bases, segment.base + segment.height) - bisect_left(bases, segment.base - segment.height) == 1
        )
    }


def _weight(band: Sequence[Segment], gutter: float) -> int:
    """The number of lines on the side of a gutter with fewer lines, or 0 if the sides are not columns."""
    left = [segment for segment in band if segment.right <= gutter]
    right = [segment for segment in band if segment.left >= gutter]
    if min(len(left), len(right)) < _FEWEST or not (_is_text(left) and _is_text(right)):
        return 0
    beside = min(left[0].base, right[0].base) - max(left[-1].base, right[-1].base)
    return min(len(left), len(right)) if beside > 0 else 0


def _is_text(side: Sequence[Segment]) -> bool:
    return median(segment.right - segment.left for segment in side) >= _NARROWEST * median(segment.height for segment in side)
