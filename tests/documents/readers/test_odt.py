"""OpenDocument texts: what of a document's parts is text. Whole documents are in `test_files`."""

from __future__ import annotations

import pytest

from textlens.documents.readers import read
from textlens.errors import SourceError

from .office import odt

HIDDEN = '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'


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
