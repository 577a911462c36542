"""The rules for English as the pass over the paragraphs asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..attribution import Attribution, Link
from ..attributions import Attributions
from ..gaps import WINDOW, Gap, trimmed
from ..lexical.lexicon import Lexicon
from ..lexical.tokens import Span, Tokens
from ..marks import Piece
from ..passes.attribute import attribute
from ..passes.paragraph import Paragraph
from ..passes.remembered import Remembered
from ..rules import BEFORE
from . import dialogue, extent
from .after import after
from .before import before, lead, subject
from .mending import mended

_DASHES = "-–—―~"
_THUS = ("So said ", "So says ", "Thus spoke ", "Thus said ", "So spoke ", "Thus speaks ")
_JOINTS = ",;:.?!…-–—―(["
_LONG = 7
_LONGEST_BYLINE = 150
_SOME_WORDS = 20


def attributions(text: str, pieces: Sequence[Piece], units: Sequence[Span], lex: Lexicon) -> Attributions:
    """The attributions of an English text's quoted pieces, in order; `units` are its paragraphs."""
    return attribute(text, mended(text, pieces, lex), units, EnglishFinder(lex))


@dataclass(frozen=True, slots=True)
class EnglishFinder:
    """The rules for the words beside a quotation in English, with the lexicon that they look words up in."""

    lex: Lexicon
    known: Remembered = field(default_factory=Remembered)

    @property
    def abbreviations(self) -> frozenset[str]:
        """The words whose full stop does not end a sentence."""
        return self.lex["abbreviations"]

    def before(self, paragraph: Paragraph, begin: int, index: int, *, follows: bool) -> Link | None:
        """The link in the words from `begin` to a piece; `follows` says that another quotation comes before them."""
        text, piece = paragraph.text, paragraph.pieces[index]
        start = extent.undated(paragraph, max(begin, piece.start - WINDOW), piece.start)
        if not text[start : piece.start].strip():
            return None
        words = lead(
            Tokens(text, start, piece.start, self.lex),
            opens=begin <= paragraph.start,
            words=text.count(" ", piece.start, min(piece.end, piece.start + 200)) + 1,
            follows=follows and start > paragraph.start,
            inside=follows and start > paragraph.start and self._runs_on(paragraph, index - 1, start),
        )
        return before(words) if words else None

    def _runs_on(self, paragraph: Paragraph, index: int, start: int) -> bool:
        """Whether a piece is a fragment of the sentence that goes on at an offset."""
        piece = paragraph.pieces[index]
        return start <= piece.end + 1 and paragraph.ending(piece).isalnum()

    def after(self, paragraph: Paragraph, index: int) -> Link | None:
        """The link in the words after a piece, or below its paragraph."""
        tail = paragraph.tail(index)
        if tail is None:
            return self._byline(paragraph) if index == len(paragraph.pieces) - 1 else None
        start, stop, closes = tail
        ending = paragraph.ending(paragraph.pieces[index])
        text, lex = paragraph.text, self.lex
        return self.known.link(text, tail, ending, lambda: after(Tokens(text, start, stop, lex), ending, closes_block=closes))

    def _byline(self, paragraph: Paragraph) -> Link | None:
        """`— Name` or `So said Name.` on a line of its own below the paragraph."""
        if paragraph.number + 1 >= len(paragraph.units):
            return None
        text, (start, end) = paragraph.text, paragraph.units[paragraph.number + 1]
        if end - start > _LONGEST_BYLINE or not (text[start] in _DASHES or text.startswith(_THUS, start)):
            return None
        tokens = Tokens(text, start, trimmed(text, start, end), self.lex)
        return after(tokens, ",", closes_block=True) if len(tokens) > 1 else None

    def lead_in(self, paragraph: Paragraph, index: int) -> Link | None:
        """The link in the sentence before a piece, which ends in a colon or names the speaker as its subject."""
        text, gap = paragraph.text, paragraph.gaps[index]
        if paragraph.opens(index):
            line = paragraph.line_above((":", ","))
            if line is None:
                return None
            start, end, opens = line
            words = lead(Tokens(text, start, end, self.lex), opens=opens, words=_SOME_WORDS)
            return before(words) if words else None
        if not gap.first or gap.last is None:
            return None
        tokens = Tokens(text, *gap.last, self.lex)
        words = lead(tokens, opens=False, words=_SOME_WORDS)
        link = before(words) if words else None
        if link is not None and link.rule == BEFORE and link.complement is None and link.lemma != "tell":
            return link
        return subject(tokens) if tokens.raw else None

    def resumption(self, paragraph: Paragraph, index: int, last: Attribution, gap: Gap) -> Link | None:
        """The link of a piece that no words attribute to the speaker of the last quotation, or to whom the gap between names."""
        return dialogue.resumption(paragraph, index, last, gap, self.lex)

    def antecedent(
        self, paragraph: Paragraph, start: int, link: Link, latest: Attribution | None, above: Attribution | None
    ) -> Attribution | None:
        """The last attribution of the paragraph, whose source is that of a link without one."""
        return latest

    def beginning(self, paragraph: Paragraph, begin: int, index: int, link: Link) -> int | None:
        """Where the content of a piece begins that the link after it attributes; None where the link is not about the piece."""
        return extent.beginning_before(paragraph, begin, index, link, self.lex)

    def clause(self, paragraph: Paragraph, first: int, last: int, link: Link) -> Span:
        """The content of the pieces first to last that the link before them attributes."""
        return extent.clause(paragraph, first, last, link)

    def ending(self, paragraph: Paragraph, piece: Piece) -> str:
        """The last character inside the marks, or the comma or full stop right after them."""
        return paragraph.ending(piece)

    def is_light(self, text: str, start: int, end: int) -> bool:
        """Whether text[start:end] is nothing but marks and connecting words."""
        return extent.connects(text, start, end)

    def is_quoted(self, paragraph: Paragraph, begin: int, index: int) -> bool:
        """Whether a piece goes on with the quotation whose attribution ends before it: behind a comma, a dash or nothing at all.

        Long pieces do so anyhow: nobody puts a whole sentence in marks that is only a motto, a nickname or a scare word.
        """
        piece = paragraph.pieces[index]
        between = paragraph.text[begin : piece.start].rstrip()
        return not between or between[-1] in _JOINTS or paragraph.text.count(" ", piece.start, piece.end) >= _LONG

    def is_unread(self, paragraph: Paragraph, index: int) -> bool:
        """Whether the words after a piece look like an attribution though they have no link: no rule tells."""
        return False
