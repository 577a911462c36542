"""Signatures of binary files, so that the error says `is a PNG image` instead of something about bytes."""

from __future__ import annotations

from ...errors import SourceError

_SAVE_AS = "Save or export it as plain text, then name that file."
_UNPACK = "Unpack it first, then name the files inside."
_NO_TEXT = "textlens reads text files; see `textlens --help`."

_PAGES = "Save the pages in it as files of their own, then name these."

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_Signatures = tuple[tuple[int, bytes, str, str], ...]

_PLAIN_MARKS: _Signatures = (
    (0, _OLE, "an old Office document", "Open it in Word or LibreOffice, save it as .docx, and name that file."),
    (0, b"\xffWPC", "a WordPerfect document", _SAVE_AS),
    (0, b"\x89PNG\r\n\x1a\n", "a PNG image", _NO_TEXT),
    (0, b"\xff\xd8\xff", "a JPEG image", _NO_TEXT),
    (0, b"\x1aE\xdf\xa3", "a Matroska video", _NO_TEXT),
    (0, b"\x1f\x8b\x08", "a gzip archive inside another archive", _UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (0, b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (0, b"\x28\xb5\x2f\xfd", "a zstandard archive", _UNPACK),
    (0, b"filedesc://", "an ARC web archive", _PAGES),
)

# A text may begin with these as well, but then it contains no NUL.
_MARKS_BEFORE_NUL: _Signatures = (
    (0, b"GIF8", "a GIF image", _NO_TEXT),
    (0, b"II*\x00", "a TIFF image", _NO_TEXT),
    (0, b"MM\x00*", "a TIFF image", _NO_TEXT),
    (8, b"WEBP", "a WebP image", _NO_TEXT),
    (8, b"WAVE", "a WAV recording", _NO_TEXT),
    (0, b"ID3", "an MP3 recording", _NO_TEXT),
    (0, b"fLaC", "a FLAC recording", _NO_TEXT),
    (0, b"OggS", "an Ogg recording", _NO_TEXT),
    (4, b"ftyp", "an MP4 video or recording", _NO_TEXT),
    (0, b"SQLite format 3", "a SQLite database", _NO_TEXT),
    (0, b"\x7fELF", "a program", _NO_TEXT),
    (0, b"MZ", "a program", _NO_TEXT),
)

_ZIP_ARCHIVE = ("a zip archive", _UNPACK)
_ZIPPED: tuple[tuple[bytes, str, str], ...] = (
    (b"xl/", "an Excel workbook", _SAVE_AS),
    (b"ppt/", "a PowerPoint presentation", _SAVE_AS),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file", _SAVE_AS),
)


def is_zip_of_files(data: bytes) -> bool:
    """Whether a zip archive is none that an office program wrote."""
    return _what(data) == _ZIP_ARCHIVE


def refuse_binary(data: bytes, name: str, *, zipped: bool = False) -> bool:
    """Raise a SourceError that says what the input is, if its first bytes are those of a known binary format.

    With `zipped`, a zip archive of no known kind is not an error; then the result is True, otherwise False.
    """
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise SourceError(f"{name} is protected by a password", "Open it, save it without the password, and name that file.")
    found = _what(data)
    if found == _ZIP_ARCHIVE and zipped:
        return True
    if found is not None:
        what, hint = found
        raise SourceError(f"{name} is {what}, not text", hint)
    return False


def _what(data: bytes) -> tuple[str, str] | None:
    head = data[:1024]
    if data.startswith(b"PK\x03\x04"):
        # The names of a zip file's members are in the directory at its end.
        listed = data[:4096] + data[-65536:]
        return next(((what, hint) for mark, what, hint in _ZIPPED if mark in listed), _ZIP_ARCHIVE)
    marks = _PLAIN_MARKS + _MARKS_BEFORE_NUL if b"\0" in head else _PLAIN_MARKS
    return next(((what, hint) for offset, magic, what, hint in marks if data.startswith(magic, offset)), None)
