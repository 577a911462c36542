"""What a search comes to, and what of that belongs to each of several pieces that are given as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from .align import Pair
from .beyond import said
from .cleaned import Fillers, is_cleaned
from .index import Index
from .meaning import negation
from .parts import Word
from .record import ASSEMBLED, CLEANED, EDITED, EXACT, NOT_FOUND
from .seeds import Common
from .side_by_side import compare

LONGEST_OMISSION = 250
"""The maximum number of words that an ellipsis may replace; a quotation with a longer gap is assembled."""

LEAST_SIMILARITY = 0.6
"""The minimum similarity of an edited quotation; with less, it is not found."""

LEAST_OF_PIECE = 0.5
"""The minimum for a piece whose place is known from the others of its sentence: `“It was,” he said` for `It wasn’t`."""

Span = tuple[int, int]
"""A range of words in the index: the first, and the one after the last."""


class Part(NamedTuple):
    """The words from `first` up to `stop` of an assembled quotation, and where they were found."""

    first: int
    stop: int
    finding: Finding


@dataclass
class Finding:
    """The result of a search: the status of a quotation, and the passages it consists of.

    `pairs` are its words with their places, if there is an alignment, and `parts` what it was assembled of otherwise.
    """

    status: str = NOT_FOUND
    similarity: float = 0.0
    difference: str | None = None
    warnings: list[str] = field(default_factory=list)
    passages: list[Span] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def joined(index: Index, parts: list[Part], similarity: float) -> Finding:
    """A quotation assembled from parts in different places; each is warned of what was dropped before it."""
    warned = parts[:1]
    for (_, _, before), part in pairwise(parts):
        gone = dropped(index, before.passages[-1:], part.finding.passages[:1])
        warned.append(part._replace(finding=_warned(part.finding, gone)))
    found = [part.finding for part in warned]
    spans = [span for one in found for span in one.passages]
    shown = [one.difference or located(index, one.passages) for one in found]
    return Finding(ASSEMBLED, similarity, " | ".join(shown), [text for one in found for text in one.warnings], spans, [], warned)


def _warned(finding: Finding, warnings: list[str]) -> Finding:
    return Finding(finding.status, finding.similarity, finding.difference, warnings + finding.warnings, finding.passages)


def divided(
    text: str, words: Sequence[Word], ends: Sequence[int], finding: Finding, index: Index, idle: Fillers
) -> list[Finding] | None:
    """The finding for each piece of a quotation, given the number of words up to the end of each.

    None if the pieces were not found together, so that each has to be searched for by itself.
    """
    if len(ends) == 1:
        return [finding]
    if finding.parts:
        return [_assembled(index, finding.parts, first, stop) for first, stop in _ranges(ends)]
    if finding.status == NOT_FOUND or not finding.pairs:
        return None
    found: list[Finding] = []
    after: int | None = None
    for (first, stop), pairs in zip(_ranges(ends), _split(finding.pairs, ends), strict=True):
        places = [place for _, place in pairs if place is not None]
        shifted = [(None if at is None else at - first, place) for at, place in pairs]
        one = _piece(text, words[first:stop], shifted, finding.status, index, after)
        if one.status == EDITED and not one.warnings and is_cleaned(text, words[first:stop], shifted, index, idle, after):
            one.status = CLEANED
        found.append(one)
        after = places[-1] if places else after
    return found


def _ranges(ends: Sequence[int]) -> list[Span]:
    return list(pairwise([0, *ends]))


def _split(pairs: Iterable[Pair], ends: Sequence[int]) -> list[list[Pair]]:
    """The pairs of each piece; words of a source that are left out between two pieces belong to the second."""
    split: list[list[Pair]] = [[]]
    last = -1
    for at, place in pairs:
        if len(split) < len(ends) and last == ends[len(split) - 1] - 1:
            split.append([])
        split[-1].append((at, place))
        last = last if at is None else at
    return split


def _piece(text: str, words: Sequence[Word], pairs: Sequence[Pair], status: str, index: Index, after: int | None) -> Finding:
    """The finding for one piece of a quotation whose alignment is known."""
    places = [place for _, place in pairs if place is not None]
    if not places:
        # All of it is a label or a note, which is no speech, or else none of its words are there.
        return Finding(EXACT, 1.0) if status == EXACT else Finding()
    passage = places[0], places[-1] + 1
    if status == EXACT:
        return Finding(EXACT, 1.0, None, [], [passage])
    done = compare(text, words, pairs, index, after)
    if status == ASSEMBLED:
        spans = turns(index, places)
        return Finding(ASSEMBLED, done.similarity, located(index, spans), done.warnings, spans)
    if done.exact:
        return Finding(EXACT, 1.0, None, [], [passage])
    if done.similarity < LEAST_OF_PIECE:
        return Finding(similarity=done.similarity)
    return Finding(EDITED, done.similarity, done.difference, done.warnings, [passage])


def _assembled(index: Index, parts: Iterable[Part], first: int, stop: int) -> Finding:
    """The finding for the words from `first` up to `stop` of a quotation that was assembled from parts."""
    inside = [part for part in parts if part.first < stop and part.stop > first]
    same = sum((min(part.stop, stop) - max(part.first, first)) * part.finding.similarity for part in inside)
    if same < LEAST_SIMILARITY * (stop - first):
        return Finding(similarity=same / (stop - first))
    found = joined(index, [_within(index, part, first, stop) for part in inside], same / (stop - first))
    found.warnings = list(dict.fromkeys(found.warnings))
    return found


def _within(index: Index, part: Part, first: int, stop: int) -> Part:
    """A part without the words beyond a piece, which only one that is a single run of words can have."""
    (begin, end), one = part.finding.passages[0], part.finding
    if one.status != ASSEMBLED or (part.first >= first and part.stop <= stop):
        return part
    span = begin + max(0, first - part.first), end - max(0, part.stop - stop)
    cut = Finding(ASSEMBLED, one.similarity, located(index, [span]), one.warnings, [span])
    return Part(max(part.first, first), min(part.stop, stop), cut)


def cut(shared: Iterable[Common], first: int, stop: int) -> list[Common]:
    """The runs that the words from `first` up to `stop` of a quotation have in common with the sources."""
    inside = ((max(run.at, first), min(run.at + run.length, stop), run) for run in shared)
    return [Common(at - first, run.source + at - run.at, end - at) for at, end, run in inside if at < end]


def matched(code: str, pairs: Iterable[Pair], index: Index) -> list[int]:
    """The places of the words that are the same in a quotation, given as codes, and in the sources."""
    return [place for at, place in pairs if at is not None and place is not None and code[at] == index.code[place]]


def turns(index: Index, places: Sequence[int]) -> list[Span]:
    """The range of words in each speaker's turn, in the order in which the places are given."""
    spans: dict[tuple[int, int], Span] = {}
    for place in places:
        turn = index.turn(place)
        first, stop = spans.get(turn, (place, place + 1))
        spans[turn] = min(first, place), max(stop, place + 1)
    return list(spans.values())


