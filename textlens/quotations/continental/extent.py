"""How far a quotation in German, French or Spanish goes beyond its marks: the words of its clause before and after them."""

from __future__ import annotations

from ..attribution import Link
from ..lexical.tokens import Span
from ..passes.paragraph import Paragraph
from .grammar import Grammar

_CUT = 160
_LONGEST_REST = 8


def clause(paragraph: Paragraph, first: int, last: int, link: Link, grammar: Grammar) -> Span:
    """The content of the pieces first to last that the link before them attributes."""
    start = paragraph.pieces[first].start if link.complement is None else link.complement
    end, gap = paragraph.pieces[last].end, paragraph.gaps[last + 1]
    return start, end if gap.ended else _reach(paragraph.text, end, gap.tail, grammar)


def _reach(text: str, end: int, tail: int, grammar: Grammar) -> int:
    """Where the clause of a piece that is attributed before it ends: with the marks, or some words after them."""
    rest = text[end : min(tail, end + _CUT)]
    for at, sign in enumerate(rest):
        if sign in ",;:(.—–":
            rest = rest[:at]
            break
    words = rest.split()
    stop = next((at for at, word in enumerate(words) if word.lower() in grammar["cuts"] or word in grammar.forms), len(words))
    if not 0 < stop <= _LONGEST_REST:
        return end
    reached = end
    for word in words[:stop]:
        reached = text.index(word, reached) + len(word)
    return reached
