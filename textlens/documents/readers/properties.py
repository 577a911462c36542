"""The metadata of office documents and books: title, author, date and language."""

from __future__ import annotations

from .archive import Archive
from .base import Meta
from .xml_events import Attributes, parse

_LONGEST = 1000
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
}
_TEXTS = frozenset(
    "dc:title dc:creator dc:date dc:language dcterms:modified dcterms:created meta:initial-creator meta:creation-date".split()
)


class Properties:
    """The handler for the parts of a document that contain metadata."""

    def __init__(self) -> None:
        self.found: dict[str, list[str]] = {}
        self.language: str | None = None
        self._in: str | None = None
        self._defaults = 0

    def read(self, archive: Archive, part: str) -> None:
        """Read a part with metadata or with the default styles."""
        parse(archive.chunks(part), self, _PREFIXES, archive.name)
        self.language = next(iter(self.found.get("dc:language", [])), None) or self.language

    def meta(self) -> Meta:
        """Title, author, date and language; the date is that of the last change, if known."""
        dates = ("dcterms:modified", "dc:date", "dcterms:created", "meta:creation-date")
        authors = self.found.get("meta:initial-creator") or self.found.get("dc:creator") or []
        date = next((self.found[tag][0] for tag in dates if tag in self.found), None)
        title = next(iter(self.found.get("dc:title", [])), None)
        return Meta(title, "; ".join(dict.fromkeys(authors)) or None, date, self.language)

    def start(self, tag: str, attributes: Attributes) -> None:
        """Begin a property, or read the language of the default styles, which is that of the whole text."""
        self._in = tag if tag in _TEXTS else None
        if self._in:
            self.found.setdefault(tag, []).append("")
        if tag in ("w:docDefaults", "style:default-style"):
            self._defaults += 1
        elif self._defaults and self.language is None:
            self.language = _language(tag, attributes)

    def end(self, tag: str) -> None:
        """End a property; blank values are dropped."""
        if tag == self._in:
            value = " ".join(self.found[tag].pop().split())
            if value:
                self.found[tag].append(value)
            elif not self.found[tag]:
                del self.found[tag]
        self._in = None
        if tag in ("w:docDefaults", "style:default-style"):
            self._defaults -= 1

    def text(self, text: str) -> None:
        """Append text to the current property; it may come in several parts."""
        if self._in:
            values = self.found[self._in]
            values[-1] = (values[-1] + text)[:_LONGEST]


def _language(tag: str, attributes: Attributes) -> str | None:
    if tag == "w:lang":
        return attributes.get("w:val")
    language, country = attributes.get("fo:language"), attributes.get("fo:country")
    if tag != "style:text-properties" or language in (None, "none", "zxx"):
        return None
    return f"{language}-{country}" if country not in (None, "none") else language
