"""Texts that are too hard to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...documents.document import Document
from ..readability import readability
from ..readability.limits import limits
from .record import Hit


def measured(lang: str, *, max_grade: float | None = None, min_ease: float | None = None) -> Callable[[Document], Iterator[Hit]]:
    """A function that checks documents against the grade or ease measure of a language; TextlensError if it has none."""
    bounds = limits(lang, (), max_grade, min_ease)

    def find(document: Document) -> Iterator[Hit]:
        for fault in bounds.faults(readability(document, bounds.measures)):
            yield Hit(0, 0, fault)

    return find
