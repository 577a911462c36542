"""Attribution of marked text by rules: each quoted piece is linked to a cue and a source beside it, or to the last speaker.

The pass is the same for all languages; what it asks about the words of one it asks a `Finder`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..attribution import Attribution, Link
from ..attributions import Attributions
from ..gaps import Gap
from ..lexical.tokens import Span
from ..marks import Piece
from ..rules import CONTINUED, INVERTED, NOBODY, PLAIN, RESUMED, UNLISTED
from .extent import is_title
from .finder import Finder
from .links import Links
from .paragraph import Paragraph, paragraphs

_LONG = 7
_LONG_PART = 10
_FAR = 12
_AHEAD = 4
_REACH = 6
_MOST = 1000


def unattributed(text: str, pieces: Iterable[Piece]) -> list[Attribution]:
    """The pieces of a text that are long enough to be quotations though nothing says whose they are."""
    return [Attribution([piece[:2]], "direct") for piece in pieces if _words(text, piece) >= _LONG]


def attribute(text: str, pieces: Sequence[Piece], units: Sequence[Span], finder: Finder) -> Attributions:
    """The attributions of a text's quoted pieces, in order.

    Args:
        text: The text.
        pieces: Its quoted pieces.
        units: Its paragraphs, cut at headlines and list items.
        finder: The rules of its language.
    """
    found = Attributions()
    above: Above | None = None
    for paragraph in paragraphs(text, pieces, units, finder.abbreviations):
        above = Above(paragraph, Pass(paragraph, finder, above, found).run())
    return found


@dataclass(frozen=True, slots=True)
class Above:
    """What a paragraph leaves to the next one: itself, and its last attribution, None where the last speaker is unknown."""

    paragraph: Paragraph
    last: Attribution | None

    @property
    def unfinished(self) -> Attribution | None:
        """The attribution whose quotation goes on in the next paragraph."""
        return self.last if self.paragraph.pieces[-1].continued else None


class Pass:
    """The pass over the pieces of one paragraph, sentence by sentence.

    The last attribution of the paragraph so far goes from step to step as `latest`: it is what each step takes and gives back,
    and the only one that a step may still change.
    """

    __slots__ = ("_above", "_finder", "_found", "_links", "_paragraph")

    def __init__(self, paragraph: Paragraph, finder: Finder, above: Above | None, found: Attributions) -> None:
        """A pass that adds to the attributions of the paragraphs before."""
        self._paragraph, self._finder, self._above, self._found = paragraph, finder, above, found
        self._links = Links(paragraph, finder)

    def run(self) -> Attribution | None:
        """Attribute all pieces; gives the last attribution."""
        count, gaps = len(self._paragraph.pieces), self._paragraph.gaps
        latest: Attribution | None = None
        first = 0
        while first < count:
            last = first
            # A sentence of more pieces than anybody writes is taken in parts.
            while last + 1 < min(count, first + _MOST) and gaps[last + 1].bridge:
                last += 1
            latest = self._sentence(first, last, latest)
            first = last + 1
        return latest

    def _sentence(self, first: int, last: int, latest: Attribution | None) -> Attribution | None:
        """Attribute the pieces first to last, which are in one sentence."""
        pieces = self._paragraph.pieces
        begin, index = self._paragraph.gaps[first].head, first
        split = False
        while index <= last:
            ahead = self._links.before(begin, index, latest is not None)
            stop, link = self._following(index, last, ahead, latest)
            if link is not None:
                begin, latest = self._quoted_after(begin, index, stop, link, latest)
                split = True
            elif ahead is not None:
                stop = self._reached(index, last)
                latest = self._quoted_before(index, stop, ahead, latest)
                begin, split = pieces[stop].end, False
            elif not split or self._finder.is_quoted(self._paragraph, begin, index):
                if split and latest is not None:
                    latest.content.append(pieces[index][:2])
                else:
                    latest = self._unlinked(begin, index, latest)
                # The words before a film's title may still be those of the verb after it, but not for ever.
                if index - first >= _FAR or not pieces[index].closing:
                    begin = pieces[index].end
            index = stop + 1
        return latest

    def _following(self, index: int, last: int, ahead: Link | None, latest: Attribution | None) -> tuple[int, Link | None]:
        """The link after a piece, or after a later one of its sentence; with the index of the piece that it comes after."""
        link = self._links.after(index)
        if ahead is None:
            return (index, link) if link is not None else self._later(index, last, latest)
        bridge = self._paragraph.gaps[index + 1].bridge and index < last
        if link is None or bridge or link.rule not in (PLAIN, INVERTED):
            return index, None
        prefers = ahead.complement is not None or self._finder.ending(self._paragraph, self._paragraph.pieces[index]) == ","
        return index, link if prefers else None

    def _later(self, index: int, last: int, latest: Attribution | None) -> tuple[int, Link | None]:
        pieces = self._paragraph.pieces
        for at in range(index + 1, min(last, index + _AHEAD) + 1):
            if self._links.before(pieces[at - 1].end, at, latest is not None) is not None:
                break
            link = self._links.after(at)
            if link is not None:
                return (at, link) if link.rule != UNLISTED else (index, None)
        return index, None

    def _reached(self, index: int, last: int) -> int:
        """The last piece that the link before a piece reaches."""
        at, pieces = index, self._paragraph.pieces
        while at < min(last, index + _REACH) and self._links.before(pieces[at].end, at + 1, True) is None:
            if self._links.after(at + 1) is not None:
                break
            at += 1
        return at

    def _quoted_after(
        self, begin: int, first: int, last: int, link: Link, latest: Attribution | None
    ) -> tuple[int, Attribution | None]:
        """Record pieces that the link after them attributes; the words before them in the sentence are content as well.

        Returns:
            Where the words that lead up to the next piece begin, and the last attribution.
        """
        pieces = self._paragraph.pieces
        piece, end = pieces[first], pieces[last].end
        start = self._finder.beginning(self._paragraph, begin, first, link)
        if start is None:
            return end, self._unlinked(begin, first, latest)
        mixed = start < piece.start or last > first or link.reach is not None
        unfinished = None if mixed else self._taken_up(first)
        if unfinished is not None:
            return link.end, _continued(unfinished, piece, link)
        item = Attribution([(start, link.reach or end)], "mixed" if mixed else "direct")
        return link.end, self._added(item, link, latest)

    def _quoted_before(self, first: int, last: int, link: Link, latest: Attribution | None) -> Attribution:
        """Record pieces that the link before them attributes."""
        pieces = self._paragraph.pieces
        start, end = self._finder.clause(self._paragraph, first, last, link)
        mixed = start < pieces[first].start or last > first or end > pieces[last].end
        return self._added(Attribution([(start, end)], "mixed" if mixed else "direct"), link, latest)

    def _added(self, item: Attribution, link: Link, latest: Attribution | None) -> Attribution:
        item.take(link)
        if link.rule != NOBODY:
            start, end = item.content[0]
            if link.source is None:
                above = self._above.last if self._above is not None else None
                antecedent = self._finder.antecedent(self._paragraph, start, link, latest, above)
                if antecedent is not None:
                    item.source = list(antecedent.source)
            if self._found:
                # Words before the marks may reach back to where the last quotation ended, not into it.
                item.content[0] = max(start, min(self._found[-1].content[-1][1], end - 1)), end
        self._found.append(item)
        return item

    def _taken_up(self, index: int) -> Attribution | None:
        """The attribution that the paragraph before left unfinished, where a piece goes on with its quotation."""
        unfinished = None if index or self._above is None else self._above.unfinished
        return unfinished if unfinished is not None and self._paragraph.opens(index) else None

    def _unlinked(self, begin: int, index: int, latest: Attribution | None) -> Attribution | None:
        """Record a piece without a link of its own, if it is a quotation."""
        piece = self._paragraph.pieces[index]
        unfinished = self._taken_up(index)
        if unfinished is not None:
            return _continued(unfinished, piece)
        whole = self._finder.is_light(self._paragraph.text, begin, piece.start)
        if self._finder.is_unread(self._paragraph, index):
            # Who that attribution names cannot be known, so nothing says that the last speaker goes on.
            return self._bare(index, whole and latest is None, None)
        return self._bare(index, whole, latest)

    def _bare(self, index: int, whole: bool, latest: Attribution | None) -> Attribution | None:
        """Record a piece as part of the last quotation, or another of its speaker, or nobody's, or not at all.

        `whole` says that nothing before it in its sentence means anything.
        """
        paragraph = self._paragraph
        text, piece = paragraph.text, paragraph.pieces[index]
        sentence = paragraph.is_sentence(piece)
        if latest is not None and whole and paragraph.gaps[index].joins and not _is_parted(text, paragraph.gaps[index], latest):
            if sentence:
                latest.content.append(piece[:2])
            return latest
        words = _words(text, piece)
        fewest = (2 if whole and not piece.single else _LONG) if sentence else _LONG_PART
        if words < fewest or is_title(text, piece):
            return latest
        item = Attribution([piece[:2]], "direct")
        if whole:
            link = self._context(index, latest)
            if link is not None:
                item.take(link)
        elif latest is not None and sentence:
            item.source, item.rule = list(latest.source), RESUMED
        self._found.append(item)
        return item

    def _context(self, index: int, latest: Attribution | None) -> Link | None:
        """The link of a piece to the speaker whom the context names, or who goes on."""
        paragraph, above = self._paragraph, self._above
        link = self._finder.lead_in(paragraph, index)
        if link is not None:
            return link
        if not paragraph.opens(index):
            last, gap = latest, paragraph.gaps[index]
        elif above is not None and above.paragraph.number == paragraph.number - 1:
            last, gap = above.last, above.paragraph.gaps[-1]
        else:
            return None
        return self._finder.resumption(paragraph, index, last, gap) if last is not None and last.source else None


def _words(text: str, piece: Piece) -> int:
    """How many words are within the marks of a piece, as far as it matters; a mark that blanks set apart is none."""
    first, last = piece.inner
    return len(text[first : min(last, first + 400)].split())


def _is_parted(text: str, gap: Gap, latest: Attribution) -> bool:
    """Whether a sentence of its own, and not the attribution, is between two quotations, as `Mr Hart agreed.` is."""
    inside = any(gap.start <= start < gap.end for start, _ in (*latest.cue, *latest.source))
    return gap.ended and not inside and text[gap.start : gap.end].lstrip()[:1].isupper()


def _continued(unfinished: Attribution, piece: Piece, link: Link | None = None) -> Attribution:
    """The attribution of a quotation of several paragraphs, with another piece of it."""
    unfinished.content.append(piece[:2])
    # Who is named at the end of a quotation of several paragraphs said it, not who spoke before it began.
    if link is not None and (not unfinished.source or unfinished.rule == CONTINUED):
        unfinished.take(link)
    return unfinished
