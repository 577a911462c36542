"""Sentences as input for the model: words and marks in order, with each longer quotation folded into one token."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from ...documents.document import Document
from ..marks import Piece
from .hints import Hints, unread
from .word_features import END, START, Known, Word, quoted

Span = tuple[int, int]

PAD = 4
"""The number of padding tokens at the start and the end of a sentence, for features that look at neighbouring words."""

_FOLDED = 5


class Sentence(NamedTuple):
    """A sentence: padded words; and for the unpadded words, their spans, whether they are in short quotations, and the hints."""

    words: list[Word]
    spans: list[Span]
    marked: list[bool]
    hints: Hints


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"\w+(?:[.'’&/-]+\w+)*(?:(?<=[A-Z])\.)?|--+|\.\.+|[^\w\s]")


def sentences(document: Document, pieces: Iterable[Piece], known: Known, most: int | None = None) -> Iterator[Sentence]:
    """The sentences of a document, with words looked up in `known`; they are joined if a folded quotation crosses their ends.

    Those of more than `most` words are parted, which no more words are held of at a time.
    """
    text, word = document.text, known.word
    folded: list[Span] = []
    short: list[Span] = []
    for piece in pieces:
        few = len(text[piece.start : min(piece.end, piece.start + 400)].split()) < _FOLDED
        (short if few else folded).append((piece.start, piece.end))
    starts = [start for start, _ in short]
    for start, end in _joined(document, folded):
        tokens = _tokens(text, start, end, folded)
        while part := list(islice(tokens, most)):
            raws, spans = [raw for raw, _ in part], [span for _, span in part]
            words = [START] * PAD + [word(raw) for raw in raws] + [END] * PAD
            yield Sentence(words, spans, [_inside(span[0], short, starts) for span in spans], unread(len(raws)))


def _joined(document: Document, folded: Sequence[Span]) -> list[Span]:
    """The sentences of the document, joined if a folded quotation in the same paragraph extends from one into the next."""
    joined: list[Span] = []
    starts = [start for start, _ in folded]
    for start, end in document.sentences:
        at = bisect_right(starts, start - 1) - 1
        crosses = at >= 0 and folded[at][0] < start < folded[at][1]
        together = joined and crosses and folded[at][0] < joined[-1][1]
        if together and document.paragraph_at(joined[-1][0]) == document.paragraph_at(start):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _tokens(text: str, start: int, end: int, folded: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    at = bisect_right(folded, (start, start)) - 1
    at, place = max(at, 0), start
    while place < end:
        while at < len(folded) and folded[at][1] <= place:
            at += 1
        stop = min(end, folded[at][0]) if at < len(folded) else end
        if stop > place:
            yield from _plain(text, place, stop)
        place = stop
        if at < len(folded) and folded[at][0] <= place < min(end, folded[at][1]):
            stop = min(end, folded[at][1])
            yield quoted(text, place, stop), (place, stop)
            place = stop


def _plain(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    for match in _pattern().finditer(text, start, end):
        raw, (first, stop) = match.group(), match.span()
        if len(raw) > 2 and raw[-2:] in ("'s", "’s", "'S", "’S"):
            yield raw[:-2], (first, stop - 2)
            yield raw[-2:], (stop - 2, stop)
        else:
            yield raw, (first, stop)


def _inside(offset: int, short: Sequence[Span], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, offset) - 1
    return at >= 0 and offset < short[at][1]
