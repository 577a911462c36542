"""Which capitalised words of a German document are no names: nouns that have articles in it, adjectives, genitives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..lexical.names import first_names
from .grammar import Grammar, grammar

_ENDINGS = ("e", "en", "er", "es", "em")
_PLURALS = ("en", "n", "e", "er", "es")
_SHORTEST = 3


class Nouns:
    """What one document says of its capitalised words; of languages whose nouns have small letters, nothing.

    An article, a numeral or a contraction such as `zum` before a word makes it a noun, in this form and with the endings of its
    plural and genitive. A relative pronoun looks like an article, so one behind a comma counts for nothing.
    """

    def __init__(self, text: str, known: Grammar) -> None:
        self._grammar = known
        self._articled: frozenset[str] = frozenset()
        self._leading: frozenset[str] = frozenset()
        self._small: frozenset[str] = frozenset()
        self._places: frozenset[str] = frozenset()
        if known.language.capital_nouns:
            found = _articled(known.language.code).findall(text)
            self._articled = frozenset(word.lower() for word, more in found if not more)
            self._leading = frozenset(word for word, more in found if more and word.lower() not in self._articled)
            self._places = frozenset(_placed().findall(text))
            self._places -= _bare(text, self._places) if self._places else frozenset()
            self._small = frozenset(_small_words().findall(text))
            self._leading -= _bare(text, self._leading) if self._leading else frozenset()

    def is_noun(self, word: str) -> bool:
        """Whether the document uses a word as a common noun, or has it in small letters."""
        low = word.lower()
        if not self._grammar.language.capital_nouns or low in self._grammar.first_names:
            return False
        return (low in self._small and low not in self._grammar.particles) or self.is_articled(word)

    def is_articled(self, word: str) -> bool:
        """Whether the document has an article before a word, or before another form of it."""
        low = word.lower()
        if not self._articled or low in self._grammar.first_names:
            return False
        if low in self._articled or (word in self._leading and low not in first_names()):
            return True
        stems = [low, *(low[: -len(end)] for end in _PLURALS if low.endswith(end) and len(low) - len(end) > _SHORTEST)]
        return any(stem + end in self._articled for stem in stems for end in ("", *_PLURALS))

    def is_place(self, word: str) -> bool:
        """Whether the document says that something is in a place of this name, or comes from there or goes there."""
        return word in self._places

    def are_common(self, words: Sequence[str]) -> bool:
        """Whether words that begin with a capital are no name of several words: a noun or an adjective is among them."""
        if not self._grammar.language.capital_nouns or words[0].lower() in first_names():
            return False
        return self.is_adjective(words[0]) or any(self.is_noun(word) for word in (words[0], words[-1]))

    def is_adjective(self, word: str) -> bool:
        """Whether a word that begins a sentence is an adjective which the document has in small letters as well: `Neue`."""
        low = word.lower()
        end = next((end for end in sorted(_ENDINGS, key=len, reverse=True) if low.endswith(end)), "")
        stem = low[: -len(end)] if end else ""
        return len(stem) >= _SHORTEST and any(stem + other in self._small for other in ("", *_ENDINGS))


@cache
def _articled(lang: str) -> re.Pattern[str]:
    known = grammar(lang)
    words = "|".join(sorted(known["articles"] | known["oblique"] | known["contracted"] | known["amounts"]))
    relative = "".join(rf"(?<!, {word} )" for word in sorted(known["prepositions"]))
    article = rf"(?<!, )(?<![Vv]on )(?<![Vv]an ){relative}(?<![\w’'-])(?:(?i:{words})|\d{{1,3}}\.?)"
    return re.compile(rf"{article}[ \u00a0\n]([A-ZÄÖÜ][\w-]+)([ \u00a0\n][A-ZÄÖÜ])?")


def _bare(text: str, words: frozenset[str]) -> frozenset[str]:
    """Those of some words that stand alone behind a verb or begin a sentence: the Ford of `die Ford Foundation`."""
    found = _lone().findall(text)
    return words & frozenset(found)


@cache
def _placed() -> re.Pattern[str]:
    return re.compile(r"(?<![\w’'-])(?:[Ii]n|[Nn]ach|[Aa]us)[ \u00a0\n]([A-ZÄÖÜ][\w-]+)(?![’'‘]|[ \u00a0\n][A-ZÄÖÜ])")


@cache
def _lone() -> re.Pattern[str]:
    before = r"(?:(?<=[.!?:“”\"«»] )|(?<=[a-zäöü]te )|(?<=[a-z]gt )|(?<= so ))"
    return re.compile(rf"{before}([A-ZÄÖÜ][\w-]+)(?=[.,:]? (?![A-ZÄÖÜ]))")


@cache
def _small_words() -> re.Pattern[str]:
    return re.compile(r"(?<![\w’'-])[a-zäöüß]{3,}(?![\w’'-])")
