"""Stems: the part of a word that its inflected forms share, by the Snowball algorithms, version 3.1.

A stem is a key for counting, not a word to display: `libraries` and `library` share `librari`. The algorithms, by Martin Porter
and others, are those of the Snowball project in pure Python; its compiled version, PyStemmer, is used if it is installed, and
gives the same stems.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from ..errors import LanguageError
from .codes import LANGUAGES

VERSION = "3.1."
"""The required prefix of PyStemmer's version: another version may give other stems."""

Stem = Callable[[str], str]


@cache
def stemmer(lang: str) -> Stem:
    """A function that returns the lower-case stem of a word; LanguageError if there is no algorithm for the language."""
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
        except UnicodeEncodeError:  # an unpaired surrogate, which the C library does not accept
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
