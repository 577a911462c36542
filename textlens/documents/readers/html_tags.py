"""Removing HTML tags without changing line numbers: for blocks of HTML in Markdown, not for whole pages."""

from __future__ import annotations

import re
from html import unescape

NO_BREAKS = str.maketrans("\n\r", "  ")
"""For `str.translate`, to replace line breaks by spaces."""

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]{0,30})|<!--|<[!?]")
_UNSEEN = frozenset({"script", "style", "template", "iframe", "svg", "object", "video", "audio"})
LINE_BREAK = "\u2003"
"""What stands for `<br>` within a line of the source: a blank, but one that tells that the line was ended there."""

_SEEN = {"<q": "“", "</q": "”", "<br": LINE_BREAK}
_BLOCK = re.compile(
    "</(?:address|article|aside|blockquote|caption|d[dlt]|details|div|figcaption|figure|footer|h[1-6]|header|li|main|nav|[ou]l"
    "|p|pre|section|summary|table|t[dhr])",
    re.IGNORECASE,
)


def strip_tags(html: str, block_end: str = "") -> str:
    """Remove tags, comments, scripts and styles, decode entities, and keep every line break.

    `block_end` replaces the end tag of a block, such as `</p>`. Everything after an incomplete tag is removed.
    """
    kept: list[str] = []
    at = 0
    while tag := _TAG.search(html, at):
        kept.append(_text(html[at : tag.start()]))
        name = (tag[1] or "").lower()
        at = _end(html, tag, name)
        kept.append("\n" * html.count("\n", tag.start(), at))
        kept.append(block_end if _BLOCK.fullmatch(tag[0]) else _SEEN.get(tag[0].lower(), ""))
    return "".join([*kept, _text(html[at:])])


def _text(part: str) -> str:
    # An entity may decode to a line feed, which would change the line numbers.
    return "\n".join(unescape(line).translate(NO_BREAKS) for line in part.split("\n"))


def _end(html: str, tag: re.Match[str], name: str) -> int:
    """The end of the tag, or of the element if its content is not shown."""
    if tag[0] == "<!--":
        closing = "-->"
    elif name == "svg" and (end := html.find(">", tag.end())) > 0 and html[end - 1] == "/":
        # As in XML, this ends a drawing, but no other element.
        return end + 1
    elif name in _UNSEEN and not tag[0].startswith("</"):
        closed = re.compile(f"</{name}", re.IGNORECASE).search(html, tag.end())
        return html.find(">", closed.end()) + 1 or len(html) if closed else len(html)
    else:
        closing = ">"
    found = html.find(closing, tag.end())
    return len(html) if found < 0 else found + len(closing)
