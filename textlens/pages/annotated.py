"""The annotated text of a story: quotations marked by speaker, hard sentences shaded, and notes in the margin."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..analysis.readability.hardest import HardSentence
from ..analysis.story import Story
from ..quotations import Quotation
from .markup import chip, hue, safe
from .wording import NOBODY, Cast, stance

SHORTEST = 1000
"""The minimum number of characters that are shown of a longer text; if there is less room, it is left out."""


class _Piece(NamedTuple):
    """A piece of a quotation within one paragraph; `first` says whether the quotation begins with it."""

    start: int
    end: int
    quotation: Quotation
    first: bool


class Annotated:
    """The annotated text of one story.

    Attributes:
        cast: The letters of its speakers.
        end: Offset after the last character that is shown.
    """

    def __init__(self, story: Story, key: str, room: int) -> None:
        """Prepare at most `room` characters of the text; `key` is the prefix of the ids of link targets."""
        self.cast = Cast(story)
        self.end = _end(story, room)
        self._text = story.text
        self._blocks = [(start, min(end, self.end)) for start, end in story.blocks if start < self.end]
        self._key = key
        self._title = story.headline
        ranked = sorted(enumerate(story.hard, 1), key=lambda one: one[1].start)
        self._hard = [(rank, one) for rank, one in ranked if one.start < self.end]
        self._pieces = list(_pieces(story.quotations))
        self._starts = [piece.start for piece in self._pieces]
        self._hard_starts = [one.start for _, one in self._hard]

    def rows(self) -> Iterator[str]:
        """The paragraphs, each with its notes."""
        for number, (start, end) in enumerate(self._blocks):
            kind = ' class="headline"' if self._title and not number else ""
            body = "".join(self._paragraph(start, end))
            notes = "".join(self._notes(start, end))
            beside = f'<ul class="notes">\n{notes}</ul>\n' if notes else ""
            yield f'<div class="row">\n<p dir="auto"{kind}>{body}</p>\n{beside}</div>\n'

    def _paragraph(self, start: int, end: int) -> Iterator[str]:
        place = start
        for rank, hard in self._within(start, end):
            stop = min(hard.end, end)
            if hard.start < place:
                continue
            yield from self._quoted(place, hard.start)
            yield f'<span class="hard">{"".join(self._quoted(hard.start, stop))}{self._why(rank, hard)}</span>'
            place = stop
        yield from self._quoted(place, end)

    def _quoted(self, start: int, end: int) -> Iterator[str]:
        """The text from `start` to `end` with its quotations marked."""
        place = start
        # The previous piece may extend into this range.
        for number in range(max(bisect_left(self._starts, start) - 1, 0), len(self._pieces)):
            piece = self._pieces[number]
            if piece.start >= end:
                break
            first, stop = max(piece.start, place), min(piece.end, end)
            if first >= stop:
                continue
            yield safe(self._text[place:first])
            yield self._piece(piece, first, stop)
            place = stop
        yield safe(self._text[place:end])

    def _piece(self, piece: _Piece, start: int, end: int) -> str:
        speaker = piece.quotation.speaker
        label = ""
        if piece.first and piece.start == start:
            name = safe((speaker or NOBODY) + stance(piece.quotation))
            letter = self.cast.letter(speaker)
            label = (
                f'<a class="who" href="#{self._key}-key"><span class="unseen">{name}: </span>'
                f'<span aria-hidden="true">{letter}</span></a>'
            )
        return f'<q class="{hue(self.cast.place(speaker))}">{label}{safe(self._text[start:end])}</q>'

    def _why(self, rank: int, hard: HardSentence) -> str:
        """The mark after a hard sentence, with a tooltip that gives the reasons."""
        return (
            f'<a class="mark" href="#{self._key}-hard-{rank}"><span class="unseen">Hard sentence </span>{rank}'
            f'<span class="unseen">: </span><span class="tip">{safe("; ".join(hard.reasons))}</span></a>'
        )

    def _notes(self, start: int, end: int) -> Iterator[str]:
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        for piece in self._pieces[first:last]:
            if piece.first:
                quotation = piece.quotation
                speaker = quotation.speaker
                told = (f", {quotation.role}" if quotation.role and speaker else "") + stance(quotation)
                role = f'<span class="role">{safe(told)}</span>' if told else ""
                tint, letter = hue(self.cast.place(speaker)), self.cast.letter(speaker)
                yield f'<li class="{tint}">{chip(letter)} <bdi>{safe(speaker or NOBODY)}</bdi>{role}</li>\n'
        for rank, hard in self._within(start, end):
            reasons = safe("; ".join(hard.reasons))
            yield f'<li class="why" id="{self._key}-hard-{rank}"><span class="mark">{rank}</span> {reasons}</li>\n'

    def _within(self, start: int, end: int) -> Sequence[tuple[int, HardSentence]]:
        return self._hard[bisect_left(self._hard_starts, start) : bisect_left(self._hard_starts, end)]


def _pieces(quotations: Sequence[Quotation]) -> Iterator[_Piece]:
    """The pieces of all quotations in order; of overlapping pieces, the one that begins first keeps the shared words."""
    found = [
        _Piece(start, end, quotation, not number)
        for quotation in quotations
        for number, (start, end) in enumerate(quotation.content_spans)
    ]
    reached = 0
    for piece in sorted(found, key=lambda piece: piece[:2]):
        if piece.end > max(reached, piece.start):
            yield piece._replace(start=max(reached, piece.start))
            reached = piece.end


def _end(story: Story, room: int) -> int:
    """Where the text is cut: at its end if there is room, otherwise at the end of a paragraph, a sentence or a word."""
    if len(story.text) <= room:
        return len(story.text)
    if room < SHORTEST:
        return 0
    ends = [end for _, end in story.blocks if end <= room] or [one.end for one in story.lengths if one.end <= room]
    if ends and ends[-1] > room // 2:
        return ends[-1]
    return story.text.rfind(" ", 0, room) if story.text.rfind(" ", room // 2, room) > 0 else room
