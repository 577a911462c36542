"""Web pages: the article, without navigation, notices and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .article import article, blocks_of
from .base import Extracted, Wanted
from .html_encoding import decoded
from .libraries import library
from .markup import Tag, pieces, text_of
from .page_meta import page_meta
from .quotation_marks import with_marks

_WHOLE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_LARGEST = 4 << 20
_MOST_TAGS = 30_000
_NESTED = frozenset("div span table ul ol blockquote section b i em strong font center".split())
_DEEPEST = 250
"""Limits above which the library is not used, because it might take minutes."""

_WITNESSED = 25
"""The minimum number of words that the library must extract for its result to be used."""


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted]:
    """Extract the article of a page; of a fragment without `<html>` or `<body>`, all of the text."""
    trafilatura = library("trafilatura", "html", name)
    source, encoding = decoded(data, wanted.encoding, name)
    meta, titles = page_meta(source)
    page = with_marks(source, meta.language)
    witness = _witness(trafilatura, page)
    if not _WHOLE.search(page):
        yield Extracted(text_of(page), encoding, "html", meta)
        return
    found = article(blocks_of(page), witness, titles)
    if found.headline and meta.title and found.headline in meta.title:
        # Replace a title that includes the name of the site.
        meta = meta._replace(title=found.headline)
    text = "\n\n".join(found.blocks)
    yield Extracted(text + "\n" if text else "", encoding, "html", meta)


def _witness(trafilatura: Any, page: str) -> str:
    if len(page) > _LARGEST or page.count("<") > _MOST_TAGS or _is_deep(page):
        return ""
    found = trafilatura.bare_extraction(page, include_comments=False, include_formatting=False, with_metadata=False)
    text = (found.text or "") if found else ""
    return text if len(text.split()) >= _WITNESSED else ""


def _is_deep(page: str) -> bool:
    depth = deepest = 0
    for piece in pieces(page):
        if isinstance(piece, Tag) and piece.name in _NESTED:
            depth += -1 if piece.ends else 1
            deepest = max(deepest, depth)
    return deepest > _DEEPEST
