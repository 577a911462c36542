"""The body of an HTML mail as plain text, with quoted mail marked by `>` as in plain mail.

Quoted mail is what a mail program marks as such, or what follows `On Tuesday, Ann Lee wrote:`; any other `<blockquote>` is a
quotation that the author set apart. What nobody sees is left out, such as the preview text that newsletters hide.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from .elements import VOID
from .mail_body import introduction
from .markup import Tag, is_hidden, pieces
from .quotation_marks import with_marks

_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr section article header footer figure".split())
_LINES = frozenset("div li dt dd tr br address center caption".split())
_DEEPEST = 5
_BLANKS = re.compile(r"[ \t\r\n\f]+")


_CITED = re.compile(
    r"\b(?:gmail_quote|moz-cite-prefix|yahoo_quoted|protonmail_quote|zmail_extra|tutanota_quote)\b",
    re.IGNORECASE,
)
_CITED_DIV = re.compile(r"\b(?:moz-cite-prefix|yahoo_quoted)\b", re.IGNORECASE)
_CELLS = frozenset(["td", "th"])
_TABLE = frozenset(["table", "tbody", "thead", "tfoot", "tr", *_CELLS])
_REACH = 100
"""How many open elements are searched for the one that ends, so that a page of open elements takes linear time."""

_ZERO = r"\s*:\s*\+?(?:0+(?:\.0*)?|\.0+)(?:px|pt|r?em|ex|vh|%)?\s*(?:!\s*important\s*)?(?:;|$)"
_NO_SIZE = re.compile(rf"(?<![\w-])font-size{_ZERO}", re.IGNORECASE)
_SIZE = re.compile(r"(?<![\w-])font(?:-size)?\s*:", re.IGNORECASE)
_NO_SIGHT = re.compile(rf"(?<![\w-])(?:max-height|opacity){_ZERO}", re.IGNORECASE)
_NO_HEIGHT = re.compile(rf"(?<![\w-])height{_ZERO}", re.IGNORECASE)
_CUT = re.compile(r"overflow\s*:\s*hidden", re.IGNORECASE)


def plain(html: str) -> str:
    """The text with line breaks at the ends of blocks, blank lines around paragraphs, and `> ` before quoted lines.

    >>> plain("<p>Yes,&nbsp;<b>Tuesday</b>.</p><blockquote type=cite>Which day?</blockquote>")
    'Yes,\\xa0Tuesday.\\n\\n> Which day?\\n'
    """
    mail = _Mail()
    for piece in pieces(with_marks(html, None)):
        if isinstance(piece, str):
            mail.text(piece)
        else:
            mail.tag(piece)
    mail.lines.end_paragraph()
    return "\n".join(mail.lines.done).rstrip("\n") + "\n"


class _Open(NamedTuple):
    """An open element: its name, whether nobody sees it, whether its letters have no size, and how often it is quoted."""

    name: str
    is_hidden: bool = False
    has_no_size: bool = False
    quoted: int = 0


class _Mail:
    """The state of reading an HTML mail."""

    def __init__(self) -> None:
        self.lines = _Lines()
        self._open = [_Open("")]

    def text(self, text: str) -> None:
        """Add text, unless nobody sees it."""
        if not self._open[-1].is_hidden and not self._open[-1].has_no_size:
            self.lines.add(text)

    def tag(self, tag: Tag) -> None:
        """Begin or end an element, and the line or paragraph that it is in."""
        name = tag.name
        is_element = name not in VOID and not (name in ("svg", "math") and tag.rest.endswith("/"))
        if tag.ends and is_element:
            self._end(name, frozenset([name]))
        if not self._open[-1].is_hidden:
            self._layout(tag)
        if not tag.ends and is_element:
            self._end_alike(name)
            self._open.append(self._opened(tag))
        self.lines.depth = self._open[-1].quoted

    def _layout(self, tag: Tag) -> None:
        name, lines = tag.name, self.lines
        if name in ("td", "th"):
            lines.add(" ")
        elif name == "br" or (name in _LINES and lines.is_begun):
            lines.end()
        elif name in _PARAGRAPHS:
            lines.end_paragraph()
            if name == "hr":
                lines.add("________")
                lines.end()

    def _opened(self, tag: Tag) -> _Open:
        outer = self._open[-1]
        attributes = tag.attributes() if "=" in tag.rest else {}
        style = attributes.get("style", "")
        unseen, no_size = _sight(style) if style else (False, None)
        hidden = outer.is_hidden or unseen or is_hidden(tag)
        quoted = outer.quoted + (not hidden and self._is_quoted(tag.name, attributes))
        return _Open(tag.name, hidden, outer.has_no_size if no_size is None else no_size, quoted)

    def _is_quoted(self, name: str, attributes: Mapping[str, str]) -> bool:
        if name not in ("blockquote", "div"):
            return False
        classes = attributes.get("class", "")
        if name == "div":
            return bool(_CITED_DIV.search(classes))
        cited = attributes.get("type", "").lower() == "cite" or _CITED.search(classes) or _CITED.search(attributes.get("id", ""))
        # Within quoted mail, what is set apart was quoted there.
        return (
            bool(cited)
            or self._open[-1].quoted > 0
            or introduction([line.lstrip("> ") for line in self.lines.done[-6:] if line]) > 0
        )

    def _end(self, name: str, names: frozenset[str]) -> None:
        """End the innermost open element of some names, and all within it, but none around a table."""
        for at in range(len(self._open) - 1, max(0, len(self._open) - _REACH), -1):
            if self._open[at].name in names:
                del self._open[at:]
                return
            if self._open[at].name == "table" or (self._open[at].name in _CELLS and name not in _TABLE):
                return

    def _end_alike(self, name: str) -> None:
        """End what ends where an element begins: a paragraph, a cell, a row."""
        if self._open[-1].name == "p" and (name == "p" or name in _PARAGRAPHS or name in _LINES):
            self._open.pop()
        elif name in _CELLS:
            self._end(name, _CELLS)
        elif name == "tr":
            self._end(name, frozenset(["tr"]))


@lru_cache(512)
def _sight(style: str) -> tuple[bool, bool | None]:
    """Whether a style hides an element, and whether it gives letters no size; None if it says nothing about their size."""
    unseen = _NO_SIGHT.search(style) or (_NO_HEIGHT.search(style) and _CUT.search(style))
    return bool(unseen), bool(_NO_SIZE.search(style)) if _SIZE.search(style) else None


class _Lines:
    """A builder of lines of plain text.

    Attributes:
        done: The finished lines.
        depth: The nesting depth of the quotations that contain the next line.
    """

    def __init__(self) -> None:
        """Begin without lines."""
        self.done: list[str] = []
        self.depth = 0
        self._parts: list[str] = []

    @property
    def is_begun(self) -> bool:
        """Whether the current line contains text."""
        return any(map(str.strip, self._parts))

    def add(self, text: str) -> None:
        """Append text to the current line."""
        self._parts.append(text)

    def end(self) -> None:
        """End the current line; an empty line gives a blank line, but never two in a row."""
        line = _BLANKS.sub(" ", "".join(self._parts)).strip()
        self._parts.clear()
        if line:
            self.done.append("> " * min(self.depth, _DEEPEST) + line)
        elif self.done and self.done[-1]:
            self.done.append("")

    def end_paragraph(self) -> None:
        """End the current line and add a blank line."""
        self.end()
        self.end()
