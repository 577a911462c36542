"""OpenDocument texts (.odt): the text with all tracked changes accepted.

Kept: insertions, links, text boxes after the paragraph they are anchored in, tables, and notes at the end. Left out:
deletions, comments, headers and footers, generated tables of contents and indexes, hidden sections.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...errors import SourceError
from .archive import UNLOCK, Archive
from .base import Extracted, Meta, Wanted
from .blocks import Block, Blocks
from .properties import Properties
from .xml_events import Attributes, parse

CALLED = "an OpenDocument text"

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    **{f"{_ODF}{local}:1.0": local for local in ("office", "text", "table", "style")},
    f"{_ODF}drawing:1.0": "draw",
    f"{_ODF}svg-compatible:1.0": "svg",
}
_BLOCKS = frozenset(["text:p", "text:h"])
_UNSEEN = frozenset(
    "text:tracked-changes text:note-citation office:annotation office:forms text:script text:ruby-text svg:title svg:desc"
    " text:table-of-content text:illustration-index text:table-index text:object-index text:user-index text:alphabetical-index"
    " office:event-listeners table:shapes text:hidden-text text:hidden-paragraph".split()
)
_BESIDE = frozenset(f"draw:{shape}" for shape in "text-box custom-shape rect ellipse polygon path line connector caption".split())
_SIGNS = {"text:tab": "\t", "text:line-break": "\n"}
_WHITE = re.compile(r"[ \t\r\n]+")
_MOST_STYLES = 20
"""How many styles may be based on each other."""

_MOST_SPACES = 1000


def extract(data: bytes, name: str, _: Wanted) -> Iterator[Extracted]:
    """Extract the text and the metadata."""
    archive = Archive(data, name, CALLED)
    if "content.xml" not in archive:
        archive.refuse("it has no text part")
    if _is_encrypted(archive):
        raise SourceError(f"{name} is protected by a password", UNLOCK)
    story = _Story()
    if "styles.xml" in archive:
        parse(archive.chunks("styles.xml"), story.styles, _PREFIXES, name)
    parse(archive.chunks("content.xml"), story, _PREFIXES, name)
    yield Extracted(story.whole(), None, "odt", _meta(archive))


def _is_encrypted(archive: Archive) -> bool:
    return "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml")


def _meta(archive: Archive) -> Meta:
    found = Properties()
    for part in ("meta.xml", "styles.xml"):
        if part in archive and found.language is None:
            found.read(archive, part)
    return found.meta()


class _Styles:
    """The handler for styles: which hide text, themselves or by the style that they are based on."""

    def __init__(self) -> None:
        self._shown: dict[tuple[str, str], bool] = {}
        self._parents: dict[tuple[str, str], str] = {}
        self._style = ("", "")

    def hide(self, family: str, style: str | None) -> bool:
        """Whether a style of a family hides text."""
        named = (family, style or "")
        for _ in range(_MOST_STYLES):
            if named in self._shown or named not in self._parents:
                break
            named = (family, self._parents[named])
        return not self._shown.get(named, True)

    def start(self, tag: str, attributes: Attributes) -> None:
        """Note a style and what it says of its text."""
        if tag == "style:style":
            self._style = (attributes.get("style:family", ""), attributes.get("style:name", ""))
            if "style:parent-style-name" in attributes:
                self._parents[self._style] = attributes["style:parent-style-name"]
        elif tag == "style:default-style":
            self._style = ("", "")
        elif tag == "style:text-properties" and "text:display" in attributes:
            self._shown[self._style] = attributes["text:display"] != "none"

    def end(self, tag: str) -> None:
        """Do nothing."""

    def text(self, text: str) -> None:
        """Do nothing."""


class _Story:
    """The handler for the content: builds blocks, and collects the notes."""

    def __init__(self) -> None:
        self._blocks = Blocks()
        self._notes: list[Block] = []
        self._outer: list[Blocks] = []
        self._unseen = 0
        self._within = 0
        self.styles = _Styles()

    def whole(self) -> str:
        """The whole text, with the notes at the end."""
        self._blocks.extend(self._notes)
        return self._blocks.text()

    def start(self, tag: str, attributes: Attributes) -> None:
        """Handle the start of an element; only paragraphs and headings contain text."""
        if self._unseen or tag in _UNSEEN or self._is_hidden(tag, attributes):
            self._unseen += 1
        elif tag in ("style:style", "style:text-properties"):
            self.styles.start(tag, attributes)
        elif tag in _BLOCKS:
            self._within += 1
        elif tag in _SIGNS:
            self._blocks.add(_SIGNS[tag])
        elif tag == "text:s":
            count = attributes.get("text:c", "1")
            self._blocks.add(" " * min(int(count), _MOST_SPACES) if count.isdecimal() else " ")
        elif tag == "text:note-body":
            self._outer.append(self._blocks)
            self._blocks = Blocks()
        elif tag in _BESIDE:
            self._blocks.begin_aside()
        elif tag == "table:table-row":
            self._blocks.row()
        elif tag == "table:table-cell":
            self._blocks.cell()

    def _is_hidden(self, tag: str, attributes: Attributes) -> bool:
        if tag == "text:span":
            return self.styles.hide("text", attributes.get("text:style-name"))
        if tag in _BLOCKS:
            return self.styles.hide("paragraph", attributes.get("text:style-name"))
        return tag == "text:section" and attributes.get("text:display") == "none"

    def end(self, tag: str) -> None:
        """Handle the end of an element; paragraphs, headings, cells and rows end blocks."""
        if self._unseen:
            self._unseen -= 1
        elif tag in _BLOCKS:
            self._within -= 1
            self._blocks.end()
        elif tag == "text:note-body" and self._outer:
            self._notes += self._blocks.all()
            self._blocks = self._outer.pop()
        elif tag in _BESIDE:
            self._blocks.end_aside()
        elif tag == "table:table-cell":
            self._blocks.cell_ends()
        elif tag == "table:table-row":
            self._blocks.row_ends()

    def text(self, text: str) -> None:
        """Add text, with white space collapsed as in HTML."""
        if self._unseen or not self._within:
            return
        self._blocks.add_spaced(_WHITE.sub(" ", text))
