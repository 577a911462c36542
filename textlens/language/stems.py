"""Stems: the part of a word that its inflected forms share, by the Snowball algorithms, version 3.1.

A stem is a key to count under, not a word to show: `libraries` and `library` share `librari`. The algorithms are Martin Porter's
and others', as the Snowball project has them in pure Python; its compiled PyStemmer is used where it is installed, for it says
the same of every word.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from ..errors import LanguageError
from .codes import LANGUAGES

VERSION = "3.1."
"""How the version of the algorithms begins, here and in PyStemmer: another may say something else of some words."""

Stem = Callable[[str], str]


@cache
def stemmer(lang: str) -> Stem:
    """What takes a word of a language to its stem, in small letters; LanguageError where there is no algorithm for it."""
    name = LANGUAGES.get(lang, "").lower()
    stem = _compiled(name) or _plain(name) if name else None
    if stem is None:
        raise LanguageError(f"there are no stems for {lang!r}", "Leave --stem out.")
    return lambda word: stem(word.lower())


def _compiled(name: str) -> Stem | None:
    try:
        import Stemmer
    except ImportError:
        return None
    if not Stemmer.version().startswith(VERSION) or name not in Stemmer.algorithms():
        return None
    compiled: Stem = Stemmer.Stemmer(name).stemWord

    def stem(word: str) -> str:
        try:
            return compiled(word)
        except UnicodeEncodeError:  # half a surrogate pair, which C does not take
            plain = _plain(name)
            return plain(word) if plain else word

    return stem


def _plain(name: str) -> Stem | None:
    try:
        module = import_module(f"snowballstemmer.{name}_stemmer")
    except ModuleNotFoundError:
        return None
    stem: Stem = getattr(module, f"{name.capitalize()}Stemmer")().stemWord
    return stem
