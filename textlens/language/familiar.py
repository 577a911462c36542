"""Familiar English words: the lists of Dale and Chall and of Spache, with the rules for using them.

A word is familiar if it is on the list, or is formed from a listed word by a regular ending: plural and possessive, -s, -ed and
-ing, the -n of given, -er and -est of adjectives, and -ly if nothing else changes. Numbers in digits and compounds of familiar
words are familiar too. Names are left to the caller, because they are not on a list.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from ..languages.files import lines

_APOSTROPHES = str.maketrans("’‘ʼʹ′＇\u2010\u2011", "''''''--")
_VOWELS = "aeiou"
_CLITICS = re.compile("(?:n't|'(?:s|ll|ve|re|d|m)?)$")

# Listed adjectives with a comparative in -er and a superlative in -est; `builder` and `farmer` are not comparatives.
_COMPARED = frozenset(
    """
    able bad big black blue bold brave brief bright broad brown busy calm cheap clean clear clever close cold cool
    cozy crazy cruel curly damp dark dear deep dim dirty dry dull early easy empty fair faint false far fast fat few
    fine firm flat fresh friendly full funny gay gentle glad good grand gray great green handsome happy hard heavy
    high holy honest hot huge humble hungry icy jolly juicy keen kind large late lazy lean light likely little lively
    lonely long loose loud lovely low lucky mad mean merry mild muddy narrow naughty near neat new nice noble noisy
    old pale plain pleasant polite poor pretty proud pure quick quiet rare raw ready red rich ripe rough round rude
    sad safe shallow sharp short shy sick silly simple skinny sleepy slim slippery slow sly small smart smooth soft
    sore sour steep sticky stiff still stout straight strange strict strong sunny sure sweet swift tall tame tan tardy
    tender tense thick thin thirsty tight tiny tired tough true ugly warm wary weak wealthy weary wet white wicked
    wide wild windy wise worthy yellow young
    """.split()
)


@cache
def dale_chall() -> frozenset[str]:
    """The Dale-Chall list of familiar words, in lower case."""
    return _list("dale-chall")


@cache
def spache() -> frozenset[str]:
    """Spache's revised list, in lower case."""
    return _list("spache")


def is_familiar(word: str, known: frozenset[str]) -> bool:
    """Whether a word is on a list, or familiar by the rules for using it; numbers in digits always are."""
    lower = word.lower()
    if lower in known or (lower.isascii() and lower.upper() == lower):
        return True  # It has no letters, so it is a number.
    if lower.isalpha():
        return _is_inflected(lower, known)
    plain = lower.translate(_APOSTROPHES)
    return plain in known or _CLITICS.sub("", plain) in known or all(_is_part(part, known) for part in _separators().split(plain))


def _list(name: str) -> frozenset[str]:
    return frozenset(word for line in lines(f"familiar.{name}.txt", "en") for word in line.split())


def _is_part(part: str, known: frozenset[str]) -> bool:
    if part in known or not any(map(str.isalpha, part)) or part[0].isdigit():
        return True
    bare = _CLITICS.sub("", part)
    return bare in known or not bare or _is_inflected(bare, known)


def _is_inflected(word: str, known: frozenset[str]) -> bool:
    """Whether a lower-case word is formed from a listed word by a regular ending."""
    last, before = word[-1:], word[-2:-1]
    if last == "s":
        return word[:-1] in known or (before == "e" and (word[:-2] in known or _is_y(word[:-3], word[-3:-2], known)))
    if last == "d":
        return before == "e" and _takes_vowel(word[:-2], known)
    if last == "g":
        return word.endswith("ing") and _takes_vowel(word[:-3], known)
    if last == "n":
        return before == "e" and word[:-1] in known
    if last == "y":
        return before == "l" and word[:-2] in known
    if last == "r":
        return before == "e" and _takes_vowel(word[:-2], _compared(known))
    return last == "t" and word.endswith("est") and _takes_vowel(word[:-3], _compared(known))


def _takes_vowel(stem: str, known: Container[str]) -> bool:
    """Whether a stem before an ending that begins with a vowel is of a listed word: need-ed, hop(e)-ing, stop(p)-ed, tri-ed."""
    if stem in known or stem + "e" in known or _is_y(stem[:-1], stem[-1:], known):
        return True
    return len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS and stem[:-1] in known


def _is_y(stem: str, letter: str, known: Container[str]) -> bool:
    return letter == "i" and stem + "y" in known


@cache
def _compared(known: frozenset[str]) -> frozenset[str]:
    return known & _COMPARED


@cache
def _separators() -> re.Pattern[str]:
    return re.compile("[-/.]")
