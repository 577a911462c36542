"""The index: all sources as one string with a character for each word, so that a run of words is a substring search.

Besides the texts, only this string and the first word of each stretch are kept; the offsets of words are computed on request.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

from ...documents.document import Document
from ..forms import folded
from .broken import mended
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

_MOST_TOKENS = 1 << 19
"""So many different tokens are remembered."""

_AROUND = '.,;:?!"“”()…—–-'
"""Marks around a word that are no part of it."""


class Place(NamedTuple):
    """The offsets of a word in a source."""

    start: int
    end: int


class Index:
    """The words of all sources, encoded for searching.

    Attributes:
        documents: The sources.
        texts: Their texts, with the words whole that a line end breaks; offsets are the same.
    """

    def __init__(self, sources: Iterable[Document] = (), names: Mapping[str, str] | None = None) -> None:
        """Add the sources, in time linear in their length; `names` are those of speakers whom they call otherwise."""
        self._names = {folded(label): name for label, name in (names or {}).items()}
        self.documents: list[Document] = []
        self.texts: list[str] = []
        self._tokens = _Tokens()
        self._stretches: list[tuple[int, Stretch]] = []
        self._firsts = array("Q")
        self._pieces: list[str] = []
        self._steps: dict[int, array[int]] = {}
        self._size = 0
        for document in sources:
            self.add(document)

    def add(self, document: Document) -> None:
        """Add a source."""
        spoken = [self._renamed(one) for one in stretches(document)] if self._names else list(stretches(document))
        text = mended(document.text)
        codes = self._tokens.__getitem__
        coded = ["".join(map(codes, text[one.start : one.end].split())) for one in spoken]
        # Change the index only now: an error above must leave no part of the source in it.
        number = len(self.documents)
        self.documents.append(document)
        self.texts.append(text)
        for known in ("counts", "interrupted"):
            self.__dict__.pop(known, None)
        self._stretches += ((number, one) for one in spoken)
        self._firsts.extend(accumulate(map(len, coded[:-1]), initial=self._size) if spoken else ())
        self._pieces += (*coded, BREAK)
        self._size += sum(map(len, coded)) + 1

    def _renamed(self, one: Stretch) -> Stretch:
        name = one.speaker and self._names.get(folded(one.speaker))
        return one._replace(speaker=name) if name else one

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
        get = self._tokens.codes.get
        return "".join([get(word, UNKNOWN) for word in words])

    def stretches(self, number: int) -> Iterator[tuple[int, Stretch]]:
        """The stretches of a document, each with the number of its first word."""
        return ((first, one) for first, (at, one) in zip(self._firsts, self._stretches, strict=True) if at == number)

    @cached_property
    def counts(self) -> Counter[str]:
        """How often the sources have each word, by its code."""
        return Counter(self.code)

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

    def text(self, number: int) -> str:
        """The text, with its words whole, of the document of the stretch with this number."""
        return self.texts[self._stretches[number][0]]

    def stretch(self, word: int) -> tuple[Document, Stretch]:
        """The document and the stretch that contain a word."""
        return self.stretched(self._at(word))

    def places(self, first: int, stop: int) -> Iterator[tuple[Place, int]]:
        """The offsets of the words from `first` up to `stop`, each with the number of its stretch."""
        at = self._at(first)
        while at < len(self._stretches) and self._firsts[at] < stop:
            number, stretch = self._stretches[at]
            text = self.texts[number]
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
            found = pattern().finditer(self.texts[number], stretch.start, stretch.end)
            self._steps[at] = array("Q", (match.start() for match in islice(found, 0, None, _STEP)))
        step = min(word // _STEP, len(self._steps[at]) - 1)
        return step * _STEP, self._steps[at][step]

    def _at(self, word: int) -> int:
        # Empty stretches start at the same word as the next one with words, so the last of these is the right one.
        return bisect_right(self._firsts, word) - 1


class _Tokens(dict[str, str]):
    """The codes of the words in what stands between two blanks, worked out once for each: `don't,` has one, `sea-wall` two.

    No word goes on beyond a blank, so that nothing else has to be known.
    """

    def __init__(self) -> None:
        super().__init__()
        self.codes: dict[str, str] = {}

    def __missing__(self, token: str) -> str:
        if len(self) >= _MOST_TOKENS:
            self.clear()
        bare = token.strip(_AROUND)
        if bare.isalpha() and bare.isascii():
            word = bare.lower()
            found = self.codes.get(word) or self._code(word)
        else:
            found = "".join(map(self._code, keys(pattern().findall(token))))
        self[token] = found
        return found

    def _code(self, word: str) -> str:
        code = self.codes.get(word)
        if code is None:
            number = len(self.codes) + 1
            # Skip surrogates. If the codes run out, all further words share one; their keys are compared for each match.
            number += 0x800 if number >= 0xD800 else 0
            code = self.codes[word] = chr(min(number, _OVERFLOW))
        return code
