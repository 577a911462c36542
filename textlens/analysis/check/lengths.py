"""Sentences and paragraphs with too many words."""

from __future__ import annotations

from collections.abc import Iterator

from ...documents.document import Document
from .record import Hit, excerpt


def sentences(document: Document, limit: float) -> Iterator[Hit]:
    """The sentences with more words than the limit."""
    for (start, end), words in zip(document.plain_sentences, document.words, strict=True):
        if len(words) > limit:
            yield Hit(*document.placed((start, end)), _message(len(words), limit, document.plain[start:end]))


def paragraphs(document: Document, limit: float) -> Iterator[Hit]:
    """The paragraphs with more words than the limit."""
    lengths = iter(zip(document.plain_sentences, document.words, strict=True))
    ahead = next(lengths, None)
    for start, end in document.plain_paragraphs:
        total = 0
        while ahead is not None and ahead[0][0] < end:
            total += len(ahead[1])
            ahead = next(lengths, None)
        if total > limit:
            yield Hit(*document.placed((start, end)), _message(total, limit, document.plain[start:end]))


def _message(words: int, limit: float, text: str) -> str:
    return f"{words} words, over {limit:g}: {excerpt(text)}"
