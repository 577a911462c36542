"""Stop words: words that say little about the subject of a text. The lists are our own, one file per language."""

from __future__ import annotations

from functools import cache

from ..errors import LanguageError
from ..languages.files import lines


@cache
def stopwords(lang: str) -> frozenset[str]:
    """The stop words of a language, case-folded, with straight apostrophes; LanguageError if there is no list."""
    try:
        return frozenset(word.casefold() for line in lines("stopwords.txt", lang) for word in line.split())
    except FileNotFoundError:
        raise LanguageError(f"there is no stop word list for {lang!r}", "Leave --skip-stopwords out.") from None
