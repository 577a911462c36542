"""The unmarked text around the pieces of a paragraph, and where its sentences end."""

from __future__ import annotations

from collections.abc import Sequence

from .lexical.tokens import Span, breaks
from .marks import Piece

WINDOW = 600
"""How many characters of a sentence are looked at on either side of a piece."""

ENDS = ".?!…"
_KEPT = 2048


class Gap:
    """The text between two pieces of a paragraph, or before the first, or behind the last.

    `tail` is where the sentence of the piece before it ends, `head` where that of the piece behind it begins; `bridge` says
    that both are one sentence, `joins` that nothing but the end of an attribution stands between; `ended` that the piece before
    it ends its sentence inside the marks; `last` is the last whole sentence.
    """

    __slots__ = ("bridge", "end", "ended", "first", "head", "joins", "last", "start", "tail")

    def __init__(self, text: str, start: int, end: int, piece: Piece | None, abbreviations: frozenset[str]) -> None:
        cuts = _cuts(text, start, end, abbreviations)
        opening = text[start:end].lstrip()[:1]
        self.start, self.end, self.first = start, end, piece is None
        self.tail = cuts[0][0] if cuts else trimmed(text, start, end)
        self.head = cuts[-1][1] if cuts else start
        self.last = _last(start, cuts)
        self.ended = piece is not None and is_ended(text, piece)
        self.bridge = not cuts and not self.first and not (self.ended and (opening.isupper() or not opening))
        blank = not text[self.head : end].strip()
        self.joins = blank and len(cuts) <= 1 and not self.first and (bool(cuts) or self.bridge or not opening)

    def between(self, text: str) -> Span | None:
        """The last whole sentence in the gap, behind that of the piece before it; None where there is none."""
        if self.first:
            return None
        if self.last is None:
            start, end = self.start, trimmed(text, self.start, self.end)
            return (start, end) if self.ended and text[start:end].lstrip()[:1].isupper() else None
        tail = trimmed(text, self.head, self.end)
        if text[self.head : tail].strip():
            return self.head, tail
        start, end = self.last
        own = start <= self.tail and not (self.ended and text[start:end].lstrip()[:1].isupper())
        return None if own else (start, end)


class Gaps:
    """The gaps of a paragraph: one before each piece and one behind the last, each read when it is asked for."""

    __slots__ = ("_abbreviations", "_end", "_known", "_pieces", "_start", "_text")

    def __init__(self, text: str, pieces: Sequence[Piece], start: int, end: int, abbreviations: frozenset[str]) -> None:
        self._text, self._pieces, self._abbreviations = text, pieces, abbreviations
        self._start, self._end = start, end
        self._known: dict[int, Gap] = {}

    def __getitem__(self, index: int) -> Gap:
        gap = self._known.get(index)
        if gap is None:
            pieces = self._pieces
            index += len(pieces) + 1 if index < 0 else 0
            piece = pieces[index - 1] if index else None
            start = self._start if piece is None else piece.end
            end = pieces[index].start if index < len(pieces) else self._end
            if len(self._known) >= _KEPT:
                # Only those near each other are looked at, but a paragraph may be as long as its text.
                self._known.clear()
            gap = self._known[index] = Gap(self._text, start, end, piece, self._abbreviations)
        return gap


def trimmed(text: str, start: int, end: int) -> int:
    """The end of text[start:end] without white space and the marks that end a sentence."""
    while end > start and (text[end - 1] in ENDS or text[end - 1].isspace()):
        end -= 1
    return end


def is_ended(text: str, piece: Piece) -> bool:
    """Whether a sentence ends with the piece."""
    last = piece.inner[1]
    return text[last - 1 : last] in ENDS or text[piece.end : piece.end + 1] == "."


def _cuts(text: str, start: int, end: int, abbreviations: frozenset[str]) -> list[Span]:
    if end - start <= 2 * WINDOW:
        return breaks(text, start, end, abbreviations)
    return breaks(text, start, start + WINDOW, abbreviations) + breaks(text, end - WINDOW, end, abbreviations)


def _last(start: int, cuts: list[Span]) -> Span | None:
    if not cuts:
        return None
    return (cuts[-2][1] if len(cuts) > 1 else max(start, cuts[-1][0] - WINDOW)), cuts[-1][0]
