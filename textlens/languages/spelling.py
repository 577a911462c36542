"""The types of the `spelling` modules, which every language folder except English has: vowels and numerals."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple


class Vowels(NamedTuple):
    """The rules for counting syllables by vowels.

    In replacements, a hyphen marks a boundary between two vowels, and a point a vowel that is not pronounced.

    Attributes:
        nucleus: Pattern for the vowels of one syllable in a lower-case word.
        mended: Patterns and their replacements, applied in order before nuclei are counted.
        letters: Syllables of the names of letters that have more than one.
        least: Syllables of a word without a vowel.
        whole: Exceptions with their number of syllables.
        says_capitals: Whether three pronounceable capitals are read as a word: ONU, PIL.
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
        link: The word between tens and ones, if there is one.
        point: The word for the decimal separator.
        by_scores: Whether seventy is sixty and ten.
        twenty: The word for twenty, if the numbers from 21 to 29 are one word.
        one_thousand: The word for one thousand, if it differs from that for several thousands.
        linked_hundreds: Whether the link is also used after hundreds.
        years_by_hundreds: Whether years are counted in hundreds.
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
    """The vowels of a language with a `spelling` module."""
    found = import_module(f"{__package__}.{lang}.spelling").VOWELS
    assert isinstance(found, Vowels)
    return found


@cache
def numerals(lang: str) -> Numerals:
    """The numerals of a language with a `spelling` module."""
    found = import_module(f"{__package__}.{lang}.spelling").NUMERALS
    assert isinstance(found, Numerals)
    return found
