from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.documents.readers import read
from textlens.errors import SourceError

BINARY = [
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG image"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"),
    (b"GIF89a\x01\x00\x01\x00", "a GIF image"),
    (b"RIFF\x24\x08\x00\x00WAVEfmt \x10\x00", "a WAV recording"),
    (b"\x00\x00\x00\x18ftypmp42", "an MP4 video or recording"),
    (b"ID3\x04\x00\x00\x00", "an MP3 recording"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "an old Office document"),
    (b"SQLite format 3\x00rest", "a SQLite database"),
    (b"7z\xbc\xaf\x27\x1c\x00\x04", "a 7z archive"),
]


def packed(*members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for member in members:
            archive.writestr(member, "words " * 2000)
    return buffer.getvalue()


@pytest.mark.parametrize(("data", "what"), BINARY, ids=[what for _, what in BINARY])
def test_a_file_that_is_not_text_is_named(data: bytes, what: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(data, "photo.png")
    assert caught.value.message == f"photo.png is {what}, not text"
    assert caught.value.hint


@pytest.mark.parametrize(
    ("members", "what"),
    [
        (["[Content_Types].xml", "docProps/app.xml", "xl/workbook.xml"], "an Excel workbook"),
        (["[Content_Types].xml", "ppt/presentation.xml"], "a PowerPoint presentation"),
    ],
)
def test_zipped_documents_are_distinguished(members: list[str], what: str) -> None:
    with pytest.raises(SourceError, match=f"is {what}, not text"):
        read(packed(*members), "x.txt")


def test_a_workbook_that_is_called_a_word_document_is_a_workbook() -> None:
    with pytest.raises(SourceError, match=r"x\.docx is an Excel workbook, not text"):
        read(packed("[Content_Types].xml", "xl/workbook.xml"), "x.docx")


def test_an_encrypted_office_document_is_recognised() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(SourceError, match=r"^memo\.docx is protected by a password$"):
        read(data, "memo.docx")


@pytest.mark.parametrize(
    "text",
    ["GIF89a was the format", "ID3 tags are old", "MZ", "I saw a WEBP", "The new WAVE", "RIFF – a band’s name", "PAR1 tees"],
)
def test_texts_that_begin_like_a_binary_file_are_texts(text: str) -> None:
    assert read(text.encode(), "a.txt").text == text


def test_a_kind_that_was_asked_for_is_not_second_guessed() -> None:
    assert read(b"<html>raw</html>", "page.html", kind="text").text == "<html>raw</html>"


@given(st.binary(max_size=200), st.sampled_from([data for data, _ in BINARY]))
def test_signatures_hold_whatever_follows(tail: bytes, head: bytes) -> None:
    with pytest.raises(SourceError, match=r"^f\.bin is an? "):
        read(head + tail, "f.bin")
