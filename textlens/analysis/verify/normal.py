"""Normalising words, so that transcripts and drafts can be compared in spite of differences in typography.

A word is a run of letters and digits, including apostrophes, decimal points and thousands separators inside it. Hyphens separate
words, so that `twenty-five` equals `twenty five`. `U.N.` equals `UN`, and letter case is ignored.
"""

from __future__ import annotations

import re
from functools import cache

from ...language.invisible import CHARACTERS, WRAP, seen

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "′": "'", "_": None})


@cache
def pattern() -> re.Pattern[str]:
    """The pattern of a word. No two parts of it can match the same character, so scanning takes linear time."""
    unseen = f"[{CHARACTERS}]*+"
    letter = rf"[\w\u0300-\u036f{CHARACTERS}]"
    letters = rf"\w{letter}*+(?:(?<=\u00ad){WRAP}{letter}*+)*+"
    initials = r"[^\W\d_](?:\.[^\W\d_])++(?![^\W_])\.?"
    decimals = rf"[.,](?<=[\d{CHARACTERS}].){unseen}\d[\d{CHARACTERS}]*+"
    return re.compile(rf"{initials}|(?:[$€£¥]{unseen})?{letters}(?:['’‘ʼ]{unseen}{letters}|{decimals})*+%?")


def keys(words: list[str]) -> list[str]:
    """The normalised key of each word."""
    if not words:
        return []
    joined = "\0".join(words)
    low = joined.lower() if joined.isascii() else seen(joined).lower().translate(_APOSTROPHES)
    if "," in low:
        low = _thousands().sub("", low)
    split = low.replace("_", "").split("\0")
    return [_without_dots(word) if "." in word else word for word in split] if "." in low else split


def spelled(word: str) -> str:
    """A word in its original letter case, with apostrophes and accents normalised."""
    return word if word.isascii() else seen(word).translate(_APOSTROPHES)


def _without_dots(word: str) -> str:
    return word if word[-1:].isdigit() or word.endswith("%") else word.replace(".", "")


@cache
def _thousands() -> re.Pattern[str]:
    return re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


@cache
def _punctuation() -> re.Pattern[str]:
    return re.compile(r"[,;:?!()]|(?<!\.)\.(?!\s?\.)")


def punctuation(gap: str) -> str:
    """The punctuation marks between two words, without quotation marks, dashes, ellipses and space."""
    return "".join(_punctuation().findall(gap)) if gap != " " else ""
