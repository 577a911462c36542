"""The quotation marks that a browser puts around `<q>` elements, which the source of the page does not contain."""

from __future__ import annotations

import re
from html import unescape

from ...languages.profile import profile

_Q = re.compile(r"<(/?)q(?=[\s/>])[^<>]*>", re.IGNORECASE)
_EMPTY = ("<q/>", " />", '"/>', "'/>")
_LANG = re.compile(r"<html\b[^>]{0,2000}?\slang\s*=\s*[\"']?([a-zA-Z]{2})", re.IGNORECASE)
_QUOTES = tuple("“”„‟‘’‚‹›«»\"'")


def with_marks(html: str, lang: str | None = None) -> str:
    """The page with `<q>` tags replaced by the quotation marks of its language, with inner marks for nested elements.

    If the content of an element begins with a quotation mark, no marks are added.
    """
    if _Q.search(html) is None:
        return html
    stated = _LANG.search(html[:5000])
    opening, closing, inner_opening, inner_closing = profile(
        (lang or (stated[1] if stated else "en")).lower()[:2]
    ).quotation_marks
    open_marks: list[bool] = []

    def mark(tag: re.Match[str]) -> str:
        if tag[0].lower().endswith(_EMPTY):
            return ""
        if tag[1]:
            if not open_marks:
                return ""
            wanted = open_marks.pop()
            return (inner_closing if len(open_marks) % 2 else closing) if wanted else ""
        follows = unescape(html[tag.end() : tag.end() + 40]).lstrip()
        open_marks.append(not follows.startswith(_QUOTES))
        return (inner_opening if len(open_marks) % 2 == 0 else opening) if open_marks[-1] else ""

    return _Q.sub(mark, html)
