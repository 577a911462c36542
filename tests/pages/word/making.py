"""Word documents for tests: runs in all the places where Word puts them, around paragraphs of invented text."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from textlens.documents.document import Document
from textlens.documents.origin import Origin
from textlens.documents.readers import read

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def run(text: str, properties: str = "", attributes: str = "") -> str:
    told = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r {attributes}>{told}<w:t xml:space="preserve">{text}</w:t></w:r>'


def document(*paragraphs: str) -> bytes:
    """A document whose body has these paragraphs, as XML without their own element, or other blocks."""
    made = docx.Document()
    body: Any = made.element.body
    for inside in paragraphs:
        whole = inside if inside.startswith(("<w:tbl", "<w:p>")) else f"<w:p>{inside}</w:p>"
        name, _, rest = whole.partition(">")
        body.insert(len(body) - 1, parse_xml(f"{name} {SPACES}>{rest}"))
    data = BytesIO()
    made.save(data)
    return data.getvalue()


def draft(folder: Path, data: bytes, name: str = "draft.docx") -> Document:
    """The draft that textlens reads from a file with this content."""
    path = folder / name
    path.write_bytes(data)
    extracted = read(data, str(path))
    return Document(extracted.text, str(path), "en", Origin(kind=extracted.kind))


def with_footnotes(data: bytes, notes: str) -> bytes:
    """The document with these footnotes."""
    made = docx.Document(BytesIO(data))
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), made.part.package)
    made.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    out = BytesIO()
    made.save(out)
    return out.getvalue()
