"""The text of a PDF file, its metadata, and where each page begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ....errors import SourceError
from .columns import ordered
from .hyphens import Hyphens
from .paragraphs import paragraphs
from .running_heads import without_heads

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MOST_PAGES = 10_000
"""The maximum number of pages of a file."""

_MOST_LISTED = 5
"""How many pages without text a note lists."""

_PASSWORD, _SECURITY = 4, 5
_REFUSALS = {
    _PASSWORD: ("is encrypted", "Open it with its password, and save or print it as a PDF without one."),
    _SECURITY: ("is encrypted in a way that cannot be read", "Save or print it as a PDF without protection."),
}
"""Messages and hints for PDFium's error codes."""

_DAMAGED = ("is damaged, or no PDF at all", "Copy or download it again.")
_BY = "with a program for text recognition, such as ocrmypdf"
_LETTERLESS = 0.3
"""The share of unknown characters from which the fonts of a file are taken not to map their glyphs to characters."""


def text_of(data: bytes, name: str) -> tuple[str, dict[str, str], list[tuple[int, int]], str | None]:
    """The text with blank lines between paragraphs, the metadata, pairs of offset and page, and a note of pages without text.

    Raises:
        SourceError: It is encrypted, damaged, too long, or contains no text.
    """
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        what, hint = _REFUSALS.get(getattr(error, "err_code", None) or 0, _DAMAGED)
        raise SourceError(f"{name} {what}", hint) from None
    try:
        text, pages, unread = _read(document, name)
        return text, _meta(document), pages, _note(name, unread, len(document))
    finally:
        document.close()


def _read(document: PdfDocument, name: str) -> tuple[str, list[tuple[int, int]], list[int]]:
    if len(document) > MOST_PAGES:
        raise SourceError(f"{name} has {len(document):,} pages, more than {MOST_PAGES:,}", "Split it and name the parts.")
    from .pages import is_picture, segments

    found = [segments(document, number, name) for number in range(len(document))]
    unread = [number + 1 for number, page in enumerate(found) if not page and is_picture(document, number)]
    pages = without_heads(found)
    lines = [line for number, page in enumerate(pages, 1) for line in ordered(page, number)]
    hyphens = Hyphens(line.text for line in lines)
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for paragraph in paragraphs(lines, hyphens):
        for page, piece in paragraph:
            if not places or places[-1][1] != page:
                places.append((at, page))
            parts.append(piece + " ")
            at += len(piece) + 1
        parts[-1] = parts[-1][:-1] + "\n\n"
        at += 1
    text = "".join(parts)[:-1]
    _require_letters(text, name, len(document))
    return text, places, unread


def _note(name: str, unread: list[int], pages: int) -> str | None:
    if not unread:
        return None
    if len(unread) == 1:
        return f"{name}: page {unread[0]:,} of {pages:,} is only a picture, as in a scan; any text in it is not read."
    listed = ", ".join(map(str, unread[:_MOST_LISTED])) + (", …" if len(unread) > _MOST_LISTED else "")
    return f"{name}: {len(unread):,} of {pages:,} pages ({listed}) are only pictures, as in a scan; any text in them is not read."


def _require_letters(text: str, name: str, pages: int) -> None:
    if not text.strip():
        what = "page holds" if pages == 1 else f"{pages:,} pages hold"
        raise SourceError(f"{name} has no text: its {what} only pictures, as a scan does", f"Put a text layer under it {_BY}.")
    signs = [sign for sign in text[:20_000] if not sign.isspace()]
    unknown = sum(sign == "\ufffd" or not sign.isprintable() for sign in signs)
    if unknown > _LETTERLESS * len(signs):
        hint = f"Print it to a new PDF and put a text layer under that {_BY}."
        raise SourceError(f"{name} does not say which letters its text is made of", hint)


_NO_TITLE = re.compile(
    r"untitled|unbenannt|sans titre|.*\.(?:docx?|odt|rtf|indd|pages|tex|dvi|html?|qxp|pdf)|microsoft word\b.*", re.IGNORECASE
)
_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d(?:'\d\d)?)?)?")


def _meta(document: PdfDocument) -> dict[str, str]:
    info = document.get_metadata_dict(skip_empty=True)
    title, author = (" ".join(info.get(key, "").split()) for key in ("Title", "Author"))
    meta = {"title": "" if _NO_TITLE.fullmatch(title) else title, "author": author, "date": _date(info.get("CreationDate", ""))}
    return {key: value for key, value in meta.items() if value}


def _date(text: str) -> str:
    """A PDF date in ISO 8601; empty if it is not a date."""
    found = _DATE.match(text)
    if found is None:
        return ""
    year, month, day, hour, minute, second, zone = found.groups()
    date = "-".join(part for part in (year, month, day) if part)
    if not hour:
        return date
    zone = "+00:00" if zone == "Z" else zone.replace("'", ":") + ("" if "'" in zone else ":00") if zone else ""
    return f"{date}T{hour}:{minute}:{second}{zone}"
