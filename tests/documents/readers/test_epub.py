"""EPUB books: which of a book's pages are text. Whole books are in `test_files`."""

from __future__ import annotations

import pytest

from textlens.documents.readers import read
from textlens.errors import SourceError

from .office import epub, zipped


def test_pages_come_in_the_order_of_reading() -> None:
    found = read(epub("<h1>One</h1><p>It was late.</p>", "<p>“Stay,”<br/>she said.</p>"), "a.epub")
    assert found.text == "One\n\nIt was late.\n\n“Stay,”\nshe said.\n"
    assert found.meta[:2] == ("Quays", "Ida Brandt; Jo Lind")


def test_page_numbers_and_note_marks_are_not_words() -> None:
    page = '<p>a<span epub:type="pagebreak">12</span>b<a href="n.xhtml#f1" epub:type="noteref">1</a> c</p>'
    assert read(epub(page), "a.epub").text == "ab c\n"


def test_a_locked_book_is_an_error_but_scrambled_fonts_are_none() -> None:
    lock = '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptionMethod Algorithm="{}"/></encryption>'
    font = epub("<p>a</p>", **{"META-INF__encryption_xml": lock.format("http://www.idpf.org/2008/embedding")})
    assert read(font, "a.epub").text == "a\n"
    data = epub("<p>a</p>", **{"META-INF__encryption_xml": lock.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")})
    with pytest.raises(SourceError, match=r"^a\.epub is a book that its seller locked \(DRM\)$"):
        read(data, "a.epub")


def test_a_missing_page_is_an_error() -> None:
    broken = epub("<p>a</p>", manifest='<item id="p0" href="gone.xhtml" media-type="application/xhtml+xml"/>')
    with pytest.raises(SourceError, match=r"a\.epub is no EPUB book that can be read: OPS/gone\.xhtml is missing"):
        read(broken, "a.epub")
    with pytest.raises(SourceError, match=r"it has no list of its parts"):
        read(zipped({"mimetype": "application/epub+zip"}), "a.epub")
