"""The characters of symbol fonts, which documents store as codes of the font in the private use area."""

from __future__ import annotations

import re

PRIVATE = re.compile("[\uf020-\uf0ff]")
"""Characters that only a symbol font gives a meaning."""

_SYMBOL = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼\u007f"
    + " " * 32
    + "\u20acϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪•⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭•"
)
"""Adobe's Symbol encoding, from code 0x20."""

_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0x7D: "❝", 0x7E: "❞",
    0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "→", 0xF0: "⇨", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_PICTURES = ("wingdings", "webdings", "marlett", "zapfdingbats")


def character(code: int, font: str) -> str:
    """The character that a symbol font shows for a code, with or without 0xF000 added; of any other font, that of Windows.

    >>> character(0xF0B3, "Symbol") + character(0xF093, "Times New Roman") + character(0x2265, "Cambria Math")
    '≥“≥'
    """
    small = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    if 0x20 <= small <= 0xFF:
        name = font.casefold().replace(" ", "")
        if name.startswith(_PICTURES):
            return _WINGDINGS.get(small, "•") if name.startswith("wingdings") and name[-1:] not in "23" else "•"
        if name.startswith("symbol"):
            return _SYMBOL[small - 0x20]
        return bytes([small]).decode("cp1252", "replace")
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def readable(text: str, font: str) -> str:
    """The text, with characters of the private use area as the font shows them, or as Symbol does if the font is for letters."""
    if text.isascii() or PRIVATE.search(text) is None:
        return text
    known = font if font.casefold().startswith(("symbol", *_PICTURES)) else "Symbol"
    return PRIVATE.sub(lambda found: character(ord(found[0]), known), text)
