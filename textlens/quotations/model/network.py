"""The neural network, which runs first and predicts for each word of a sentence what it is likely to be, from its context.

A word is represented by 64 numbers, by its form, its ending and its kind. Six residual layers (dilated convolutions) add
information from the words at some distance before and after; the last layer outputs the values of `hints`. Weights are powers of
two and activations are small integers, so that a layer is a few additions of `lanes` with all words of a text at once: exact, the
same on every machine, and fast in plain Python.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from zlib import crc32

from .hints import BUCKETS, MARKS, RANK, Hints, aligned
from .lanes import Lanes
from .sentences import PAD, Sentence
from .word_features import Word

REACHES = (1, 2, 4, 8, 16, 1)
"""The distance of the words before and after a word that each layer uses."""

FORM, ENDING, KIND = 24, 8, 32
"""How many of a word's numbers represent its form, its ending and its kind."""

WIDTH = FORM + ENDING + KIND
ENDINGS, KINDS = 1 << 11, 1 << 11
"""The numbers of rows for endings and for kinds: powers of two, because rows are found by hashes."""

OUTPUTS = len(MARKS) + 4 * RANK

LEVELS = 5
"""The number of possible magnitudes of a weight: powers of two from 1/8 to 2; a weight may also be zero."""

UNIT, FINE = 3, 5
"""The binary logarithms of the integers that represent one: 8 for weights, 32 for the numbers of a word."""

_OUT = UNIT + FINE - 4  # Marks have 16 steps per unit.
_LANE = 16
_MOST = 1500
_KEPT = 1 << 13


class Filter:
    """A layer: weighted sums of numbers, with weights that are powers of two.

    Args:
        counts: For each sum and each power from the highest down, how many numbers are added and how many subtracted, as bytes.
        places: The indices of these numbers, in the same order.
        biases: The bias of each sum.
    """

    def __init__(self, counts: bytes, places: bytes, biases: Sequence[int]) -> None:
        ends = list(accumulate(counts))
        listed = [places[end - count : end] for end, count in zip(ends, counts, strict=True)]
        pairs = list(zip(listed[::2], listed[1::2], strict=True))
        self._sums = [(bias, pairs[LEVELS * at : LEVELS * at + LEVELS]) for at, bias in enumerate(biases)]

    def __call__(self, numbers: Sequence[int], ones: int) -> Iterator[int]:
        """The sums; `ones` has a one in each lane."""
        for bias, levels in self._sums:
            total = 0
            for plus, minus in levels:
                total += total
                for at in plus:
                    total += numbers[at]
                for at in minus:
                    total -= numbers[at]
            yield total + ones * bias


def crc(word: Word) -> int:
    """The checksum of a word's form; all numbers have the same form."""
    return crc32(("0" if word.tag == "0" else word.low).encode("utf-8", "surrogatepass"))


def ending(word: Word) -> int:
    """The row of a word's ending."""
    return word.ending % ENDINGS


def kind(word: Word) -> int:
    """The row of a word's kind: its part of speech, its shape and its class of verb."""
    return (word.tagged * 7 ^ word.shape * 31 ^ word.kind * 127) % KINDS


class Network:
    """The network of a model file, made from its byte arrays by name."""

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
        """The numbers that represent a word without its context."""
        spelling = crc(word)
        at = bisect_left(self._spellings, spelling)
        known = at < len(self._spellings) and self._spellings[at] == spelling
        form, end, sort = FORM * (at + 1) if known else 0, ENDING * ending(word), KIND * kind(word)
        return self._forms[form : form + FORM] + self._endings[end : end + ENDING] + self._kinds[sort : sort + KIND]

    def read(self, sentences: Iterable[Sentence]) -> list[Sentence]:
        """The sentences with the network's hints."""
        return list(self.stream(sentences))

    def stream(self, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
        """The same, of which only some are held at a time."""
        together: list[Sentence] = []
        words = 0
        for sentence in sentences:
            together.append(sentence)
            words += len(sentence.spans)
            if words >= _MOST:
                yield from self._read(together)
                together, words = [], 0
        yield from self._read(together)

    def _read(self, together: Sequence[Sentence]) -> list[Sentence]:
        if not together:
            return []
        sizes = [len(sentence.spans) for sentence in together]
        found = self._outputs([self._row(word) for sentence in together for word in sentence.words[PAD:-PAD]], sizes)
        read, start = [], 0
        for sentence, size in zip(together, sizes, strict=True):
            read.append(sentence._replace(hints=Hints(found, start, size, self._distances)))
            start += size
        return read

    def _outputs(self, rows: Sequence[bytes], sizes: Sequence[int]) -> list[bytes]:
        """The outputs of the last layer, one byte per word, for the words of sentences of these sizes."""
        joined = b"".join(rows)
        room = Lanes(len(rows), _LANE)
        numbers = [room.spread(joined[at::WIDTH]) for at in range(WIDTH)]
        for reach, layer in zip(REACHES, self._filters, strict=False):
            # Masks that keep information from crossing the ends of sentences.
            after = room.chosen(b"".join([bytes(min(size, reach)) + b"\1" * (size - reach) for size in sizes]))
            ahead = room.chosen(b"".join([b"\1" * (size - reach) + bytes(min(size, reach)) for size in sizes]))
            step = _LANE * reach
            before = [number << step & after for number in numbers]
            behind = [number >> step & ahead for number in numbers]
            totals = layer([*before, *numbers, *behind], room.ones)
            numbers = [room.capped(total + (number << UNIT), UNIT) for number, total in zip(numbers, totals, strict=True)]
        return [room.gathered(room.capped(total, _OUT)) for total in self._filters[-1](numbers, room.ones)]


def _whole(code: str, data: bytes) -> array[int]:
    numbers = array(code, data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
