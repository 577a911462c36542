"""Sentences by rules and packaged lists of abbreviations; linear in the text, whatever it holds.

A sentence never crosses the end of a paragraph, nor of a headline or list item on its own line. Within these, the marks that may
end a sentence are found in one pass; closing quotation marks, brackets and footnote marks stay with the sentence they close.
Most marks are decided by the word before and the letter after; `boundaries` decides the rest.
"""

from __future__ import annotations

import re
from functools import cache

from .abbreviations import Abbreviations, abbreviations
from .boundaries import LONGEST_TOKEN, MARKS, WIDE_MARKS, Mark, ends
from .layout import Span, paragraphs, units

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
    kinds = known.kinds
    for match in _candidates().finditer(text, begin, end):
        start, following = match.start(), match.end()
        if following == end:
            break
        after, stop = match.span(1)
        if stop == following:
            if not _ends_unspaced(text, start, after, stop):
                continue
        elif not (
            text[following].isupper()
            and after - start == 1
            and text[start] == "."
            and _is_ordinary(text, begin, start, kinds)
            or ends(Mark(text, begin, start, after, stop, following), known)
        ):
            continue
        found.append((begin, stop))
        begin = following
    found.append((begin, end))


def _is_ordinary(text: str, begin: int, end: int, kinds: dict[str, str]) -> bool:
    """Whether the word before a period is no abbreviation of any kind, at a glance."""
    word = text[max(begin, end - LONGEST_TOKEN) : end].rsplit(None, 1)[-1:]
    return bool(word) and len(word[0]) > 1 and word[0].isalpha() and word[0] not in kinds and not word[0].isupper()


@cache
def _candidates() -> re.Pattern[str]:
    # It matches at every run of marks, so no run is gone over twice; what it matches beyond the marks is never given back.
    closers = r"[\"'”’»«›‹“‘)\]}」』）】〉》*_]"
    notes = r"[\u00a0 ]?\[(?:\d[\d,–\- ]{0,10}+|…|\.\.\.|[a-z])\]"
    emoticons = r"[ ]?[:;=]['o-]?[()DPp]++(?!\w)"
    return re.compile(
        rf"[{MARKS}]++(?:[\u00a0 ]\.++(?!\w))*+"
        rf"((?:{closers}|[\u00a0\u202f ]»(?!\w)|{notes}|{emoticons}|[¹²³⁰⁴-⁹])*+)\s*+"
    )


def _ends_unspaced(text: str, start: int, after: int, stop: int) -> bool:
    """Whether a sentence ends at marks with no space after them, as in Chinese or by a slip: `the end.The next`."""
    if text[after - 1] in WIDE_MARKS:
        return not (stop > after and text[stop] in "とっ")
    word = text[max(0, start - LONGEST_TOKEN) : start].rsplit(None, 1)[-1:]
    if not word or not 1 < len(word[0]) < LONGEST_TOKEN or not (word[0].isalpha() and word[0].islower()):
        return False
    return _unspaced_word(text[after - 1] in "?!").match(text, stop) is not None


@cache
def _unspaced_word(emphatic: bool) -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?=['’]?\w*\s)" if emphatic else r"[A-Z]['’a-z][a-z]*+(?:['’][a-z]+)?(?=,?\s)")
