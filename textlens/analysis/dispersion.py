"""Dispersion: how evenly a word is spread over documents, or over parts of equal length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from ..documents.document import Document
from ..errors import TextlensError
from ..language import words
from ..language.invisible import seen
from ..records import Histogram, about
from .forms import Counted, Forms

PARTS = 10
"""The default number of parts that a single document is divided into."""

_BARS = 50

Counts = Sequence[int]


@dataclass(frozen=True, slots=True)
class Dispersion:
    """How evenly one word or n-gram is spread."""

    word: str = about("The word, as it was asked for.")
    count: int = about("Occurrences over all documents.")
    per_thousand: float = about("Occurrences in a thousand words.", unit="per thousand words", digits=2)
    parts: int = about("Documents, or parts of equal length.")
    range: int = about("Parts it occurs in.")
    juilland_d: float | None = about("Juilland's D: 1 if it is spread evenly, 0 if it is all in one part.", digits=3)
    dp: float | None = about("Gries' DP: 0 if it is spread like all words; near 1 if it is all in one part.", digits=3)
    dp_norm: float | None = about("DP as a share of the largest it can be here (Lijffijt and Gries).", digits=3)
    spread: Histogram = about("Occurrences by part, in order.")


@dataclass(frozen=True, slots=True)
class Places:
    """The positions of words in one document: its number of words, and for each wanted word the indices of its occurrences."""

    words: int
    places: tuple[tuple[int, ...], ...]


def places(document: Document, wanted: Sequence[str], counted: Counted | None = None) -> Places:
    """The positions of words or phrases in a document; TextlensError for a wanted string without a word."""
    forms = Forms(counted or Counted(), document.lang)
    runs = [[forms[word] for word in words.find(seen(asked))] for asked in wanted]
    for run, asked in zip(runs, wanted, strict=True):
        if not run:
            raise TextlensError(f"there is no word in {asked!r}", "Name words with letters or digits.")
    found: list[list[int]] = [[] for _ in runs]
    number = 0
    for spelled in document.each_sentence():
        sentence = [forms[word] for word in spelled]
        for run, at in zip(runs, found, strict=True):
            at.extend(number + place for place in _starts(sentence, run))
        number += len(sentence)
    return Places(number, tuple(map(tuple, found)))


def dispersion(found: Iterable[Places], wanted: Sequence[str], parts: int | None = None) -> Iterator[Dispersion]:
    """How evenly each word is spread.

    Args:
        found: The positions of the words in each document.
        wanted: The words, in the order of the positions.
        parts: The number of parts of equal length into which all documents together are divided. If None, the documents are the
            parts, or a single document is divided into `PARTS`.
    """
    several = list(found)
    if not several:
        return
    documents = [document for document in several if document.words]
    if parts is None and len(documents) > 1:
        sizes = [document.words for document in documents]
        counts = [[len(document.places[number]) for document in documents] for number in range(len(wanted))]
    else:
        sizes, counts = _divided(documents, len(wanted), parts or PARTS)
    for word, of_word in zip(wanted, counts, strict=True):
        yield _measured(word, of_word, sizes)


def juilland_d(counts: Counts, sizes: Counts) -> float | None:
    """Juilland's D from a word's counts in parts of these sizes in words; None for fewer than two parts or no occurrence.

    1 − V/√(n − 1), where V is the population coefficient of variation of the word's rates in the n parts. Using rates instead of
    counts allows parts of unequal size (Gries 2008, Dispersions and adjusted frequencies in corpora).
    """
    if len(sizes) < 2 or not any(counts):
        return None
    rates = [count / size for count, size in zip(counts, sizes, strict=True)]
    mean = sum(rates) / len(rates)
    deviation = sqrt(sum((rate - mean) ** 2 for rate in rates) / len(rates))
    return max(0.0, 1 - deviation / mean / sqrt(len(rates) - 1))


def deviation_of_proportions(counts: Counts, sizes: Counts) -> float | None:
    """Gries' DP (2008): half the sum, over the parts, of the absolute difference of the word's share and that of all words."""
    if len(sizes) < 2 or not any(counts):
        return None
    total, words = sum(counts), sum(sizes)
    return sum(abs(count / total - size / words) for count, size in zip(counts, sizes, strict=True)) / 2


def _measured(word: str, counts: Counts, sizes: Counts) -> Dispersion:
    dp = deviation_of_proportions(counts, sizes)
    return Dispersion(
        word=word,
        count=sum(counts),
        per_thousand=1000 * sum(counts) / sum(sizes) if sizes else 0.0,
        parts=len(sizes),
        range=sum(map(bool, counts)),
        juilland_d=juilland_d(counts, sizes),
        dp=dp,
        dp_norm=None if dp is None else dp / (1 - min(sizes) / sum(sizes)),
        spread=_bars(counts),
    )


def _bars(counts: Counts) -> Histogram:
    """The counts by part, with several parts per bar if there are many."""
    number = min(len(counts), _BARS)
    bounds = [bar * len(counts) // number for bar in range(number + 1)] if number else []
    return tuple((first + 1, after, sum(counts[first:after])) for first, after in pairwise(bounds))


def _divided(documents: Sequence[Places], number: int, parts: int) -> tuple[list[int], list[list[int]]]:
    """The sizes of equal parts of all documents joined together, and the counts of each word in each part."""
    total = sum(document.words for document in documents)
    parts = min(parts, total)
    counts = [[0] * parts for _ in range(number)]
    before = 0
    for document in documents:
        for of_word, places in zip(counts, document.places, strict=True):
            for place in places:
                of_word[(before + place) * parts // total] += 1
        before += document.words
    bounds = [-(-part * total // parts) for part in range(parts + 1)] if parts else []
    return [after - first for first, after in pairwise(bounds)], counts


def _starts(sentence: list[str], run: list[str]) -> Iterator[int]:
    if len(run) == 1:
        yield from (place for place, word in enumerate(sentence) if word == run[0])
        return
    for place in range(len(sentence) - len(run) + 1):
        if sentence[place] == run[0] and sentence[place : place + len(run)] == run:
            yield place
