"""Numbers in words, for counting their syllables: cardinal numbers in German, French, Spanish and so on.

Details that do not change the number of syllables are ignored, such as gender, case and hyphens. A number is a list of words.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..languages.spelling import Numerals, numerals


def spelled(figures: str, lang: str) -> list[str]:
    """The words for a number in digits, which may contain points or commas; above 10**12, the words for its digits."""
    names = _names(lang)
    parts = figures.replace(".", ",").replace("'", ",").replace("\u00a0", ",").replace("\u202f", ",").strip(",").split(",")
    decimals = parts.pop() if len(parts) > 1 and len(parts[-1]) != 3 else ""
    whole = "".join(parts)
    if len(whole) > 12 or (len(whole) > 1 and whole[0] == "0"):
        words = [names.ones[int(figure)] for figure in whole]
    else:
        year = len(parts) == 1 and 1100 <= int(whole or 0) <= 1999
        words = _century(int(whole), lang) if year and names.rules.years_by_hundreds else cardinal(int(whole or 0), lang)
    return words + ([names.point, *(names.ones[int(figure)] for figure in decimals)] if decimals else [])


def cardinal(number: int, lang: str) -> list[str]:
    """The words of a whole number below 10**12."""
    names = _names(lang)
    if number < 1000:
        return _below_thousand(number, lang) if number else [names.ones[0]]
    for size, name in ((10**9, names.billion), (10**6, names.million), (1000, names.thousand)):
        if number >= size:
            times, rest = divmod(number, size)
            before = [] if times == 1 and size == 1000 else cardinal(times, lang)
            name = names.rules.one_thousand or name if times == 1 and size == 1000 else name
            return [*before, name, *(cardinal(rest, lang) if rest else [])]
    raise AssertionError


def _century(number: int, lang: str) -> list[str]:
    """A year counted in hundreds: 1984 is neunzehnhundertvierundachtzig."""
    hundreds, rest = divmod(number, 100)
    hundred = _names(lang).hundreds[0]
    return [*_below_thousand(hundreds, lang), hundred, *(_below_thousand(rest, lang) if rest else [])]


def _below_thousand(number: int, lang: str) -> list[str]:
    names = _names(lang)
    hundreds, rest = divmod(number, 100)
    words = [names.hundreds[hundreds - 1]] if hundreds else []
    if hundreds and rest and names.rules.linked_hundreds:
        words.append(names.link)
    if not rest:
        return words
    if rest < 20:
        return [*words, names.ones[rest]]
    tens, ones = divmod(rest, 10)
    if names.rules.by_scores and tens in (7, 9):
        return [*words, names.tens[tens - 2], names.ones[10 + ones]]
    words.append(names.tens[tens - 2])
    if names.rules.twenty and tens == 2:
        return [*words[:-1], names.rules.twenty if not ones else words[-1] + names.ones[ones]]
    if ones:
        words += [names.link, names.ones[ones]] if names.link else [names.ones[ones]]
    return words


class _Split(NamedTuple):
    rules: Numerals
    ones: list[str]
    tens: list[str]
    hundreds: list[str]
    thousand: str
    million: str
    billion: str
    link: str
    point: str


@cache
def _names(lang: str) -> _Split:
    found = numerals(lang)
    return _Split(
        found, found.ones.split(), found.tens.split(), found.hundreds.split(),
        found.thousand, found.million, found.billion, found.link, found.point,
    )  # fmt: skip
