"""The range of a comment in a Word document: marks before and after whole runs, which are cut where it begins and ends."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from copy import deepcopy
from operator import itemgetter
from typing import Any, NamedTuple

from .anchors import NOTES, Anchors, Point, W, said

_HOLDERS = frozenset(W + name for name in "p hyperlink ins moveTo smartTag sdtContent fldSimple customXml dir bdo".split())
"""The elements that may hold runs and the marks of a comment."""

_BOX = W + "txbxContent"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Range(NamedTuple):
    """What a comment is on: its first and last element, between which it extends, and whether that is just what was asked for."""

    first: Any
    last: Any
    is_exact: bool


def ranges(anchors: Anchors, spans: Iterable[tuple[int, int]]) -> list[Range | None]:
    """The range of each span of the text, whose runs are cut; None for a span without any character that can be seen.

    Word has no comments in text boxes, notes and formulas: such a range is the run that these are anchored in.
    """
    found = [anchors.span(start, end) for start, end in spans]
    points = [point for pair in found if pair for point in pair]
    holders = {id(point.element): _holder(point.element, anchors) for point in points}
    exact = {key for key, (_, is_exact) in holders.items() if is_exact}
    pieces = _Pieces(point for point in points if id(point.element) in exact)
    # From the end, so that each cut moves only what is up to the next one.
    for pair in sorted(filter(None, found), key=lambda pair: anchors.order(pair[1]), reverse=True):
        for point, cut in zip(pair, (pieces.cut_before, pieces.cut_after), strict=True):
            if id(point.element) in exact:
                cut(point)
    return [None if pair is None else _range(pair, holders, exact, pieces) for pair in found]


def mark(one: Range, number: int, element: Any) -> None:
    """Mark a range as that of the comment of this number; `element` makes an element by its name and attributes."""
    name = {f"{W}id": str(number)}
    one.first.addprevious(element("w:commentRangeStart", name))
    run = element("w:r", {})
    properties = element("w:rPr", {})
    properties.append(element("w:rStyle", {f"{W}val": "CommentReference"}))
    run.append(properties)
    run.append(element("w:commentReference", name))
    end = element("w:commentRangeEnd", name)
    # `addnext` takes the text behind an element along, but between runs there is none.
    one.last.addnext(run)
    one.last.addnext(end)


def _range(pair: tuple[Point, Point], holders: Mapping[int, tuple[Any, bool]], exact: set[int], pieces: _Pieces) -> Range:
    first, last = pair
    if id(first.element) in exact and id(last.element) in exact:
        return Range(pieces.run_from(first), pieces.run_to(last), True)
    # Where only one of the two is in the text itself, the other may be before or after it.
    holder, _ = holders[id(first.element)]
    other, _ = holders[id(last.element)]
    if id(first.element) in exact:
        run = pieces.run_from(first)
        return Range(run, run, False)
    return Range(holder, holder, False) if holder is not other else Range(holder, other, False)


def _holder(element: Any, anchors: Anchors) -> tuple[Any, bool]:
    """The run, or what stands among runs, that holds an element with text, and whether it is a run that can be cut."""
    start = _reference(element, anchors)
    boxes = [one for one in start.iterancestors() if one.tag == _BOX]
    node = boxes[-1] if boxes else start
    while node.getparent() is not None and node.getparent().tag not in _HOLDERS:
        node = node.getparent()
    is_run = node.tag == f"{W}r" and element.getparent() is node and element.tag == f"{W}t" and not len(element)
    return node, is_run


def _reference(element: Any, anchors: Anchors) -> Any:
    """The element itself or, for one in a note, what refers to the note in the text."""
    for ancestor in element.iterancestors():
        for kind in NOTES:
            if ancestor.tag == W + kind[1:-1]:
                return anchors.references.get((kind, ancestor.get(f"{W}id", "")), element)
    return element


class _Pieces:
    """Elements with text, cut at points, and their runs cut so that each piece can begin or end one."""

    def __init__(self, points: Iterable[Point]) -> None:
        cuts: dict[int, set[int]] = defaultdict(set)
        elements: dict[int, Any] = {}
        for element, offset in points:
            elements[id(element)] = element
            cuts[id(element)].add(offset)
        self._pieces: dict[int, list[tuple[int, Any]]] = {}
        for key, element in elements.items():
            self._pieces[key] = _cut(element, sorted(cuts[key]))

    def cut_before(self, point: Point) -> None:
        """Let a run begin at a point."""
        piece = self._from(point)
        _divide(piece.getprevious(), piece)

    def cut_after(self, point: Point) -> None:
        """Let a run end at a point."""
        piece = self._to(point)
        _divide(piece, piece.getnext())

    def run_from(self, point: Point) -> Any:
        """The run that begins at a point, after all cuts."""
        return self._from(point).getparent()

    def run_to(self, point: Point) -> Any:
        """The run that ends at a point, after all cuts."""
        return self._to(point).getparent()

    def _from(self, point: Point) -> Any:
        pieces = self._pieces[id(point.element)]
        return pieces[bisect_left(pieces, point.offset, key=itemgetter(0))][1]

    def _to(self, point: Point) -> Any:
        pieces = self._pieces[id(point.element)]
        return pieces[bisect_left(pieces, point.offset, key=itemgetter(0)) - 1][1]


def _cut(element: Any, offsets: list[int]) -> list[tuple[int, Any]]:
    """The pieces of an element cut at ascending offsets, each with the offset of its first character."""
    text = said(element)
    starts = sorted({0, *(offset for offset in offsets if offset < len(text))})
    pieces = [(0, element)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        if start:
            piece = deepcopy(element)
            piece.tail = None
            pieces[-1][1].addnext(piece)
            pieces.append((start, piece))
        pieces[-1][1].text = text[start:end]
        if len(starts) > 1:
            pieces[-1][1].set(_SPACE, "preserve")
    return pieces


def _divide(before: Any, after: Any) -> None:
    """Cut a run between two neighbours in it, unless one of them is missing or its properties."""
    if before is None or after is None or before.tag == f"{W}rPr":
        return
    run = before.getparent()
    rest = run.makeelement(run.tag, run.attrib)
    rest.extend(deepcopy(child) for child in run.iterchildren(f"{W}rPr"))
    moved = [after, *after.itersiblings()]
    run.addnext(rest)
    for child in moved:
        rest.append(child)
