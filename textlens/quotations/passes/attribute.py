"""Attribution of marked text by rules: each quoted piece is linked to a cue and a source beside it, or to the last speaker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from ..attribution import Attribution, Link
from ..lexical.lexicon import Lexicon
from ..lexical.tokens import Span
from ..marks import Piece
from ..rules import CONTINUED, INVERTED, NOBODY, PLAIN, RESUMED, UNLISTED
from .extent import beginning, introduces, is_title, reach
from .mending import mended
from .paragraph import Paragraph

LONG = 7
"""From so many words on a piece is a quotation though nothing attributes it."""

_LONG_PART = 10
_FAR = 12
_AHEAD = 4
_DIALOGUE = 100
_CALLED = 600
_APART = (":", " -", "—", "–", "--")


def attribute(text: str, pieces: Sequence[Piece], units: Sequence[Span], lex: Lexicon | None) -> list[Attribution]:
    """The attributions of a text's quoted pieces, in order.

    Args:
        text: The text.
        pieces: Its quoted pieces.
        units: Its paragraphs, cut at headlines and list items.
        lex: The lexicon of its language; without one the long pieces are given as they are, without a source.
    """
    if lex is None:
        return [Attribution([piece[:2]], "direct") for piece in pieces if len(text[piece.start : piece.end].split()) >= LONG]
    rules = Rules()
    for paragraph in paragraphs(text, mended(text, pieces, lex), units, lex):
        rules.run(paragraph)
    return rules.found


def paragraphs(
    text: str, pieces: Sequence[Piece], units: Sequence[Span], lex: Lexicon, kind: type[Paragraph] = Paragraph
) -> Iterator[Paragraph]:
    """The paragraphs that hold pieces, in order."""
    starts = [start for start, _ in units]
    first = 0
    while first < len(pieces):
        number = max(0, bisect_right(starts, pieces[first].start) - 1)
        last = first + 1
        while last < len(pieces) and pieces[last].start < units[number][1]:
            last += 1
        yield kind(text, lex, units, number, pieces[first:last])
        first = last


class Rules:
    """One pass over a text: the attributions so far, and what the paragraph before leaves open."""

    def __init__(self) -> None:
        self.found: list[Attribution] = []
        self.current: Attribution | None = None
        self.above: Attribution | None = None
        self.paragraph: Paragraph | None = None
        self.open = False
        self.split = False

    def run(self, paragraph: Paragraph) -> None:
        """Attribute the pieces of one paragraph, sentence by sentence."""
        self.above, self.current = self.current, None
        first = 0
        while first < len(paragraph.pieces):
            last = first
            while last + 1 < len(paragraph.pieces) and paragraph.gaps[last + 1].bridge:
                last += 1
            self._sentence(paragraph, first, last)
            first = last + 1
        self.paragraph = paragraph
        self.open = paragraph.pieces[-1].continued

    def _sentence(self, paragraph: Paragraph, first: int, last: int) -> None:
        """Attribute the pieces first to last, which stand in one sentence."""
        begin, index = paragraph.gaps[first].head, first
        self.split = False
        while index <= last:
            ahead = paragraph.before(begin, index, self.current is not None)
            stop, behind = self._behind(paragraph, index, last, ahead)
            if behind is not None:
                begin = self._quoted_after(paragraph, begin, index, stop, behind)
                self.split = True
            elif ahead is not None:
                stop = self._reached(paragraph, index, last)
                self._quoted_before(paragraph, index, stop, ahead)
                begin, self.split = paragraph.pieces[stop].end, False
            else:
                stop = index
                begin = self._unlinked(paragraph, index, begin, first)
            index = stop + 1

    def _behind(self, paragraph: Paragraph, index: int, last: int, ahead: Link | None) -> tuple[int, Link | None]:
        """The link behind a piece, or behind a later one of its sentence; with the number of the piece it stands behind."""
        behind = paragraph.after(index)
        if ahead is None:
            return (index, behind) if behind is not None else self._later(paragraph, index, last)
        bridge = paragraph.gaps[index + 1].bridge and index < last
        if behind is None or bridge or behind.rule not in (PLAIN, INVERTED):
            return index, None
        prefers = ahead.complement is not None or paragraph.ending(paragraph.pieces[index]) == ","
        return index, behind if prefers else None

    def _later(self, paragraph: Paragraph, index: int, last: int) -> tuple[int, Link | None]:
        for at in range(index + 1, min(last, index + _AHEAD) + 1):
            if paragraph.before(paragraph.pieces[at - 1].end, at, self.current is not None) is not None:
                break
            link = paragraph.after(at)
            if link is not None:
                return (at, link) if link.rule != UNLISTED else (index, None)
        return index, None

    def _reached(self, paragraph: Paragraph, index: int, last: int) -> int:
        """The last piece that the link before piece `index` reaches."""
        at = index
        while at < min(last, index + 6) and paragraph.before(paragraph.pieces[at].end, at + 1, True) is None:
            if paragraph.after(at + 1) is not None:
                break
            at += 1
        return at

    def _quoted_after(self, paragraph: Paragraph, begin: int, first: int, last: int, link: Link) -> int:
        """Record pieces whose attribution follows them; the words before them in the sentence are content as well."""
        piece, end = paragraph.pieces[first], paragraph.pieces[last].end
        start = beginning(paragraph, paragraph.undated(begin, piece.start), piece)
        if paragraph.text[start : piece.start].rstrip().endswith(_APART):
            start = piece.start
        if start < piece.start and introduces(paragraph, start, piece.start, link):
            if link.rule == UNLISTED or not (link.rule == INVERTED or paragraph.is_clause(piece)):
                self._unlinked(paragraph, first, begin, first)
                return end
            start = piece.start
        mixed = start < piece.start or last > first or link.reach is not None
        if not mixed and self._continues(paragraph, piece):
            self._continue(piece, link)
        else:
            self._add(Attribution([(start, link.reach or end)], "mixed" if mixed else "direct"), link)
        return link.end

    def _quoted_before(self, paragraph: Paragraph, first: int, last: int, link: Link) -> None:
        piece, end = paragraph.pieces[first], reach(paragraph, last)
        start = piece.start if link.complement is None or _stands_alone(paragraph, piece, link.complement) else link.complement
        mixed = start < piece.start or last > first or end > paragraph.pieces[last].end
        self._add(Attribution([(start, end)], "mixed" if mixed else "direct"), link)

    def _add(self, found: Attribution, link: Link) -> None:
        found.take(link)
        if link.source is None and link.rule != NOBODY and self.current is not None:
            found.source = list(self.current.source)
        if self.found:
            # Words before the marks may reach back to where the last quotation ended, not into it.
            start, end = found.content[0]
            found.content[0] = max(start, min(self.found[-1].content[-1][1], end - 1)), end
        self.found.append(found)
        self.current = found

    def _continues(self, paragraph: Paragraph, piece: Piece) -> bool:
        """Whether a piece takes up what the paragraph before left open."""
        return self.open and self.above is not None and piece is paragraph.pieces[0] and piece.start == paragraph.start

    def _continue(self, piece: Piece, link: Link | None = None) -> None:
        assert self.above is not None
        self.above.content.append(piece[:2])
        # Who is named at the end of a quotation of several paragraphs said it, not who spoke before it began.
        if link is not None and (not self.above.source or self.above.rule == CONTINUED):
            self.above.take(link)
        self.current = self.above

    def _unlinked(self, paragraph: Paragraph, index: int, begin: int, first: int) -> int:
        """A piece without a link of its own; gives where the words that lead up to the next one begin."""
        piece = paragraph.pieces[index]
        if index > first and self.current is not None and self.split:
            self.current.content.append(piece[:2])
        elif self._continues(paragraph, piece):
            self._continue(piece)
        else:
            self._bare(paragraph, index, paragraph.is_light(begin, piece.start))
        # The words before a film's title may still be those of the verb behind it, but not for ever.
        return begin if index - first < _FAR and piece.closing else piece.end

    def _bare(self, paragraph: Paragraph, index: int, whole: bool) -> None:
        """A piece that is part of the last quotation, or another of its speaker, or nobody's, or no quotation at all."""
        piece, gap = paragraph.pieces[index], paragraph.gaps[index]
        sentence = paragraph.is_sentence(piece)
        if self.current is not None and whole and gap.joins:
            if sentence:
                self.current.content.append(piece[:2])
            return
        words = len(paragraph.text[piece.start : min(piece.end, piece.start + 400)].split())
        fewest = (2 if whole and not piece.single else LONG) if sentence else _LONG_PART
        if words < fewest or is_title(paragraph.text, piece):
            return
        found = Attribution([piece[:2]], "direct")
        if whole:
            self._by_context(paragraph, index, found)
        elif self.current is not None and sentence:
            found.source, found.rule = list(self.current.source), RESUMED
        self.found.append(found)
        self.current = found

    def _by_context(self, paragraph: Paragraph, index: int, found: Attribution) -> None:
        """Give a piece without a cue to the speaker whom the context names, if it names one."""
        piece = paragraph.pieces[index]
        link = paragraph.lead_in(piece, paragraph.gaps[index])
        if link is not None:
            found.take(link)
            return
        opens = piece.start == paragraph.start
        last = self.above if opens else self.current
        near = not opens or (self.paragraph is not None and self.paragraph.number == paragraph.number - 1)
        answered = last is not None and (_asks(paragraph.text, last) or _addresses(paragraph.text, piece, last))
        if last is not None and last.source and near and not answered and not _replies(paragraph, piece, opens):
            told = self.paragraph if opens and self.paragraph is not None else paragraph
            turns, link = told.turn(told.gaps[-1 if opens else index], last.source)
            if link is not None:
                found.take(link)
            elif not turns:
                found.source = list(last.source)
                found.rule = CONTINUED if opens else RESUMED


