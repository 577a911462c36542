"""Footnote numbers and spaced quotation marks that belong to the sentence before them."""

from __future__ import annotations

import re
from functools import cache

from .abbreviations import Abbreviations
from .boundaries import kind
from .marks import Mark

_FARTHEST_QUOTE = 2000


def take_note(mark: Mark, unit: int, known: Abbreviations) -> None:
    """Extend a mark by a footnote number or a spaced closing quotation mark after it.

    Quotation marks are counted from `unit`, the start of the paragraph or line.
    """
    sign = mark.text[mark.following]
    if sign == '"' and mark.is_spaced:
        _take_quotation_mark(mark, unit)
    elif sign.isdigit() and mark.is_period:
        _take_number(mark, known)


def _take_quotation_mark(mark: Mark, unit: int) -> None:
    # A straight mark between spaces, as in French typing, is a closing one if the number of marks before it is odd.
    text, at = mark.text, mark.following
    if text[at + 1 : at + 2].isspace() and text.count('"', max(unit, at - _FARTHEST_QUOTE), at) % 2 == 1:
        _move(mark, at + 1)


def _take_number(mark: Mark, known: Abbreviations) -> None:
    """Take a footnote number: `so it was.4 The next`, `so it was. 4 The next`; but not `No.4` or `. 4 men`."""
    found = _number().match(mark.text, mark.following)
    token = mark.token
    is_word = len(token) > 2 and token.isalpha() and not kind(token, known)
    if found is None or not (is_word or mark.before in {")", "]"}):
        return
    if found[2] in known.starters or (found[2][0].isupper() and not mark.is_spaced):
        _move(mark, found.end(1))


def _move(mark: Mark, stop: int) -> None:
    white = _white().match(mark.text, stop)
    mark.stop, mark.following = stop, white.end() if white else stop


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"(\d{1,3}(?:[,–-]\d{1,3}){0,5}+)\s++([^\W\d_]{1,20})")


@cache
def _white() -> re.Pattern[str]:
    return re.compile(r"\s*+")
