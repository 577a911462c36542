"""Sentence counts and lists."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from textlens.analysis.sentences import BINS, histogram, listed, longest, summary
from textlens.documents.document import Document

TEXT = "Three headlines today\n\nHe won. She lost by a very small number of votes.\n\n***\n\nThey cried—both."


def test_summary_counts() -> None:
    row = summary(Document(TEXT, "count.txt"))
    assert (row.document, row.sentences, row.words, row.paragraphs) == ("count.txt", 4, 17, 4)
    assert row.characters == len(TEXT)
    assert (row.mean, row.median, row.longest, row.shortest) == (17 / 4, 3.0, 9, 2)
    assert row.reading_minutes == 17 / 238
    assert row.lengths[:2] == ((1, 5, 3), (6, 10, 1))


def test_a_text_without_words_has_no_lengths() -> None:
    row = summary(Document("*** —\n"))
    assert (row.sentences, row.words, row.mean, row.median, row.longest, row.shortest) == (0, 0, None, None, None, None)


def test_each_sentence_has_its_place() -> None:
    rows = list(listed(Document(TEXT)))
    assert [row.text for row in rows] == [
        "Three headlines today",
        "He won.",
        "She lost by a very small number of votes.",
        "They cried—both.",
    ]
    places = [(row.index, row.line, row.column, row.words) for row in rows]
    assert places == [(1, 1, 1, 3), (2, 3, 1, 2), (3, 3, 9, 9), (4, 7, 1, 3)]
    assert all(TEXT[row.start : row.end] == row.text for row in rows)


def test_longest_come_first() -> None:
    assert [row.index for row in longest(Document(TEXT), 2)] == [3, 1]


@given(st.lists(st.integers(1, 200)))
def test_the_histogram_holds_every_sentence(lengths: list[int]) -> None:
    bars = histogram(lengths)
    assert [(low, high) for low, high, _ in bars] == list(BINS)
    assert sum(count for *_, count in bars) == len(lengths)
