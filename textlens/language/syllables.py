"""Syllables of English words as they are said, by the CMU Pronouncing Dictionary and, beyond it, by rule.

A word of the dictionary has the number of syllables of its first pronunciation there, without exception: rules learned from it
get most words right and a small packaged table holds the others. Other words go by the same rules. Hyphenated words are the sum
of their parts, numbers and amounts are read aloud (2024 is five syllables), and so are initialisms (FBI three, NATO two).
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from functools import cache, lru_cache

from . import spoken
from .acronyms import capitals
from .syllable_rules import Table, by_rule, table

REMEMBERED = 1 << 16
"""Words that a counter remembers at most; the vocabulary of some thousand news articles."""

_LONGEST_REMEMBERED = 64

_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼʹ′＇"), "'")
_LETTERS = {ord(letter): plain for letter, plain in zip("ßøØæÆœŒłŁđĐðÐþÞı", "ss o O ae Ae oe Oe l L d D d D th Th i".split())}
_SUFFIXES_AFTER_A_CONSONANT = {"'ll": "", "'ve": "", "'re": "", "'d": "td"}
_DOMAINS = frozenset("com org net gov edu info io uk de fr eu co tv".split())
_VOWELS = "aeiouy"


def count(word: str) -> int:
    """The syllables of an English word as written in running text; 0 only where nothing is said, as for a lone dash.

    Capitals, typographic apostrophes and accents do not matter, save that capitals tell US from us and a final é is sounded.
    Any string is taken; a string of several words has the sum of their syllables. Of the dictionary's words a few have no
    vowel and so no syllable (shh, hmm, mm).
    """
    return count_by(table(), word)


def count_by(data: Table, word: str) -> int:
    """`count` with another table than the packaged one."""
    plain = word if word.isascii() else _plain(word)
    if not plain.isupper():
        known = data.exceptions.get(plain.lower())
        if known is not None:
            return known
    number = _parts(plain, data)
    return number or int(any(map(str.isalnum, word)) and plain.lower() not in data.exceptions)


def counter() -> Callable[[str], int]:
    """A new `count` that remembers the words it has counted, at most `REMEMBERED` of them, for counting whole texts."""
    remembered = lru_cache(REMEMBERED)(count)
    return lambda word: remembered(word) if len(word) <= _LONGEST_REMEMBERED else count(word)


def _plain(word: str) -> str:
    """The word in ASCII letters as far as it has any, with straight apostrophes."""
    from unicodedata import normalize

    composed = normalize("NFKC", word.translate(_APOSTROPHES))
    sounded = re.sub("[éÉ](?:[eE]?)([sS]?)(?![^\\W_])", r"ay\1", composed)
    parts = normalize("NFKD", sounded.translate(_LETTERS))
    return "".join(letter for letter in parts if not "\u0300" <= letter <= "\u036f")


def _parts(text: str, data: Table) -> int:
    return sum(_part(part, data) for part in _pattern().findall(text))


@cache
def _pattern() -> re.Pattern[str]:
    # A number with its sign and ending, or letters with the apostrophes and periods among and after them, or an ampersand.
    number = re.sub(r"\((?!\?)", "(?:", spoken.pattern().pattern)
    return re.compile(rf"{number}|'?[a-zA-Z]+(?:['.]+[a-zA-Z]+)*['.]*|[^\W\d_a-zA-Z]+|&")


def _part(part: str, data: Table) -> int:
    """Syllables of a number, of `&`, or of letters with apostrophes and periods."""
    if part.isalpha():
        return _letters(part, data)
    if part == "&":
        return 1
    if not part[-1].isalpha() or part[0] not in string.ascii_letters + "'":
        number = spoken.amount(part)
        if number:
            return number
    known = data.exceptions.get(part.lower())
    if known is not None:
        return known
    return _contraction(part, data) if "'" in part else _dotted(part, data)


def _contraction(part: str, data: Table) -> int:
    """Syllables of letters with apostrophes: a possessive, a contraction, or parts like those of o'clock and d'or."""
    if part[-3:].lower() == "n't":
        stem = part[:-3]
        return _dotted(stem, data) + (stem[-1:].lower() not in _VOWELS)
    *stems, ending = part.split("'")
    before = "".join(stems[-1:]).rstrip(".").lower()
    ending = ending.rstrip(".").lower()
    if ending == "s":
        extra = int(before.endswith(("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")))
    elif ending in ("ll", "ve", "re", "d"):
        extra = int(before[-1:] not in _VOWELS and (ending != "d" or before[-1:] in ("d", "t")))
    elif ending in ("", "m", "t"):
        extra = 0
    else:
        stems, extra = [*stems, ending], 0
    return _joined(stems, data) + extra


def _joined(stems: list[str], data: Table) -> int:
    """The sum of stems' syllables; one without a vowel (d'or, l'Oréal) belongs to the next."""
    number, carried = 0, ""
    for stem in stems:
        if len(stem) == 1 and stem.lower() not in _VOWELS:
            carried += stem
        elif stem:
            number += _dotted(carried + stem, data)
            carried = ""
    return number + (_dotted(carried, data) if carried else 0)


def _dotted(part: str, data: Table) -> int:
    """Syllables of letters with periods: initials, or names of the net, whose dots are said."""
    names = [name for name in part.split(".") if name]
    dots = len(names) - 1 if names and len(names) > 1 and names[-1] in _DOMAINS else 0
    return dots + sum(_letters(name, data) for name in names)


def _letters(word: str, data: Table) -> int:
    """Syllables of letters alone, of any case."""
    if not word.isascii():
        return 1
    if len(word) == 1:
        return spoken.letters(word)
    lower = word.lower()
    if word[1:] == lower[1:]:
        return _small(lower, data)
    number = capitals(word, data)
    if number:
        return number
    if word[:-1].isupper() and word[-1] == "s":
        return capitals(word[:-1], data)
    if lower in data.exceptions or word.startswith("Mc"):
        return _small(lower, data)
    return sum(_hump(hump, data) for hump in re.findall("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", word))


def _hump(hump: str, data: Table) -> int:
    if len(hump) == 1:
        return spoken.letters(hump)
    return capitals(hump, data) or _small(hump.lower(), data)


def _small(word: str, data: Table) -> int:
    known = data.exceptions.get(word)
    return by_rule(word, data.corrections) if known is None else known
