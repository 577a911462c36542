"""English words whose counts are packaged, so that many texts need not have each worked out anew.

The counts are those that `english_words.look_at` finds, no others: `build_vocabulary` makes the table with it, and the words are
those of the CMU Pronouncing Dictionary. Reading the table takes as long as looking at some two thousand words, so a short text
does without it.
"""

from __future__ import annotations

from itertools import repeat
from typing import NamedTuple

from ..._resources import beside, read_bytes

FILE = beside(__file__, "data", "vocabulary.en.z")

_ON_SPACHE = "+"


class Look(NamedTuple):
    """What a word comes to.

    Attributes:
        adds: What it adds to the counts, packed.
        on_spache: Whether it is on Spache's list or familiar by its rules.
    """

    adds: int
    on_spache: bool


class Vocabulary(NamedTuple):
    """Words in small letters.

    Attributes:
        adds: What each adds to the counts, packed.
        on_spache: Those that are on Spache's list or familiar by its rules.
    """

    adds: dict[str, int]
    on_spache: set[str]


def vocabulary() -> Vocabulary:
    """The packaged words; reads the file."""
    from zlib import decompress

    return parse(decompress(read_bytes(FILE)).decode("ascii"))


def parse(text: str) -> Vocabulary:
    """The words that a text lists: a line for all that are alike, after what they add, in hexadecimal figures, and a mark."""
    adds: dict[str, int] = {}
    on_spache: set[str] = set()
    for line in text.splitlines():
        number, mark, *words = line.split(" ")
        adds.update(zip(words, repeat(int(number, 16))))
        if mark == _ON_SPACHE:
            on_spache.update(words)
    return Vocabulary(adds, on_spache)


def line(look: Look, words: list[str]) -> str:
    """The line of words that come to the same."""
    return " ".join([f"{look.adds:x}", _ON_SPACHE if look.on_spache else "-", *words])
