"""The counts of a word, packed into one integer."""

from __future__ import annotations

import re
from functools import cache

LINK = "link"
"""The word that web addresses, mail addresses and markup are counted as."""

# What a word adds to the counts is one integer with a field of 40 bits for each count: a single call of sum() then adds up the
# words of a text, several times faster than field by field.
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
    """The counts in a packed integer, or in a sum of them."""
    return {name: total >> shift & _MASK for name, shift in _SHIFTS}


def field(total: int, name: str) -> int:
    """One of the counts in a packed integer, or in a sum of them."""
    return total >> _SHIFT[name] & _MASK


@cache
def adding(letters: int, number: int) -> int:
    """What a word with this number of letters and syllables adds to the counts that all languages have."""
    return (
        letters * ONE["letters"]
        + number * ONE["syllables"]
        + (number == 1) * ONE["monosyllables"]
        + (number >= 3) * ONE["polysyllables"]
        + (letters > 6) * ONE["long_words"]
        + (letters <= 3) * ONE["mini_words"]
    )


def letters_of(word: str) -> int:
    """The number of letters and digits of a word; a link has those of `LINK`."""
    if word.isalnum():
        return len(word)
    return len(LINK) if is_link(word) else sum(map(str.isalnum, word))


def is_link(word: str) -> bool:
    """Whether a word is a web address, a mail address or markup."""
    return not word.isalnum() and _link().search(word) is not None


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"://|^www\.|[@=<>]|\.[a-zA-Z]{2,24}/")
