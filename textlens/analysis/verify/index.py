"""The index: all sources as one string with a character for each word, so that a run of words is a substring search.

Besides the texts, only this string and the first word of each stretch are kept; the offsets of words are computed on request.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

from ...documents.document import Document
from .normal import keys, pattern
from .transcript import Stretch, stretches

if TYPE_CHECKING:
    from .interrupted import Interrupted

UNKNOWN = "\U0010ffff"
"""The code of a word that is in no source."""

BREAK = "\U0010fffe"
"""The separator between two sources."""

_OVERFLOW = 0x10FFFD

_STEP = 64


class Place(NamedTuple):
    """The offsets of a word in a source."""

    start: int
    end: int


class Index:
    """The words of all sources, encoded for searching."""

    def __init__(self, sources: Iterable[Document] = ()) -> None:
        """Add the sources, in time linear in their length."""
        self.documents: list[Document] = []
        self._codes: dict[str, str] = {}
        self._stretches: list[tuple[int, Stretch]] = []
        self._firsts = array("Q")
        self._pieces: list[str] = []
        self._steps: dict[int, array[int]] = {}
        self._size = 0
        for document in sources:
            self.add(document)

    def add(self, document: Document) -> None:
        """Add a source."""
        spoken = list(stretches(document))
        find = pattern().findall
        split = [find(document.text, one.start, one.end) for one in spoken]
        words = keys([word for some in split for word in some])
        coded = self._coded(words)
        # Change the index only now: an error above must leave no part of the source in it.
        number = len(self.documents)
        self.documents.append(document)
        self.__dict__.pop("interrupted", None)
        self._stretches += ((number, one) for one in spoken)
        self._firsts.extend(accumulate(map(len, split[:-1]), initial=self._size) if spoken else ())
        self._pieces += (coded, BREAK)
        self._size += len(words) + 1

    @property
    def code(self) -> str:
        """The code of each word, in order, with a separator between two sources."""
        if len(self._pieces) > 1:
            self._pieces = ["".join(self._pieces)]
        return self._pieces[0] if self._pieces else ""

    def __len__(self) -> int:
        return self._size

    def encoded(self, words: Iterable[str]) -> str:
        """Encode words, given by their keys, with the codes used in `code`."""
        get = self._codes.get
        return "".join([get(word, UNKNOWN) for word in words])

    def stretches(self, number: int) -> Iterator[tuple[int, Stretch]]:
        """The stretches of a document, each with the number of its first word."""
        return ((first, one) for first, (at, one) in zip(self._firsts, self._stretches, strict=True) if at == number)

    @cached_property
    def interrupted(self) -> list[Interrupted]:
        """The quotations of the sources that an attribution interrupts; worked out when they are first asked for."""
        from .interrupted import interrupted

        return interrupted(self)

    def turn(self, word: int) -> tuple[int, int]:
        """The document number and turn number of a word, which identify a speaker's turn."""
        number, stretch = self._stretches[self._at(word)]
        return number, stretch.turn

    def stretched(self, number: int) -> tuple[Document, Stretch]:
        """The document and the stretch with this number."""
        at, stretch = self._stretches[number]
        return self.documents[at], stretch

    def breaks(self, number: int, other: int) -> int:
        """The number of separators between two stretches."""
        return self._stretches[other][0] - self._stretches[number][0]

    def stretch(self, word: int) -> tuple[Document, Stretch]:
        """The document and the stretch that contain a word."""
        return self.stretched(self._at(word))

    def places(self, first: int, stop: int) -> Iterator[tuple[Place, int]]:
        """The offsets of the words from `first` up to `stop`, each with the number of its stretch."""
        at = self._at(first)
        while at < len(self._stretches) and self._firsts[at] < stop:
            number, stretch = self._stretches[at]
            text = self.documents[number].text
            step, offset = self._near(at, first - self._firsts[at])
            for word, match in enumerate(pattern().finditer(text, offset, stretch.end), self._firsts[at] + step):
                if word >= stop:
                    break
                if word >= first:
                    yield Place(*match.span()), at
            at += 1

    def _near(self, at: int, word: int) -> tuple[int, int]:
        """A word at or before this one in a stretch, and its offset: each `_STEP`th is noted when a stretch is first looked at.

        Without it, looking for many words of one long stretch would go through all that comes before, each time.
        """
        number, stretch = self._stretches[at]
        if word < _STEP:
            return 0, stretch.start
        if at not in self._steps:
            found = pattern().finditer(self.documents[number].text, stretch.start, stretch.end)
            self._steps[at] = array("Q", (match.start() for match in islice(found, 0, None, _STEP)))
        step = min(word // _STEP, len(self._steps[at]) - 1)
        return step * _STEP, self._steps[at][step]

    def _at(self, word: int) -> int:
        # Empty stretches start at the same word as the next one with words, so the last of these is the right one.
        return bisect_right(self._firsts, word) - 1

    def _coded(self, words: list[str]) -> str:
        codes = self._codes
        for word in dict.fromkeys(words):
            if word not in codes:
                number = len(codes) + 1
                # Skip surrogates. If the codes run out, all further words share one; their keys are compared for each match.
                number += 0x800 if number >= 0xD800 else 0
                codes[word] = chr(min(number, _OVERFLOW))
        return "".join(map(codes.__getitem__, words))
