"""What a draft claims was said: its pieces in marks, and which of them are given as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ...documents.document import Document
from ...quotations import Quotation, quotations
from ...quotations.marks import Piece
from ...quotations.unwrapped import marked
from .parts import Span, Word, words

_ENDS = ".?!"
_BREAKS = ".?!;:"
_OMITTED = ("…", "...", "[…", "[...", "(…", "(...")


class Marked(NamedTuple):
    """A piece in marks: its span in the draft, that of the words between the marks, and its number in its quotation."""

    start: int
    end: int
    inner: Span
    number: int


class Claim(NamedTuple):
    """Pieces of one quotation that are given as one, such as a sentence that goes on behind its tag.

    Attributes:
        quotation: The quotation; None for a piece that is given to nobody.
        pieces: Those of its pieces, each with words.
        words: The words of all.
        ends: For each piece, the number of words up to its end.
    """

    quotation: Quotation | None
    pieces: list[Marked]
    words: list[Word]
    ends: list[int]


def claimed(draft: Document, floor: float | None = None, least: int = 1) -> list[Claim]:
    """The claims of a draft: those of its quotations, and then each piece in marks that is given to nobody.

    `floor` is how likely the name of a speaker has to be, and `least` how many words a claim has to have.
    """
    found = marked(draft)
    taken: list[Span] = []
    made: list[Claim] = []
    for quotation, pieces in _quoted(draft, found, floor):
        taken += ((piece.start, piece.end) for piece in pieces)
        together: list[Marked] = []
        for piece in pieces:
            if together and not (quotation.kind == "direct" and _goes_on(draft.text, together[-1], piece)):
                made += _claim(draft, quotation, together)
                together = []
            together.append(piece)
        made += _claim(draft, quotation, together)
    for piece in _left(found, sorted(taken)):
        made += _claim(draft, None, [piece])
    return [claim for claim in made if len(claim.words) >= least]


def _left(found: Sequence[Piece], taken: Sequence[Span]) -> Iterator[Marked]:
    """The pieces that have nothing in common with the spans taken; both are in text order."""
    at = end = 0
    for piece in found:
        while at < len(taken) and taken[at][0] < piece.end:
            end = max(end, taken[at][1])
            at += 1
        if end <= piece.start:
            yield Marked(piece.start, piece.end, piece.inner, 1)


def _claim(draft: Document, quotation: Quotation | None, pieces: Sequence[Marked]) -> Iterator[Claim]:
    """The claim that these pieces make, if there are words in them."""
    said: list[Word] = words(draft.text, (piece.inner for piece in pieces))
    worded: list[Marked] = []
    ends: list[int] = []
    at = 0
    for piece in pieces:
        begin = at
        while at < len(said) and said[at].start < piece.inner[1]:
            at += 1
        if at > begin:
            worded.append(piece)
            ends.append(at)
    if said:
        yield Claim(quotation, worded, said, ends)


def _quoted(draft: Document, found: Sequence[Piece], floor: float | None) -> Iterator[tuple[Quotation, list[Marked]]]:
    """Each direct and mixed quotation with its pieces of those found in marks."""
    at = 0
    for quotation in quotations(draft, floor=floor):
        while at and found[at - 1].end > quotation.start:
            at -= 1
        pieces: list[Marked] = []
        for first, stop in quotation.content_spans:
            before = len(pieces)
            while at < len(found) and found[at].start < stop:
                piece = found[at]
                if piece.start >= first and piece.end <= stop:
                    pieces.append(Marked(piece.start, piece.end, piece.inner, len(pieces) + 1))
                at += 1
            if len(pieces) == before and quotation.kind == "direct":
                # It is opened by a dash, as in French and Spanish, and has no marks.
                pieces.append(Marked(first, stop, (first, stop), len(pieces) + 1))
        yield quotation, pieces


def _goes_on(text: str, piece: Marked, following: Marked) -> bool:
    """Whether a piece is given as one with the one before: its sentence goes on, or it begins with an ellipsis."""
    after = text[slice(*following.inner)].lstrip()
    if after[:1].islower() or after.startswith(_OMITTED):
        return True
    said, tag = text[slice(*piece.inner)].rstrip(), text[piece.end : following.start].rstrip()
    return said[-1:] not in _ENDS and tag[-1:] not in _BREAKS and _ended().search(tag) is None


@cache
def _ended() -> re.Pattern[str]:
    """The end of a sentence; abbreviations such as `Prof.` are shorter."""
    return re.compile(r"[^\W\d_A-ZÀ-Þ]{4}[.?!]\s")
