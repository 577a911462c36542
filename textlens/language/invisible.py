"""A text as it looks: without the characters that nobody sees, and with each letter spelled in one way.

Soft hyphens, zero-width spaces, byte order marks within a text and marks of direction stand between letters and punctuation
without being either. A letter and its accent may be written as one character or as two, which look the same. None of this may
change a sentence, a word or a quotation: a text is analysed as it looks, and what was found is put back where it is in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .copies import Change, Copy

CHARACTERS = "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""The characters left out, as ranges of a pattern; joiners stay, for some scripts and emoji are spelled with them."""

_PARTS = (
    "\u0300-\u036f\u0653-\u0655\u093c\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u102e"
    "\u1161-\u1175\u11a8-\u11c2\u1b35\u3099\u309a"
)
"""Accents and other signs that are one character together with the letter before them."""


class Visible(Copy):
    """What can be seen of a text, and where it is in the text.

    Attributes:
        text: The text without the characters nobody sees, its letters composed (NFC).
    """

    def __init__(self, text: str) -> None:
        """Leave the characters out and compose the letters; linear in the text."""
        super().__init__(text, _changes(text))


def visible(text: str) -> Visible | None:
    """What can be seen of a text; None where that is all of it."""
    return None if text.isascii() or _hidden().search(text) is None else Visible(text)


def seen(text: str) -> str:
    """A text as it looks, without where it was."""
    shown = visible(text)
    return shown.text if shown else text


def _changes(text: str) -> Iterator[Change]:
    from unicodedata import normalize

    for match in _pattern().finditer(text):
        start, end = match.span()
        if match[1] is None:
            yield start, end, ""
        elif start and not _hidden().match(text, start - 1):
            letter = normalize("NFC", text[start - 1 : end])
            if letter != text[start - 1 : end]:
                yield start - 1, end, letter


@cache
def _hidden() -> re.Pattern[str]:
    """What is not seen, or may be the second part of a letter: one set, which is found fastest."""
    return re.compile(f"[{CHARACTERS}{_PARTS}]")


@cache
def _pattern() -> re.Pattern[str]:
    """A run of what is not seen, or (group 1) the parts that follow the first one of a letter; no letter has more than a few."""
    return re.compile(f"[{CHARACTERS}]++|(?<![{_PARTS}])([{_PARTS}]{{1,30}}+)")
