"""The rules for German, French and Spanish as the pass over the paragraphs asks for them."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..attribution import Attribution, Link
from ..gaps import WINDOW, Gap
from ..lexical.tokens import Span, breaks
from ..marks import Piece
from ..passes.extent import beginning, is_light
from ..passes.paragraph import Paragraph
from ..passes.remembered import Remembered
from . import extent
from .after import behind
from .before import ahead
from .german_leads import subjunctive
from .grammar import Grammar
from .leads import lead
from .words import Words

_BULLETS = " \t\n\r-–—―•*(["
_FOLLOWING = 80
_FEW = 2
_AHEAD = 4


@dataclass(frozen=True, slots=True)
class ContinentalFinder:
    """The rules for the words beside a quotation in German, French or Spanish, with the grammar of the language."""

    grammar: Grammar
    known: Remembered = field(default_factory=Remembered)

    @property
    def abbreviations(self) -> frozenset[str]:
        """The words whose full stop does not end a sentence."""
        return self.grammar["abbreviations"]

    def before(self, paragraph: Paragraph, begin: int, index: int, *, follows: bool) -> Link | None:
        """The link in the words from `begin` to a piece; `follows` says that another quotation comes before them."""
        text, piece = paragraph.text, paragraph.pieces[index]
        start = max(begin, piece.start - WINDOW)
        if not text[start : piece.start].strip():
            return None
        rest = Words(text, piece.end, min(paragraph.end, piece.end + _FOLLOWING), self.grammar)
        words = Words(text, start, piece.start, self.grammar)
        before = lead(words, rest, opens=start == paragraph.start, follows=follows and start > paragraph.start)
        if before is None:
            return None
        return ahead(before) or (subjunctive(before) if self._is_alone(paragraph, index) else None)

    def _is_alone(self, paragraph: Paragraph, index: int) -> bool:
        """Whether a piece has some words, and nothing behind it in its sentence says whose they are."""
        piece = paragraph.pieces[index]
        if paragraph.text.count(" ", piece.start, piece.end) < _FEW:
            return False
        last = index
        while last + 1 < min(len(paragraph.pieces), index + _AHEAD) and paragraph.gaps[last + 1].bridge:
            last += 1
        return all(self.after(paragraph, at) is None for at in range(index, last + 1))

    def after(self, paragraph: Paragraph, index: int) -> Link | None:
        """The link in the words after a piece."""
        tail = paragraph.tail(index)
        if tail is None:
            return None
        start, stop, closes = tail
        text, grammar, ending = paragraph.text, self.grammar, self.ending(paragraph, paragraph.pieces[index])
        return self.known.link(text, tail, ending, lambda: behind(Words(text, start, stop, grammar), ending, closes_block=closes))

    def lead_in(self, paragraph: Paragraph, index: int) -> Link | None:
        """The link in the line above a piece, which ends in a colon."""
        line = paragraph.line_above((":",)) if paragraph.opens(index) else None
        if line is None:
            return None
        start, end, opens = line
        nothing = Words(paragraph.text, end, end, self.grammar)
        before = lead(Words(paragraph.text, start, end, self.grammar), nothing, opens=opens, follows=False)
        return ahead(before) if before else None

    def resumption(self, paragraph: Paragraph, index: int, last: Attribution, gap: Gap) -> Link | None:
        """No link: that the last speaker goes on without any words is right less than half the time in English news."""
        return None

    def antecedent(
        self, paragraph: Paragraph, start: int, link: Link, latest: Attribution | None, above: Attribution | None
    ) -> Attribution | None:
        """The last attribution, whose source is that of a link without one, unless a sentence comes between the two."""
        last = latest or above
        if last is None:
            return None
        end = max(span[1] for span in (*last.content, *last.source, *last.cue))
        begin = min(start, link.cue[0] if link.cue else start)
        near = begin - end < WINDOW and len(breaks(paragraph.text, end, max(begin, end), self.abbreviations)) <= 1
        return last if near else None

    def beginning(self, paragraph: Paragraph, begin: int, index: int, link: Link) -> int | None:
        """Where the content of a piece begins that the link after it attributes."""
        return beginning(paragraph.text, begin, paragraph.pieces[index], self.is_light)

    def clause(self, paragraph: Paragraph, first: int, last: int, link: Link) -> Span:
        """The content of the pieces first to last that the link before them attributes."""
        return extent.clause(paragraph, first, last, link, self.grammar)

    def ending(self, paragraph: Paragraph, piece: Piece) -> str:
        """The last character inside the marks, or the comma or full stop after them, with or without a space between."""
        after = paragraph.text[piece.end : piece.end + 2].lstrip()[:1]
        return after if after in (",", ".") else paragraph.ending(piece)

    def is_light(self, text: str, start: int, end: int) -> bool:
        """Whether text[start:end] is nothing but marks and connecting words."""
        return is_light(text[start:end], _BULLETS, self.grammar["light"])

    def is_quoted(self, paragraph: Paragraph, begin: int, index: int) -> bool:
        """Whether a piece is part of the quotation whose attribution ends at `begin`, and not a word that its speaker quotes."""
        piece = paragraph.pieces[index]
        return self.is_light(paragraph.text, begin, piece.start) or paragraph.is_sentence(piece)

    def is_unread(self, paragraph: Paragraph, index: int) -> bool:
        """Whether the words after a piece look like an attribution though they have no link: a comma and more."""
        end = paragraph.pieces[index].end
        return paragraph.text[end : end + 1] == "," and paragraph.gaps[index + 1].tail > end + 2
