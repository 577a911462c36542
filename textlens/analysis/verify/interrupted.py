"""What sources quote with an attribution in between: the attribution is no part of what was said.

`“We wait,” Ana Ruiz said. “The ferry is late.”` has the words `We wait. The ferry is late.` in a row, as long as that is one
quotation by one speaker.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...documents.document import Document
from .broken import mended
from .index import Index
from .normal import pattern
from .parts import BRACKET, ELLIPSIS, Word, runs
from .side_by_side import LONGEST_REPLACED


class Interrupted(NamedTuple):
    """The words of a quotation without the attributions in it: their codes, and which words of the index they are."""

    code: str
    places: list[int]


def interrupted(index: Index) -> list[Interrupted]:
    """The quotations of all sources that an attribution interrupts."""
    from ...quotations import quotations
    from ...quotations.unwrapped import marked, may_be_marked

    found: list[Interrupted] = []
    for number, document in enumerate(index.documents):
        if not may_be_marked(document.text) or len(marked(document)) < 2:
            continue
        # Only what is wholly in marks can be interrupted, and it is found without the model, which takes most of the time.
        several = [spans for quotation in quotations(document, ("direct",)) if len(spans := quotation.content_spans) > 1]
        if several:
            starts, numbers = numbered(index, number, document)
            found += (_without(index, spans, starts, numbers) for spans in several)
    return [one for one in found if any(after != place + 1 for place, after in zip(one.places, one.places[1:], strict=False))]


def numbered(index: Index, number: int, document: Document) -> tuple[list[int], list[int]]:
    """Where the words of a source begin, and their numbers in the index."""
    starts: list[int] = []
    numbers: list[int] = []
    text = mended(document.text)
    for first, stretch in index.stretches(number):
        found = [match.start() for match in pattern().finditer(text, stretch.start, stretch.end)]
        starts += found
        numbers += range(first, first + len(found))
    return starts, numbers


def _without(index: Index, spans: Sequence[tuple[int, int]], starts: list[int], numbers: list[int]) -> Interrupted:
    from bisect import bisect_left

    places = [place for start, end in spans for place in numbers[bisect_left(starts, start) : bisect_left(starts, end)]]
    return Interrupted("".join(index.code[place] for place in places), places)


def within(
    words: Sequence[Word], code: str, quotations: Sequence[Interrupted], longest: int
) -> Iterator[list[list[tuple[int, int]]]]:
    """Where words stand in quotations: as pairs of a word and its place in the index, parted at attributions."""
    parts = runs(list(words), (ELLIPSIS, BRACKET))
    for one in quotations:
        at, chosen = 0, list[tuple[int, int]]()
        for first, last in parts:
            room = len(one.code) if not first else LONGEST_REPLACED if words[first].joint == BRACKET else longest
            then = one.code.find(code[first:last], at, at + room + last - first)
            if then < 0:
                break
            chosen += ((first + step, then + step) for step in range(last - first))
            at = then + last - first
        else:
            yield list(_parted(chosen, one.places))


def _parted(chosen: Sequence[tuple[int, int]], places: Sequence[int]) -> Iterator[list[tuple[int, int]]]:
    block: list[tuple[int, int]] = []
    before = -1
    for word, at in chosen:
        if block and at == before + 1 and places[at] != places[before] + 1:
            yield block
            block = []
        block.append((word, places[at]))
        before = at
    yield block
