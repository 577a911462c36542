"""Names that a writer misspells once they have been given: `Zaragaza` for a Zarazaga whom the text has named."""

from __future__ import annotations

SHORTEST = 6
"""The letters of the shortest name that is told from its misspellings."""


_SHORTEST_VARIANT, _LONGEST_SHORT, _STEM = 5, 5, 3


def is_misspelled(word: str, known: str) -> bool:
    """Whether a word in small letters is a known one with a letter changed, left out or doubled, or with two letters swapped.

    The first letter is the same, and neither is a short word, nor one with another ending: `Martín` is no `Martina`.
    """
    if word[:1] != known[:1] or min(len(word), len(known)) < SHORTEST or abs(len(word) - len(known)) > 1:
        return False
    if len(word) == len(known):
        return _is_changed(word, known)
    short, long = sorted((word, known), key=len)
    at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return at < len(short) and short[at:] == long[at + 1 :]


def is_variant(one: str, other: str) -> bool:
    """Whether one first name is short for another, or is it with a letter changed: Tim for Timothée, Paulo for Paolo."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return len(short) >= _SHORTEST_VARIANT and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return len(short) <= _LONGEST_SHORT and short[:_STEM] == long[:_STEM] and len(short) >= _STEM


def _is_changed(word: str, known: str) -> bool:
    different = [at for at, letter in enumerate(word) if letter != known[at]]
    if len(different) == 1:
        return different[0] < len(word) - 1
    first, last = different[0] if different else 0, different[-1] if different else 0
    return len(different) == 2 and word[first] == known[last] and word[last] == known[first]
