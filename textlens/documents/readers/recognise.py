"""Recognising the kind of an input by its first bytes, if no other kind begins in the same way."""

from __future__ import annotations

import re
from collections.abc import Callable

HEAD = 2048
"""The number of bytes at the start that are examined."""


def by_content(data: bytes) -> str | None:
    """The kind that the first bytes of an input determine, or None."""
    return next((kind for kind, is_so in _SIGNS if is_so(data)), None)


def _is_html(data: bytes) -> bool:
    # Without its NULs, UTF-16 looks like ASCII.
    start = data[:HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"").lstrip()[:600].lower()
    if not start.startswith(b"<"):
        return False
    if start.startswith((b"<?xml", b"<!--")):
        return b"<!doctype html" in start or b"<html" in start
    return start.startswith((b"<!doctype html", b"<html"))


def _is_rtf(data: bytes) -> bool:
    return data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")


def _is_docx(data: bytes) -> bool:
    # The names of an archive's members are also in the directory at its end.
    return data.startswith(_ZIP) and (b"word/document" in data[:HEAD] or b"word/document" in data[-_DIRECTORY:])


def _is_odt(data: bytes) -> bool:
    if not data.startswith(_ZIP):
        return False
    if b"mimetypeapplication/" in data[:128]:
        return b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:128]
    return b"content.xml" in data[-_DIRECTORY:] and b"application/vnd.oasis.opendocument.text" in _stated_kind(data)


def _is_epub(data: bytes) -> bool:
    if not data.startswith(_ZIP):
        return False
    if b"mimetypeapplication/" in data[:128]:
        return b"mimetypeapplication/epub+zip" in data[:128]
    return b"META-INF/container.xml" in data[-_DIRECTORY:] and b"application/epub+zip" in _stated_kind(data)


def _stated_kind(data: bytes) -> bytes:
    """What an archive says that it is, where that is not its first member, as it should be; empty if it does not say."""
    import io
    from zipfile import ZipFile

    try:
        with ZipFile(io.BytesIO(data)) as archive:
            for name, most in ("mimetype", 200), ("META-INF/manifest.xml", 1 << 20):
                if name in archive.namelist() and archive.getinfo(name).file_size <= most:
                    return archive.read(name)
    except Exception:
        # What cannot be opened is told later.
        return b""
    return b""


_ZIP = b"PK\x03\x04"
_DIRECTORY = 1 << 16


def _is_pdf(data: bytes) -> bool:
    if data.startswith(b"%PDF-") or data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        return True
    # What a server or a mail program left above it does not keep readers from a file, but a text may mention the mark too.
    mark = _PDF.search(data[:1100])
    return mark is not None and _OBJECT.search(data[mark.end() : HEAD]) is not None


_PDF = re.compile(rb"%PDF-[12]\.\d\s")
_OBJECT = re.compile(rb"^\d{1,9} \d{1,5} obj\b", re.MULTILINE)


def _is_zip(data: bytes) -> bool:
    from .signatures import is_zip_of_files

    return data.startswith(_ZIP) and is_zip_of_files(data)


def _is_tar(data: bytes) -> bool:
    return data[257:262] == b"ustar" and b"\0" in data[:257]


def _is_warc(data: bytes) -> bool:
    return re.match(rb"WARC/\d\.\d{1,2}\r?\n", data) is not None


def _is_parquet(data: bytes) -> bool:
    # A text may begin with these letters too, but not with control characters after them.
    return data.startswith(b"PAR1") and data[4:HEAD].translate(None, bytes(range(9))) != data[4:HEAD]


def _are_subtitles(data: bytes) -> bool:
    start = data[:3].removeprefix(b"\xef\xbb\xbf") + data[3:HEAD]
    if start.startswith(b"WEBVTT"):
        return not start[6:7].strip()
    # SubRip: a line with a number, then a line with times.
    number, _, times = start[:80].partition(b"\n")
    return number.strip().isdigit() and b" --> " in times and times[:1].isdigit()


_SPEECH = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*\{\s*"(?:text|segments|word_segments|language|task|duration|systeminfo|transcription)"\s*:'
)


def _is_speech(data: bytes) -> bool:
    """Whether it is JSON of speech recognition: an object with segments and their times, and not one a line."""
    if _SPEECH.match(data) is None:
        return False
    return (b'"segments"' in data and b'"start"' in data) or (b'"transcription"' in data and b'"offsets"' in data)


def _is_mailbox(data: bytes) -> bool:
    if not data.startswith(b"From "):
        return False
    line, _, heading = data[:HEAD].partition(b"\n")
    return line.rstrip()[-4:].isdigit() and bool(_fields(heading))


_TECHNICAL = frozenset(
    b"received return-path delivered-to message-id mime-version content-type content-transfer-encoding dkim-signature x-mailer"
    b" authentication-results arc-seal arc-message-signature arc-authentication-results x-received user-agent thread-index"
    b" x-google-dkim-signature received-spf x-ms-exchange-organization-authas in-reply-to references thread-topic".split()
)


def _is_mail(data: bytes) -> bool:
    """Whether a text begins with a header that has at least two fields that only mail programs write."""
    name, colon, _ = data[:80].partition(b":")
    return bool(colon) and not name.isspace() and len(_fields(data) & _TECHNICAL) >= 2


def _fields(data: bytes) -> set[bytes]:
    """The lower-case names of the header fields, if every line before the first blank one belongs to a field."""
    heading, end, _ = data[:HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")
    lines = heading.rstrip(b"\n").split(b"\n")
    if not end and len(lines) > 1:
        # The last line may be cut off.
        lines.pop()
    names: set[bytes] = set()
    for line in lines:
        name, colon, _ = line.partition(b":")
        if names and line[:1] in (b" ", b"\t"):
            continue
        if not colon or not name or name.translate(None, _NAMES):
            return set()
        names.add(name.lower())
    return names


_NAMES = bytes(code for code in range(33, 127) if code != ord(":"))

_Sign = Callable[[bytes], bool]

_SIGNS: tuple[tuple[str, _Sign], ...] = (
    ("html", _is_html),
    ("rtf", _is_rtf),
    ("docx", _is_docx),
    ("odt", _is_odt),
    ("epub", _is_epub),
    ("zip", _is_zip),
    ("tar", _is_tar),
    ("warc", _is_warc),
    ("pdf", _is_pdf),
    ("parquet", _is_parquet),
    ("subtitles", _are_subtitles),
    ("whisper", _is_speech),
    ("mbox", _is_mailbox),
    ("mail", _is_mail),
)
"""The kinds that can be recognised by their content, with their tests, which may get only the first `HEAD` bytes."""
