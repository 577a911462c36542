"""HTML: the article of a page, without what stands around it."""

from __future__ import annotations

from collections.abc import Iterator

from .base import Extracted, Meta, Wanted
from .decode import decode
from .libraries import library


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted]:
    """Find the article of a page."""
    trafilatura = library("trafilatura", "html", name)
    page, encoding = decode(data, wanted.encoding, name=name)
    found = trafilatura.bare_extraction(page, include_comments=False)
    if found is None:
        yield Extracted("", encoding, "html")
        return
    text = "\n\n".join((found.text or "").split("\n")) + "\n"
    yield Extracted(text, encoding, "html", Meta(found.title, found.author, found.date, found.language))
