"""The memory that quotations take, in megabytes for each megabyte of text, as Python counts it: the same on every run."""

from __future__ import annotations

import tracemalloc

import pytest

from tests.benchmarks.bounds import SHAPES, shaped
from textlens.documents.document import Document
from textlens.quotations import quotations

_SIZE = 40_000
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


CASES = ("short quotations", "opening marks", "words on lines", "Markdown")
"""The shapes that took most; `python -m tests.benchmarks bounds` measures all, with the model as well."""


@pytest.mark.parametrize("name", CASES)
def test_a_longer_text_takes_little_more_memory(name: str) -> None:
    text = shaped(SHAPES[name], 2 * _SIZE)
    peak(text[:_SIZE])  # What is loaded once is not counted.
    more = peak(text) - peak(text[:_SIZE])
    assert more < _MOST * len(text[_SIZE:].encode())
