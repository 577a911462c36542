"""The control words of Rich Text that matter for its text: characters, groups without text, code pages, and metadata.

Source: Microsoft's Rich Text Format Specification, version 1.9.1.
"""

from __future__ import annotations

import codecs

from .base import Meta

SIGNS = {
    "tab": "\t",
    "line": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "~": "\u00a0",
    "_": "\u2011",
}
"""Control words and symbols that stand for a character."""

PLAIN_TEXT = frozenset(["title", "author"])
"""Metadata groups that contain plain text."""

METADATA = PLAIN_TEXT | {"creatim", "revtim"}
"""Groups with metadata of the document."""

SKIPPED = frozenset(
    "fonttbl colortbl stylesheet info filetbl listtable listoverridetable revtbl rsidtbl"
    " header headerl headerr headerf footer footerl footerr footerf"
    " ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor pict objclass objname"
    " objdata objalias objsect fldinst xe tc txe rxe private template themedata datastore colorschememapping latentstyles"
    " listtext pntext pntxta pntxtb sn sv sp shprslt nonesttables generator operator company category keywords comment"
    " doccomm subject manager hlinkbase printim buptim".split()
)
"""Groups whose content is not part of the text."""


def _codec(page: int) -> str | None:
    name = {10000: "mac-roman", 10001: "mac-japanese", 10006: "mac-greek", 10007: "mac-cyrillic", 65001: "utf-8", 936: "gb18030"}
    found = name.get(page, f"cp{page}")
    try:
        codecs.lookup(found)
    except LookupError:
        return None
    return found


_PAGES = (437, 708, 709, 710, 711, 720, 850, 852, 860, 862, 863, 864, 865, 866, 874, 932, 936, 949, 950, 1250, 1251, 1252, 1253)
CODE_PAGES = {
    page: codec
    for page in (*_PAGES, 1254, 1255, 1256, 1257, 1258, 1361, 10000, 10001, 10006, 10007, 65001)
    if (codec := _codec(page)) is not None
}
"""Windows code page numbers → Python's names of the encodings."""

CHARSETS = {
    0: "cp1252",
    77: "mac-roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""Character sets of fonts → Python's names of the encodings."""


class Info:
    """The metadata of a document."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._dates: dict[str, dict[str, int]] = {}
        self._language: str | None = None

    def wants(self, word: str) -> bool:
        """Whether a group should be read: of duplicate properties, only the first counts."""
        return word not in self._texts

    def text(self, into: str, text: str) -> None:
        """Append text to a property."""
        self._texts[into] = (self._texts.get(into, "") + text)[:1000]

    def word(self, into: str, word: str, number: int | None) -> None:
        """Store a component of a date."""
        if into in ("creatim", "revtim") and number is not None:
            self._dates.setdefault(into, {})[word] = number

    def language(self, number: int | None) -> None:
        """Set the language of the document, given its Windows language identifier."""
        from locale import windows_locale

        found = windows_locale.get(number or 0)
        self._language = found.replace("_", "-") if found else None

    def meta(self) -> Meta:
        """All metadata; the date is that of the last change, if known."""
        date = self._dates.get("revtim") or self._dates.get("creatim") or {}
        day = (date.get("yr", 0), date.get("mo", 0), date.get("dy", 0))
        iso_date = "{:04}-{:02}-{:02}".format(*day) if all(day) else None
        title, author = (" ".join(self._texts.get(key, "").split()) or None for key in ("title", "author"))
        return Meta(title, author, iso_date, self._language)
