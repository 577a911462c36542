"""Word documents (.docx): the text with all tracked changes accepted.

Kept: insertions, hyperlinks, field results, text boxes after the paragraph they are anchored in, tables, and footnotes and
endnotes at the end. Left out: deletions, the old positions of moved text, comments, headers and footers, field codes, hidden
text, a generated table of contents.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from .archive import Archive
from .base import Extracted, Meta, Wanted
from .blocks import Block, Blocks
from .properties import Properties
from .symbols import character, readable
from .xml_events import Attributes, parse

CALLED = "a Word document"

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PREFIXES = {
    _W: "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}
_UNSEEN = frozenset(
    "w:del w:moveFrom w:instrText w:delText w:delInstrText w:rt mc:Fallback w:pPrChange w:rPrChange w:trPrChange".split()
)
_PROPERTIES = frozenset("w:pPr w:rPr w:trPr w:tblPr w:tcPr w:sdtPr w:sectPr w:rubyPr m:rPr m:ctrlPr".split())
_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011"}
_MOST_STYLES = 20
"""How many styles may be based on each other; Word allows eleven."""

_OFF = ("0", "false", "off", "none")


def extract(data: bytes, name: str, _: Wanted) -> Iterator[Extracted]:
    """Extract the main part, then the notes that it refers to."""
    archive = Archive(data, name, CALLED)
    parts = _parts(archive)
    main = parts.get("/officeDocument", "word/document.xml")
    if main not in archive:
        archive.refuse("it has no text part")
    related = _related(archive, main)
    styles = Styles()
    if related.get("/styles", "") in archive:
        parse(archive.chunks(related["/styles"]), styles, PREFIXES, name)
    hidden = styles.hidden()
    story = Story(hidden)
    parse(archive.chunks(main), story, PREFIXES, name)
    for kind in ("/footnotes", "/endnotes"):
        if story.notes[kind] and related.get(kind, "") in archive:
            notes = Notes(hidden)
            parse(archive.chunks(related[kind]), notes, PREFIXES, name)
            for number in story.notes[kind]:
                story.blocks.extend(notes.taken(number))
    yield Extracted(story.blocks.text(), None, "docx", _meta(archive, parts, related))


def _parts(archive: Archive) -> dict[str, str]:
    if "_rels/.rels" not in archive:
        return {}
    return _relations(archive, "_rels/.rels", "")


def _related(archive: Archive, main: str) -> dict[str, str]:
    folder, file = posixpath.split(main)
    path = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
    return _relations(archive, path, folder) if path in archive else {}


def _relations(archive: Archive, path: str, folder: str) -> dict[str, str]:
    """A mapping from the last component of a relationship's type to the part of the archive that it targets."""
    found = _Relations()
    parse(archive.chunks(path), found, {"http://schemas.openxmlformats.org/package/2006/relationships": "r"}, archive.name)
    places: dict[str, str] = {}
    for type, target in found.inside:
        place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        places.setdefault(type[type.rfind("/") :], place)
    return places


class _Relations:
    """The relationships of a part to others in the same archive."""

    def __init__(self) -> None:
        self.inside: list[tuple[str, str]] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        """Collect relationships, except external ones such as hyperlinks."""
        if tag == "r:Relationship" and attributes.get("TargetMode") != "External":
            self.inside.append((attributes.get("Type", ""), attributes.get("Target", "")))

    def end(self, tag: str) -> None:
        """Do nothing."""

    def text(self, text: str) -> None:
        """Do nothing."""


def _meta(archive: Archive, parts: dict[str, str], related: dict[str, str]) -> Meta:
    found = Properties()
    core = parts.get("/core-properties", "docProps/core.xml")
    if core in archive:
        found.read(archive, core)
    if found.language is None and related.get("/styles", "") in archive:
        found.read(archive, related["/styles"])
    return found.meta()


