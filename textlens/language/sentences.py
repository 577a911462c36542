"""Sentence splitting by rules and packaged lists of abbreviations, in linear time for any text.

A sentence never crosses the end of a paragraph, nor of a headline or list item on its own line. Within these, the marks that may
end a sentence are found in one pass; closing quotation marks, brackets and footnote marks belong to the sentence they close.
Most marks are decided by the word before and the letter after; `boundaries` decides the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from .abbreviations import Abbreviations, abbreviations
from .boundaries import at_a_glance, ends
from .layout import Span, paragraphs, units
from .marks import Mark, candidates
from .notes import take_note
from .spans import Spans

__all__ = ["Span", "cut", "paragraphs", "split"]

_paragraphs = paragraphs


def split(text: str, lang: str = "en", paragraphs: Sequence[Span] | None = None) -> Spans:
    """The spans of the sentences in order, without surrounding white space.

    Together they cover every character that is not white space.

    Args:
        text: Any text.
        lang: Two-letter code of its language. Without a packaged list, only the rules that need none apply.
        paragraphs: The text's paragraphs, or some of them, if they are already known.
    """
    known = abbreviations(lang)
    found = Spans()
    for begin, end in units(text, _paragraphs(text) if paragraphs is None else paragraphs):
        _cut(text, begin, end, known, found)
    return found


def cut(text: str, known: Abbreviations) -> Spans:
    """The sentences of a text that is treated as one line or paragraph, whatever its layout."""
    found = Spans()
    _cut(text, 0, len(text), known, found)
    return found


def _cut(text: str, begin: int, end: int, known: Abbreviations, found: Spans) -> None:
    """Append the sentences of text[begin:end], which is one unit of the layout."""
    unit = begin
    for match in candidates(text, begin, end):
        if match.end() == end:
            break
        mark = Mark(text, begin, match)
        decided = at_a_glance(mark, known)
        if decided is None:
            take_note(mark, unit, known)
            decided = mark.following < end and ends(mark, known)
        if decided:
            found.append((begin, mark.stop))
            begin = mark.following
    found.append((begin, end))
