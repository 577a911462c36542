"""A paragraph with its quoted pieces, and the links found on either side of each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from ..attribution import Link
from ..english.after import after
from ..english.before import before, lead, subject
from ..english.turns import turned
from ..gaps import ENDS, WINDOW, Gap, gaps, trimmed
from ..lexical.lexicon import Lexicon
from ..lexical.tokens import Span, Tokens, breaks
from ..marks import Piece
from ..rules import BEFORE

_CONNECTING = frozenset(("and", "but", "then", "or", "so", "yet", "still", "again", "also"))
_BULLETS = " \t\n\r-–—•*(["
_DASHES = "-–—―~"
_LONGEST_BYLINE = 150
_LONGEST_DATELINE = 80
_DATELINE_ENDS = (" — ", " – ", " - ", " -- ")
_SOME_WORDS = 20
_STRONG = frozenset((".", "?", "!", "…", ",", "—", "–", "-"))


class Paragraph:
    """One paragraph: its pieces, the gaps around them, and the links beside each piece, every one looked for once."""

    def __init__(self, text: str, lex: Lexicon, units: Sequence[Span], number: int, pieces: Sequence[Piece]) -> None:
        self.text, self.lex, self.units = text, lex, units
        self.number, self.pieces = number, pieces
        self.start = units[number][0]
        self.end = max(units[number][1], pieces[-1].end)
        self.gaps: list[Gap] = gaps(text, pieces, self.start, self.end, lex["abbreviations"])
        self._before: dict[tuple[int, int, bool], Link | None] = {}
        self._after: dict[int, Link | None] = {}

    def before(self, begin: int, index: int, follows: bool) -> Link | None:
        """The link in the words from `begin` to a piece; `follows` says that another quotation stands before them."""
        key = begin, index, follows
        if key not in self._before:
            self._before[key] = self._lead(begin, self.pieces[index], follows)
        return self._before[key]

    def after(self, index: int) -> Link | None:
        """The link in the words behind a piece."""
        if index not in self._after:
            self._after[index] = self._behind(self.pieces[index], self.gaps[index + 1], index)
        return self._after[index]

    def _lead(self, begin: int, piece: Piece, follows: bool) -> Link | None:
        start = max(begin, piece.start - WINDOW)
        if start == self.start:
            start = self.undated(start, piece.start)
        if not self.text[start : piece.start].strip():
            return None
        words = lead(
            Tokens(self.text, start, piece.start, self.lex),
            opens=begin <= self.start,
            words=self.text.count(" ", piece.start, min(piece.end, piece.start + 200)) + 1,
            follows=follows and start > self.start,
        )
        return before(words) if words else None

    def undated(self, start: int, stop: int) -> int:
        """The place behind a dateline at the beginning of the paragraph: `NAIROBI, March 4 (Agency) - `."""
        if start != self.start:
            return start
        head = self.text[start : min(stop, start + _LONGEST_DATELINE)]
        if not (head[:3].isupper() and head[:3].isalpha()):
            return start
        cut = min((place for place in map(head.find, _DATELINE_ENDS) if place > 0), default=0)
        dated = not any(word[0].islower() for word in head[:cut].split())
        return start + head.find(" ", cut + 1) + 1 if cut and dated else start

    def _behind(self, piece: Piece, gap: Gap, index: int) -> Link | None:
        last = index == len(self.pieces) - 1
        if gap.tail <= piece.end:
            return self._byline if last else None
        stop = min(gap.tail, piece.end + WINDOW)
        tokens = Tokens(self.text, piece.end, stop, self.lex)
        return after(tokens, self.ending(piece), closes_block=last and trimmed(self.text, stop, self.end) == stop)

    @cached_property
    def _byline(self) -> Link | None:
        """`— Name` on a line of its own behind the paragraph."""
        if self.number + 1 >= len(self.units):
            return None
        start, end = self.units[self.number + 1]
        if end - start > _LONGEST_BYLINE or self.text[start] not in _DASHES:
            return None
        tokens = Tokens(self.text, start, trimmed(self.text, start, end), self.lex)
        return after(tokens, ",", closes_block=True) if len(tokens) > 1 else None

    def ending(self, piece: Piece) -> str:
        """The last character inside the marks, or the comma or full stop right behind them."""
        first, last = piece.inner
        inner = self.text[max(first, last - 4) : last].rstrip(" \n'’”\"")
        ending = inner[-1:] or " "
        behind = self.text[piece.end : piece.end + 1]
        return behind if behind in (",", ".") and ending not in ENDS else ending

    def lead_in(self, piece: Piece, gap: Gap) -> Link | None:
        """The link in the sentence before a piece, which ends in a colon or names the speaker as its subject."""
        if piece.start == self.start:
            return self._lead_in_above()
        if not gap.first or gap.last is None:
            return None
        tokens = Tokens(self.text, *gap.last, self.lex)
        words = lead(tokens, opens=False, words=_SOME_WORDS)
        link = before(words) if words else None
        if link is not None and link.rule == BEFORE and link.complement is None and link.lemma != "tell":
            return link
        return subject(tokens) if tokens.raw else None

    def turn(self, gap: Gap, source: Sequence[Span]) -> tuple[bool, Link | None]:
        """Whether the last sentence of a gap is about another person than a source, and the link to them, as `turns` has it."""
        sentence = gap.between(self.text)
        tokens = Tokens(self.text, *sentence, self.lex) if sentence else None
        if not tokens:
            return False, None
        words = Tokens(self.text, source[0][0], source[-1][1], self.lex).raw
        return turned(tokens, words)

    def _lead_in_above(self) -> Link | None:
        if not self.number:
            return None
        start, end = self.units[self.number - 1]
        if self.text[end - 1 : end] not in (":", ","):
            return None
        start = max(start, end - WINDOW)
        cuts = breaks(self.text, start, end, self.lex["abbreviations"])
        first = cuts[-1][1] if cuts else start
        words = lead(Tokens(self.text, first, end, self.lex), opens=first == start, words=_SOME_WORDS)
        return before(words) if words else None

    def is_light(self, start: int, end: int) -> bool:
        """Whether nothing but marks and connecting words stands in text[start:end]."""
        between = self.text[start:end].strip(_BULLETS)
        if len(between) > 24:
            return False
        return all(word in _CONNECTING for word in between.lower().strip(",: ").replace(",", " ").split())

    def is_clause(self, piece: Piece) -> bool:
        """Whether a piece is all its speaker says behind an adverbial (`In this race, “…”`), and not the title of something."""
        first, last = piece.inner
        apart = self.text[max(0, piece.start - 2) : piece.start].rstrip().endswith((",", ":"))
        return apart and self.ending(piece) in ",?!" and self.text.count(" ", first, min(last, first + 200)) > 2

    def is_sentence(self, piece: Piece) -> bool:
        """Whether a piece reads like a sentence or the end of one, and not like a word in scare quotes."""
        first, last = piece.inner
        inner = self.text[first:last].strip()
        if not inner:
            return False
        return inner[-1] in _STRONG or not piece.closing or (inner[0].isupper() and inner.count(" ") > 3)
