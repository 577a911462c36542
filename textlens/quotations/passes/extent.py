"""How far a quotation goes beyond its marks: the words of the clause before and behind them."""

from __future__ import annotations

from ..attribution import Link
from ..marks import Piece
from .paragraph import Paragraph

_CUTS = (",", " — ", " – ", " - ", "--", ";", ":", "(", ")", " and ", " but ", " while ", " when ", " before ", " after ")
_CLAUSES = frozenset(("that", "he", "she", "it", "they", "if", "there"))
_LONGEST_BEFORE = 400
_LONGEST_BEHIND = 200
_LONGEST_TITLE = 120


def beginning(paragraph: Paragraph, begin: int, piece: Piece) -> int:
    """Where the content of a piece begins whose sentence begins at `begin` and is attributed behind it."""
    start = begin
    while start < piece.start and not paragraph.text[start].isalnum():
        start += 1
    far = piece.start - start > _LONGEST_BEFORE
    return piece.start if far or paragraph.is_light(start, piece.start) else start


def introduces(paragraph: Paragraph, start: int, end: int, link: Link) -> bool:
    """Whether the words before a piece are an adverbial of the clause behind it: `Speaking on “Hannity,” X said that …`."""
    word = paragraph.text[start:end].split(None, 1)[0].lower().strip(",")
    lex = paragraph.lex
    if word in lex["prepositions"] or word in lex["time"] or word.endswith("ing") or word in ("after", "when", "while", "asked"):
        return True
    follows = paragraph.text[link.end : link.end + 12].lower().split()
    return bool(follows) and follows[0] in _CLAUSES


def reach(paragraph: Paragraph, index: int) -> int:
    """Where the clause of a piece that is attributed before it ends: with the marks, or some words behind them."""
    end, gap = paragraph.pieces[index].end, paragraph.gaps[index + 1]
    # A comma inside the marks parts what was said from what follows: `called it “a shame,” an unusual word for a judge`.
    if gap.ended or paragraph.ending(paragraph.pieces[index]) == ",":
        return end
    rest = paragraph.text[end : min(gap.tail, end + _LONGEST_BEHIND)]
    cut = min((place for place in map(rest.find, _CUTS) if place >= 0), default=len(rest))
    rest = rest[:cut].rstrip(" .,;:\n\r\t")
    return end + len(rest) if any(map(str.isalnum, rest)) else end


def is_title(text: str, piece: Piece) -> bool:
    """Whether a piece is spelled like a title: `A Field Guide to Leaving Early in the Morning`."""
    first, last = piece.inner
    words = [word for word in text[first : min(last, first + _LONGEST_TITLE)].split() if len(word) > 3]
    return len(words) > 1 and all(not word[0].islower() for word in words)
