"""Web pages: the article, without navigation, notices and the like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from .article import article, as_article, blocks_of
from .base import Extracted, Wanted
from .blocks import Block
from .evidence import length
from .html_encoding import decoded
from .libraries import library
from .markup import text_of
from .page_meta import page_meta
from .page_reasons import lack
from .quotation_marks import with_marks

_WHOLE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_LARGEST = 4 << 20
_MOST_TAGS = 30_000
_NESTED = re.compile(r"<(/?)(?:div|span|table|ul|ol|blockquote|section|b|i|em|strong|font|center)\b", re.IGNORECASE)
_DEEPEST = 250
"""Limits above which the library is not used, because it might take minutes."""

_WITNESSED = 25
"""The minimum number of words that the library must extract for its result to be used."""

_FAR_MORE = 2
"""How many times as many words a text that the page states must have to replace what is found in the page."""

_LOWER_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_SENTENCE = re.compile(r"\w{2}[.!?…][\"'”’»“]?\s*$")


def extract(data: bytes, name: str, wanted: Wanted) -> Iterator[Extracted]:
    """Extract the article of a page; of a fragment without `<html>` or `<body>`, all of the text."""
    trafilatura = library("trafilatura", "html", name)
    source, encoding = decoded(data, wanted.encoding, name)
    meta, titles, body = page_meta(source)
    page = with_marks(source, meta.language)
    if not _WHOLE.search(page):
        text = text_of(page)
        yield Extracted(text, encoding, "html", meta, lack=lack(source, text))
        return
    blocks = blocks_of(page)
    witness = _witness(trafilatura, _with_paragraphs(page, blocks))
    found = article(blocks, witness, titles)
    for stated, others in ((body, 0), (witness, found.others)):
        if _size(found.blocks) * _FAR_MORE + _WITNESSED * 2 < _size([stated]) - others:
            # The page draws its article by script, or hides it in a way that only the library knows.
            found = as_article(stated, titles)
    if found.headline and meta.title and found.headline in meta.title:
        # Replace a title that includes the name of the site.
        meta = meta._replace(title=found.headline)
    text = "\n\n".join(found.blocks)
    yield Extracted(text + "\n" if text else "", encoding, "html", meta, lack=lack(source, text))


def _size(texts: Iterable[str]) -> int:
    return sum(map(length, texts))


def _with_paragraphs(page: str, blocks: Iterable[Block]) -> str:
    """The page with `<p>` for headings that are sentences in fact, which the library would take for headings."""
    sizes: Counter[str] = Counter()
    for block in blocks:
        if block.label in _LOWER_HEADINGS and _SENTENCE.search(block):
            sizes[block.label] += length(block)
        elif block.label in ("p", "div"):
            sizes["p"] += length(block)
    names = [name for name in _LOWER_HEADINGS if sizes[name] > sizes["p"]]
    return re.sub(rf"<(/?)(?:{'|'.join(names)})\b", r"<\1p", page, flags=re.IGNORECASE) if names else page


def _witness(trafilatura: Any, page: str) -> str:
    if len(page) > _LARGEST or page.count("<") > _MOST_TAGS or _is_deep(page):
        return ""
    found = trafilatura.bare_extraction(page, include_comments=False, include_formatting=False, with_metadata=False)
    text = (found.text or "") if found else ""
    return text if _size([text]) >= _WITNESSED else ""


def _is_deep(page: str) -> bool:
    depth = deepest = 0
    for tag in _NESTED.finditer(page):
        depth += -1 if tag[1] else 1
        deepest = max(deepest, depth)
    return deepest > _DEEPEST
