"""The memory that quotations take, in megabytes for each megabyte of text, as Python counts it: the same on every run."""

from __future__ import annotations

import tracemalloc

import pytest

from tests.benchmarks.bounds import SHAPES, shaped
from textlens.documents.document import Document
from textlens.quotations import quotations

_MOST = 25


def peak(text: str) -> int:
    """The most bytes that were in use while quotations were found."""
    tracemalloc.start()
    try:
        for _ in quotations(Document(text, lang="en"), ("direct",)):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


CASES = {"short quotations": 40_000, "opening marks": 40_000, "words on lines": 15_000, "Markdown": 15_000}
"""The shapes that took most, with so many characters that what is remembered of a text is full; `python -m tests.benchmarks
bounds` measures all, with the model as well."""


@pytest.mark.parametrize(("name", "size"), CASES.items())
def test_a_longer_text_takes_little_more_memory(name: str, size: int) -> None:
    text = shaped(SHAPES[name], 2 * size)
    peak(text[:1000])  # What is loaded once is not counted.
    assert peak(text) - peak(text[:size]) < _MOST * len(text[size:].encode())
