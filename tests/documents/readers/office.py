"""Minimal office documents for tests."""

from __future__ import annotations

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
)


def zipped(members: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else None)
    return buffer.getvalue()


def _path(name: str) -> str:
    return name.replace("___", "/\0").replace("__", "/").replace("_", ".").replace("\0", "_")


def docx(body: str, prolog: str = "", **parts: str | bytes) -> bytes:
    """A Word document with this body; a part's name has `__` for `/` and `_` for `.`."""
    document = f'{prolog}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    more = {_path(name): data for name, data in parts.items()}
    return zipped({"[Content_Types].xml": "<Types/>", "_rels/.rels": _RELATIONS, "word/document.xml": document, **more})


def odt(body: str, prolog: str = "", styles: str = "", **parts: str | bytes) -> bytes:
    """An OpenDocument text with this body and these automatic styles."""
    content = (
        f'{prolog}<office:document-content xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0"'
        f' xmlns:table="{ODF}:table:1.0" xmlns:draw="{ODF}:drawing:1.0" xmlns:style="{ODF}:style:1.0"'
        f' xmlns:svg="{ODF}:svg-compatible:1.0"><office:automatic-styles>'
        f"{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    more = {_path(name): data for name, data in parts.items()}
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **more})


def epub(*pages: str, manifest: str = "", **parts: str | bytes) -> bytes:
    """A book with these pages."""
    places = range(len(pages))
    items = "".join(f'<item id="p{at}" href="page%20{at}.xhtml" media-type="application/xhtml+xml"/>' for at in places)
    spine = "".join(f'<itemref idref="p{at}"/>' for at in places)
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>Quays</dc:title><dc:creator>Ida Brandt</dc:creator><dc:creator>Jo Lind</dc:creator></metadata>"
        f"<manifest>{items}{manifest}</manifest>"
        f"<spine>{spine}</spine></package>"
    )
    more = {_path(name): data for name, data in parts.items()}
    texts = {f"OPS/page {at}.xhtml": f"<html><body>{page}</body></html>" for at, page in enumerate(pages)}
    fixed = {"mimetype": "application/epub+zip", "META-INF/container.xml": _CONTAINER, "OPS/book.opf": opf}
    return zipped({**fixed, **texts, **more})
