"""Paragraphs: lines joined by the gaps between them, indents, and short last lines."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from .hyphens import SIGNS, Hyphens
from .lines import Line

_GAP = 1.3
"""The distance of two lines that separates paragraphs, as a multiple of the usual distance."""

_INDENT = 0.7
"""The minimum width of an indent, in line heights."""

_OTHER_TYPE = 0.06
"""The minimum relative difference in height between lines in different type sizes."""

_SHORT = 0.2
"""The share of a column's width that is empty after a short last line, even if the line does not end a sentence."""

_PASSAGE = 3
"""The minimum number of lines of a passage with its own margins."""

_ASIDE = 40
"""The maximum number of paragraphs in smaller type between two parts of a paragraph."""

_ENDS = re.compile(r"[.!?:…][\"”’'»)\]*]{0,3}\d{0,3}$")
_LEADERS = re.compile(r"(?:\. ?){4}\d{0,4}$")
_BULLET = re.compile(r"[•▪◦‣●■]")
_ITEM = re.compile(r"[–—*-]\s|\(?(?:\d{1,3}|[a-z])[.)]\s")

Pieces = list[tuple[int, str]]
"""The parts of a paragraph in order, as pairs of page number and text."""


class _Usual(NamedTuple):
    """What is usual in a document: line distances by type size, and the indents of first lines."""

    distances: Mapping[int, float]
    indents: frozenset[int]


def paragraphs(lines: Sequence[Line], hyphens: Hyphens) -> Iterator[Pieces]:
    """The paragraphs of all pages in order.

    Text in smaller type between two parts of a paragraph, such as footnotes, is put after it.
    """
    blocks = list(_blocks(lines))
    number = 0
    while number < len(blocks):
        block = blocks[number]
        number += 1
        aside: list[list[Line]] = []
        while (further := _continued(block, blocks, number)) is not None:
            aside += blocks[number:further]
            block = block + blocks[further]
            number = further + 1
        for found in (block, *aside):
            yield _joined(found, hyphens)


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    lines = list(_with_own_edges(lines))
    usual = _Usual(_distances(lines), _first_line_indents(lines))
    block: list[Line] = []
    for line in lines:
        if block and _begins(block[-1], line, usual):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _with_own_edges(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; in a passage that is indented on both sides, with the passage's edges instead of the column's."""
    for _, group in groupby(lines, key=lambda line: (line.page, line.column, round(line.left))):
        run = list(group)
        left, right = run[0].left, max(line.right for line in run)
        inside = _INDENT * run[0].height
        if len(run) >= _PASSAGE and left - run[0].column_left > inside and run[0].column_right - right > inside:
            run = [line._replace(column_left=left, column_right=right) for line in run]
        yield from run


def _continued(block: list[Line], blocks: Sequence[list[Line]], at: int) -> int | None:
    """The index of the block that continues this one: the next in the same type size, if only smaller type is between them."""
    last = block[-1]
    if _ENDS.search(last.text):
        return None
    for number in range(at, min(at + _ASIDE, len(blocks))):
        first = blocks[number][0]
        if not _is_other(last, first):
            goes_on = number > at and not _same_column(last, first) and not _begins(last, first, _Usual({}, frozenset()))
            return number if goes_on else None
        if first.height > last.height:
            return None
    return None


def _begins(before: Line, line: Line, usual: _Usual) -> bool:
    """Whether a line begins a paragraph, given the line before it."""
    if _is_other(before, line) or _BULLET.match(line.text) or "\t" in line.text or _LEADERS.search(before.text):
        return True
    ends = _ENDS.search(before.text) is not None
    free = before.column_right - before.right
    is_short = free > line.first + 1.2 * line.height
    if is_short and (ends or free > _SHORT * (before.column_right - before.column_left)):
        return True
    indented = line.left - line.column_left > _INDENT * line.height
    if not _same_column(before, line):
        return ends and indented
    if (ends or not line.text[0].islower()) and _indent(line) in usual.indents:
        return True
    distance = before.base - line.base
    if not 0 < distance <= _GAP * usual.distances.get(round(line.height), line.height * 1.2):
        return True
    return (ends or is_short) and (line.left - before.left > _INDENT * line.height or _ITEM.match(line.text) is not None)


def _indent(line: Line) -> int:
    """The indent of a line from its column's left edge, in half line heights."""
    return round(2 * (line.left - line.column_left) / line.height)


def _first_line_indents(lines: Sequence[Line]) -> frozenset[int]:
    """The indents that mark first lines: the next line rarely has the same indent, unlike in an indented passage."""
    alone: Counter[int] = Counter()
    repeated: Counter[int] = Counter()
    for before, line in pairwise(lines):
        if not _same_column(before, line) or (indent := _indent(before)) < 2 * _INDENT:
            continue
        if _indent(line) != indent:
            alone[indent] += 1
        elif not _ENDS.search(before.text):
            repeated[indent] += 1
    return frozenset(indent for indent, count in alone.items() if count > repeated[indent])


def _is_other(before: Line, line: Line) -> bool:
    return abs(before.height - line.height) > _OTHER_TYPE * max(before.height, line.height)


def _same_column(before: Line, line: Line) -> bool:
    return (before.page, before.column) == (line.page, line.column)


def _distances(lines: Sequence[Line]) -> dict[int, float]:
    """The usual distance of two lines, by type size."""
    found: dict[int, list[float]] = defaultdict(list)
    for before, line in pairwise(lines):
        distance = before.base - line.base
        if _same_column(before, line) and not _is_other(before, line) and 0 < distance < 3 * line.height:
            found[round(line.height)].append(distance)
    # The 30th percentile, because the gaps between paragraphs are among the distances, though rarely more than half of them.
    return {height: sorted(distances)[len(distances) * 3 // 10] for height, distances in found.items()}


def _joined(lines: Sequence[Line], hyphens: Hyphens) -> Pieces:
    pieces: Pieces = []
    for line in lines:
        text = line.text
        if pieces:
            page, before = pieces[-1]
            if before.endswith(SIGNS) and before[-2:-1].isalnum():
                joined = hyphens.joined(before, text)
                # A word divided between two pages belongs to the first page.
                head, blank, text = joined[len(before) - 1 :].partition(" ")
                pieces[-1] = page, joined[: len(before) - 1] + head
                if not blank:
                    continue
            if pieces[-1][0] == line.page:
                pieces[-1] = line.page, f"{pieces[-1][1]} {text}"
                continue
        pieces.append((line.page, text))
    return pieces
