"""The packaged vocabulary: English words with their counts, which then need not be computed for each run.

`build_vocabulary` makes the table from the words of the CMU Pronouncing Dictionary with `english_words.look_at`, so both always
give the same counts. Loading the table takes as long as computing some two thousand words, so it is not loaded for short texts.
"""

from __future__ import annotations

from itertools import repeat
from typing import NamedTuple

from ..._resources import beside, read_bytes

FILE = beside(__file__, "data", "vocabulary.en.z")

_ON_SPACHE = "+"


class Look(NamedTuple):
    """The counts of a word.

    Attributes:
        adds: What it adds to the counts, packed.
        on_spache: Whether it is familiar by Spache's list and rules.
    """

    adds: int
    on_spache: bool


class Vocabulary(NamedTuple):
    """Words in lower case.

    Attributes:
        adds: What each adds to the counts, packed.
        on_spache: Those that are familiar by Spache's list and rules.
    """

    adds: dict[str, int]
    on_spache: set[str]


def vocabulary() -> Vocabulary:
    """Read the packaged vocabulary from its file."""
    from zlib import decompress

    return parse(decompress(read_bytes(FILE)).decode("ascii"))


def parse(text: str) -> Vocabulary:
    """Parse the table: each line has packed counts in hexadecimal, a mark for Spache's list, and the words with these counts."""
    adds: dict[str, int] = {}
    on_spache: set[str] = set()
    for line in text.splitlines():
        number, mark, *words = line.split(" ")
        adds.update(zip(words, repeat(int(number, 16))))
        if mark == _ON_SPACHE:
            on_spache.update(words)
    return Vocabulary(adds, on_spache)


def line(look: Look, words: list[str]) -> str:
    """The line for all words with the same counts."""
    return " ".join([f"{look.adds:x}", _ON_SPACHE if look.on_spache else "-", *words])
