"""Escaping text for a page, and HTML elements that several parts of a page use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from json import dumps

from ..reports.formats.characters import visible

HUES = 8
"""The number of speaker colours; speakers of the same colour are distinguished by their letters."""

_BREAKS = re.compile("\r\n?|[\v\f\x1c-\x1f\x85\u2028\u2029]")
_NO_CHARACTERS = re.compile(
    "[\ufdd0-\ufdef" + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)) + "]"
)


def shown(text: str) -> str:
    r"""The text for a page: normalized line breaks, and control and direction characters as escapes like `\u202e`."""
    if text.isprintable() and text.isascii():
        return text
    return spelled(_BREAKS.sub("\n", text))


def spelled(text: str) -> str:
    """The text with control characters, direction overrides and noncharacters as JSON escapes."""
    return _NO_CHARACTERS.sub(lambda found: dumps(found[0])[1:-1], visible(text))


def safe(text: str) -> str:
    """The text for a page, as `shown` gives it, with HTML markup escaped."""
    return escape(shown(text))


def hue(place: int | None) -> str:
    """The CSS class for a speaker's colour and underline; None stands for quotations without a named speaker."""
    return "s0" if place is None else f"s{place % HUES + 1}"


def chip(letter: str) -> str:
    """A speaker's letter in the colour of the element around it."""
    return f'<span class="who" aria-hidden="true">{letter}</span>'


def table(caption: str, heads: Sequence[tuple[str, str]], rows: Iterable[Sequence[str]]) -> str:
    """A table; `heads` are column names with the CSS class of their cells (`n` for numbers), and cells are HTML."""
    marks = [f' class="{kind}"' if kind else "" for _, kind in heads]
    named = "".join(f'<th scope="col"{mark}>{escape(name)}</th>' for (name, _), mark in zip(heads, marks, strict=True))
    lines = ["".join(f"<td{mark}>{cell}</td>" for mark, cell in zip(marks, row, strict=True)) for row in rows]
    body = "".join(f"<tr>{line}</tr>\n" for line in lines)
    return f"<table>\n<caption>{escape(caption)}</caption>\n<thead><tr>{named}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n"
