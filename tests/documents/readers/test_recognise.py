"""Kinds that are recognised by their first bytes, and texts that only look like them."""

from __future__ import annotations

import pytest

from textlens.documents.readers.recognise import by_content

MAIL = b"Received: from a\n by b; Tue\nFrom: a@b\nMessage-ID: <x>\nSubject: x\n\nHello."


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4\n", "pdf"),
        (b"\xef\xbb\xbf\r\n%PDF-1.7", "pdf"),
        (b"PAR1\x15\x04\x15", "parquet"),
        (b"WEBVTT\n\n00:01.000", "subtitles"),
        (b"\xef\xbb\xbfWEBVTT - a title\r\n", "subtitles"),
        (b"WEBVTT", "subtitles"),
        (b"1\r\n00:00:01,000 --> 00:00:02,000\r\nHello", "subtitles"),
        (b"From a@b Tue Mar  3 09:58:00 2026\nFrom: a@b\n", "mbox"),
        (MAIL, "mail"),
        (MAIL.replace(b"\n", b"\r\n"), "mail"),
        (b"Received: from a" + b"\n by b" * 500, None),
        (b"Received: from a\nX-Received: by b" + b"\n by b" * 500, "mail"),
    ],
)
def test_signs(data: bytes, kind: str | None) -> None:
    assert by_content(data) == kind


@pytest.mark.parametrize(
    "text",
    [
        b"PDF files begin with %PDF-1.4.",
        b"PAR1 is a bar in the old town.",
        b"WEBVTTs are files of subtitles.",
        b"1\nThe first chapter --> the second",
        b"From the quay, with regards, 2026\nDear reader: hello",
        b"From: Press office\nTo: Desk\nDate: Tuesday\nSubject: The ferry\n\nThe board has met.",
        b"Content-Type: a novel\nby nobody\nMIME-Version: 1.0\n",
        b" MIME-Version: 1.0\nContent-Type: x\n",
        b"ANN LEE: We won.\nBO LIND: We did not.\n",
        b"",
    ],
)
def test_no_signs(text: bytes) -> None:
    assert by_content(text) is None