class Story:
    """The handler for one part: `blocks` is its text, `notes` the ids of the notes that it refers to, by kind, in order.

    `hidden_styles` are the ids of the styles that hide text.
    """

    def __init__(self, hidden_styles: frozenset[str] = frozenset()) -> None:
        self.blocks = Blocks()
        self.notes: dict[str, list[str]] = {"/footnotes": [], "/endnotes": []}
        self._path: list[str] = []
        self._unseen = 0
        self._properties = 0
        self._says = False
        # For each open paragraph, run, row and content control, what its properties say.
        self._joined: list[bool] = []
        self._hidden: list[bool] = []
        self._hidden_styles = hidden_styles
        self._hidden_paragraphs: list[bool] = []
        self._font = ""
        self._dropped: list[bool] = []
        self._replaced: list[bool] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        """Handle the start of an element; its properties come before its content."""
        self._path.append(tag)
        if self._unseen or (tag in _UNSEEN and not (self._properties and tag in ("w:del", "w:moveFrom"))):
            self._unseen += 1
        elif self._properties or tag in _PROPERTIES:
            self._properties += 1
            self._property(tag, attributes.get("w:val", ""))
            if tag == "w:rFonts":
                self._font = attributes.get("w:ascii", "")
        elif tag in ("w:t", "m:t"):
            self._says = not (self._hidden and self._hidden[-1])
        elif tag in _SIGNS or tag == "w:sym":
            if not (self._hidden and self._hidden[-1]):
                self.blocks.add(_SIGNS.get(tag) or _symbol(attributes))
        elif tag == "w:sdtContent" and self._replaced and self._replaced[-1]:
            self._unseen += 1
        elif tag in ("w:footnoteReference", "w:endnoteReference"):
            self.notes[f"/{tag[2:-9]}s"].append(attributes.get("w:id", ""))
        else:
            self._opened(tag)

    def _opened(self, tag: str) -> None:
        if tag == "w:p":
            self._joined.append(False)
            self._hidden_paragraphs.append(False)
        elif tag == "w:r":
            self._hidden.append(bool(self._hidden_paragraphs) and self._hidden_paragraphs[-1])
            self._font = ""
        elif tag == "w:sdt":
            self._replaced.append(False)
        elif tag == "w:txbxContent":
            self.blocks.begin_aside()
        elif tag == "w:tr":
            self._dropped.append(False)
            self.blocks.row()
        elif tag == "w:tc":
            self.blocks.cell()

    def _property(self, tag: str, value: str) -> None:
        of = self._path[-3:-1]
        if tag in ("w:del", "w:moveFrom") and of == ["w:pPr", "w:rPr"] and self._joined:
            self._joined[-1] = True
        elif tag == "w:vanish" and of == ["w:r", "w:rPr"] and self._hidden:
            self._hidden[-1] = value not in _OFF
        elif tag == "w:rStyle" and of == ["w:r", "w:rPr"] and self._hidden:
            self._hidden[-1] = self._hidden[-1] or value in self._hidden_styles
        elif tag == "w:pStyle" and of == ["w:p", "w:pPr"] and self._hidden_paragraphs:
            self._hidden_paragraphs[-1] = value in self._hidden_styles
        elif tag == "w:del" and of == ["w:tr", "w:trPr"] and self._dropped:
            self._dropped[-1] = True
        elif self._replaced and (tag == "w:showingPlcHdr" or (tag == "w:docPartGallery" and value == "Table of Contents")):
            self._replaced[-1] = True

    def end(self, tag: str) -> None:
        """Handle the end of an element; paragraphs, cells and rows end blocks."""
        self._path.pop()
        if self._unseen:
            self._unseen -= 1
        elif self._properties:
            self._properties -= 1
        elif tag in ("w:t", "m:t"):
            self._says = False
        elif tag == "w:r":
            self._hidden.pop()
        elif tag == "w:sdt":
            self._replaced.pop()
        elif tag == "w:p":
            self._hidden_paragraphs.pop()
            # A paragraph whose mark was deleted is joined with the next.
            if not self._joined.pop():
                self.blocks.end()
        elif tag == "w:txbxContent":
            self.blocks.end_aside()
        elif tag == "w:tc":
            self.blocks.cell_ends()
        elif tag == "w:tr":
            self.blocks.row_ends(dropped=self._dropped.pop())

    def text(self, text: str) -> None:
        """Add the content of text elements; between other elements there is only white space."""
        if self._says and not self._unseen:
            self.blocks.add(readable(text, self._font))


def _symbol(attributes: Attributes) -> str:
    try:
        return character(int(attributes.get("w:char", ""), 16), attributes.get("w:font", ""))
    except ValueError:
        return ""


class Styles:
    """The handler for the styles."""

    def __init__(self) -> None:
        self._hides: dict[str, bool] = {}
        self._based_on: dict[str, str] = {}
        self._style = ""
        self._path: list[str] = []

    def hidden(self) -> frozenset[str]:
        """The ids of the styles that hide text, themselves or by a style that they are based on."""
        return frozenset(style for style in self._hides.keys() | self._based_on.keys() if self._is_hidden(style))

    def _is_hidden(self, style: str) -> bool:
        for _ in range(_MOST_STYLES):
            if style in self._hides or style not in self._based_on:
                break
            style = self._based_on[style]
        return self._hides.get(style, False)

    def start(self, tag: str, attributes: Attributes) -> None:
        """Note what a style is based on, and whether it hides text."""
        self._path.append(tag)
        if tag == "w:style":
            self._style = attributes.get("w:styleId", "")
        elif tag == "w:basedOn":
            self._based_on[self._style] = attributes.get("w:val", "")
        elif tag == "w:vanish" and self._path[-3:-1] == ["w:style", "w:rPr"]:
            self._hides[self._style] = attributes.get("w:val", "") not in _OFF

    def end(self, tag: str) -> None:
        """End an element."""
        self._path.pop()

    def text(self, text: str) -> None:
        """Do nothing."""


class Notes:
    """The handler for the footnotes or endnotes, by id."""

    def __init__(self, hidden_styles: frozenset[str]) -> None:
        self._hidden_styles = hidden_styles
        self._stories: dict[str, Story] = {}
        self._now: Story | None = None

    def taken(self, number: str) -> list[Block]:
        """The blocks of a note; empty if they were already taken."""
        story = self._stories.pop(number, None)
        return story.blocks.all() if story else []

    def start(self, tag: str, attributes: Attributes) -> None:
        """Begin a note, or pass the event to the current one."""
        if tag in ("w:footnote", "w:endnote"):
            self._now = self._stories[attributes.get("w:id", "")] = Story(self._hidden_styles)
        elif self._now:
            self._now.start(tag, attributes)

    def end(self, tag: str) -> None:
        """End a note, or pass the event to the current one."""
        if tag in ("w:footnote", "w:endnote"):
            self._now = None
        elif self._now:
            self._now.end(tag)

    def text(self, text: str) -> None:
        """Pass the text to the current note."""
        if self._now:
            self._now.text(text)