def dropped(index: Index, before: Iterable[Span], after: Iterable[Span]) -> list[str]:
    """Warnings for negations in the gap between two passages, if that is within a sentence."""
    for (first, end), (begin, _) in zip(before, after, strict=False):
        if 0 < begin - end <= LONGEST_OMISSION and index.turn(first) == index.turn(begin):
            between = said(index, end - 1, begin + 1)[:-1]
            gone = [one.key for one in between[1:] if negation(one.key)]
            if gone and not any(mark in one.marks for one in between for mark in ".?!"):
                return [f"negation dropped: {' '.join(gone)}"]
    return []


def located(index: Index, spans: Iterable[Span]) -> str:
    """The text of passages, each with its source and line."""
    return " | ".join(_located(index, first, stop) for first, stop in spans)


def _located(index: Index, first: int, stop: int) -> str:
    document, _ = index.stretch(first)
    place, _ = next(index.places(first, first + 1))
    text = " ".join(one.raw + one.marks for one in said(index, first, stop))
    return f"{text} ({document.name}:{document.position(place.start)[0]})"


def of_one_turn(words: str, pairs: Sequence[Pair], index: Index) -> list[Pair]:
    """The pairs of an alignment of words, given as codes; none at an end has a place in another turn than its words have."""
    same = [number for number, (at, place) in enumerate(pairs) if _is_same(words, at, place, index)]
    if not same or (same[0] == 0 and same[-1] == len(pairs) - 1):
        return list(pairs)
    first, last = (index.turn(pairs[number][1] or 0) for number in (same[0], same[-1]))
    kept = list(pairs)
    for number, (at, place) in enumerate(pairs):
        beyond = (number < same[0] and first) or (number > same[-1] and last)
        if beyond and place is not None and index.turn(place) != beyond:
            kept[number] = at, None
    return [pair for pair in kept if pair != (None, None)]


def _is_same(words: str, at: int | None, place: int | None, index: Index) -> bool:
    return at is not None and place is not None and words[at] == index.code[place]
