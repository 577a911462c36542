"""The definition of a word, which all commands share.

A word is a run between white space, em or en dashes or `--`, without surrounding punctuation, and with at least one letter or
digit: `state-of-the-art`, `won’t`, `$3.6`, `U.N.` and `2023-24` are one word each, `verdict—long` is two, a lone dash is none.
An ellipsis separates words like a dash, and so does a quotation mark next to a period or the like: `long…pauses`, `Monday.“Let`.
Abbreviations of single letters keep their last period (`U.N.`, `a.m.`), and amounts keep their currency sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from .invisible import seen

# Combining marks belong to the letter before them, but \w does not include them: combining accents, Hebrew points, Arabic
# vowels, the vowel signs of Indic scripts, Thai tone marks.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0a3c-\u0a4d\u0e31-\u0e4e"
)
_CURRENCY = "$€£¥₹₽¢₩₪₺"
_QUOTES = '"“”„‘«»'
_POINTS = ".,:;!?"
_DASHES = "\u2012-\u2015\u2e3a\u2e3b"


def find(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The words of text[start:end], in order, in their original spelling; takes linear time."""
    return _pattern().findall(text, start, len(text) if end is None else end)


def count(text: str) -> int:
    """The number of words of a text as it looks."""
    return len(find(seen(text)))


def spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The half-open offsets of the words in text[start:end], in order."""
    matches = _pattern().finditer(text, start, len(text) if end is None else end)
    return [match.span() for match in matches]


def each(text: str, slices: Iterable[tuple[int, int]]) -> list[list[str]]:
    """The words of each slice of a text."""
    find = _pattern().findall
    return [find(text, start, end) for start, end in slices]


def each_one(text: str, slices: Iterable[tuple[int, int]]) -> Iterator[list[str]]:
    """The same as `each`, but one slice at a time."""
    find = _pattern().findall
    return (find(text, start, end) for start, end in slices)


@cache
def _pattern() -> re.Pattern[str]:
    # Letters, then repeatedly other characters except spaces and dashes, followed by letters: the classes do not overlap, so no
    # character is tried twice by the same loop. Other characters without letters after them are punctuation and left out.
    inner = rf"[^\w\s{_DASHES}\-…{_POINTS}{_QUOTES}]|[{_POINTS}](?![{_QUOTES}.])|_|-(?!-)|[{_QUOTES}](?![{_POINTS}])"
    dot = r"(?<=\.[^\W\d_])\."
    rest = rf"(?:(?:{inner})+[^\W_]++)*+(?:[{_MARKS}]+|{dot})?[{_CURRENCY}]?"
    # The first alternative is a fast path for most words: ASCII letters before a space.
    return re.compile(rf"[a-zA-Z]{{2,}}+(?=[ \n]|[,.][ \n])|[{_CURRENCY}]?[^\W_]++(?:(?=\S){rest})?")
