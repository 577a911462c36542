"""Words as they are compared: without the typography that a transcript and a draft may differ in.

A word is a run of letters and digits with the apostrophes, decimal points and thousands separators inside it. Hyphens part
words, so that `twenty-five` and `twenty five` are the same, and `U.N.` is `UN`. Letters are compared small.
"""

from __future__ import annotations

import re
from functools import cache

from ...language.invisible import CHARACTERS, seen

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "′": "'", "_": None})


@cache
def pattern() -> re.Pattern[str]:
    """What one word is; no two parts of it can match the same character, so that a scan is linear."""
    letters = rf"\w[\w\u0300-\u036f{CHARACTERS}]*+"
    initials = r"[^\W\d_](?:\.[^\W\d_])++(?![^\W_])\.?"
    return re.compile(rf"{initials}|[$€£¥]?{letters}(?:['’‘ʼ]{letters}|[.,](?<=\d.)\d++)*+%?")


def keys(words: list[str]) -> list[str]:
    """The words as they are compared, one for one."""
    if not words:
        return []
    joined = "\n".join(words)
    low = joined.lower() if joined.isascii() else seen(joined).lower().translate(_APOSTROPHES)
    if "," in low:
        low = _thousands().sub("", low)
    found = low.replace("_", "").split("\n")
    return [_without_dots(word) if "." in word else word for word in found] if "." in low else found


def spelled(word: str) -> str:
    """A word with capitals as they stand, but apostrophes and accents in one form."""
    return word if word.isascii() else seen(word).translate(_APOSTROPHES)


def _without_dots(word: str) -> str:
    return word if word[-1:].isdigit() or word.endswith("%") else word.replace(".", "")


@cache
def _thousands() -> re.Pattern[str]:
    return re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(r"[,;:?!()]|(?<!\.)\.(?!\s?\.)")


def punctuation(gap: str) -> str:
    """The marks between two words that are not mere typography: no quotation marks, dashes, ellipses or space."""
    return "".join(_telling().findall(gap)) if gap != " " else ""
