"""Sentences: their number, lengths and positions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean, median

from ..documents.document import Document
from ..records import Histogram, about
from .reading_time import READING_RATE, minutes

BINS = ((1, 5), (6, 10), (11, 15), (16, 20), (21, 25), (26, 30), (31, 40), (41, None))
"""The bins of the histogram of sentence lengths in words."""


@dataclass(frozen=True, slots=True)
class SentenceCounts:
    """Statistics of the sentences of one document."""

    document: str = about("Document the counts are of.")
    sentences: int = about("Sentences.")
    words: int = about("Words.")
    characters: int = about("Characters of the decoded text, spaces and line ends included.")
    paragraphs: int = about("Paragraphs.")
    mean: float | None = about("Mean length of a sentence.", unit="words")
    median: float | None = about("Median length of a sentence.", unit="words")
    longest: int | None = about("Length of the longest sentence.", unit="words")
    shortest: int | None = about("Length of the shortest sentence.", unit="words")
    reading_minutes: float = about("Time to read it silently.", unit=f"minutes at {READING_RATE} words a minute")
    lengths: Histogram = about("Sentences by their length in words.", unit="words")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and its position."""

    document: str = about("Document it is in.")
    index: int = about("Its number in the document, from 1.")
    line: int = about("Line it starts on, from 1.")
    words: int = about("Its words.")
    text: str = about("Text of the sentence.")
    column: int = about("Column it starts at, from 1.", detail=True)
    start: int = about("Offset of its first character.", detail=True)
    end: int = about("Offset after its last character.", detail=True)


def summary(document: Document) -> SentenceCounts:
    """Statistics of a document's sentences and their lengths in words.

    Sentences without words (a row of stars, a lone number sign) are not counted. Mean, median and the extremes are None for a
    text without words.
    """
    lengths = [len(words) for words in document.words if words]
    total = sum(lengths)
    return SentenceCounts(
        document=document.name,
        sentences=len(lengths),
        words=total,
        characters=len(document.text),
        paragraphs=len(document.paragraphs),
        mean=fmean(lengths) if lengths else None,
        median=float(median(lengths)) if lengths else None,
        longest=max(lengths, default=None),
        shortest=min(lengths, default=None),
        reading_minutes=minutes(total),
        lengths=histogram(lengths),
    )


def listed(document: Document) -> Iterator[Sentence]:
    """The sentences of a document in order, except those without words."""
    index = 0
    for (start, end), words in zip(document.sentences, document.words, strict=True):
        if not words:
            continue
        index += 1
        line, at = document.position(start)
        text = document.text[start:end]
        yield Sentence(document.name, index, line, len(words), text, at, start, end)


def longest(document: Document, number: int) -> list[Sentence]:
    """The `number` longest sentences of a document in words, longest first, equal ones in text order."""
    return sorted(listed(document), key=lambda sentence: -sentence.words)[:number]


def histogram(lengths: list[int]) -> Histogram:
    """The number of lengths in each of `BINS`."""
    return tuple((low, high, sum(low <= length and (high is None or length <= high) for length in lengths)) for low, high in BINS)
