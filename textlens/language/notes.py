"""What belongs to a sentence though it stands apart from it: the number of a footnote, a spaced quotation mark."""

from __future__ import annotations

import re
from functools import cache

from .abbreviations import Abbreviations
from .boundaries import Mark, kind

_FARTHEST_QUOTE = 2000


def with_note(mark: Mark, unit: int, known: Abbreviations) -> Mark:
    """The mark, with a footnote number or a spaced closing quotation mark after it made part of what closes its sentence.

    Quotation marks are counted from `unit`, where the paragraph or line begins.
    """
    sign = mark.text[mark.following]
    if sign == '"' and mark.stop < mark.following:
        return _with_quotation_mark(mark, unit)
    if sign.isdigit() and mark.is_period:
        return _with_number(mark, known)
    return mark


def _with_quotation_mark(mark: Mark, unit: int) -> Mark:
    # A straight mark between spaces, as French typing has it, closes what an odd number of them before has left open.
    text, at = mark.text, mark.following
    if not text[at + 1 : at + 2].isspace() or text.count('"', max(unit, at - _FARTHEST_QUOTE), at) % 2 == 0:
        return mark
    return _moved(mark, at + 1)


def _with_number(mark: Mark, known: Abbreviations) -> Mark:
    """With a number left of a footnote mark: `so it was.4 The next`, `so it was. 4 The next`; but not `No.4` or `. 4 men`."""
    found = _number().match(mark.text, mark.following)
    token = mark.token
    is_word = len(token) > 2 and token.isalpha() and not kind(token, known)
    if found is None or not (is_word or mark.before in {")", "]"}):
        return mark
    word = found[2]
    is_note = word[0].isupper() if mark.stop == mark.following else word in known.starters
    return _moved(mark, found.end(1)) if is_note else mark


def _moved(mark: Mark, stop: int) -> Mark:
    white = _white().match(mark.text, stop)
    return mark._replace(stop=stop, following=white.end() if white else stop)


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"(\d{1,3}(?:[,–-]\d{1,3}){0,5}+)\s{1,9}([^\W\d_]{1,20})")


@cache
def _white() -> re.Pattern[str]:
    return re.compile(r"\s*+")
