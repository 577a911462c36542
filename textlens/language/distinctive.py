"""Language identification by stop words, some endings, and the most frequent words of languages that textlens does not support.

Used only for texts that are not clearly English: see `identify`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ..languages.files import lines
from .codes import LANGUAGES
from .stopwords import stopwords


class _Need(NamedTuple):
    """Minimum values for the words of a language: their number and share, and their absolute and relative lead over the next."""

    words: int
    share: float
    lead: int
    margin: float


_CYRILLIC = re.compile("[а-яё]")
_NOT_RUSSIAN = re.compile("[іїєґўјљњћђџѓќѕәқңғүұһө]")
_HEADLINE = _Need(3, 0.4, 3, 0.5)
_SENTENCE = _Need(3, 0.2, 2, 0.2)
_TEXT = _Need(5, 0.2, 2, 0.1)
_IN_CYRILLIC = _Need(1, 0.1, 1, 0.1)


def recognised(words: Mapping[str, int], few: int, some: int) -> str | None:
    """The supported language of these words, or None if in doubt.

    A text with fewer than `few` words counts as a headline, one with fewer than `some` as a sentence.
    """
    cyrillic = {word: number for word, number in words.items() if _CYRILLIC.search(word)}
    total = sum(words.values())
    if 2 * sum(cyrillic.values()) > total:
        # Names and brands in Latin letters are no evidence in a Cyrillic text.
        total = sum(cyrillic.values())
        strange = sum(number for word, number in cyrillic.items() if _NOT_RUSSIAN.search(word))
        return _surest(cyrillic, total, _IN_CYRILLIC) if 20 * strange < total else None
    return _surest(words, total, _HEADLINE if total < few else _SENTENCE if total < some else _TEXT)


def _surest(words: Mapping[str, int], total: int, need: _Need) -> str | None:
    found: Counter[str] = Counter()
    for word, number in words.items():
        for lang in _languages(word):
            found[lang] += number
    (best, most), (_, next_most) = [*found.most_common(2), ("", 0), ("", 0)][:2]
    lead = most - next_most
    enough = most >= need.words and most >= need.share * total and lead >= need.lead and lead >= need.margin * most
    return best if enough and best in LANGUAGES else None


def _languages(word: str) -> tuple[str, ...]:
    """The languages in which a word is one of the most frequent, or else those that have its ending."""
    words, endings = _telling()
    if word in words:
        return words[word]
    for length in (5, 4, 3, 2, 1):
        if len(word) > length + 1 and word[-length:] in endings:
            return endings[word[-length:]]
    return ()


@cache
def _telling() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """The languages of each distinctive word, and those of each distinctive ending."""
    words: dict[str, tuple[str, ...]] = {}
    endings: dict[str, tuple[str, ...]] = {}
    for lang in LANGUAGES:
        for word in stopwords(lang):
            words[word] = (*words.get(word, ()), lang)
    for line in lines("telling.txt"):
        lang, *telling = line.split()
        for mark in telling:
            table, key = (endings, mark[1:]) if mark.startswith("-") else (words, mark)
            table[key] = (*table.get(key, ()), lang)
    return words, endings