def _stands_alone(paragraph: Paragraph, piece: Piece, complement: int) -> bool:
    """Whether a piece is a sentence that a comma parts from the words before it: `said as she left, “Nobody knows.”`."""
    text = paragraph.text
    if text.startswith("that", complement) or not text[max(0, piece.start - 4) : piece.start].rstrip().endswith(","):
        return False
    return text[piece.inner[0] : piece.inner[0] + 1].isupper() and paragraph.is_sentence(piece) and not is_title(text, piece)


def _replies(paragraph: Paragraph, piece: Piece, opens: bool) -> bool:
    """Whether a piece is a short question and a paragraph of its own, as in a dialogue."""
    first, last = piece.inner
    alone = opens and paragraph.text[piece.end : paragraph.end].strip() == ""
    return alone and paragraph.text[last - 1 : last] == "?" and last - first < _DIALOGUE


def _addresses(text: str, piece: Piece, last: Attribution) -> bool:
    """Whether a piece is said to the last speaker: `“Your hands are on it, Mr Lee.”`."""
    names = {word for start, end in last.source for word in text[start:end].split() if word[:1].isupper()}
    called = _called().findall(text, piece.start, min(piece.end, piece.start + _CALLED))
    return any(name in names for name in called)


@cache
def _called() -> re.Pattern[str]:
    return re.compile(r"(?:[“\"‘']|, )(?:Mr|Mrs|Ms|Miss|Dr|Sir|Madam|Judge|Senator|Minister)\.? ([A-ZÀ-Þ][\w’'-]*\w)(?=[,.?!])")


def _asks(text: str, last: Attribution) -> bool:
    """Whether somebody else may be expected to answer."""
    end = last.content[-1][1]
    return last.lemma == "ask" or "?" in text[end - 2 : end]
