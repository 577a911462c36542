"""Footnote numbers and quotation marks next to the end of a sentence: whether they belong to it or to the next one."""

from __future__ import annotations

import re
from functools import cache

from .abbreviations import Abbreviations
from .boundaries import kind
from .marks import FARTHEST_QUOTE, Mark

# What opens a quotation in one language closes one in another: “so”, „so“, «so», »so«.
_CLOSING = {"“": "”", "«": "»", "»": "«", "‹": "›", "›": "‹"}
_OPENING = {"“": "„", "‘": "‚"}


def take_note(mark: Mark, unit: int, known: Abbreviations) -> None:
    """Extend a mark by a footnote number or a spaced closing quotation mark after it, or take an opening one from its end.

    Quotation marks are counted from `unit`, the start of the paragraph or line.
    """
    sign = mark.text[mark.following]
    if sign == '"' and mark.is_spaced:
        _take_quotation_mark(mark, unit)
    elif sign.isdigit() and mark.is_period:
        _take_number(mark, known)
    elif mark.after < mark.stop and sign.isupper() and not mark.is_wide:
        _leave_opening_mark(mark, unit)


def _take_quotation_mark(mark: Mark, unit: int) -> None:
    # A straight mark between spaces, as in French typing, is a closing one if the number of marks before it is odd.
    text, at = mark.text, mark.following
    if text[at + 1 : at + 2].isspace() and text.count('"', max(unit, at - FARTHEST_QUOTE), at) % 2 == 1:
        _move(mark, at + 1)


def _leave_opening_mark(mark: Mark, unit: int) -> None:
    """Leave a quotation mark at the end to the next sentence, which it opens: `on Monday.“Let us go,” she said`."""
    text, at = mark.text, mark.stop - 1
    sign, first = text[at], max(unit, mark.start - FARTHEST_QUOTE)
    if text[mark.start - 1].isspace() or ((mark.is_spaced or sign in "»›") and not _is_closed(text, at)):
        return
    before = text.count(sign, first, at)
    if sign == '"':
        is_opening = before % 2 == 0
    elif sign in _OPENING and text.count(_OPENING[sign], first, at):
        is_opening = False
    else:
        # A quotation that is open already is closed by the mark. An apostrophe is no sign of it.
        is_opening = sign == "‘" or (sign in _CLOSING and before == text.count(_CLOSING[sign], first, at))
    if is_opening:
        mark.stop = mark.following = at


def _is_closed(text: str, at: int) -> bool:
    """Whether the mark begins a quotation, as it is closed later: `lundi.« Allons-y », dit-elle`, `Montag.»Komm!«, rief sie`."""
    sign = text[at]
    stop = text.find(_CLOSING[sign], at, at + FARTHEST_QUOTE) if sign in "«»‹›" else -1
    if stop < 0 or text[stop + 1 : stop + 2].isalnum() or text.find(sign, at + 1, stop) > 0:
        return False
    return sign in "«‹" or not text[stop - 1].isspace()


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
