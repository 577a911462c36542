"""What words add to all counts at once, packed into one integer each."""

from __future__ import annotations

import re
from functools import cache

LINK = "link"
"""What a reader takes a web address for, a mail address or a scrap of markup."""

# What a word adds to all counts at once is one integer with a field of 40 bits for each of these: the words of a text are
# then added up by a single call of sum(), several times faster than field by field.
_PACKED = (
    "letters", "syllables", "monosyllables", "polysyllables", "hard_words", "complex_words", "unfamiliar_words", "long_words",
    "mini_words",
)  # fmt: skip
_BITS = 40
_MASK = (1 << _BITS) - 1
_SHIFTS = tuple((name, _BITS * place) for place, name in enumerate(_PACKED))
_SHIFT = dict(_SHIFTS)
ONE = {name: 1 << shift for name, shift in _SHIFTS}


def unpacked(total: int) -> dict[str, int]:
    """The counts that such integers, or their sum, stand for."""
    return {name: total >> shift & _MASK for name, shift in _SHIFTS}


def field(total: int, name: str) -> int:
    """One of the counts that such an integer, or a sum of them, stands for."""
    return total >> _SHIFT[name] & _MASK


@cache
def adding(letters: int, number: int) -> int:
    """What a word of so many letters and syllables adds to the counts of every language."""
    return (
        letters * ONE["letters"]
        + number * ONE["syllables"]
        + (number == 1) * ONE["monosyllables"]
        + (number >= 3) * ONE["polysyllables"]
        + (letters > 6) * ONE["long_words"]
        + (letters <= 3) * ONE["mini_words"]
    )


def letters_of(word: str) -> int:
    """Letters and digits of a word."""
    if word.isalnum():
        return len(word)
    return len(LINK) if is_link(word) else sum(map(str.isalnum, word))


def is_link(word: str) -> bool:
    """Whether a word is an address or a scrap of markup."""
    return not word.isalnum() and _link().search(word) is not None


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"://|^www\.|[@=<>]|\.[a-zA-Z]{2,24}/")
