"""Syllables of German, French, Spanish, Italian, Dutch, Portuguese and Russian words, by their vowels.

Each language has a pattern that matches the vowels of one syllable: a diphthong is one syllable, two vowels in hiatus are two
(`día`, `Idee`, `água` have two). A few endings and stems with a misleading spelling are replaced first. This is not hyphenation,
which never separates a single letter and so would count one syllable in `aber` and `Idee`.

Digits are read as cardinal numbers. Capitals are read letter by letter if they have no vowel or at most three letters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache

from ..languages.spelling import vowels
from .numerals import spelled

_LONGEST = 64
_APOSTROPHES = str.maketrans("’‘ʼʹ′＇", "''''''")
_FIGURES = r"\d[\d.,'\u00a0\u202f]*"
_PARTS = re.compile(rf"{_FIGURES}|[^\W\d_]+")
_SAYABLE = re.compile("[aeiou][^aeiou][aeiou]|[^aeiou][aeiou][^aeiou]")
_LATIN_VOWELS = re.compile("[aeiouyà-öø-ýœ]+")


class _Compiled:
    """A language's rules with compiled patterns."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.rules = vowels(lang)
        self.nucleus = re.compile(self.rules.nucleus)
        self.mended = [(re.compile(pattern), instead) for pattern, instead in self.rules.mended]

    def count(self, word: str) -> int:
        plain = word.translate(_APOSTROPHES)
        parts = _PARTS.findall(plain)
        return sum(self._figures(part) if part[0].isdecimal() else self._letters(part) for part in parts)

    def _figures(self, part: str) -> int:
        # Many figures are read one by one, with the same few names.
        return sum(self._small(name) * times for name, times in Counter(spelled(part, self.lang)).items())

    def _letters(self, part: str) -> int:
        small = part.lower()
        if part.isupper() and len(part) > 1 and self._is_spelled(small):
            return sum(self.rules.letters.get(letter, 1) for letter in small)
        return self._small(small)

    def _is_spelled(self, small: str) -> bool:
        """Whether capitals are read letter by letter: FDP and USA, but not NATO, nor ONU and PIL if `says_capitals`."""
        if not self.nucleus.search(small):
            return True
        return len(small) <= 3 and not (self.rules.says_capitals and _SAYABLE.fullmatch(small))

    def _small(self, word: str) -> int:
        from unicodedata import normalize

        known = self.rules.whole.get(word)
        if known is not None:
            return known
        mended = word if word.isascii() else normalize("NFC", word)
        if len(mended) <= _LONGEST:
            for pattern, instead in self.mended:
                mended = pattern.sub(instead, mended)
        number = len(self.nucleus.findall(mended))
        if number or len(word) == 1:
            return number or self.rules.least
        return max(1, len(_LATIN_VOWELS.findall(mended)))


@cache
def counter(lang: str) -> Callable[[str], int]:
    """A function that counts the syllables of any string in a language with a `spelling` module."""
    return _Compiled(lang).count
