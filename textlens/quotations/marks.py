"""Quotation marks: the pieces of a text that stand in them.

Marks are paired within a paragraph. A paragraph that opens a mark and does not close it ends its piece there, and where the
next paragraph opens again the piece goes on in it, as newspapers print a quotation of several paragraphs. Marks inside a piece
belong to it. Curly, straight, doubled (`''`), angled and low marks are all read; single ones only where they cannot be
apostrophes.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, MutableSequence, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple, overload

Span = tuple[int, int]

_OPEN_ONLY = "“„«"
_CLOSE_ONLY = "”»"
_SINGLES = "'‘’‚‹›"
_BEFORE_OPENING = "([{—–-/…,:;=>*_~|\u200b"
_ENDS = ".,!?…;:—-"
_MANY = 1000


class Piece(NamedTuple):
    """A run of text in quotation marks, marks included.

    `paragraph` counts from 0; `width` is the length of the opening mark and `closing` that of the closing one, 0 where there
    is none; `continued` says whether the quotation goes on in the next piece, which opens the next paragraph; `single`
    whether the marks are single ones.
    """

    start: int
    end: int
    paragraph: int
    width: int
    closing: int
    single: bool
    continued: bool = False

    @property
    def inner(self) -> Span:
        """The span of the words between the marks."""
        first = min(self.start + self.width, self.end)
        return first, max(first, self.end - self.closing)


class Pieces(Sequence[Piece]):
    """Pieces in little memory: a text may have a hundred thousand a megabyte. Taking one out makes a new object."""

    __slots__ = ("_closings", "_continued", "_ends", "_paragraphs", "_singles", "_starts", "_widths")

    def __init__(self, found: Iterable[Piece] = ()) -> None:
        self._starts, self._ends, self._paragraphs = array("I"), array("I"), array("I")
        self._widths, self._closings = array("I"), array("I")
        self._singles, self._continued = bytearray(), bytearray()
        rest = iter(found)
        # Column by column is several times faster than piece by piece.
        while some := list(islice(rest, _MANY)):
            for column, values in zip(self._columns(), zip(*some, strict=True), strict=True):
                column.extend(values)

    def _columns(self) -> tuple[MutableSequence[int], ...]:
        return self._starts, self._ends, self._paragraphs, self._widths, self._closings, self._singles, self._continued

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Piece: ...

    @overload
    def __getitem__(self, index: slice) -> list[Piece]: ...

    def __getitem__(self, index: int | slice) -> Piece | list[Piece]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        start, end, paragraph, width = self._starts[index], self._ends[index], self._paragraphs[index], self._widths[index]
        return Piece(start, end, paragraph, width, self._closings[index], self._singles[index] == 1, self._continued[index] == 1)

    def __iter__(self) -> Iterator[Piece]:
        numbers = self._starts, self._ends, self._paragraphs, self._widths, self._closings
        return map(Piece, *numbers, map(bool, self._singles), map(bool, self._continued))


class _Mark(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool
    single: bool


class _Marks(Sequence[_Mark]):
    """The marks of one paragraph that has very many."""

    __slots__ = ("_ends", "_kinds", "_starts")

    def __init__(self, marks: Iterable[_Mark]) -> None:
        self._starts, self._ends, self._kinds = array("I"), array("I"), bytearray()
        for mark in marks:
            self.append(mark)

    def append(self, mark: _Mark) -> None:
        self._starts.append(mark.start)
        self._ends.append(mark.end)
        self._kinds.append(mark.opens + 2 * mark.closes + 4 * mark.single)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> _Mark: ...

    @overload
    def __getitem__(self, index: slice) -> list[_Mark]: ...

    def __getitem__(self, index: int | slice) -> _Mark | list[_Mark]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        kind = self._kinds[index]
        return _Mark(self._starts[index], self._ends[index], kind & 1 == 1, kind & 2 == 2, kind > 3)

    def __iter__(self) -> Iterator[_Mark]:
        return map(self.__getitem__, range(len(self)))


def pieces(text: str, paragraphs: Iterable[Span]) -> Pieces:
    """The outermost quoted pieces of a text, in order; linear in the text."""
    return Pieces(_chained(text, _found(text, paragraphs)))


def _found(text: str, paragraphs: Iterable[Span]) -> Iterator[Piece]:
    marks = _marks(text)
    mark = next(marks, None)
    for number, (start, end) in enumerate(paragraphs):
        here: list[_Mark] | _Marks = []
        while mark is not None and mark.start < end:
            if mark.start >= start:
                here.append(mark)
                here = _Marks(here) if len(here) == _MANY else here
            mark = next(marks, None)
        if here:
            # Marks with nothing between them are no piece, and a heap of them would take long to look at.
            yield from (piece for piece in _pair(text, here, start, end, number) if piece.end - piece.start > piece.width)


@cache
def _pattern() -> re.Pattern[str]:
    # Apostrophes inside words are passed over here, in C: a text has far more of them than of quotation marks. The pattern begins
    # with one set of all marks, which lets the search skip to the next of them: four times as fast as branches of sets.
    elided = r"(?!\d0s|[Ee]m\b|[Tt]il\b|[Tt]is\b|[Tt]was\b|[Cc]os\b|[Cc]ause\b|[Nn]['’]|[Bb]out\b|[Rr]ound\b)"
    opening = rf"(?<=['‘’‚‹])(?<![\w'‘’.].)(?=[\w$£€¥#@…\[(“\"-]|(?<=‘)’\w){elided}"
    closing = r"(?<=['’›‘])(?<=[^\s(\[{'‘’].)(?!\w)"
    doubled = r"(?<=')'+|(?<=`)`|(?<=’)’|(?<=‘)‘"
    return re.compile(rf"[\"“”„«»'‘’‚‹›`](?:(?<=[\"“”„«»])|{doubled}|{opening}|{closing})", re.DOTALL)


def _marks(text: str) -> Iterator[_Mark]:
    # Where single marks are curly, one that closes is an apostrophe before a word: ‘We’re ’avin’ none of it’.
    curly = "‘" in text
    # Where no German mark opens, “ always does, whatever blanks are missing before it or too many behind it.
    english = "„" not in text and "“" in text and "”" in text
    for match in _pattern().finditer(text):
        start, end = match.span()
        mark = match.group()
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        if before.isdigit() and mark in '”"' and _is_inches(text, start):
            continue
        opens = not before.isalnum() and not after.isspace() and before not in ".!?"
        if mark in _SINGLES:
            if mark == "’" and opens and curly:
                continue
            opens = opens and mark != "›" and not (before in _ENDS and not after.isalnum())
            yield _Mark(start, end, opens, not opens, True)
            continue
        closes = not before.isspace() and not (before in "([{" and after.isalnum())
        if mark in _OPEN_ONLY:
            # German closes with “ and Danish opens with »; only the neighbours tell.
            spaced = mark == "«" and after.isspace() and not before.isalnum() and before not in ".,!?…"
            opens = spaced or (not after.isspace() and not before.isalnum() and after not in ",;:)")
            if english and mark == "“":
                opens = opens or before.isspace() or (before.isalnum() and after.isalnum())
            closes = closes and not after.isalnum()
            closes = closes and not opens
        elif mark in _CLOSE_ONLY:
            opens = opens and (before.isspace() or before in "([{") and after.isalnum()
            closes = not opens
        else:
            opens = opens and (before.isspace() or before in _BEFORE_OPENING or before in _SINGLES)
        yield _Mark(start, end, opens, closes, False)


def _is_inches(text: str, mark: int) -> bool:
    """Whether the mark behind a digit means inches: 6’2”."""
    feet = text[max(0, mark - 4) : mark].rstrip("0123456789")
    return len(feet) > 1 and feet[-1] in "’'′" and feet[-2].isdigit()


def _pair(text: str, marks: Sequence[_Mark], start: int, end: int, number: int) -> Iterator[Piece]:
    """Pair the marks of one paragraph; `ahead` holds how many more marks close than open from each mark on."""
    ahead = _balance(marks)
    singles = _single_ends(text, marks, end)
    opened: _Mark | None = None
    if _lost_opening(text, marks[0]):
        opened = _Mark(start, start, True, False, False)
    depth = skip = 0
    for index, mark in enumerate(marks):
        if mark.start < skip:
            continue
        if opened is None:
            if mark.single and mark.opens and singles[index]:
                skip = marks[singles[index]].end
                yield Piece(mark.start, skip, number, 1, 1, True)
            elif mark.opens and not mark.single:
                opened, depth = mark, 0
        elif mark.single:
            continue
        elif mark.opens and not mark.closes:
            if _line_start(text, mark.start) or ahead[index] < 1:
                yield _unclosed(text, opened, mark.start, number)
                opened, depth = mark, 0
            else:
                depth += 1
        elif depth:
            depth -= 1
        else:
            yield Piece(opened.start, mark.end, number, opened.end - opened.start, mark.end - mark.start, False)
            opened = None
    if opened is not None:
        yield _unclosed(text, opened, end, number)


def _balance(marks: Sequence[_Mark]) -> Sequence[int]:
    ahead, total = array("i", (0,)) * len(marks), 0
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        if not mark.single:
            total += mark.closes - mark.opens
        ahead[index] = total
    return ahead


def _single_ends(text: str, marks: Sequence[_Mark], end: int) -> Sequence[int]:
    """For each mark, the index of the single mark that would close one opened there, or 0 for none.

    A mark after a plural (`the players’ union`) may be an apostrophe, so it closes only where no better one comes.
    """
    ends = array("I", (0,)) * len(marks)
    sure = unsure = 0
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        if not mark.single:
            continue
        if mark.opens:
            ends[index] = sure or unsure
            sure = unsure = 0
        elif _closes_surely(text, mark, end):
            sure, unsure = index, 0
        else:
            unsure = index
    return ends


def _closes_surely(text: str, mark: _Mark, end: int) -> bool:
    after = text[mark.end] if mark.end < end else "."
    return text[mark.start - 1] not in "sSnz" or after in ".,;:!?)]—–"


def _lost_opening(text: str, mark: _Mark) -> bool:
    return not mark.single and not mark.opens and text[mark.start - 1] in ",.!?" and text[mark.start] in '”"'


def _line_start(text: str, position: int) -> bool:
    return position > 0 and text[position - 1] in "\n\r"


def _unclosed(text: str, mark: _Mark, end: int, number: int) -> Piece:
    while end > mark.end and text[end - 1].isspace():
        end -= 1
    return Piece(mark.start, end, number, mark.end - mark.start, 0, mark.single)


def _chained(text: str, found: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces, each unclosed one saying whether the next one continues it."""
    piece = next(found, None)
    while piece is not None:
        after = next(found, None)
        if after is not None and not piece.closing and not text[piece.end : after.start].strip():
            piece = piece._replace(continued=True)
        yield piece
        piece = after
