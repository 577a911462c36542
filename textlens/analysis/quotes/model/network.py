"""The network that reads a sentence before anything else looks at it: what each word is likely to be, from the words around it.

A word is 64 numbers, by its form, its ending and its kind. Six filters in turn add to each what the words so far before and
behind it tell; a last one gives what `hints` holds. Weights are powers of two and numbers are small and whole, so that a filter
is a few additions of lanes (`lanes`) that hold all words of a text at once: exact, the same everywhere, fast in plain Python.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from math import inf
from zlib import crc32

from .hints import BUCKETS, MARKS, RANK, Hints, aligned
from .lanes import Lanes
from .sentences import PAD, Sentence
from .words import Word

REACHES = (1, 2, 4, 8, 16, 1)
"""How far before and behind a word each filter looks."""

FORM, ENDING, KIND = 24, 8, 32
"""How many of a word's numbers are of its form, its ending, its kind."""

WIDTH = FORM + ENDING + KIND
ENDINGS, KINDS = 1 << 11, 1 << 11
"""Places for endings and for kinds: powers of two, for they are found by hashes."""

OUTPUTS = len(MARKS) + 4 * RANK

LEVELS = 5
"""A weight is one of so many powers of two, from 1/8 to 2, or nothing."""

UNIT, FINE = 3, 5
"""The powers of two that one is in weights (8) and in a word's numbers (32)."""

_OUT = UNIT + FINE - 4  # Marks have 16 steps a unit.
_LANE = 16
_MOST, _BATCH = 2000, 110
_KEPT = 1 << 15


