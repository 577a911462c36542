"""The visible text of HTML as blocks, without any library: for books, mail, and fragments of pages.

It takes linear time on any input: no tag, quotation mark or comment is searched for twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from typing import NamedTuple

from .blocks import Blocks, Part
from .elements import BLOCK, TABLE, VOID, Element, Link, OpenElements
from .quotation_marks import with_marks

_TAG = re.compile(
    r"<(?:(?P<end>/)?(?P<name>[A-Za-z][^\s/>]*+)(?P<rest>(?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+|[\"'])*+)>|(?P<other>!--|[!?]))"
)
_ATTRIBUTE = re.compile(r"([^\s\"'>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'=<>`]++)))?+")
_RAW = frozenset(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"])
_CDATA = "<![CDATA["
_FOREIGN = frozenset(["svg", "math"])
"""Elements that `/>` ends, as it does in XML."""

UNSEEN = frozenset("template svg math object video audio canvas select datalist dialog nav rt rp".split())
_TRACKED = UNSEEN | BLOCK | TABLE
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_INSIDE = re.compile(r"href\s*+=\s*+[\"']?[^\"'\s:#]*+#")
_NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})[\])]?\s*")
_BACK = re.compile(r"\s*[↩↑^¶#§🔗][\ufe0e\ufe0f]?\s*")
_DEEPEST_TABLE = 50
_WHITE = re.compile(r"[ \t\r\n\f]+")


class Tag(NamedTuple):
    """A tag: its name in lower case, whether it is an end tag, and the source of its attributes."""

    name: str
    ends: bool
    rest: str

    def attributes(self) -> Mapping[str, str]:
        """The attributes by their lower-case names, with entities decoded; of duplicates, the first counts."""
        found: dict[str, str] = {}
        for name, *values in _ATTRIBUTE.findall(self.rest):
            found.setdefault(name.lower(), unescape("".join(values)))
        return found


def pieces(html: str, *, is_xml: bool = False) -> Iterator[str | Tag]:
    """The text, with entities decoded, and the tags of a page in order, without comments, scripts and the like.

    In XML, `/>` ends an element, which then has an end tag too, and there may be CDATA sections.
    """
    at = 0
    unended: set[str] = set()
    # After the last ">" no tag can end; without this limit, each "<" there would be scanned to the end of the page.
    last = html.rfind(">") + 1
    while tag := _TAG.search(html, at, last):
        if at < tag.start():
            yield unescape(html[at : tag.start()])
        at = tag.end()
        if is_xml and tag["other"] and html.startswith(_CDATA, tag.start()):
            found = html.find("]]>", at)
            yield html[tag.start() + len(_CDATA) : found if found >= 0 else len(html)]
            at = found + 3 if found >= 0 else len(html)
            continue
        if tag["other"]:
            found = html.find("-->" if tag["other"] == "!--" else ">", at - 2 if tag["other"] == "!--" else at)
            at = len(html) if found < 0 else html.index(">", found) + 1
            continue
        name, is_empty = tag["name"].lower(), tag["rest"].endswith("/")
        if name in _RAW and not tag["end"] and not (is_xml and is_empty):
            at = _raw_end(html, name, at, is_empty, unended)
            continue
        yield Tag(name, tag["end"] is not None, tag["rest"])
        if is_xml and is_empty and name not in VOID:
            yield Tag(name, True, "")
    if at < len(html):
        yield unescape(html[at:])


def _raw_end(html: str, name: str, at: int, is_empty: bool, unended: set[str]) -> int:
    # Browsers ignore `/>`, but a page that has no end tag at all after it was meant as XML.
    if is_empty and (name == "title" or name in unended):
        return at
    closing = re.compile(f"</{name}", re.IGNORECASE).search(html, at)
    if closing is None and is_empty:
        unended.add(name)
        return at
    return len(html) if closing is None else html.find(">", closing.end()) + 1 or len(html)


def text_of(html: str, *, lang: str | None = None, is_xml: bool = False) -> str:
    """The text of a page or a part of it: blocks separated by blank lines, `<q>` with quotation marks, cells separated by tabs.

    Scripts, navigation, form options and hidden elements are left out.

    Args:
        html: The page, or any part of it.
        lang: The language whose quotation marks are used for `<q>`; None for that of the page.
        is_xml: Whether the page is XHTML, where `/>` ends any element.

    >>> text_of("<p>She said <q>no</q>.</p><ul><li>One<li>Two</ul>")
    'She said “no”.\\n\\nOne\\n\\nTwo\\n'
    """
    return Page().read(with_marks(html, lang), is_xml=is_xml).text()


class Page:
    """The state of reading a page.

    `is_unseen` decides by its start tag whether an element is left out. `reason` gives the reason why an element seems not to be
    part of the article, if any; what is in it is kept, and its blocks tell.
    """

    def __init__(self, is_unseen: Callable[[Tag], bool] | None = None, reason: Callable[[Tag], str] | None = None) -> None:
        self.blocks = Blocks()
        self._is_unseen = is_unseen or is_hidden
        self._reason = reason
        self._open = OpenElements()
        # The number of parts of the block before the open link, if that is a link within the page.
        self._link: int | None = None
        self._is_mark = False
        # The element that the last quotation set apart is in.
        self._quoted: Element | None = None
        # For each of the nested open tables, whether a row is open in it.
        self._rows = [False]

    def read(self, html: str, *, is_xml: bool = False) -> Blocks:
        """The blocks of a page, each labelled with the name of its element."""
        for piece in pieces(html, is_xml=is_xml):
            if isinstance(piece, str):
                self._text(piece)
            elif piece.ends:
                self._end(piece.name)
            else:
                self._start(piece)
        return self.blocks

    def _start(self, tag: Tag) -> None:
        name = tag.name
        if name in VOID or (name in _FOREIGN and tag.rest.endswith("/")):
            self._stands_alone(name)
            return
        if self._open.last.is_unseen and name not in _TRACKED:
            # Of what nobody sees, only that counts by which its end is known: a drawing may have thousands of parts.
            return
        element = self._open.begin(name)
        if element.is_unseen:
            return
        if self._is_unseen(tag):
            element.is_unseen = True
            if name in BLOCK:
                self.blocks.end()
            return
        if self._reason is not None:
            self._judge(tag, element)
            if element.is_unseen:
                return
        if name in TABLE:
            self._table(name)
        elif name == "a":
            self._link_begins(tag, element)
        elif name == "sup":
            self._is_mark = True
        elif name in BLOCK:
            self.blocks.end()
            self.blocks.label(name)

    def _judge(self, tag: Tag, element: Element) -> None:
        """Exclude an element for its reason; what is hidden within a sentence is not seen, and a quotation keeps its source."""
        figure = element.outer
        if tag.name == "blockquote":
            self._quoted = figure
        if tag.name == "figcaption" and figure is not None and figure is self._quoted:
            element.is_quoted = True
        reason = self._reason(tag) if self._reason is not None else ""
        if reason == "hidden" and tag.name not in BLOCK:
            element.is_unseen = True
        elif reason and (reason == "hidden" or not element.is_quoted):
            element.exclude(reason)

    def _stands_alone(self, name: str) -> None:
        if self._open.last.is_unseen:
            return
        if name == "br":
            self._break()
        elif name == "hr":
            self.blocks.end()

    def _end(self, name: str) -> None:
        was_unseen = self._open.last.is_unseen
        if name == "a" and self._open.last.link is not None:
            self._open.last.link.is_closed = True
        self._open.end(name)
        if was_unseen and (self._open.last.is_unseen or name not in TABLE):
            return
        if name == "a":
            self._link_ends()
        elif name in ("td", "th"):
            self.blocks.cell_ends()
        elif name == "tr":
            self._row_ends()
        elif name == "table":
            self._row_ends()
            self._rows = self._rows[:-1] or [False]
            self.blocks.end()
        elif name in BLOCK:
            self.blocks.end()

    def _text(self, text: str) -> None:
        element = self._open.last
        if element.is_unseen:
            return
        if element.is_preformatted:
            self.blocks.add(Part(text, element))
        else:
            self.blocks.add_spaced(Part(_WHITE.sub(" ", text), element))

    def _link_begins(self, tag: Tag, element: Element) -> None:
        element.link = Link(element.block) if "href" in tag.rest.lower() and tag.attributes().get("href") else None
        self._link = self.blocks.length() if _INSIDE.search(tag.rest) else None
        self._is_mark = element.is_raised or "note" in tag.rest.lower()

    def _link_ends(self) -> None:
        """Leave out a link that is only the number of a note, or the arrow that leads back from it."""
        if self._link is not None:
            words = self.blocks.since(self._link)
            if _BACK.fullmatch(words) or (_NOTE_MARK.fullmatch(words) and (self._is_mark or words.strip().startswith("["))):
                self.blocks.cut(self._link)
        self._link = None

    def _table(self, name: str) -> None:
        """Begin a table, a row or a cell; a row or a cell ends the one before it."""
        if len(self._rows) > _DEEPEST_TABLE:
            # So many tables in each other are none, and each would copy what is in it.
            self.blocks.end()
        elif name == "table":
            self.blocks.end()
            self._rows.append(False)
        elif name == "tr":
            self._row_ends()
            self.blocks.row()
            self._rows[-1] = True
        elif self._rows[-1]:
            self.blocks.cell_ends()
            self.blocks.cell()
        else:
            self.blocks.end()

    def _row_ends(self) -> None:
        if self._rows[-1]:
            self.blocks.row_ends()
            self._rows[-1] = False

    def _break(self) -> None:
        # Two line breaks in a row end a paragraph, as on pages that use `<br><br>` instead of `<p>`.
        if self.blocks.last() == "\n":
            self.blocks.end()
        else:
            self.blocks.trim()
            self.blocks.add("\n")


def is_hidden(tag: Tag) -> bool:
    """Whether the element that a tag begins is not visible, or is not part of the text."""
    if tag.name in UNSEEN:
        return True
    if "hid" not in tag.rest.lower() and "none" not in tag.rest.lower() and "epub:type" not in tag.rest:
        return False
    attributes = tag.attributes()
    # The page numbers and note marks of a book are not part of its text.
    marked = attributes.get("epub:type", "").split()
    return (
        "hidden" in attributes
        or bool(_HIDDEN.search(attributes.get("style", "")))
        or "pagebreak" in marked
        or "noteref" in marked
    )
