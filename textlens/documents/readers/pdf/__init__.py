"""PDF: the words of its pages in reading order, joined to paragraphs.

`pages` gets words and their positions from PDFium, `words` joins them to segments of lines, `running_heads` drops running heads
and page numbers, `columns` puts the rest in reading order, `paragraphs` joins lines, and `hyphens` the halves of words.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..apart import apart
from ..base import Extracted, Meta, Places, Wanted
from ..libraries import library


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted]:
    """Extract the text of a document, and the page of each of its segments."""
    del wanted
    # Import it here, so that a copied process for each file does not have to.
    library("pypdfium2", "pdf", name)
    from .text import text_of

    text, meta, places, note = apart(partial(text_of, data, name), name)
    starts, pages = tuple(start for start, _ in places), tuple(page for _, page in places)
    yield Extracted(text, None, "pdf", Meta(**meta), Places("page", starts, pages), note=note)
