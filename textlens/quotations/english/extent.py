"""How far a quotation in English goes beyond its marks: the words of its clause before and after them."""

from __future__ import annotations

from ..attribution import Link
from ..lexical.lexicon import Lexicon
from ..lexical.tokens import Span
from ..marks import Piece
from ..passes.extent import beginning, is_light, is_title
from ..passes.paragraph import Paragraph
from ..rules import INVERTED, UNLISTED

_APART = (":", " -", "—", "–", "--")
_BULLETS = " \t\n\r-–—•*(["
_CONNECTING = frozenset(("and", "but", "then", "or", "so", "yet", "still", "again", "also"))
_CUTS = (",", " — ", " – ", " - ", "--", ";", ":", "(", ")", " and ", " but ", " while ", " when ", " before ", " after ")
_CLAUSES = frozenset(("that", "he", "she", "it", "they", "if", "there"))
_DATELINE_ENDS = (" — ", " – ", " - ", " -- ", ": ")
_LONGEST_AFTER = 200
_LONGEST_DATELINE = 80


def connects(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is nothing but marks and connecting words."""
    return is_light(text[start:end], _BULLETS, _CONNECTING)


def undated(paragraph: Paragraph, start: int, stop: int) -> int:
    """The place after a dateline at the beginning of a paragraph: `NAIROBI, March 4 (Agency) - `, `NAIROBI: `."""
    if start != paragraph.start:
        return start
    head = paragraph.text[start : min(stop, start + _LONGEST_DATELINE)]
    if not (head[:3].isupper() and head[:3].isalpha()):
        return start
    cut = min((place for place in map(head.find, _DATELINE_ENDS) if place > 0), default=0)
    labelled = head[cut] == ":" and not (head[:cut].isupper() and head[cut + 2 :].strip())
    dated = not labelled and not any(word[0].islower() for word in head[:cut].split())
    return start + head.find(" ", cut + 1) + 1 if cut and dated else start


def beginning_before(paragraph: Paragraph, begin: int, index: int, link: Link, lex: Lexicon) -> int | None:
    """Where the content of a piece begins that the link after it attributes; None where the link is not about the piece.

    Args:
        paragraph: The paragraph of the piece.
        begin: Where its sentence begins.
        index: The index of the piece.
        link: The link.
        lex: The lexicon.
    """
    text, piece = paragraph.text, paragraph.pieces[index]
    start = beginning(text, undated(paragraph, begin, piece.start), piece, connects)
    if text[start : piece.start].rstrip().endswith(_APART):
        return piece.start
    if start >= piece.start or not _introduces(text[start : piece.start], text[link.end : link.end + 12], lex):
        return start
    return piece.start if link.rule == INVERTED or (link.rule != UNLISTED and _is_clause(paragraph, piece)) else None


def _introduces(words: str, follows: str, lex: Lexicon) -> bool:
    """Whether the words before a piece are an adverbial of the clause after it: `Speaking on “Hannity,” X said that …`."""
    word = words.split(None, 1)[0].lower().strip(",")
    if word in lex["prepositions"] or word in lex["time"] or word.endswith("ing") or word in ("after", "when", "while", "asked"):
        return True
    after = follows.lower().split()
    return bool(after) and after[0] in _CLAUSES


def _is_clause(paragraph: Paragraph, piece: Piece) -> bool:
    """Whether a piece is all its speaker says after an adverbial (`In this race, “…”`), and not the title of something."""
    text, (first, last) = paragraph.text, piece.inner
    apart = text[max(0, piece.start - 2) : piece.start].rstrip().endswith((",", ":"))
    return apart and paragraph.ending(piece) in ",?!" and text.count(" ", first, min(last, first + 200)) > 2


def clause(paragraph: Paragraph, first: int, last: int, link: Link) -> Span:
    """The content of the pieces first to last that the link before them attributes."""
    piece = paragraph.pieces[first]
    start = link.complement
    if start is None or _is_apart(paragraph, piece, start):
        start = piece.start
    return start, _reach(paragraph, last)


def _is_apart(paragraph: Paragraph, piece: Piece, complement: int) -> bool:
    """Whether a piece is a sentence that a comma parts from the words before it: `said as she left, “Nobody knows.”`."""
    text = paragraph.text
    if text.startswith("that", complement) or not text[max(0, piece.start - 4) : piece.start].rstrip().endswith(","):
        return False
    return text[piece.inner[0] : piece.inner[0] + 1].isupper() and paragraph.is_sentence(piece) and not is_title(text, piece)


def _reach(paragraph: Paragraph, index: int) -> int:
    """Where the clause of a piece that is attributed before it ends: with the marks, or some words after them."""
    end, gap = paragraph.pieces[index].end, paragraph.gaps[index + 1]
    # A comma inside the marks parts what was said from what follows: `called it “a shame,” an unusual word for a judge`.
    if gap.ended or paragraph.ending(paragraph.pieces[index]) == ",":
        return end
    rest = paragraph.text[end : min(gap.tail, end + _LONGEST_AFTER)]
    cut = min((place for place in map(rest.find, _CUTS) if place >= 0), default=len(rest))
    rest = rest[:cut].rstrip(" .,;:\n\r\t")
    return end + len(rest) if any(map(str.isalnum, rest)) else end
