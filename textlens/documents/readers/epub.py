"""EPUB books: the chapters in reading order, without the table of contents."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from ...errors import SourceError
from .archive import Archive
from .base import Extracted, Wanted
from .decode import decode
from .markup import text_of
from .properties import Properties
from .xml_events import Attributes, parse

CALLED = "an EPUB book"

_PREFIXES = {
    "urn:oasis:names:tc:opendocument:xmlns:container": "c",
    "http://www.idpf.org/2007/opf": "opf",
    "http://www.w3.org/2001/04/xmlenc#": "enc",
}
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/xml")
# Font obfuscation also occurs in books without DRM.
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def extract(data: bytes, name: str, _: Wanted) -> Iterator[Extracted]:
    """Extract the text of the pages in the spine."""
    archive = Archive(data, name, CALLED)
    _refuse_locked(archive)
    opf = _package(archive)
    package = _Package()
    parse(archive.chunks(opf), package, _PREFIXES, name)
    properties = Properties()
    properties.read(archive, opf)
    meta = properties.meta()
    folder = posixpath.dirname(opf)
    texts = []
    for href in package.spine():
        path = posixpath.normpath(posixpath.join(folder, unquote(href.split("#")[0])))
        if path not in archive:
            archive.refuse(f"{path} is missing")
        page = decode(archive.read(path), name=f"{name}: {path}")[0]
        # Only pages that call themselves HTML, and have no XML declaration, may be in the older syntax.
        is_xml = package.is_xml(href) or page.lstrip().startswith("<?xml")
        texts.append(text_of(page, lang=meta.language, is_xml=is_xml))
    yield Extracted("\n".join(text for text in texts if text), None, "epub", meta)


def _package(archive: Archive) -> str:
    """The path of the package document (.opf), which lists the parts of the book."""
    path = "META-INF/container.xml"
    if path in archive:
        found = _Elements("c:rootfile")
        parse(archive.chunks(path), found, _PREFIXES, archive.name)
        for attributes in found.found:
            place = attributes.get("full-path", "")
            if place in archive:
                return place
    return archive.refuse("it has no list of its parts")


def _refuse_locked(archive: Archive) -> None:
    path = "META-INF/encryption.xml"
    if path not in archive:
        return
    found = _Elements("enc:EncryptionMethod")
    parse(archive.chunks(path), found, _PREFIXES, archive.name)
    if any(method.get("Algorithm") not in _FONTS for method in found.found):
        message = f"{archive.name} is a book that its seller locked (DRM)"
        raise SourceError(message, "Ask the publisher for a copy without a lock.")


class _Elements:
    """A handler that collects the attributes of all elements of one name."""

    def __init__(self, tag: str) -> None:
        self.found: list[Attributes] = []
        self._tag = tag

    def start(self, tag: str, attributes: Attributes) -> None:
        """Collect the attributes of an element with the right name."""
        if tag == self._tag:
            self.found.append(attributes)

    def end(self, tag: str) -> None:
        """Do nothing."""

    def text(self, text: str) -> None:
        """Do nothing."""


class _Package:
    """The handler for the package document: the pages by id, the reading order, and the pages that are tables of contents."""

    def __init__(self) -> None:
        self._pages: dict[str, str] = {}
        self._html: set[str] = set()
        self._order: list[str] = []
        self._lists: set[str] = set()

    def spine(self) -> list[str]:
        """The paths of the pages in reading order, without duplicates and tables of contents."""
        pages = (self._pages.get(page) for page in self._order)
        return list(dict.fromkeys(page for page in pages if page is not None and page.split("#")[0] not in self._lists))

    def is_xml(self, page: str) -> bool:
        """Whether a page of the spine is XHTML by its media type."""
        return page not in self._html

    def start(self, tag: str, attributes: Attributes) -> None:
        """Collect the entries of the manifest, the spine and the guide."""
        href = attributes.get("href", "")
        if tag == "opf:item" and attributes.get("media-type") in _PAGES:
            self._pages[attributes.get("id", "")] = href
            if attributes.get("media-type") == "text/html":
                self._html.add(href)
            if "nav" in attributes.get("properties", "").split():
                self._lists.add(href)
        elif tag == "opf:itemref":
            self._order.append(attributes.get("idref", ""))
        elif tag == "opf:reference" and attributes.get("type") == "toc":
            self._lists.add(href.split("#")[0])

    def end(self, tag: str) -> None:
        """Do nothing."""

    def text(self, text: str) -> None:
        """Do nothing."""
