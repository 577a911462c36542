"""Sentences by rules and packaged lists of abbreviations; linear in the text, whatever it holds.

A sentence never crosses the end of a paragraph, nor of a headline or list item on its own line. Within these, the marks that may
end a sentence are found in one pass; closing quotation marks, brackets and footnote marks stay with the sentence they close.
Most marks are decided by the word before and the letter after; `boundaries` decides the rest.
"""

from __future__ import annotations

import re
from functools import cache

from .abbreviations import Abbreviations, abbreviations
from .boundaries import DASHES, LONGEST_TOKEN, MARKS, WIDE_MARKS, Mark, breaks_off, ends
from .layout import Span, paragraphs, units
from .notes import with_note

__all__ = ["Span", "paragraphs", "split"]

_paragraphs = paragraphs


def split(text: str, lang: str = "en", paragraphs: list[Span] | None = None) -> list[Span]:
    """The half-open offsets of the sentences, in order, stripped of outer white space.

    Together they cover every character that is not white space.

    Args:
        text: Any text.
        lang: Two-letter code of its language. One without a packaged list gets the rules that need none.
        paragraphs: The text's paragraphs, or some of them, where they are known already.
    """
    known = abbreviations(lang)
    found: list[Span] = []
    for begin, end in units(text, _paragraphs(text) if paragraphs is None else paragraphs):
        _cut(text, begin, end, known, found)
    return found


def _cut(text: str, begin: int, end: int, known: Abbreviations, found: list[Span]) -> None:
    """Append the sentences of text[begin:end], which is one unit of the layout."""
    unit = begin
    for match in _candidates().finditer(text, begin, end):
        start, following = match.start(), match.end()
        if following == end:
            break
        after, stop = match.span(1)
        decided = _at_a_glance(text, begin, start, after, stop, following, known)
        if decided is None:
            mark = with_note(Mark(text, begin, start, after, stop, following), unit, known)
            stop, following = mark.stop, mark.following
            decided = following < end and ends(mark, known)
        if decided:
            found.append((begin, stop))
            begin = following
    found.append((begin, end))


def _at_a_glance(
    text: str, begin: int, start: int, after: int, stop: int, following: int, known: Abbreviations
) -> bool | None:
    """Whether a sentence ends at a mark, for the many plain cases; None where it takes a closer look."""
    sign = text[following]
    if text[start] in DASHES:
        return breaks_off(text, begin, start, following, known.restarts)
    if stop == following:
        return None if sign.isalnum() or text[after - 1] in WIDE_MARKS else False
    if after - start > 1 or text[start] != ".":
        return None
    if not (sign.isupper() or (sign in "“\"" and text[following + 1 : following + 2].isupper())):
        return None
    words = text[max(begin, start - LONGEST_TOKEN) : start].rsplit(None, 1)
    word = words[-1] if words else ""
    kind = known.kinds.get(word)
    if kind is None:
        return True if len(word) > 1 and word.isalpha() and not word.isupper() else None
    return False if kind == "title" and stop == after else None


@cache
def _candidates() -> re.Pattern[str]:
    # It matches at every run of marks, so no run is gone over twice; what it matches beyond the marks is never given back.
    # One class of first characters, not two alternatives, keeps the search between matches fast.
    marks = rf"[{MARKS}{DASHES}](?:(?<![{DASHES}])[{MARKS}]*+(?:[\u00a0 ]\.++(?!\w))*+)?+"
    closers = r"[\"'”’»«›‹“‘)\]}」』）】〉》*_]"
    bracketed = r"[\u00a0 ]?\[(?:\d[\d,–\- ]{0,10}+|…|\.\.\.|[a-z])\]"
    emoticons = r"[ ]?[:;=]['o-]?[()DPp]++(?!\w)"
    return re.compile(
        rf"{marks}((?:{closers}|[\u00a0\u202f ]»(?!\w)|{bracketed}|{emoticons}|[¹²³⁰⁴-⁹])*+)\s*+"
    )
