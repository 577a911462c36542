"""Attribution of marked text by rules: each quoted piece is linked to a cue and a source beside it, or to the last speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from .after import after
from .attribution import Attribution
from .before import before
from .lexicon import Lexicon
from .links import Link
from .marks import Piece
from .tokens import Tokens, breaks

Span = tuple[int, int]

WINDOW = 600
"""How many characters of a sentence are looked at on either side of a piece."""

_LONG = 7
_CONNECTING = frozenset(("and", "but", "then", "or", "so", "yet", "still", "again", "also"))
_ENDS = ".?!…"


def attribute(text: str, pieces: Sequence[Piece], units: Sequence[Span], lex: Lexicon | None) -> list[Attribution]:
    """The attributions of a text's quoted pieces, in order.

    Args:
        text: The text.
        pieces: Its quoted pieces.
        units: Its paragraphs, cut at headlines and list items.
        lex: The lexicon of its language; without one no piece is given a source.
    """
    return _Attributor(text, pieces, units, lex).run()


class _Attributor:
    """The state of one pass: the attributions so far and who spoke last."""

    def __init__(self, text: str, pieces: Sequence[Piece], units: Sequence[Span], lex: Lexicon | None) -> None:
        self.text, self.pieces, self.units, self.lex = text, pieces, units, lex
        self.starts = [start for start, _ in units]
        self.found: list[Attribution] = []
        self.closing: Attribution | None = None
        self.closing_unit = -9

    def run(self) -> list[Attribution]:
        first = 0
        while first < len(self.pieces):
            number = self._unit(self.pieces[first].start)
            end = self.units[number][1]
            last = first + 1
            while last < len(self.pieces) and self.pieces[last].start < end:
                last += 1
            self._block(number, self.pieces[first:last])
            first = last
        return self.found

    def _unit(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def _block(self, number: int, pieces: Sequence[Piece]) -> None:
        """Attribute the pieces of one paragraph."""
        block = _Block(self, number, pieces)
        block.run()
        self.closing, self.closing_unit = block.current, number if block.open_end else -9


class _Block:
    """One paragraph with its pieces."""

    def __init__(self, whole: _Attributor, number: int, pieces: Sequence[Piece]) -> None:
        self.whole, self.text, self.lex = whole, whole.text, whole.lex
        self.number, self.pieces = number, pieces
        self.start, self.end = whole.units[number]
        self.end = max(self.end, pieces[-1].end)
        self.current: Attribution | None = None
        self.open_end = False
        self.carried = False

    def run(self) -> None:
        gaps = self._gaps()
        index = 0
        while index < len(self.pieces):
            last = index
            while last + 1 < len(self.pieces) and gaps[last + 1].bridge:
                last += 1
            self._sentence(gaps, index, last)
            index = last + 1
        self.open_end = self._ends_quoted(gaps)

    def _ends_quoted(self, gaps: list[_Gap]) -> bool:
        return True

    def _gaps(self) -> list[_Gap]:
        edges = [self.start, *(edge for piece in self.pieces for edge in (piece.start, piece.end)), self.end]
        return [_Gap(self, edges[at], edges[at + 1], at // 2) for at in range(0, len(edges), 2)]

    def _sentence(self, gaps: list[_Gap], first: int, last: int) -> None:
        """Attribute the pieces first to last, which stand in one sentence."""
        begin = gaps[first].head
        self.split = False
        index = first
        while index <= last:
            piece, gap = self.pieces[index], gaps[index + 1]
            ahead = self._before(begin, piece)
            behind = self._after(piece, gap, index)
            if ahead is not None and behind is not None and not self._prefers(ahead, behind, piece, gap.bridge and index < last):
                behind = None
            if behind is not None:
                begin = self._quoted_after(begin, [piece], behind, index == first, gap)
                self.split = True
                index += 1
                continue
            if ahead is not None:
                stop = self._reach(gaps, index, last)
                self._quoted_before(ahead, self.pieces[index : stop + 1], gaps[stop + 1])
                begin, index = self.pieces[stop].end, stop + 1
                self.split = False
                continue
            later = self._linked_later(gaps, index, last)
            if later is not None:
                at, link = later
                begin = self._quoted_after(begin, self.pieces[index : at + 1], link, index == first, gaps[at + 1])
                index = at + 1
                continue
            if index > first and self.current is not None and self.split:
                self.current.content.append((piece.start, piece.end))
            else:
                self._bare(piece, gaps[index], begin)
            begin = piece.end
            index += 1

    def _prefers(self, ahead: Link, behind: Link, piece: Piece, bridge: bool) -> bool:
        """Whether the attribution behind a piece holds, though there is one before it."""
        if behind.rule not in ("plain", "inverted") or bridge:
            return False
        return ahead.complement is not None or self._ending(piece) == ","

    def _linked_later(self, gaps: list[_Gap], index: int, last: int) -> tuple[int, Link] | None:
        """The link behind a later piece of the same sentence, when the words between say nothing of their own."""
        for at in range(index + 1, min(last, index + 4) + 1):
            if self._before(self.pieces[at - 1].end, self.pieces[at]) is not None:
                return None
            link = self._after(self.pieces[at], gaps[at + 1], at)
            if link is not None:
                return (at, link) if link.rule != "unlisted" else None
        return None

    def _reach(self, gaps: list[_Gap], index: int, last: int) -> int:
        """The last piece that the link before piece `index` reaches."""
        at = index
        while at < last and at - index < 6 and self._before(self.pieces[at].end, self.pieces[at + 1]) is None:
            if self._after(self.pieces[at + 1], gaps[at + 2], at + 1) is not None:
                break
            at += 1
        return at

    def _before(self, begin: int, piece: Piece) -> Link | None:
        if self.lex is None:
            return None
        start = max(begin, piece.start - WINDOW)
        if not self.text[start : piece.start].strip():
            return None
        tokens = Tokens(self.text, start, piece.start)
        if not tokens.raw:
            return None
        words = self.text.count(" ", piece.start, min(piece.end, piece.start + 200)) + 1
        return before(tokens, self.lex, opens_block=start == self.start, words=words, follows=self.current is not None and start > self.start)

    def _byline(self, index: int) -> Link | None:
        """`— Name` on a line of its own behind the paragraph."""
        if index + 1 < len(self.pieces) or self.number + 1 >= len(self.whole.units) or self.lex is None:
            return None
        start, end = self.whole.units[self.number + 1]
        if end - start > 150 or self.text[start] not in "-–—―~":
            return None
        tokens = Tokens(self.text, start, _trimmed(self.text, start, end))
        return after(tokens, self.lex, ",", closes_block=True) if len(tokens) > 1 and tokens.raw[0] in "-–—―~" else None

    def _after(self, piece: Piece, gap: _Gap, index: int) -> Link | None:
        if self.lex is None or not piece.closing:
            return None
        if gap.tail <= piece.end:
            return self._byline(index)
        stop = min(gap.tail, piece.end + WINDOW)
        tokens = Tokens(self.text, piece.end, stop)
        if not tokens.raw:
            return None
        closes = stop >= self.end - 1 and index == len(self.pieces) - 1
        return after(tokens, self.lex, self._ending(piece), closes_block=closes)

    def _ending(self, piece: Piece) -> str:
        first, last = piece.inner
        inner = self.text[max(first, last - 4) : last].rstrip(" \n'’”\"")
        ending = inner[-1:] or " "
        if self.text[piece.end : piece.end + 1] in (",", ".") and ending not in _ENDS:
            return self.text[piece.end]
        return ending

    def _quoted_after(self, begin: int, pieces: Sequence[Piece], link: Link, opens: bool, gap: _Gap) -> int:
        """Record pieces whose attribution follows them; the words before them in the sentence are content as well."""
        start = begin
        while start < pieces[0].start and not self.text[start].isalnum():
            start += 1
        mixed = start < pieces[0].start
        if mixed and self._light(start, pieces[0].start):
            start, mixed = pieces[0].start, False
        if mixed and pieces[0].start - start > 400:
            start, mixed = pieces[0].start, False
        stop = link.reach if link.reach is not None else pieces[-1].end
        mixed = mixed or len(pieces) > 1 or link.reach is not None
        content = [(start if start < pieces[0].start else pieces[0].start, stop)]
        if not mixed and opens and self._carry(pieces[0], link):
            pass
        else:
            self._add(Attribution(content, "mixed" if mixed else "direct"), link)
        return link.end

    def _carry(self, piece: Piece, link: Link) -> bool:
        """Whether a piece goes on with a quotation of the paragraph before, which then takes this link."""
        last = self.whole.closing
        if last is None or not self._continues(piece):
            return False
        last.content.append((piece.start, piece.end))
        if not last.source:
            self._link(last, link)
        self.current = last
        return True

    def _continues(self, piece: Piece) -> bool:
        """Whether the paragraph before left a quotation open that this piece takes up."""
        at = self._place(piece)
        return at > 0 and self.whole.pieces[at - 1].continued

    def _place(self, piece: Piece) -> int:
        return bisect_right(self.whole.pieces, piece) - 1

    def _quoted_before(self, link: Link, pieces: Sequence[Piece], gap: _Gap) -> None:
        start = pieces[0].start if link.complement is None else link.complement
        end = pieces[-1].end
        mixed = link.complement is not None or len(pieces) > 1
        if not gap.ended:
            end, more = self._extended(end, gap)
            mixed = mixed or more
        self._add(Attribution([(start, end)], "mixed" if mixed else "direct"), link)

    def _extended(self, end: int, gap: _Gap) -> tuple[int, bool]:
        """The end of the clause that goes on behind the last mark."""
        rest = self.text[end : min(gap.tail, end + 200)]
        cut = len(rest)
        for mark in (",", " — ", " – ", " - ", "--", ";", ":", "(", " and ", " but ", " while ", " when ", " before ", " after ", " as "):
            place = rest.find(mark)
            if 0 <= place < cut:
                cut = place
        rest = rest[:cut].rstrip(" .,;:\n\r\t")
        if not any(letter.isalnum() for letter in rest):
            return end, False
        return end + len(rest), True

    def _bare(self, piece: Piece, gap: _Gap, begin: int) -> None:
        """A piece without a link of its own: part of the last quotation, or of the last speaker's, or nobody's."""
        opens = piece.start == self.start
        if opens and self._join_open(piece):
            return
        words = len(self.text[piece.start : min(piece.end, piece.start + 400)].split())
        whole = self._light(begin, piece.start)
        if self.current is not None and whole and gap.joins:
            if self._sentence_like(piece):
                self.current.content.append((piece.start, piece.end))
            return
        if not (words >= _LONG or whole and self._sentence_like(piece) and words >= 2):
            return
        found = Attribution([(piece.start, piece.end)], "direct")
        self._from_context(found, piece, gap, opens, whole)
        self.whole.found.append(found)
        self.current = found if found.source or found.rule == "none" else self.current

    def _light(self, start: int, end: int) -> bool:
        """Whether nothing but marks and connecting words stands in text[start:end]."""
        if end - start > 24:
            return not self.text[start:end].strip(" \t\n\r-–—•*([")
        words = self.text[start:end].lower().strip(" \t\n\r-–—•*([,:").replace(",", " ").split()
        return all(word in _CONNECTING for word in words)

    def _join_open(self, piece: Piece) -> bool:
        last = self.whole.closing
        if last is None or not self._continues(piece):
            return False
        last.content.append((piece.start, piece.end))
        self.current = last
        return True

    def _from_context(self, found: Attribution, piece: Piece, gap: _Gap, opens: bool, whole: bool) -> None:
        """Give a piece without a cue to the speaker the context names, if it names one."""
        if self.lex is None or not whole:
            return
        link = self._lead_in(opens, gap)
        if link is not None:
            self._link(found, link)
            return
        last = self.current if not opens else self.whole.closing
        near = not opens or self.whole.closing_unit == self.number - 1
        if last is not None and last.source and near and not self._asked(last):
            found.source = list(last.source)
            found.rule = "resumed" if not opens else "continued"

    def _lead_in(self, opens: bool, gap: _Gap) -> Link | None:
        """The link in the sentence before, which ends in a colon, perhaps in the paragraph before."""
        if opens and self.number:
            start, end = self.whole.units[self.number - 1]
            if self.text[end - 1 : end] != ":" and self.text[end - 1 : end] != ",":
                return None
            start = max(start, end - WINDOW)
            assert self.lex is not None
            cuts = breaks(self.text, start, end, self.lex["abbreviations"])
            first = cuts[-1][1] if cuts else start
            tokens = Tokens(self.text, first, end)
            return before(tokens, self.lex, opens_block=first == start, words=20) if tokens.raw else None
        return None

    def _asked(self, last: Attribution) -> bool:
        end = last.content[-1][1]
        return last.lemma == "ask" or "?" in self.text[end - 2 : end]

    def _sentence_like(self, piece: Piece) -> bool:
        first, last = piece.inner
        inner = self.text[first:last].strip()
        return bool(inner) and (inner[-1] in ".?!…,—–-" or inner[0].isupper() and inner.count(" ") > 3 or not piece.closing)

    def _add(self, found: Attribution, link: Link) -> None:
        self._link(found, link)
        self.whole.found.append(found)
        self.current = found

    def _link(self, found: Attribution, link: Link) -> None:
        found.cue = [link.cue] if link.cue else []
        found.source = [link.source] if link.source else []
        found.rule, found.lemma = link.rule, link.lemma
        if link.source is None and self.current is not None:
            found.source = list(self.current.source)


class _Gap:
    """The unmarked text between two pieces of a paragraph, or before the first or behind the last.

    `tail` is where the sentence of the piece before it ends, `head` where that of the piece behind it begins; `bridge` says
    that both are one sentence, `joins` that nothing but the end of an attribution stands between.
    """

    __slots__ = ("bridge", "end", "ended", "head", "joins", "start", "tail")

    def __init__(self, block: _Block, start: int, end: int, index: int) -> None:
        self.start, self.end = start, end
        text, lex = block.text, block.lex
        cuts = breaks(text, start, min(end, start + WINDOW), lex["abbreviations"]) if lex else []
        if end - start > WINDOW:
            far = breaks(text, end - WINDOW, end, lex["abbreviations"]) if lex else []
            cuts = cuts + far if cuts or far else []
        self.tail = cuts[0][0] if cuts else _trimmed(text, start, end)
        self.head = cuts[-1][1] if cuts else start
        self.ended = index > 0 and _is_ended(text, block.pieces[index - 1])
        first = text[start:end].lstrip()[:1]
        self.bridge = not cuts and index > 0 and not (self.ended and (first.isupper() or not first))
        self.joins = len(cuts) <= 1 and not text[self.head : end].strip()
        if not cuts and not self.bridge and first:
            self.joins = False
        if index == 0:
            self.joins = False


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1] in ".!?…" or text[end - 1].isspace()):
        end -= 1
    return end


def _is_ended(text: str, piece: Piece) -> bool:
    last = piece.inner[1]
    return text[last - 1 : last] in _ENDS or text[piece.end : piece.end + 1] == "."
