"""Quotations that a source has letter for letter, with a label, a time or a note in them that is no speech."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from ...documents.document import Document
from .align import Pair
from .finding import Finder
from .index import Index
from .interrupted import numbered
from .record import EXACT
from .result import Finding
from .transcript import Stretch, stretches


class Verbatim:
    """Searches the sources for quotations of a draft in which a transcript would have more than speech: `Yes (laughter), we do`.

    The words of sources are indexed without their labels, times and notes, so that such a quotation is not in a row there.
    """

    def __init__(self, draft: Document, index: Index) -> None:
        """Store both; nothing is read yet."""
        self._draft, self._index = draft, index
        self._numbered: dict[int, tuple[list[int], list[int]]] = {}

    def found(self, finder: Finder) -> Finding | None:
        """The finding for a quotation that a source has so; None if there is none, or if it is all speech."""
        start, end = finder.words[0].start, finder.words[-1].end
        # In speech the words themselves are looked for, but those beside a bracket that nobody closes are not whole: `Mr[d`.
        if self._is_spoken(start, end) and "[" not in self._draft.text[start:end]:
            return None
        for number, source in enumerate(self._index.documents):
            at = _place(source.text, self._draft.text[start:end])
            if at >= 0:
                return self._found(finder, number, at - start)
        return None

    def _found(self, finder: Finder, number: int, shift: int) -> Finding:
        """The finding for a quotation in the source with this number, whose words are so many characters further on there."""
        if number not in self._numbered:
            self._numbered[number] = numbered(self._index, number, self._index.documents[number])
        starts, numbers = self._numbered[number]
        pairs: list[Pair] = []
        for at, word in enumerate(finder.words):
            near = bisect_left(starts, word.start + shift)
            is_word = near < len(starts) and starts[near] == word.start + shift
            pairs.append((at, numbers[near] if is_word else None))
        places = [place for _, place in pairs if place is not None]
        return Finding(EXACT, 1.0, None, [], [(places[0], places[-1] + 1)] if places else [], pairs)

    def _is_spoken(self, start: int, end: int) -> bool:
        """Whether all of the draft between two offsets is one stretch of speech."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._stretches[at].end

    @cached_property
    def _stretches(self) -> list[Stretch]:
        return list(stretches(self._draft))

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self._stretches]


def _place(text: str, words: str) -> int:
    """Where words are in a text, but not within other words; -1 if they are not."""
    at = text.find(words)
    while at >= 0 and (text[at - 1 : at].isalnum() or text[at + len(words) : at + len(words) + 1].isalnum()):
        at = text.find(words, at + 1)
    return at