class Filter:
    """Sums of some numbers with weights that are powers of two.

    Args:
        counts: For each sum, from the highest power down, how many numbers are added and how many taken away, a byte each.
        places: Which, one list behind another.
        biases: What is added to each sum.
    """

    def __init__(self, counts: bytes, places: bytes, biases: Sequence[int]) -> None:
        ends = list(accumulate(counts))
        listed = [places[end - count : end] for end, count in zip(ends, counts, strict=True)]
        pairs = list(zip(listed[::2], listed[1::2], strict=True))
        self._sums = [(bias, pairs[LEVELS * at : LEVELS * at + LEVELS]) for at, bias in enumerate(biases)]

    def __call__(self, numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Each sum, and its bias, which is not yet added."""
        for bias, levels in self._sums:
            total = 0
            for plus, minus in levels:
                total += total
                for at in plus:
                    total += numbers[at]
                for at in minus:
                    total -= numbers[at]
            yield total, bias


def crc(word: Word) -> int:
    """What stands for the form of a word; all numbers are one form."""
    return crc32(("0" if word.tag == "0" else word.low).encode("utf-8", "surrogatepass"))


def ending(word: Word) -> int:
    """The place of a word's ending."""
    return word.ending % ENDINGS


def kind(word: Word) -> int:
    """The place of a word's kind: its part of speech, its shape and what kind of verb it is."""
    return (word.tagged * 7 ^ word.shape * 31 ^ word.kind * 127) % KINDS


class Network:
    """The network of a model file, from its arrays of bytes by name."""

    def __init__(self, arrays: Mapping[str, bytes]) -> None:
        self._spellings = _whole("I", arrays["spellings"])
        self._forms, self._endings, self._kinds = arrays["forms"], arrays["endings"], arrays["kinds"]
        counts, places, biases = arrays["counts"], arrays["places"], _whole("h", arrays["biases"])
        self._filters = []
        first = start = 0
        for size in (*[WIDTH] * len(REACHES), OUTPUTS):
            here = counts[2 * LEVELS * first : 2 * LEVELS * (first + size)]
            stop = start + sum(here)
            self._filters.append(Filter(here, places[start:stop], biases[first : first + size]))
            first, start = first + size, stop
        distances = _whole("h", arrays["distances"])
        self._distances = aligned(distances[:BUCKETS]), aligned(distances[BUCKETS:])
        self._row = lru_cache(_KEPT)(self._made)

    def _made(self, word: Word) -> bytes:
        """The numbers of a word by itself."""
        spelling = crc(word)
        at = bisect_left(self._spellings, spelling)
        known = at < len(self._spellings) and self._spellings[at] == spelling
        form, end, sort = FORM * (at + 1) if known else 0, ENDING * ending(word), KIND * kind(word)
        return self._forms[form : form + FORM] + self._endings[end : end + ENDING] + self._kinds[sort : sort + KIND]

    def read(self, sentences: Iterable[Sentence]) -> list[Sentence]:
        """The sentences with what the network says of them."""
        read = list(sentences)
        for batch in _batches(read):
            for number, hints in zip(batch, self._hints([read[number] for number in batch]), strict=True):
                read[number] = read[number]._replace(hints=hints)
        return read

    def _hints(self, batch: Sequence[Sentence]) -> Iterator[Hints]:
        sizes = [len(sentence.spans) for sentence in batch]
        found = self._outputs([[self._row(word) for word in sentence.words[PAD:-PAD]] for sentence in batch], max(sizes))
        across = len(batch)
        ends = len(MARKS), len(MARKS) + 2 * RANK
        for column, size in enumerate(sizes):
            mine = [numbers[column : size * across : across] for numbers in found]
            yield Hints(mine[: ends[0]], mine[ends[0] : ends[1]], mine[ends[1] :], self._distances)

    def _outputs(self, rows: Sequence[Sequence[bytes]], longest: int) -> list[bytes]:
        """What the last filter gives, a byte a word: the first words of all sentences, then the second words, and so on."""
        across = len(rows)
        nothing = bytes(WIDTH)
        table: list[bytes] = [nothing] * (across * longest)
        used = bytearray(across * longest)
        for column, row in enumerate(rows):
            table[column : len(row) * across : across] = row
            used[column : len(row) * across : across] = b"\1" * len(row)
        joined = b"".join(table)
        room = Lanes(bytes(used), _LANE)
        numbers = [room.spread(joined[at::WIDTH]) for at in range(WIDTH)]
        every, ones = (1 << _LANE * room.count) - 1, room.ones
        for reach, layer in zip(REACHES, self._filters, strict=False):
            step = _LANE * across * reach
            taps = [
                *[number << step & every for number in numbers], *numbers, *[number >> step for number in numbers]
            ]  # fmt: skip
            numbers = [
                room.capped(total + (number << UNIT) + ones * bias, UNIT)
                for number, (total, bias) in zip(numbers, layer(taps), strict=True)
            ]
        return [room.gathered(room.capped(total + ones * bias, _OUT)) for total, bias in self._filters[-1](numbers)]


def _batches(sentences: Sequence[Sentence]) -> Iterator[list[int]]:
    """The numbers of sentences that are read together: of like length, for shorter ones are filled up.

    The cheapest way to cut the sentences by length, where what a batch costs by itself is that of `_BATCH` words more.
    """
    bylength: defaultdict[int, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        bylength[len(sentence.spans)].append(number)
    lengths = sorted(bylength)
    costs, cuts = [0.0], [0]
    for end, length in enumerate(lengths):
        count, best, cut = 0, inf, end
        for start in range(end, -1, -1):
            count += len(bylength[lengths[start]])
            cost = costs[start] + count * length * (1 + _BATCH / _MOST) + _BATCH
            if cost < best:
                best, cut = cost, start
        costs.append(best)
        cuts.append(cut)
    end = len(lengths)
    while end:
        start = cuts[end]
        numbers = [number for length in lengths[start:end] for number in bylength[length]]
        most = max(1, _MOST // lengths[end - 1])
        yield from (numbers[at : at + most] for at in range(0, len(numbers), most))
        end = start


def _whole(code: str, data: bytes) -> array[int]:
    numbers = array(code, data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
