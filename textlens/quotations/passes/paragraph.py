"""A paragraph with its quoted pieces and the text around each."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import overload

from ..gaps import ENDS, WINDOW, Gaps, trimmed
from ..lexical.tokens import Span, breaks
from ..marks import Piece

_STRONG = frozenset((".", "?", "!", "…", ",", "—", "–", "-"))

_MANY, _BACK = 1000, 20


class Paragraph:
    """One paragraph of a text: its pieces, and the gaps around them.

    `units` are all paragraphs of the text and `number` says which this one is; gap `index` is the text before piece `index`.
    """

    __slots__ = ("abbreviations", "end", "gaps", "number", "pieces", "start", "text", "units")

    def __init__(
        self, text: str, units: Sequence[Span], number: int, pieces: Sequence[Piece], abbreviations: frozenset[str]
    ) -> None:
        self.text, self.abbreviations = text, abbreviations
        self.units, self.number, self.pieces = units, number, pieces
        self.start = units[number][0]
        self.end = max(units[number][1], pieces[-1].end)
        self.gaps = Gaps(text, pieces, self.start, self.end, abbreviations)

    def opens(self, index: int) -> bool:
        """Whether the paragraph begins with a piece."""
        return self.pieces[index].start == self.start

    def tail(self, index: int) -> tuple[int, int, bool] | None:
        """The text from a piece to the end of its sentence, as far as anybody looks; None where there is none.

        Returns:
            Where it begins and ends, and whether the paragraph ends with it.
        """
        start, stop = self.pieces[index].end, self.gaps[index + 1].tail
        if stop <= start:
            return None
        stop = min(stop, start + WINDOW)
        return start, stop, index == len(self.pieces) - 1 and trimmed(self.text, stop, self.end) == stop

    def line_above(self, marks: tuple[str, ...]) -> tuple[int, int, bool] | None:
        """The last sentence of the paragraph above, where that ends in one of some marks.

        Returns:
            Where the sentence begins and ends, and whether it is all of that paragraph.
        """
        if not self.number:
            return None
        start, end = self.units[self.number - 1]
        if self.text[end - 1 : end] not in marks:
            return None
        start = max(start, end - WINDOW)
        cuts = breaks(self.text, start, end, self.abbreviations)
        first = cuts[-1][1] if cuts else start
        return first, end, first == start

    def ending(self, piece: Piece) -> str:
        """The last character inside the marks, or the comma or full stop right after them."""
        first, last = piece.inner
        inner = self.text[max(first, last - 4) : last].rstrip(" \n'’”\"")
        ending = inner[-1:] or " "
        after = self.text[piece.end : piece.end + 1]
        return after if after in (",", ".") and ending not in ENDS else ending

    def is_sentence(self, piece: Piece) -> bool:
        """Whether a piece reads like a sentence or the end of one, and not like a word in scare quotes."""
        first, last = piece.inner
        inner = self.text[first:last].strip()
        if not inner:
            return False
        return inner[-1] in _STRONG or not piece.closing or (inner[0].isupper() and inner.count(" ") > 3)


class _Part(Sequence[Piece]):
    """Some of the pieces of a text, too many for a list: one of those near the last one that was asked for is enough."""

    __slots__ = ("_at", "_first", "_near", "_pieces", "_size")

    def __init__(self, pieces: Sequence[Piece], first: int, last: int) -> None:
        self._pieces, self._first, self._size = pieces, first, last - first
        self._at, self._near = 0, pieces[first : first + _MANY]

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, index: int) -> Piece: ...

    @overload
    def __getitem__(self, index: slice) -> list[Piece]: ...

    def __getitem__(self, index: int | slice) -> Piece | list[Piece]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(self._size))]
        near = index - self._at
        if 0 <= near < _MANY and index < self._size:
            return self._near[near]
        if not -self._size <= index < self._size:
            raise IndexError(index)
        if index < 0:
            return self._pieces[self._first + self._size + index]
        self._at = max(0, index - _BACK)
        first = self._first + self._at
        self._near = self._pieces[first : min(first + _MANY, self._first + self._size)]
        return self._near[index - self._at]


def paragraphs(text: str, pieces: Sequence[Piece], units: Sequence[Span], abbreviations: frozenset[str]) -> Iterator[Paragraph]:
    """The paragraphs that have pieces, in order."""
    starts = array("I", (start for start, _ in units))
    here, first, number = list[Piece](), 0, 0
    for at, piece in enumerate(pieces):
        if here and piece.start >= units[number][1]:
            yield Paragraph(text, units, number, _some(pieces, here, first, at), abbreviations)
            here, first = [], at
        if not here:
            number = max(0, bisect_right(starts, piece.start) - 1)
        if len(here) <= _MANY:
            here.append(piece)
    if here:
        yield Paragraph(text, units, number, _some(pieces, here, first, len(pieces)), abbreviations)


def _some(pieces: Sequence[Piece], here: list[Piece], first: int, last: int) -> Sequence[Piece]:
    """The pieces from `first` to `last`, of which `here` holds as many as are kept in a list."""
    return here if last - first <= _MANY else _Part(pieces, first, last)
