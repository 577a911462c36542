"""Which kind of input bytes are, by what stands in them: the marks that no other kind of file begins with."""

from __future__ import annotations

from collections.abc import Callable

HEAD = 2048
"""Bytes at the start that are looked at."""


def by_content(data: bytes) -> str | None:
    """The kind that the first bytes of an input are sure signs of, or None."""
    return next((kind for kind, is_so in _SIGNS if is_so(data)), None)


def _is_html(data: bytes) -> bool:
    # Without NULs, UTF-16 looks like ASCII.
    start = data[:HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"").lstrip()[:600].lower()
    if not start.startswith(b"<"):
        return False
    if start.startswith((b"<?xml", b"<!--")):
        return b"<!doctype html" in start or b"<html" in start
    return start.startswith((b"<!doctype html", b"<html"))


def _is_rtf(data: bytes) -> bool:
    return data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")


def _is_docx(data: bytes) -> bool:
    # The names of an archive's members stand at its end as well.
    return data.startswith(_ZIP) and (b"word/document" in data[:HEAD] or b"word/document" in data[-_DIRECTORY:])


def _is_odt(data: bytes) -> bool:
    return data.startswith(_ZIP) and b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:128]


def _is_epub(data: bytes) -> bool:
    return data.startswith(_ZIP) and b"mimetypeapplication/epub+zip" in data[:128]


_ZIP = b"PK\x03\x04"
_DIRECTORY = 1 << 16
_Sign = Callable[[bytes], bool]

_SIGNS: tuple[tuple[str, _Sign], ...] = (
    ("html", _is_html),
    ("rtf", _is_rtf),
    ("docx", _is_docx),
    ("odt", _is_odt),
    ("epub", _is_epub),
)
"""Each kind that can be told by its content, and the test. It may be given only the first `HEAD` bytes."""
