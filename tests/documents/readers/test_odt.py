"""OpenDocument texts: what of a document's parts is text. Whole documents are in `test_files`."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from textlens.documents.readers import read
from textlens.errors import SourceError

from .office import ODF, odt, zipped

HIDDEN = '<style:style style:family="text" style:name="T1"><style:text-properties text:display="none"/></style:style>'


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<text:p>a<text:s/>b<text:s text:c='3'/>c</text:p>", "a b   c"),
        ("<text:p>a<text:s text:c='99999999999'/>c</text:p>", f"a{' ' * 1000}c"),
        ("<text:p>one\n   two<text:tab/>three<text:line-break/>four</text:p>", "one two\tthree\nfour"),
        ("<text:p>a <text:span> b</text:span></text:p>", "a b"),
        ("<text:h>Head</text:h><text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list>", "Head\n\nItem"),
        ("<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>a<text:change/>b</text:p>", "ab"),
        ("<text:p>a<office:annotation><text:p>comment</text:p></office:annotation>b</text:p>", "ab"),
        ("<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note.</text:p></text:note-body></text:note>b"
         "</text:p><text:p>End.</text:p>", "ab\n\nEnd.\n\nNote."),
        ("<text:table-of-content><text:index-body><text:p>no</text:p></text:index-body></text:table-of-content><text:p>a"
         "</text:p>", "a"),
        ("<text:p>a<draw:frame><svg:desc>alt</svg:desc><draw:text-box><text:p>Box.</text:p></draw:text-box></draw:frame>b</text:p>",
         "ab\n\nBox."),
        ("<text:p>a<draw:custom-shape><text:p>Shape.</text:p></draw:custom-shape>b</text:p>", "ab\n\nShape."),
        ("<text:section text:display='none'><text:p>no</text:p></text:section><text:p>yes</text:p>", "yes"),
        ("<text:p>a<text:span text:style-name='T1'> no</text:span></text:p>", "a"),
        ("<table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell><table:table-cell><text:p>y</text:p>"
         "</table:table-cell></table:table-row></table:table>", "x\ty"),
    ],
)  # fmt: skip
def test_what_of_a_document_is_text(body: str, shown: str) -> None:
    assert read(odt(body, styles=HIDDEN), "a.odt").text == f"{shown}\n"


def test_an_encrypted_document_is_recognised_by_its_manifest() -> None:
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    data = odt("<text:p>a</text:p>", **{"META-INF__manifest_xml": manifest})
    with pytest.raises(SourceError, match=r"^a\.odt is protected by a password$"):
        read(data, "a.odt")


def style(name: str, family: str, display: str = "", parent: str = "") -> str:
    shown = f'<style:text-properties text:display="{display}"/>' if display else "<style:text-properties/>"
    above = f' style:parent-style-name="{parent}"' if parent else ""
    return f'<style:style style:name="{name}" style:family="{family}"{above}>{shown}</style:style>'


NAMED = (
    f'<office:document-styles xmlns:office="{ODF}:office:1.0" xmlns:style="{ODF}:style:1.0" xmlns:text="{ODF}:text:1.0">'
    + style("Gone", "text", "none")
    + style("Gone_Para", "paragraph", "none")
    + style("Same", "paragraph", "none")
    + style("Loop", "text", "", "Loop")
    + "</office:document-styles>"
)


@pytest.mark.parametrize(
    ("automatic", "body", "is_seen"),
    [
        (style("T1", "text", "none"), '<text:p>a<text:span text:style-name="T1">b</text:span></text:p>', False),
        (style("T1", "text", "", "Gone"), '<text:p>a<text:span text:style-name="T1">b</text:span></text:p>', False),
        (style("T1", "text", "true", "Gone"), '<text:p>a<text:span text:style-name="T1">b</text:span></text:p>', True),
        ("", '<text:p>a<text:span text:style-name="Gone">b</text:span></text:p>', False),
        ("", '<text:p>a<text:span text:style-name="Same">b</text:span></text:p>', True),
        ("", '<text:p>a<text:span text:style-name="Loop">b</text:span></text:p>', True),
        ("", '<text:p>a</text:p><text:p text:style-name="Gone_Para">b</text:p>', False),
        ("", '<text:p>a</text:p><text:h text:style-name="Gone_Para">b</text:h>', False),
        (style("P1", "paragraph", "none"), '<text:p>a</text:p><text:p text:style-name="P1">b</text:p>', False),
        (style("P1", "paragraph", "", "Gone_Para"), '<text:p>a</text:p><text:p text:style-name="P1">b</text:p>', False),
    ],
)
def test_text_that_its_style_hides_is_left_out(automatic: str, body: str, is_seen: bool) -> None:
    assert ("b" in read(odt(body, styles=automatic, styles_xml=NAMED), "a.odt").text) == is_seen


MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    "</manifest:manifest>"
)
TYPE = "application/vnd.oasis.opendocument.text"


ORDERS = [
    "content.xml mimetype",
    "META-INF/manifest.xml content.xml",
    "content.xml META-INF/manifest.xml",
    "META-INF/manifest.xml mimetype content.xml",
    "styles.xml content.xml mimetype",
]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("name", ["a.odt", "a", "a.zip", "a.txt"])
def test_the_type_may_stand_anywhere(order: str, name: str) -> None:
    with ZipFile(BytesIO(odt("<text:p>The ferry sailed.</text:p>"))) as archive:
        content = archive.read("content.xml")
    members: dict[str, str | bytes] = {
        "content.xml": content,
        "mimetype": TYPE,
        "META-INF/manifest.xml": MANIFEST,
        "styles.xml": NAMED,
    }
    found = read(zipped({member: members[member] for member in order.split()}), name)
    assert (found.kind, found.text) == ("odt", "The ferry sailed.\n")


def test_another_kind_of_document_is_none_of_text() -> None:
    sheet = zipped({"content.xml": "<x/>", "mimetype": "application/vnd.oasis.opendocument.spreadsheet"})
    with pytest.raises(SourceError, match="not text"):
        read(sheet, "a")
