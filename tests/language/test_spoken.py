"""Numbers and letters read aloud, against numbers spelled out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from textlens.language.spoken import amount, cardinal, digits, letters, ordinal, year
from textlens.language.syllables import count

SMALL = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen
"""
TENS = ["", "", *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")]


def spelled(number: int) -> str:
    """A number below a million in words."""
    if number >= 1000:
        rest = f" {spelled(number % 1000)}" if number % 1000 else ""
        return f"{spelled(number // 1000)} thousand{rest}"
    if number >= 100:
        rest = f" {spelled(number % 100)}" if number % 100 else ""
        return f"{spelled(number // 100)} hundred{rest}"
    if number >= 20:
        return TENS[number // 10] + (f" {spelled(number % 10)}" if number % 10 else "")
    return SMALL.split()[number]


@given(st.integers(0, 999_999))
def test_a_cardinal_has_the_syllables_of_its_words(number: int) -> None:
    assert cardinal(number) == count(spelled(number))


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "first"), (2, "second"), (3, "third"), (7, "seventh"), (12, "twelfth"), (20, "twentieth"), (21, "twenty first"),
     (32, "thirty second"), (90, "ninetieth"), (100, "one hundredth"), (112, "one hundred twelfth")],
)  # fmt: skip
def test_ordinals(number: int, words: str) -> None:
    assert ordinal(number) == count(words)


@pytest.mark.parametrize(
    ("number", "words"),
    [(1066, "ten sixty six"), (1900, "nineteen hundred"), (1905, "nineteen oh five"), (2000, "two thousand"),
     (2007, "two thousand seven"), (2010, "twenty ten"), (2026, "twenty twenty six")],
)  # fmt: skip
def test_years(number: int, words: str) -> None:
    assert year(number) == count(words)


@pytest.mark.parametrize(
    ("figures", "words"),
    [("$3.6", "three point six dollars"), ("$3.50", "three dollars fifty"), ("$3.00", "three dollars"),
     ("£1.05", "one pound five"), ("0.07", "zero point zero seven"), ("1,000,000", "one million"),
     ("3.5bn", "three point five billion"), ("1960s", "nineteen sixties"),
     ("10%", "ten percent"), ("21st", "twenty first"), ("5pm", "five p m"), ("007", "oh oh seven"), ("20€", "twenty euros")],
)  # fmt: skip
def test_amounts(figures: str, words: str) -> None:
    assert amount(figures) == count(words)


def test_long_numbers_are_read_figure_by_figure() -> None:
    assert amount("1" * 40) == 40
    assert digits("1070") == 7


def test_what_is_no_number_is_no_amount() -> None:
    assert amount("seven") == amount("") == amount("$") == 0


def test_letters_by_name() -> None:
    assert letters("BBC") == 3
    assert letters("www") == 9
