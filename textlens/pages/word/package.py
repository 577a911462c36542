"""A Word document as a file: opened with its comments, made from a text, and written the same each time, byte for byte."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import count
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from ...documents.readers.compression import MAX_BYTES
from ...documents.readers.libraries import library
from ..markup import shown
from .anchors import NOTES, W

AUTHOR, INITIALS = "textlens", "tl"
"""Who the comments are by."""

Piece = tuple[str, bool]
"""Some words of a comment, and whether they are bold."""

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_ID = f"{W}id"
_SPACE_AFTER = 8


class Unusable(Exception):  # noqa: N818 (it is caught and told as a note)
    """A Word document that cannot be copied, and why."""


class Package:
    """A Word document in memory.

    Attributes:
        body: The root of its main part.
        notes: The roots of its footnotes and endnotes, by kind.
        styles: The root of its styles, if it has any.
    """

    def __init__(self, document: Any) -> None:
        """Take a document of the library."""
        self._document = document
        self.body = document.element
        self.notes: dict[str, Any] = {}
        self.styles: Any = None
        self._comments: Any = None
        self._numbers: Iterator[int] = iter(())
        for relation in document.part.rels.values():
            if relation.is_external:
                continue
            for kind in NOTES:
                if relation.reltype.endswith(kind):
                    self.notes[kind] = library("docx.oxml", "docx", "").parse_xml(relation.target_part.blob)
            if relation.reltype.endswith("/styles"):
                self.styles = library("docx.oxml", "docx", "").parse_xml(relation.target_part.blob)

    def element(self, name: str, attributes: dict[str, str]) -> Any:
        """A new element of the main part."""
        made = library("docx.oxml", "docx", "").OxmlElement(name)
        for key, value in attributes.items():
            made.set(key, value)
        return made

    def comment(self, paragraphs: Sequence[Sequence[Piece]]) -> int:
        """Add a comment, which is not in the text yet, and return its number; it has no date: the same is the same each time."""
        if self._comments is None:
            # The library looks for a free number anew for each comment, which takes long for many.
            self._comments = self._document.comments._comments_elm
            used = {one.get(_ID, "") for one in self._comments}
            self._numbers = (number for number in count() if str(number) not in used)
        number = next(self._numbers)
        comment = self.element("w:comment", {_ID: str(number), f"{W}author": AUTHOR, f"{W}initials": INITIALS})
        for place, pieces in enumerate(paragraphs):
            paragraph = self._styled("w:p", "w:pPr", "w:pStyle", "CommentText")
            if not place:
                run = self._styled("w:r", "w:rPr", "w:rStyle", "CommentReference")
                run.append(self.element("w:annotationRef", {}))
                paragraph.append(run)
            for text, bold in pieces:
                run = self.element("w:r", {})
                if bold:
                    run.get_or_add_rPr().append(self.element("w:b", {}))
                run.text = shown(text)
                paragraph.append(run)
            comment.append(paragraph)
        self._comments.append(comment)
        return number

    def _styled(self, name: str, properties: str, style: str, called: str) -> Any:
        made, inside = self.element(name, {}), self.element(properties, {})
        inside.append(self.element(style, {f"{W}val": called}))
        made.append(inside)
        return made

    def data(self) -> bytes:
        """The file; its parts have no times."""
        written, again = BytesIO(), BytesIO()
        self._document.save(written)
        with ZipFile(written) as old, ZipFile(again, "w", ZIP_DEFLATED) as new:
            for info in old.infolist():
                kept = ZipInfo(info.filename, _EARLIEST)
                kept.compress_type = ZIP_DEFLATED
                new.writestr(kept, old.read(info))
        return again.getvalue()


def opened(data: bytes, name: str) -> Package:
    """The document of a file; Unusable if the library cannot open it, SourceError if that is not installed."""
    docx = library("docx", "docx", name)
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > MAX_BYTES:
                raise Unusable("it is too large when unpacked")
        package = Package(docx.Document(BytesIO(data)))
    except Unusable:
        raise
    except BadZipFile:
        raise Unusable("it is damaged") from None
    except Exception as error:
        # A document that Word opens may have parts that the library does not expect.
        raise Unusable("the library for Word documents cannot open it") from error
    if package.body.tag != f"{W}document":
        raise Unusable("it is in a dialect that the library for Word documents does not know")
    return package


def made(paragraphs: Iterable[Sequence[str]], title: str, lang: str, name: str) -> tuple[Package, list[list[Any]]]:
    """A new document, and for each of its paragraphs the run of each of its pieces; SourceError if there is no library."""
    docx = library("docx", "docx", name)
    document = docx.Document()
    style = document.styles["Normal"]
    style.paragraph_format.space_after = library("docx.shared", "docx", name).Pt(_SPACE_AFTER)
    for element in document.styles.element.iter("{*}lang"):
        element.set(element.tag.replace("}lang", "}val"), lang)
    for element in list(document.core_properties._element):
        document.core_properties._element.remove(element)
    document.core_properties.title = shown(title)[:255]
    runs = []
    for pieces in paragraphs:
        paragraph = document.add_paragraph()
        runs.append([paragraph.add_run(shown(piece))._r for piece in pieces])
    return Package(document), runs
