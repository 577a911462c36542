"""Stems: the part of a word that its inflected forms share, by the Snowball algorithms as NLTK has them.

A stem is a key to count under, not a word to show: `libraries` and `library` share `librari`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from ..errors import LanguageError
from .codes import LANGUAGES


@cache
def stemmer(lang: str) -> Callable[[str], str]:
    """What takes a word of a language to its stem, in small letters; LanguageError where there is no algorithm for it."""
    from nltk.stem.snowball import SnowballStemmer

    name = LANGUAGES.get(lang, "").lower()
    if name not in SnowballStemmer.languages:
        raise LanguageError(f"there are no stems for {lang!r}", "Leave --stem out.")
    stem: Callable[[str], str] = SnowballStemmer(name).stem
    return stem
