"""Which capitalised words of a German document are no names: nouns that have articles in it, adjectives, genitives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..lexical.names import first_names
from .grammar import Grammar, grammar

_ENDINGS = ("e", "en", "er", "es", "em")
_PLURALS = ("en", "n", "e", "er", "s", "es")
_SHORTEST = 3


class Nouns:
    """What one document says of its capitalised words; of languages whose nouns have small letters, nothing.

    An article, a numeral or a contraction such as `zum` before a word makes it a noun, in this form and with the endings of its
    plural and genitive. A relative pronoun looks like an article, so one behind a comma counts for nothing.
    """

    def __init__(self, text: str, known: Grammar) -> None:
        self._grammar = known
        self._articled: frozenset[str] = frozenset()
        self._small: frozenset[str] = frozenset()
        if known.language.capital_nouns:
            self._articled = frozenset(word.lower() for word in _articled(known.language.code).findall(text))
            self._small = frozenset(_small_words().findall(text))

    def is_noun(self, word: str) -> bool:
        """Whether the document uses a word as a common noun."""
        low = word.lower()
        if not self._grammar.language.capital_nouns or low in self._grammar.first_names:
            return False
        if low in self._articled or (low in self._small and low not in self._grammar.particles):
            return True
        stems = [low, *(low[: -len(end)] for end in _PLURALS if low.endswith(end) and len(low) - len(end) > _SHORTEST)]
        return any(stem + end in self._articled for stem in stems for end in ("", *_PLURALS))

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
    relative = "".join(rf"(?<!, {word} )" for word in ("in", "mit", "bei", "von", "auf", "aus", "an", "für"))
    return re.compile(
        rf"(?<!, )(?<![Vv]on )(?<![Vv]an ){relative}(?<![\w’'-])(?:(?i:{words})|\d{{1,3}})[ \u00a0\n]([A-ZÄÖÜ][\w-]+)"
    )


@cache
def _small_words() -> re.Pattern[str]:
    return re.compile(r"(?<![\w’'-])[a-zäöüß]{3,}(?![\w’'-])")
