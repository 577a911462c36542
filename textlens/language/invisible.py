"""A text as it looks: without invisible characters, and with letters composed; neither may affect sentences, words or quotations.

Invisible characters, which editing systems leave in texts, are soft hyphens, zero-width spaces, byte order marks within a text,
and direction marks. A soft hyphen at the end of a line shows that the word goes on in the next. A letter with an accent may be
encoded as one character or as two, which look the same. A text is analysed as it looks, and the resulting offsets are converted
to offsets in the original text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .copies import Change, Copy

CHARACTERS = "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""The characters left out, as ranges for a pattern; joiners are kept, because some scripts and emoji need them."""

WRAP = r"[ \t]{0,9}\r?\n[ \t]{0,24}(?=[^\W\d_A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁ])"
"""A line end within a word, as a pattern, if a soft hyphen is before it."""

_PARTS = (
    "\u0300-\u036f\u0653-\u0655\u093c\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u102e"
    "\u1161-\u1175\u11a8-\u11c2\u1b35\u3099\u309a"
)
"""Accents and other signs that can be composed with the letter before them, as ranges for a pattern."""

_MOST_PARTS = 30
"""No real letter has more than a few parts, and putting very many in order takes too long."""


class Visible(Copy):
    """A text as it looks, and how its offsets map to the original text.

    Attributes:
        text: The text without invisible characters, its letters composed (NFC).
    """

    def __init__(self, text: str) -> None:
        """Remove the invisible characters and compose the letters, in linear time."""
        super().__init__(text, _changes(text))


def visible(text: str) -> Visible | None:
    """The text as it looks, with the mapping of its offsets; None if that is the text itself."""
    return None if text.isascii() or _hidden().search(text) is None else Visible(text)


def seen(text: str) -> str:
    """The text as it looks, as a string."""
    shown = visible(text)
    return shown.text if shown else text


def _changes(text: str) -> Iterator[Change]:
    from unicodedata import normalize

    blank = len(text)
    for match in _pattern().finditer(text):
        start, end = match.span()
        if blank < start:
            yield blank, blank + 1, "\n"
            blank = len(text)
        if match["wrap"] is not None:
            # A word that a soft hyphen breaks at a line end is whole, and the line ends behind it.
            yield start, end, ""
            after = _space().search(text, end)
            blank = after.start() if after and after[0] == " " else len(text)
        elif match[1] is None:
            yield start, end, ""
        else:
            parts = _unseen().sub("", match[1])
            before = text[start - 1 : start]
            letter = normalize("NFC", before + parts[:_MOST_PARTS]) + parts[_MOST_PARTS:]
            if before and letter != before + parts:
                yield start - 1, end, letter
            elif len(parts) < end - start:
                yield from ((*one.span(), "") for one in _unseen().finditer(text, start, end))
    if blank < len(text):
        yield blank, blank + 1, "\n"


@cache
def _hidden() -> re.Pattern[str]:
    """A character that may have to be changed; a single set, for which the search is fastest."""
    return re.compile(f"[{CHARACTERS}{_PARTS}]")


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(f"[{CHARACTERS}]++")


@cache
def _pattern() -> re.Pattern[str]:
    """The parts of a letter after the first (group 1), which invisible characters may divide, or a run of such characters.

    The group `wrap` is a line end within a word, with the soft hyphen before it.
    """
    parts = f"(?<![{CHARACTERS}{_PARTS}])((?:[{CHARACTERS}]*+[{_PARTS}]++)++)"
    wrap = rf"(?P<wrap>(?<=[^\W\d_]|[{_PARTS}])[{CHARACTERS}]++(?<=\u00ad){WRAP})"
    return re.compile(f"{parts}|{wrap}|[{CHARACTERS}]++")


@cache
def _space() -> re.Pattern[str]:
    """The next blank, or other white space."""
    return re.compile(r"\s")
