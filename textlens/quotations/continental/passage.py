"""The rules of attribution for German, French and Spanish: the shared pass over paragraphs with these languages' links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from ..attribution import Attribution, Link
from ..gaps import WINDOW, Gap, trimmed
from ..lexical.tokens import Span, breaks
from ..marks import Piece
from ..passes.attribute import Rules, paragraphs
from ..passes.paragraph import Paragraph
from ..rules import NOBODY
from .after import behind
from .before import ahead
from .grammar import Grammar
from .leads import lead
from .words import Words

_BULLETS = " \t\n\r-–—―•*(["
_FOLLOWING = 80
_CUT = 160


def attribute(text: str, pieces: Sequence[Piece], units: Sequence[Span], grammar: Grammar) -> list[Attribution]:
    """The attributions of a text's quoted pieces, in order."""
    rules = ContinentalRules(text, grammar)
    for paragraph in paragraphs(text, pieces, units, grammar, Passage):
        rules.run(paragraph)
    return rules.found


class Passage(Paragraph):
    """One paragraph with the links that German, French and Spanish put beside its pieces."""

    @property
    def grammar(self) -> Grammar:
        """The language's grammar."""
        return cast(Grammar, self.lex)

    def _lead(self, begin: int, piece: Piece, follows: bool) -> Link | None:
        start = max(begin, piece.start - WINDOW)
        if not self.text[start : piece.start].strip():
            return None
        rest = Words(self.text, piece.end, min(self.end, piece.end + _FOLLOWING), self.grammar)
        before = lead(
            Words(self.text, start, piece.start, self.grammar),
            rest,
            opens=start == self.start,
            follows=follows and start > self.start,
        )
        return ahead(before) if before else None

    def _behind(self, piece: Piece, gap: Gap, index: int) -> Link | None:
        if gap.tail <= piece.end:
            return None
        stop = min(gap.tail, piece.end + WINDOW)
        closes = index == len(self.pieces) - 1 and trimmed(self.text, stop, self.end) == stop
        return behind(Words(self.text, piece.end, stop, self.grammar), self.ending(piece), closes_block=closes)

    def ending(self, piece: Piece) -> str:
        """The last character inside the marks, or the comma or full stop right behind them."""
        behind = self.text[piece.end : piece.end + 2].lstrip()[:1]
        return behind if behind in (",", ".") and behind else super().ending(piece)

    def lead_in(self, piece: Piece, gap: Gap) -> Link | None:
        """The link in the line above a piece, which ends in a colon."""
        if piece.start != self.start or not self.number:
            return None
        start, end = self.units[self.number - 1]
        if self.text[end - 1 : end] != ":":
            return None
        start = max(start, end - WINDOW)
        cuts = breaks(self.text, start, end, self.lex["abbreviations"])
        first = cuts[-1][1] if cuts else start
        nothing = Words(self.text, end, end, self.grammar)
        before = lead(Words(self.text, first, end, self.grammar), nothing, opens=first == start, follows=False)
        return ahead(before) if before else None

    def is_light(self, start: int, end: int) -> bool:
        """Whether nothing but marks and connecting words stands in text[start:end]."""
        between = self.text[start:end].strip(_BULLETS)
        light = self.lex["light"]
        return len(between) <= 24 and all(word in light for word in between.lower().strip(",: ").replace(",", " ").split())


class ContinentalRules(Rules):
    """The shared pass, with these languages' words for where the clause of a quotation begins and ends."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        super().__init__()
        self.text, self.abbreviations = text, grammar["abbreviations"]

    def _quoted_after(self, paragraph: Paragraph, begin: int, first: int, last: int, link: Link) -> int:
        piece, end = paragraph.pieces[first], paragraph.pieces[last].end
        start = _beginning(paragraph, begin, piece)
        mixed = start < piece.start or last > first or link.reach is not None
        if not mixed and self._continues(paragraph, piece):
            self._continue(piece, link)
        else:
            self._add(Attribution([(start, link.reach or end)], "mixed" if mixed else "direct"), link)
        return link.end

    def _quoted_before(self, paragraph: Paragraph, first: int, last: int, link: Link) -> None:
        start = paragraph.pieces[first].start if link.complement is None else link.complement
        piece, gap = paragraph.pieces[last], paragraph.gaps[last + 1]
        end = piece.end if gap.ended else _reach(paragraph, piece.end, gap.tail)
        mixed = link.complement is not None or last > first or end > piece.end
        self._add(Attribution([(start, end)], "mixed" if mixed else "direct"), link)

    def _unlinked(self, paragraph: Paragraph, index: int, begin: int, first: int) -> int:
        piece = paragraph.pieces[index]
        if index > first and self.split and not (paragraph.is_light(begin, piece.start) or paragraph.is_sentence(piece)):
            return begin
        return super()._unlinked(paragraph, index, begin, first)

    def _bare(self, paragraph: Paragraph, index: int, whole: bool) -> None:
        piece, above = paragraph.pieces[index], self.current
        if paragraph.text[piece.end : piece.end + 1] == "," and paragraph.gaps[index + 1].tail > piece.end + 2:
            # An attribution follows that these rules cannot read, so nothing says that the last speaker goes on.
            self.current = None
        super()._bare(paragraph, index, whole and self.current is above)

    def _add(self, found: Attribution, link: Link) -> None:
        if link.rule == NOBODY:
            found.take(link)
            self.found.append(found)
            self.current = found
            return
        if link.source is not None:
            super()._add(found, link)
            return
        last = self.current or self.above
        self.current = last if last is not None and self._follows(last, found, link) else None
        super()._add(found, link)

    def _follows(self, last: Attribution, found: Attribution, link: Link) -> bool:
        """Whether no sentence stands between an attribution and the next, which leaves its subject out."""
        end = max(span[1] for span in (*last.content, *last.source, *last.cue))
        start = min(found.content[0][0], link.cue[0] if link.cue else found.content[0][0])
        return start - end < WINDOW and len(breaks(self.text, end, max(start, end), self.abbreviations)) <= 1

    def _by_context(self, paragraph: Paragraph, index: int, found: Attribution) -> None:
        # Who goes on without any words that say so is right less than half the time in English news: nobody is better.
        link = paragraph.lead_in(paragraph.pieces[index], paragraph.gaps[index])
        if link is not None:
            found.take(link)


def _beginning(paragraph: Paragraph, begin: int, piece: Piece) -> int:
    """Where the content of a piece begins whose sentence begins at `begin` and is attributed behind it."""
    start = begin
    while start < piece.start and not paragraph.text[start].isalnum():
        start += 1
    far = piece.start - start > 400
    return piece.start if far or paragraph.is_light(start, piece.start) else start


def _reach(paragraph: Paragraph, end: int, tail: int) -> int:
    """Where the clause of a piece that is attributed before it ends: with the marks, or some words behind them."""
    rest = paragraph.text[end : min(tail, end + _CUT)]
    for at, sign in enumerate(rest):
        if sign in ",;:(.—–":
            rest = rest[:at]
            break
    words, grammar = rest.split(), cast(Grammar, paragraph.lex)
    stop = next((at for at, word in enumerate(words) if word.lower() in grammar["cuts"] or word in grammar.forms), len(words))
    if not 0 < stop <= 8:
        return end
    found = end
    for word in words[:stop]:
        found = paragraph.text.index(word, found) + len(word)
    return found
