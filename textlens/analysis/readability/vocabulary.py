"""English words whose counts are packaged, so that many texts need not have each worked out anew.

The counts are those that `english_words.look_at` finds, no others: `build_vocabulary` makes the table with it, and the words are
those of the CMU Pronouncing Dictionary. Reading the table takes as long as looking at some two thousand words, so a short text
does without it.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent / "data" / "vocabulary.en.z"


class Look(NamedTuple):
    """What a word comes to.

    Attributes:
        adds: What it adds to the counts, packed.
        beyond_spache: Whether it is not on Spache's list.
        spared: Whether it would add less if it were a name.
    """

    adds: int
    beyond_spache: bool
    spared: bool


Known = dict[str, Look]
"""Words in small letters with what each comes to."""


def small(word: str) -> str:
    """The spelling in the table of a word in small letters, or with a capital first; itself where it is neither."""
    lower = word.lower()
    return lower if word[1:] == lower[1:] and word[1:] else word


def known() -> Known:
    """The packaged words; reads the file."""
    from zlib import decompress

    return parse(decompress(FILE.read_bytes()).decode("ascii"))


def parse(text: str) -> Known:
    """The words that a text lists: a line for all of the same counts, which come first, in hexadecimal figures."""
    words: Known = {}
    for line in text.splitlines():
        adds, marks, *listed = line.split(" ")
        words.update(dict.fromkeys(listed, Look(int(adds, 16), "b" in marks, "s" in marks)))
    return words
