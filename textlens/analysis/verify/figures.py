"""Figures in digits and in words, and their values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from unicodedata import numeric

from ...languages.wording import Wording, wording

_CURRENCIES = "$€£¥"
_SIGNS = f"{_CURRENCIES}%"
_SHORT = {"bn": 1e9, "m": 1e6}
"""What is written short behind a number, the second one only with a currency: `£5m`."""

_HUNDRED = 100


@cache
def _english() -> Wording:
    found = wording("en")
    assert found is not None
    return found


def figure(key: str, words: Wording | None = None) -> float | str | None:
    """The value of a number in digits or words; None for any other word. Number words are English, unless others are given.

    A word that contains digits and other characters, such as `20th`, `g7` or `10⁶`, is its own value. A word whose only digits
    are superscripts or subscripts, such as `co₂`, is not a number.
    """
    words = words or _english()
    if not any(char.isdecimal() or _is_fraction(char) for char in key):
        return words.figures.get(key)
    digits = _with_point(key.strip(_SIGNS), words)
    size = next((size for ending, size in _SHORT.items() if digits.endswith(ending) and (key[0] in _SIGNS or ending == "bn")), 0)
    try:
        if size:
            return float(digits.rstrip("bnm")) * size
        if _is_fraction(digits[-1:]):
            return float(digits[:-1] or 0) + numeric(digits[-1])
        return float(digits)
    except ValueError:
        return key


def _with_point(digits: str, words: Wording) -> str:
    if not words.comma:
        return digits.replace(",", "")
    first, *groups = digits.split(".")
    if groups and len(first) <= 3 and all(len(group) == 3 and group.isdecimal() for group in groups):
        digits = first + "".join(groups)
    return digits.replace(",", ".")


def _is_fraction(char: str) -> bool:
    return (char != "" and char in "¼½¾") or "⅐" <= char <= "⅞"


Value = float | str


def figures(before: Iterable[str], after: Iterable[str], words: Wording) -> list[str]:
    """A warning if the numbers among the words of the source and those of the draft differ."""
    old, new = _numbers(before, words), _numbers(after, words)
    had, has = (Counter(value for _, value in some) for some in (old, new))
    gone, come = had - has, has - had
    if not gone and not come:
        return _currencies(old, new)
    was = " ".join(shown for shown, value in old if value in gone)
    now = " ".join(shown for shown, value in new if value in come)
    # `One` is often a pronoun: it counts as a figure only if it replaces another figure or is replaced by one.
    if (not now and was in words["articles"]) or (not was and now in words["articles"]):
        return []
    if was and now:
        return [f"figure changed: {was} → {now}"]
    return [f"figure dropped: {was}"] if was else [f"figure added: {now}"]


def _currencies(old: Iterable[tuple[str, Value]], new: Iterable[tuple[str, Value]]) -> list[str]:
    """A warning if equal amounts are of different currencies."""
    signs = {value: shown for shown, value in old if shown[0] in _CURRENCIES}
    for shown, value in new:
        was = signs.get(value)
        if was is not None and shown[0] in _CURRENCIES and shown[0] != was[0]:
            return [f"figure changed: {was} → {shown}"]
    return []


def _numbers(keys: Iterable[str], words: Wording) -> list[tuple[str, Value]]:
    """The numbers as they are written, each with its value: `3 million` is one, and so is `12 000` where commas are decimal."""
    found: list[tuple[str, Value]] = []
    follows = False
    for key in keys:
        value = figure(key, words)
        joined = _joined(*found[-1], key, value, words) if follows and value is not None else None
        if joined is not None:
            found[-1] = joined
        elif value is not None:
            found.append((key, value))
        follows = value is not None
    return found


def _joined(shown: str, before: Value, key: str, value: Value, words: Wording) -> tuple[str, Value] | None:
    """Two numbers in a row that are one; None if they are not."""
    if isinstance(before, str) or isinstance(value, str):
        return None
    group = words.comma and shown.isdecimal() and len(key) == len("000") and key.isdecimal()
    if group and (len(shown) <= len("000") or len(shown) % len("000") == 0):
        return shown + key, before * 1000 + value
    if key in words.figures and value >= _HUNDRED and before < value:
        return f"{shown} {key}", before * value
    return None
