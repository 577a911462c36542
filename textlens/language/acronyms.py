"""Syllables of words in capitals: FBI is read letter by letter, NASA as a word, and IT may be the word `it` in a headline."""

from __future__ import annotations

import re
from functools import cache

from .spoken import letters
from .syllable_rules import Table, by_rule

_LONGEST = 5  # longer runs of capitals are words in a headline

# Read letter by letter in capitals, although they are pronounceable or are words in lower case. Those that are as often
# words in a headline (IT, IN, AM, LED) are not listed.
_INITIALISMS = """
    AARP ACLU AG AI AKA ALS DA DEA DOE EEG EEOC ER FAO GAO IAEA ID ILO IRA LA MS NEA NGO NIAID OEM PLA RAF SEC
    UCLA UN UNFPA US USDA USMC USMCA USPS USSR WHO
"""
_SPELLED = frozenset(_INITIALISMS.split())

# Irregular: the I triple-E, the N C double-A, U.S.-Aid.
_OWN = {"AfD": 3, "ASEAN": 3, "IEEE": 4, "JPEG": 2, "MPEG": 2, "NCAA": 5, "NOAA": 2, "PhD": 3, "UEFA": 3}
_OWN |= {"UNAIDS": 3, "UNRWA": 2, "USAID": 3}
# Roman numerals of monarchs, wars and laws; XX and the like are more often initials.
_OWN |= {"II": 1, "III": 1, "IV": 1, "VI": 1, "VII": 2, "VIII": 1, "IX": 1, "XII": 1, "XIII": 2, "XIV": 2}


def capitals(word: str, table: Table) -> int | None:
    """Syllables of a word in capitals, or of another irregular acronym; None for any other word."""
    if word in _OWN:
        return _OWN[word]
    if not word.isupper():
        return None
    if word in _SPELLED:
        return letters(word)
    lower = word.lower()
    if lower in table.exceptions:
        return table.exceptions[lower]
    if len(word) > _LONGEST or lower in table.words or (len(word) > 3 and pronounceable(lower)):
        return by_rule(lower, table.corrections)
    return letters(word)


def pronounceable(word: str) -> bool:
    """Whether a lower-case word begins and ends like an English word, without a long run of consonants in between."""
    return _shape().fullmatch(word) is not None


@cache
def _shape() -> re.Pattern[str]:
    begin = "(?:[bcdfgkptv][hlr]|mc|s[chklmnpqtwv]|s[cpt][hlr]|th[rw]|kn|gn|ts|tz|wh|[dtz]w|[^aeiou])?"
    # One or two consonants, mostly after l, m, n, r and s; then an optional plural s.
    end = "(?:[hlmnrsw]{0,2}(?:[bcdfghjklmnpqrtvwxz]|[cgpst]h|ght|t?ch|ck|[cfpbdsx]t|t[sz]|bb|dd|ff|gg|pp|tt|zz|gn)?s?)"
    return re.compile(f"{begin}[aeiouy]+(?:[^aeiou]{{1,3}}[aeiouy]+)*{end}")
