"""PDF: the words of its pages in reading order, put together again to paragraphs.

`pages` asks PDFium for words and their places, `heads` drops running heads and page numbers, `columns` puts the rest in the order
it is read in, `paragraphs` joins lines, and `hyphens` the halves of words.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..apart import apart
from ..base import Extracted, Meta, Places, Wanted
from ..libraries import library


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted]:
    """Find the text of a document, and the page of each stretch of it."""
    del wanted
    # Loaded here, so that it need not be loaded again in the process of the next file.
    library("pypdfium2", "pdf", name)
    from .text import text_of

    text, meta, places = apart(lambda: text_of(data, name), name)
    starts, pages = tuple(start for start, _ in places), tuple(page for _, page in places)
    yield Extracted(text, None, "pdf", Meta(**meta), Places("page", starts, pages))
