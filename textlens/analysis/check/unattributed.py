"""Quotations without a source."""

from __future__ import annotations

from collections.abc import Iterator

from ...documents.document import Document
from ...language.invisible import seen
from ...quotations import quotations
from .record import Hit, excerpt


def unattributed(document: Document) -> Iterator[Hit]:
    """The quotations in quotation marks without a source, which may be a name, a pronoun, an office or the like."""
    for quotation in quotations(document):
        if quotation.speaker is None and quotation.mention is None:
            start, end = quotation.start, quotation.end
            yield Hit(start, end, f"nobody is named for {excerpt(seen(document.text[start:end]))}")
