"""Quotations that nobody is named for."""

from __future__ import annotations

from collections.abc import Iterator

from ...documents.document import Document
from ...quotations import quotations
from .record import Hit, excerpt


def unattributed(document: Document) -> Iterator[Hit]:
    """The quotations in marks without a source: neither a name nor a pronoun, an office or the like."""
    for quotation in quotations(document):
        if quotation.speaker is None and quotation.mention is None:
            start, end = quotation.start, quotation.end
            yield Hit(start, end, f"nobody is named for {excerpt(document.text[start:end])}")
