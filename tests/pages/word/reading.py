"""What a Word document says, read apart from textlens: the words under each comment, and how each character is formatted."""

from __future__ import annotations

from io import BytesIO
from typing import Any, NamedTuple
from zipfile import ZipFile

import docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}


class Noted(NamedTuple):
    """The words that a comment is on, its paragraphs, and who made it when."""

    words: str
    said: list[str]
    author: str
    date: object


def comments(data: bytes) -> list[Noted]:
    """The comments of a document in the order in which they begin; AssertionError for one without a beginning, end or mark."""
    document = docx.Document(BytesIO(data))
    open_: dict[str, list[str]] = {}
    done: dict[str, str] = {}
    marked: list[str] = []
    for element in document.element.iter():
        number = element.get(f"{W}id", "")
        if element.tag == f"{W}commentRangeStart":
            open_[number] = []
        elif element.tag == f"{W}commentRangeEnd":
            done[number] = "".join(open_.pop(number))
        elif element.tag == f"{W}commentReference":
            marked.append(number)
        elif element.tag == f"{W}t" or element.tag in SIGNS:
            for words in open_.values():
                words.append(element.text or "" if element.tag == f"{W}t" else SIGNS[element.tag])
        elif element.tag == f"{W}p":
            for words in open_.values():
                words.append("\n\n" if words else "")
    assert not open_
    assert sorted(marked) == sorted(done)
    starts = [element.get(f"{W}id") for element in document.element.iter(f"{W}commentRangeStart")]
    found = {str(one.comment_id): one for one in document.comments}
    return [
        Noted(done[key], [paragraph.text for paragraph in found[key].paragraphs], found[key].author, found[key].timestamp)
        for key in starts
    ]


def formatted(data: bytes) -> list[tuple[str, str]]:
    """Each character of the main part with the properties of its run and where that is."""
    found: list[tuple[str, str]] = []
    document = docx.Document(BytesIO(data))
    for run in document.element.iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        place = "/".join(ancestor.tag for ancestor in run.iterancestors())
        said = place + ("" if properties is None else "".join(_told(one) for one in properties))
        for child in run:
            if child.tag == f"{W}t":
                found += [(character, said) for character in child.text or ""]
            elif child.tag not in (f"{W}rPr", f"{W}commentReference"):
                found.append((child.tag, said))
    return found


def _told(element: Any) -> str:
    return f"<{element.tag} {sorted(element.attrib.items())}>"


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a document by name."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
