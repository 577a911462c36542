"""Sentences and paragraphs with too many words."""

from __future__ import annotations

from collections.abc import Iterator

from ...documents.document import Document
from .record import Hit, excerpt


def sentences(document: Document, limit: float) -> Iterator[Hit]:
    """The sentences with more words than the limit."""
    for (start, end), words in zip(document.sentences, document.words, strict=True):
        if len(words) > limit:
            yield Hit(start, end, _message(len(words), limit, document.text[start:end]))


def paragraphs(document: Document, limit: float) -> Iterator[Hit]:
    """The paragraphs with more words than the limit."""
    lengths = iter(zip(document.sentences, document.words, strict=True))
    ahead = next(lengths, None)
    for start, end in document.paragraphs:
        total = 0
        while ahead is not None and ahead[0][0] < end:
            total += len(ahead[1])
            ahead = next(lengths, None)
        if total > limit:
            yield Hit(start, end, _message(total, limit, document.text[start:end]))


def _message(words: int, limit: float, text: str) -> str:
    return f"{words} words, over {limit:g}: {excerpt(text)}"
