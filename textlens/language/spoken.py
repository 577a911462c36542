"""Syllables of numbers, letters, amounts and years, which are not read as they are spelled.

Numbers are read as in American English, without *and*. Four digits from 1010 to 2099 without a comma are a year. `$3.6` is
three point six dollars, `$3.50` three dollars fifty; the endings of `15th`, `1990s`, `10km` and `2bn` are read as words.
"""

from __future__ import annotations

import re
from functools import cache

_ONES = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)  # zero to nineteen
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)  # nothing, nothing, twenty to ninety
_SCALES = (0, 2, 2, 2, 2)  # nothing, thousand, million, billion, trillion
_CURRENCY = {"$": 2, "€": 2, "£": 1, "¥": 1, "₽": 2, "₹": 2, "¢": 1, "₩": 1, "₪": 2, "₺": 2}

# Syllables of units and endings after a number; other letters are read by name or as a word.
_UNITS = {
    **dict.fromkeys(("st", "nd", "rd", "th"), 0),
    **{"s": 0, "'s": 0},
    **{"M": 2, "B": 2, "m": 2, "mn": 2, "bn": 2, "b": 2, "tn": 2, "k": 2},
    **{"km": 4, "cm": 4, "mm": 4, "kg": 3, "mg": 4, "ft": 1, "in": 2, "lb": 1, "lbs": 1, "oz": 1, "mph": 4, "kph": 6},
    **{"am": 2, "pm": 2, "min": 2, "hr": 2, "sec": 2},
}

_SIGNS, _ENDINGS = "".join(_CURRENCY), "|".join(sorted(_UNITS, key=len, reverse=True))
AMOUNT = rf"[{_SIGNS}]?[0-9][0-9,]*(?:\.[0-9]+)?(?:(?:{_ENDINGS})(?![A-Za-z]))?[%{_SIGNS}]?"
"""A pattern, without groups, for the arguments of `amount`."""


def letters(word: str) -> int:
    """Syllables of a word read letter by letter: w (double u) has three, the other letters one."""
    return len(word) + 2 * word.lower().count("w")


def cardinal(number: int) -> int:
    """Syllables of a whole number below 10**15, read as a quantity: 1,234 is one thousand two hundred thirty-four."""
    if number < 1000:
        return _below_thousand(number) if number else _ONES[0]
    syllables, scale = 0, 0
    while number:
        number, part = divmod(number, 1000)
        if part:
            syllables += _below_thousand(part) + _SCALES[scale]
        scale += 1
    return syllables


def year(number: int) -> int:
    """Syllables of a year of four digits: 1905 is nineteen oh five, 2000 two thousand, 2024 twenty twenty-four."""
    century, rest = divmod(number, 100)
    if century % 10 == 0 and rest < 10:
        return cardinal(number)
    if rest == 0:
        return cardinal(century) + 2
    return cardinal(century) + cardinal(rest) + (rest < 10)


def ordinal(number: int) -> int:
    """Syllables of an ordinal below 10**15; one more than the cardinal for 2nd, 20th and the like, otherwise the same."""
    longer = (number % 100 != 12 and number % 10 == 2) or number % 100 in range(20, 100, 10)
    return cardinal(number) + longer


def digits(figures: str) -> int:
    """Syllables of digits read one by one, as after a decimal point."""
    return len(figures) + figures.count("0") + figures.count("7")


def amount(number: str) -> int:
    """Syllables of a number with its currency sign, unit or ending; 0 if `number` is not a number.

    Args:
        number: Digits, with an optional currency sign before or after them, commas, decimals, and a unit or ending
            (`$3.6bn`, `1,000`, `15th`, `90s`, `10%`).
    """
    found = _pattern().fullmatch(number)
    if not found:
        return 0
    sign, whole, fraction, ending, after = found.groups()
    unit = _CURRENCY.get(sign or after or "", 0) + (2 if after == "%" else 0)
    if unit and sign and fraction and len(fraction) == 2 and not ending:
        return _whole(whole, None) + unit + (cardinal(int(fraction)) if int(fraction) else 0)
    if ending in ("M", "B") and not sign:
        return amount(number[:-1]) + 1  # a name like 3M
    decimals = 1 + digits(fraction) if fraction else 0
    return _whole(whole, None if fraction or unit else ending) + decimals + unit + _UNITS.get(ending or "", 0)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"([{_SIGNS}])?([0-9][0-9,]*)(?:\.([0-9]+))?({_ENDINGS})?([%{_SIGNS}])?")


def _whole(figures: str, ending: str | None) -> int:
    plain = figures.replace(",", "")
    if len(plain) > 1 and plain[0] == "0":
        return digits(plain) - plain.count("0")  # nine oh five
    if len(plain) > 15:
        return digits(plain)
    number = int(plain)
    if ending in ("st", "nd", "rd", "th"):
        return ordinal(number)
    is_year = len(figures) == 4 and 1010 <= number <= 2099 and ending in (None, "s", "'s")
    return year(number) if is_year else cardinal(number)


def _below_thousand(number: int) -> int:
    hundreds, rest = divmod(number, 100)
    syllables = _ONES[hundreds] + 2 if hundreds else 0
    if rest < 20:
        return syllables + (_ONES[rest] if rest else 0)
    tens, ones = divmod(rest, 10)
    return syllables + _TENS[tens] + (_ONES[ones] if ones else 0)
