"""How languages spell their syllables and say their numbers: what the `spelling` of each folder but English has."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple


class Vowels(NamedTuple):
    """How a language spells its syllables.

    A hyphen stands for a boundary between two vowels, a point for a vowel that is not said.

    Attributes:
        nucleus: Matches the vowels of one syllable in a word in small letters.
        mended: Patterns and what they are replaced by before nuclei are looked for, one after the other.
        letters: Syllables of the names of the letters that have more than one.
        least: Syllables of a word without a vowel.
        whole: Words that no rule gets right.
        says_capitals: Whether three capitals that can be said are a word: ONU, PIL.
    """

    nucleus: str
    mended: tuple[tuple[str, str], ...] = ()
    letters: Mapping[str, int] = {}
    least: int = 1
    whole: Mapping[str, int] = {}
    says_capitals: bool = False


class Numerals(NamedTuple):
    """The number words of a language.

    Attributes:
        ones: From zero to nineteen.
        tens: From twenty to ninety.
        hundreds: From one hundred to nine hundred.
        thousand: The word for thousand.
        million: The word for a million.
        billion: The word for 10**9.
        link: What stands between tens and ones, or nothing.
        point: What the decimal sign is called.
        by_scores: Whether seventy is sixty and ten.
        twenty: Twenty itself, where the twenties are one word.
        one_thousand: The word for one thousand, where it is another than for several.
        linked_hundreds: Whether the link stands behind hundreds as well.
        years_by_hundreds: Whether a year is read as its hundreds.
    """

    ones: str
    tens: str
    hundreds: str
    thousand: str
    million: str
    billion: str
    link: str = ""
    point: str = "komma"
    by_scores: bool = False
    twenty: str = ""
    one_thousand: str = ""
    linked_hundreds: bool = False
    years_by_hundreds: bool = False


@cache
def vowels(lang: str) -> Vowels:
    """The vowels of a language that has them listed."""
    found = import_module(f"{__package__}.{lang}.spelling").VOWELS
    assert isinstance(found, Vowels)
    return found


@cache
def numerals(lang: str) -> Numerals:
    """The numerals of a language that has them listed."""
    found = import_module(f"{__package__}.{lang}.spelling").NUMERALS
    assert isinstance(found, Numerals)
    return found
