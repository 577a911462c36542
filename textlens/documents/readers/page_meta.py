"""The metadata of a web page: headline, author, date and language, from its meta elements and its structured data (JSON-LD)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import islice
from typing import Any, NamedTuple

from .base import Meta
from .markup import Tag, pieces, text_of

_TITLE = re.compile(r"<title\b[^>]*+>([^<]{1,2000}+)</title", re.IGNORECASE)
_DATA = re.compile(r"<script\b[^>]{0,300}?application/ld\+json[^>]{0,300}?>", re.IGNORECASE)
_LARGEST_DATA = 200_000
_MOST_DATA = 10
_HEADLINES = ("og:title", "twitter:title", "dc.title", "title")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_DATES = ("article:published_time", "datepublished", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date",
          "pubdate", "date", "publish-date", "govuk:first-published-at")  # fmt: skip
_ARTICLES = re.compile(r"Article|Posting|Report|Story")
_BY = re.compile(r"^(?:by|von|par|por|di)\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)
_TAGGED = re.compile(r"</?(?:p|br|div)\b", re.IGNORECASE)
_LONGEST = 500
_MOST_TAGS = 5000


class Stated(NamedTuple):
    """What a page states: its metadata, all headlines, and the text of the article in its structured data, empty if none."""

    meta: Meta
    titles: list[str]
    body: str


def page_meta(html: str) -> Stated:
    """What a page states of itself."""
    values: dict[str, list[str]] = {}
    for number, piece in enumerate(pieces(html)):
        if number > _MOST_TAGS:
            break
        if isinstance(piece, Tag) and not piece.ends and piece.name in ("html", "meta", "time", "body"):
            for key, value in _keys_and_values(piece):
                values.setdefault(key, []).append(" ".join(value.split())[:_LONGEST])
    data = _structured(html)
    titled = _TITLE.search(html)
    title = " ".join(unescape(titled[1]).split()) if titled else None
    headlines = [*_firsts(values, _HEADLINES), *_texts(data.get("headline"))]
    stated = [name for key in _AUTHORS for name in values.get(key, []) if not name.startswith("http")]
    authors = _names(data.get("author")) or stated[:1]
    dates = [*_texts(data.get("datePublished")), *_firsts(values, _DATES), *values.get("time", [])]
    authors = [_BY.sub("", name) for name in authors if name]
    languages = [*values.get("lang", []), *values.get("content-language", []), *values.get("og:locale", [])]
    meta = Meta(
        next((text for text in (*headlines, title) if text), None),
        "; ".join(dict.fromkeys(authors)) or None,
        next((date for date in dates if date), None),
        next((language.replace("_", "-") for language in languages if language), None),
    )
    return Stated(meta, [text for text in (*headlines, title or "") if text], _body(data))


def _body(data: Mapping[str, Any]) -> str:
    """The text of the article, which some pages state with tags and some without."""
    body = data.get("articleBody")
    if not isinstance(body, str):
        return ""
    text = unescape(body)
    paragraphs = text_of(text).split("\n") if _TAGGED.search(text) else text.splitlines()
    return "\n".join(" ".join(line.split()) for line in paragraphs if line.strip())


def _keys_and_values(tag: Tag) -> Iterator[tuple[str, str]]:
    attributes = tag.attributes()
    if tag.name in ("html", "body"):
        yield "lang", attributes.get("lang") or attributes.get("xml:lang", "")
    elif tag.name == "time":
        yield "time", attributes.get("datetime", "")
    else:
        for key in ("property", "name", "itemprop", "http-equiv"):
            if key in attributes:
                yield attributes[key].lower(), attributes.get("content", "")


def _firsts(values: dict[str, list[str]], keys: tuple[str, ...]) -> list[str]:
    return [next(value for value in values[key] if value) for key in keys if any(values.get(key, []))]


def _structured(html: str) -> dict[str, Any]:
    """The structured data of the article; empty if there is none that can be parsed."""
    for begin in islice(_DATA.finditer(html), _MOST_DATA):
        end = html.find("</script", begin.end(), begin.end() + _LARGEST_DATA)
        try:
            found = json.loads(html[begin.end() : end]) if end > 0 else None
        except (ValueError, RecursionError):
            continue
        for item in _items(found):
            if any(_ARTICLES.search(kind) for kind in _texts(item.get("@type"))):
                return item
    return {}


def _items(data: Any) -> Iterator[dict[str, Any]]:
    several = data if isinstance(data, list) else [data]
    for item in several[:50]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (part for part in (graph if isinstance(graph, list) else [])[:50] if isinstance(part, dict))


def _texts(value: Any) -> list[str]:
    several = value if isinstance(value, list) else [value]
    return [" ".join(unescape(text).split())[:_LONGEST] for text in several if isinstance(text, str)]


def _names(value: Any) -> list[str]:
    several = value if isinstance(value, list) else [value]
    return [name for one in several for name in _texts(one.get("name") if isinstance(one, dict) else one)]
