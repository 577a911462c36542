"""The words on a page with their positions, as PDFium gives them, joined to segments.

PDFium is not thread-safe, but every process has its own instance.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from math import atan2, hypot, pi
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ....errors import SourceError
from .lines import HYPHEN, Segment
from .overprint import SUSPECT, Letter, drawn_once, parts
from .words import Word, segmented

MOST_CHARACTERS = 1_000_000
"""The maximum number of characters on a page; a newspaper page has thirty thousand."""

_WORD = re.compile(r"[^\s\x02]+\x02?|\x02|\r?\n")
_NOTE_MARK = re.compile(r"[^\W\d_]{2,}[.,;:!?”\"’')\]]{0,3}(\d{1,3})$")
_BREAKS = ("\n", "\r\n")
_PRIVATE = re.compile("[\uf000-\uf0ff]")
"""Characters of symbol fonts; one that is a word of its own is a bullet."""

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_HALF = re.compile("[\ud800-\udfff]")

_COVERED = 0.5
_MOST_PICTURES = 100
"""The share of a page that pictures cover in a scan, and how many of them are looked at."""

_TURNS = 16
"""The number of steps in half a circle for the direction of words."""

_RAISED = 0.15
"""The minimum height of a note mark's baseline above that of the word, as a share of the type size."""

# PDFium's character for a hyphen, and the codes of quotation marks, dashes and ligatures in LaTeX's bitmap fonts.
_SIGNS = str.maketrans("\ufffe\x10\x11\x12\x13\x14\x15\x16\x1b\x1c\x1d\x1e\x1f", "\x02“”„«»–—ﬀﬁﬂﬃﬄ")
_LETTERS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\0": "", "\ufeff": "", "\u200b": ""}
)


def segments(document: pdfium.PdfDocument, number: int, name: str) -> list[Segment]:
    """The segments of a page, by its number from 0, in drawing order; empty if the page is damaged.

    Raises:
        SourceError: It has more than `MOST_CHARACTERS`.
    """
    try:
        page = document[number]
        try:
            text = page.get_textpage()
            try:
                if text.count_chars() > MOST_CHARACTERS:
                    what = f"page {number + 1} of {name} holds more than {MOST_CHARACTERS:,} characters"
                    raise SourceError(what, "Print it to a PDF of smaller pages.")
                words = list(_words(text.raw))
            finally:
                text.close()
        finally:
            page.close()
    except pdfium.PdfiumError:
        return []
    turn = Counter(word.turn for word in words).most_common(1)[0][0] if words else 0
    # Words in another direction than most are not part of the text, such as stamps in the margin and watermarks.
    return segmented(list(drawn_once([word for word in words if word.turn == turn])))


def is_picture(document: pdfium.PdfDocument, number: int) -> bool:
    """Whether a picture covers at least half of a page, as in a scan."""
    try:
        page = document[number]
        try:
            width, height = page.get_size()
            pictures = list(islice(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2), _MOST_PICTURES))
            boxes = [picture.get_bounds() for picture in pictures]
            covered = sum((right - left) * (top - bottom) for left, bottom, right, top in boxes)
            return bool(covered >= _COVERED * width * height)
        finally:
            page.close()
    except pdfium.PdfiumError:
        return False


def _words(page: Any) -> Iterator[Word]:
    """The words of a page in drawing order, with coordinates rotated so that they read from left to right."""
    text = _characters(page)
    words = list(_WORD.finditer(text))
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    across, up = ctypes.c_double(), ctypes.c_double()
    for match, following in zip(words, [*words[1:], None], strict=False):
        start, end = match.span()
        if match[0] in _BREAKS or not (
            raw.FPDFText_GetLooseCharBox(page, end - 1, box)
            and raw.FPDFText_GetMatrix(page, start, matrix)
            and raw.FPDFText_GetCharOrigin(page, start, across, up)
        ):
            continue
        size = max(raw.FPDFText_GetFontSize(page, start) * hypot(matrix.c, matrix.d), 1.0)
        turn = round(atan2(matrix.b, matrix.a) / pi * _TURNS) % (2 * _TURNS)
        left, base, right = _upright(across.value, up.value, box, turn)
        ends = following is not None and (following[0] in _BREAKS or match[0].endswith(HYPHEN))
        if not SUSPECT.search(match[0]):
            word = match[0].translate(_LETTERS)
            yield Word(left, right, base, size, turn, "•" if _PRIVATE.fullmatch(word) else word, ends)
            continue
        for part in parts(match[0], [_letter(page, index, turn) for index in range(start, end)], size):
            word = part.text.translate(_LETTERS)
            mark = _NOTE_MARK.search(word)
            if mark and part.raised > _RAISED * size:
                word = word[: mark.start(1)]
            yield Word(part.left, part.right, part.base, size, turn, word, ends and part.is_last)


def _letter(page: Any, index: int, turn: int) -> Letter:
    box, across, up = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetLooseCharBox(page, index, box)
    raw.FPDFText_GetCharOrigin(page, index, across, up)
    left, base, right = _upright(across.value, up.value, box, turn)
    return Letter(left, right, base)


def _upright(across: float, up: float, box: Any, turn: int) -> tuple[float, float, float]:
    """The left edge and the baseline of a letter, and the right edge of a box, rotated so that the letters are upright."""
    quarter = turn / (_TURNS / 2)
    if quarter == 1:
        return up, -across, box.top
    if quarter == 2:
        return -across, -up, -box.left
    if quarter == 3:
        return -up, across, -box.bottom
    return across, up, box.right


def _characters(page: Any) -> str:
    """The characters of a page, with the same indices as in PDFium."""
    count = raw.FPDFText_CountChars(page)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    size = raw.FPDFText_GetText(page, 0, count, buffer)
    text = bytes(buffer)[: 2 * (size - 1)].decode("utf-16-le", "surrogatepass")
    if len(text) != count or _HALF.search(text):
        codes = "".join([chr(min(raw.FPDFText_GetUnicode(page, index), 0xFFFFF)) for index in range(count)])
        text = _HALF.sub("\ufffd", _PAIR.sub(_joined, codes))
    return text.translate(_SIGNS)


def _joined(pair: re.Match[str]) -> str:
    # What fills the place of the second half is left out later.
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le") + "\ufeff"
