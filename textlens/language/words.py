"""Words, the same in every command.

A word is a run between white space and em or en dashes or `--`, stripped of outer punctuation, with at least one letter or
digit: `state-of-the-art`, `won’t`, `$3.6`, `U.N.` and `2023-24` are one word each, `verdict—long` is two, a lone dash is none.
Abbreviations of single letters keep their last dot (`U.N.`, `a.m.`) and amounts their currency sign.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

Finder = Callable[[str, int, int], list[str]]

# Combining marks belong to the letter before them, but \w leaves them out: accents written apart, Hebrew points, Arabic
# vowels, the vowel signs of Indic scripts, Thai tone marks.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
    "\u0981-\u0983\u09bc-\u09cd\u0a3c-\u0a4d\u0e31-\u0e4e"
)
_CURRENCY = "$€£¥₹₽¢₩₪₺"
_DASHES = "\u2012-\u2015\u2e3a\u2e3b"


def finder(text: str) -> Finder:
    """The function that finds words in slices of this text: (text, start, end) -> words, linear in the slice."""
    return _pattern("--" in text).findall


def spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The half-open offsets of the words in text[start:end], in order."""
    pattern = _pattern("--" in text)
    return [match.span() for match in pattern.finditer(text, start, len(text) if end is None else end)]


def find(text: str) -> list[str]:
    """The words of a text, in order, as spelled."""
    return finder(text)(text, 0, len(text))


@cache
def _pattern(double_hyphens: bool) -> re.Pattern[str]:
    # Run to the next space or dash, then back to the last letter: each character is passed at most twice. Only a text that
    # holds `--` pays for looking behind each hyphen.
    inner = rf"[^\s{_DASHES}]" if not double_hyphens else rf"(?:[^\s{_DASHES}\-]|-(?!-))"
    last = rf"(?:[^\W_]|[{_MARKS}])"
    return re.compile(rf"[{_CURRENCY}]?[^\W_](?:{inner}*{last})?(?:(?<=\.[^\W\d_])\.)?[{_CURRENCY}]?")
