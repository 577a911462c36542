"""Syllables of words in capitals: FBI is three letters, NASA a word, and IT a word that looks like two letters."""

from __future__ import annotations

import re
from functools import cache

from .spoken import letters
from .syllable_rules import Table, by_rule

_LONGEST = 6  # longer runs of capitals are words in a headline

# Read letter by letter in capitals, though they could be said as words or are words in small letters. What is as often a word
# in a headline (IT, IN, AM, LED) is not here.
_SPELLED = frozenset(
    "AARP ACLU AG AI AKA ALS DA DEA DOE EEG EEOC ER FAO GAO IAEA ID ILO IRA LA MS NEA NGO NIAID OEM PLA RAF SEC UCLA UN"
    " US USDA WHO".split()
)

# Read in a way of their own: N double-A C P, the I triple-E, U.S.-Aid.
_OWN = {"AfD": 3, "ASEAN": 3, "IEEE": 4, "JPEG": 2, "MPEG": 2, "NAACP": 6, "NCAA": 5, "NOAA": 2, "PhD": 3, "UEFA": 3}
_OWN |= {"UNAIDS": 3, "UNRWA": 2, "USAID": 3}


def capitals(word: str, table: Table) -> int:
    """Syllables of a word of capital letters (and of the few others of mixed case that are read by letter); 0 for no such word."""
    if word in _OWN:
        return _OWN[word]
    if not word.isupper():
        return 0
    if word in _SPELLED:
        return letters(word)
    lower = word.lower()
    if lower in table.exceptions:
        return table.exceptions[lower]
    if len(word) > _LONGEST or lower in table.words or (len(word) > 3 and pronounceable(lower)):
        return by_rule(lower, table.corrections)
    return letters(word)


def pronounceable(word: str) -> bool:
    """Whether a word in lower-case letters begins, goes on and ends as English words do."""
    return _shape().fullmatch(word) is not None


@cache
def _shape() -> re.Pattern[str]:
    onset = "(?:[bcdfgkpt][hlr]|s[chklmnpqtw]|s[cpt]r|sch|thr|shr|wh|wr|kn|gn|tw|dw|sl|qu|[^aeiou])?"
    middle = "(?:[^aeiou]{1,2}|[^aeiou]?(?:[bcdfgkpst][hlr]|st[hr]?|sp))"
    end = "(?:[lmnr]?(?:ch|sh|th|ck|ct|ft|pt|[bcdfgklmnpstvz])s?|[ls]k|sp|sm|[sx]t|x|y|[lmnr]s|w|h|ff|ll|ss|zz)?"
    return re.compile(rf"{onset}[aeiouy]+(?:{middle}[aeiouy]+)*{end}")
