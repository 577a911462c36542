"""Syllables of English words as pronounced, by the CMU Pronouncing Dictionary and, for other words, by rules.

A word in the dictionary always has the number of syllables of its first pronunciation there: rules learned from it count
most words correctly, and a small packaged table contains the others. The same rules are used for other words. Hyphenated
words have the sum of their parts; numbers and amounts are counted as read aloud (2024 has five syllables), and so are
initialisms (FBI has three, NATO two).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from . import spoken
from .acronyms import capitals
from .syllable_rules import Table, by_rule, table

REMEMBERED = 1 << 16
"""The maximum number of words that a counter caches: the vocabulary of some thousand news articles."""

_LONGEST_REMEMBERED = 64

_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼʹ′＇"), "'")
_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ł": "l", "Ł": "L"})
_DOMAINS = frozenset(["com", "org", "net", "gov", "edu", "info", "io", "uk", "eu", "tv"])
_VOWELS = "aeiouy"
HISSING = ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")
"""Endings after which a possessive 's is a syllable of its own."""


def count(word: str) -> int:
    """The number of syllables of an English word as written in running text; 0 if nothing is pronounced, as for a lone dash.

    Typographic apostrophes and accents do not matter, except that a final é is pronounced; nor does case, except that capitals
    distinguish US from us and FBI from a word. Any string is accepted; several words have the sum of their syllables. A few words
    in the dictionary have no vowel and so no syllable (shh, hmm).
    """
    return count_by(table(), word)


def counter() -> Callable[[str], int]:
    """A `count` function with a cache of at most `REMEMBERED` words, for counting whole texts."""
    return _Counter().__getitem__


class _Counter(dict[str, int]):
    """Words and their syllables: a dict, so that looking up a cached word does not call a Python function."""

    def __missing__(self, word: str) -> int:
        number = count(word)
        if len(self) >= REMEMBERED:
            self.clear()
        if len(word) <= _LONGEST_REMEMBERED:
            self[word] = number
        return number


def count_by(data: Table, word: str) -> int:
    """`count` with a given table instead of the packaged one."""
    plain = word if word.isascii() else _plain(word)
    lower = plain.lower()
    if not plain.isupper():
        known = data.exceptions.get(lower)
        if known is not None:
            return known
    if plain.isalpha():
        if len(plain) > 1 and plain[1:] == lower[1:] and plain.isascii():
            return by_rule(lower, data.corrections)
        return _letters(plain, data)
    parts = _pattern().findall(plain)
    if not parts:
        return int(any(map(str.isalnum, word)))
    return sum([_part(part, data) for part in parts])


def _plain(word: str) -> str:
    """The word with letters converted to ASCII where possible, and with straight apostrophes."""
    from unicodedata import normalize

    composed = normalize("NFC", word.translate(_APOSTROPHES).replace("ß", "ss"))
    sounded = re.sub(r"[éÉ][eE]?([sS]?)(?![^\W_])", r"ay\1", composed)
    parts = normalize("NFKD", sounded.translate(_LETTERS))
    return "".join([letter for letter in parts if not "\u0300" <= letter <= "\u036f"])


@cache
def _pattern() -> re.Pattern[str]:
    initials = "[A-Z]{1,3}&[A-Z]{1,3}(?![A-Za-z])"
    word = "'?[a-zA-Z]+(?:['.]+[a-zA-Z]+)*['.]*"
    foreign = r"[^\W\d_a-zA-Z]+"
    return re.compile(f"{spoken.AMOUNT}|{initials}|{word}|{foreign}|&")


def _part(part: str, data: Table) -> int:
    """Syllables of a number, of capitals with `&`, or of letters with apostrophes and periods."""
    if part.isalpha():
        return _letters(part, data)
    if "&" in part:
        return spoken.letters(part)
    if not (part[0].isalpha() or part[0] == "'"):
        return spoken.amount(part)
    known = data.exceptions.get(part.lower())
    if known is not None:
        return known
    return _contraction(part, data) if "'" in part else _dotted(part, data)


def _contraction(part: str, data: Table) -> int:
    """Syllables of letters with apostrophes: a possessive, a contraction, or a word like o'clock and d'or."""
    if part[-3:].lower() == "n't":
        return _dotted(part[:-3], data) + (part[-4:-3].lower() not in _VOWELS)
    *stems, ending = part.split("'")
    before, ending = stems[-1].rstrip(".").lower(), ending.rstrip(".").lower()
    if ending == "s":
        return _joined(stems, data) + before.endswith(HISSING)
    if ending in ("ll", "ve", "re"):
        return _joined(stems, data) + (before[-1:] not in _VOWELS)
    if ending == "d":
        return _joined(stems, data) + before.endswith(("d", "t"))
    return _joined(stems if ending in ("m", "t") and before else [*stems, ending], data)


def _joined(stems: list[str], data: Table) -> int:
    """The sum of the stems' syllables; a single consonant (d'or, l'Oréal) is joined to the next stem."""
    number, carried = 0, ""
    for stem in stems:
        if len(stem) == 1 and stem.lower() not in _VOWELS:
            carried += stem
        elif stem:
            number += _dotted(carried + stem, data)
            carried = ""
    return number + _dotted(carried, data)


def _dotted(part: str, data: Table) -> int:
    """Syllables of letters with periods: initials, or domain names, whose dots are pronounced."""
    names = [name for name in part.split(".") if name]
    dots = len(names) - 1 if names and names[-1] in _DOMAINS else 0
    return dots + sum([_letters(name, data) for name in names])


def _letters(word: str, data: Table) -> int:
    """Syllables of a word of letters only, in any case."""
    if not word.isascii():
        return 1
    lower = word.lower()
    if len(word) == 1 or word[1:] == lower[1:]:
        return _small(lower, data)
    number = capitals(word, data)
    if number is None and word[-1] == "s":
        number = capitals(word[:-1], data)
    if number is None and (lower in data.exceptions or word.startswith("Mc")):
        return _small(lower, data)
    if number is not None:
        return number
    return sum([_hump(hump, data) for hump in re.findall("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", word)])


def _hump(hump: str, data: Table) -> int:
    number = capitals(hump, data) if len(hump) > 1 else None
    return _small(hump.lower(), data) if number is None else number


def _small(word: str, data: Table) -> int:
    if len(word) == 1:
        return spoken.letters(word)
    known = data.exceptions.get(word)
    return by_rule(word, data.corrections) if known is None else known
