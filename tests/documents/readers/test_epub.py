"""EPUB books: which of a book's pages are text. Whole books are in `test_files`."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

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


INLINE = frozenset(["a", "span", "b", "i", "em", "sup", "q"])


@pytest.mark.parametrize(
    "name",
    "script title style svg a p div span b i em td tr table textarea iframe template math video audio canvas select nav sup pre"
    " dialog object noframes ul li h2 blockquote q section aside".split(),
)
@pytest.mark.parametrize("tag", ["<{}/>", "<{} />", "<{} id='x'/>", '<{} id="x" class="y"/>'])
def test_an_element_that_ends_itself_is_empty_in_xhtml(name: str, tag: str) -> None:
    page = f"<p>The ferry sailed.</p>{tag.format(name)}<p>It {tag.format(name) if name in INLINE else ''}sank.</p>"
    assert read(epub(page), "a.epub").text == "The ferry sailed.\n\nIt sank.\n"


@pytest.mark.parametrize(
    ("media_type", "prolog", "text"),
    [
        ("application/xhtml+xml", "", "One.\n\nTwo.\n"),
        ("application/xml", "", "One.\n\nTwo.\n"),
        ("text/x-oeb1-document", "", "One.\n\nTwo.\n"),
        ("text/html", "<?xml version='1.0'?>", "One.\n\nTwo.\n"),
        ("text/html", "", "One.\n"),
    ],
)
def test_only_pages_of_html_let_a_script_go_on(media_type: str, prolog: str, text: str) -> None:
    page = f"{prolog}<html><body><p>One.</p><script/><p>Two.</p><script></script></body></html>"
    parts = {"OPS__q_xhtml": page}
    book = epub(manifest=f'<item id="q" href="q.xhtml" media-type="{media_type}"/></manifest><spine><itemref idref="q"/></spine>'
                "<manifest>", **parts)  # fmt: skip
    assert read(book, "a.epub").text == text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p><![CDATA[Profit & loss < 5]]> a</p>", "Profit & loss < 5 a\n"),
        ("<p>a<![CDATA[]]>b</p>", "ab\n"),
        ("<p>a <![CDATA[never ends</p>", "a never ends</p></body></html>\n"),
        ("<script><![CDATA[no]]></script><p>a</p>", "a\n"),
        ("<table><tr><td>1</td><td/><td>3</td></tr></table>", "1\t\t3\n"),
    ],
)
def test_marked_up_text_of_xml(page: str, text: str) -> None:
    assert read(epub(page), "a.epub").text == text


@pytest.mark.parametrize("name", ["a.epub", "a", "a.zip"])
@pytest.mark.parametrize("media_type", ["application/epub+zip", "application/epub+zip\n"])
def test_the_type_may_stand_anywhere(name: str, media_type: str) -> None:
    with ZipFile(BytesIO(epub("<p>a</p>"))) as archive:
        members: dict[str, str | bytes] = {one: archive.read(one) for one in archive.namelist() if one != "mimetype"}
    found = read(zipped({**members, "mimetype": media_type}), name)
    assert (found.kind, found.text) == ("epub", "a\n")
