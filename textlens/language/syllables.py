"""Syllables of English words as they are said, by the CMU Pronouncing Dictionary and, beyond it, by rule.

A word of the dictionary has the number of syllables of its first pronunciation there, without exception: rules learned
from it get most words right, and a small packaged table holds the others. Other words go by the same rules. Hyphenated
words are the sum of their parts; numbers and amounts are read aloud (2024 is five syllables), and so are initialisms
(FBI three, NATO two).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from . import spoken
from .acronyms import capitals
from .syllable_rules import Table, by_rule, table

REMEMBERED = 1 << 16
"""Words that a counter remembers at most; the vocabulary of some thousand news articles."""

_LONGEST_REMEMBERED = 64

_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼʹ′＇"), "'")
_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ł": "l", "Ł": "L"})
_DOMAINS = frozenset(["com", "org", "net", "gov", "edu", "info", "io", "uk", "eu", "tv"])
_VOWELS = "aeiouy"
HISSING = ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")
"""What makes a possessive 's a syllable of its own."""


def count(word: str) -> int:
    """The syllables of an English word as written in running text; 0 only where nothing is said, as for a lone dash.

    Typographic apostrophes and accents do not matter, save that a final é is sounded; nor does case, save that
    capitals tell US from us and FBI from a word. Any string is taken; one of several words has the sum of their syllables. Of the
    dictionary's words a few have no vowel and so no syllable (shh, hmm).
    """
    return count_by(table(), word)


def counter() -> Callable[[str], int]:
    """A new `count` that remembers the words it has counted, at most `REMEMBERED` of them, for counting whole texts."""
    return _Counter().__getitem__


class _Counter(dict[str, int]):
    """Words and their syllables: a dictionary, so that a word counted before costs no call of Python."""

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
    """The word in ASCII letters as far as it has any, with straight apostrophes."""
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
    """Syllables of letters with apostrophes: a possessive, a contraction, or parts like those of o'clock and d'or."""
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
    """The sum of stems' syllables; a single consonant (d'or, l'Oréal) belongs to the next."""
    number, carried = 0, ""
    for stem in stems:
        if len(stem) == 1 and stem.lower() not in _VOWELS:
            carried += stem
        elif stem:
            number += _dotted(carried + stem, data)
            carried = ""
    return number + _dotted(carried, data)


def _dotted(part: str, data: Table) -> int:
    """Syllables of letters with periods: initials, or names of the net, whose dots are said."""
    names = [name for name in part.split(".") if name]
    dots = len(names) - 1 if names and names[-1] in _DOMAINS else 0
    return dots + sum([_letters(name, data) for name in names])


def _letters(word: str, data: Table) -> int:
    """Syllables of letters alone, of any case."""
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
