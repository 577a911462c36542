"""The text of a draft with its quotations marked, and beside each paragraph what is said about them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ..documents.document import Document
from ..language.layout import covering, units
from ..reports.formats.differences import CAME, STAYED, WENT, Part
from . import verdicts
from .markup import safe
from .passages import Passages, clipped
from .verdicts import Verdict

LONGEST = 100_000
"""How many characters of a draft are shown in full; after that, only the paragraphs with quotations, and these shortened."""

_SHORTENED = 600
_TAGS = {WENT: "del", CAME: "ins", STAYED: ""}


class Beside:
    """One draft and the notes on its quotations."""

    def __init__(self, draft: Document, found: Sequence[Verdict], key: str, passages: Passages) -> None:
        """Take the verdicts, sorted by where the quotations begin; `key` is the prefix of the ids of link targets."""
        self._text = draft.text
        self._paragraphs = [*covering(draft.text, units(draft.text, draft.paragraphs))]
        self._key = key
        self._passages = passages
        self._found = [*enumerate(found, 1)]
        self._starts = [one.record.start for _, one in self._found]
        # Where quotations overlap, the one that begins first keeps the shared words.
        self._owned: list[tuple[int, int, int]] = []
        reached = 0
        for number, one in self._found:
            if one.record.end > max(reached, one.record.start):
                self._owned.append((max(reached, one.record.start), one.record.end, number))
                reached = one.record.end
        self._ends = [end for _, end, _ in self._owned]

    def rows(self) -> Iterator[str]:
        """The paragraphs, each with the notes on the quotations that begin in it."""
        left_out = False
        for start, end in self._paragraphs:
            first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
            if start >= LONGEST and first == last:
                left_out = True
                continue
            if left_out:
                yield '<div class="row">\n<p class="note">[…]</p>\n</div>\n'
            left_out = False
            body = "".join(self._paragraph(start, end))
            notes = "".join(self._note(number, one) for number, one in self._found[first:last])
            beside = f'<ul class="cards">\n{notes}</ul>\n' if notes else ""
            yield f'<div class="row">\n<p dir="auto">{body}</p>\n{beside}</div>\n'
        if left_out:
            yield '<div class="row">\n<p class="note">[…]</p>\n</div>\n'

    def _paragraph(self, start: int, end: int) -> Iterator[str]:
        place = start
        for at in range(bisect_right(self._ends, start), len(self._owned)):
            first, stop, number = self._owned[at]
            if first >= end:
                break
            first, stop = max(first, start), min(stop, end)
            yield from self._plain(place, first)
            _, one = self._found[number - 1]
            yield f'<q class="{kind(one)}">{"".join(self._labelled(first, stop))}</q>'
            place = stop
        yield from self._plain(place, end)

    def _plain(self, start: int, end: int) -> Iterator[str]:
        text = self._text[start:end]
        yield safe(text if end <= LONGEST else clipped(text, _SHORTENED))

    def _labelled(self, start: int, end: int) -> Iterator[str]:
        """The words of a quotation, with the number of each that begins in them."""
        place = start
        for number, one in self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            yield safe(self._text[place : one.record.start])
            place = one.record.start
            yield (
                f'<a class="who {kind(one)}" id="{self._key}-d{number}" href="#{self._key}-q{number}">'
                f'<span class="unseen">Quotation </span>{number}<span class="unseen">, {safe(one.status)}: </span></a>'
            )
        yield safe(self._text[place:end])

    def _note(self, number: int, one: Verdict) -> str:
        """What is said about one quotation."""
        remarks = "".join(f"<br>{safe(text)}" for text in one.remarks)
        lines = [
            f'<p class="verdict"><a class="who" href="#{self._key}-d{number}">'
            f'<span class="unseen">Back to quotation </span>{number}</a>'
            f' <b><span class="sign" aria-hidden="true">{one.sign}</span> {safe(one.status)}</b>{remarks}</p>'
        ]
        if verdicts.wordings(one.record) is not None:
            lines.append(f'<p class="words" dir="auto">{_marked(verdicts.both(one.record))}</p>')
        lines += [f'<p class="words" dir="auto">{_marked(piece)}</p>' for piece in verdicts.pieces(one.record)]
        if verdicts.nearest(one.record):
            lines.append(f'<p class="words" dir="auto">Nearest: {safe(verdicts.nearest(one.record))}</p>')
        place = verdicts.place(one.record)
        if place:
            lines.append(f'<p class="place">{" · ".join(f"<bdi>{safe(part)}</bdi>" for part in place)}</p>')
        elif one.record.speaker:
            lines.append(f'<p class="place">In the draft: <bdi>{safe(one.record.speaker)}</bdi></p>')
        passage = self._passages.of(one.record)
        if passage and one.is_quiet:
            lines.append(f'<details><summary>the passage</summary>\n<blockquote dir="auto">{passage}</blockquote></details>')
        elif passage:
            lines.append(f'<blockquote dir="auto">{passage}</blockquote>')
        body = "\n".join(lines)
        return f'<li class="card {kind(one)}" id="{self._key}-q{number}">\n{body}\n</li>\n'


def kind(verdict: Verdict) -> str:
    """The CSS class of a verdict."""
    return {verdicts.FAILS: "bad", verdicts.PASSES: "doubt", verdicts.AGREES: "good"}[verdict.sign]


def _marked(found: Sequence[Part]) -> str:
    """The words with those that are only in the source as deleted, and those that are only in the draft as inserted."""
    return "".join(f"<{_TAGS[state]}>{safe(text)}</{_TAGS[state]}>" if state else safe(text) for text, state in found)
