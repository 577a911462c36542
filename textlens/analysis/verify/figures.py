"""Figures in digits and in words, and their values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from unicodedata import numeric

from ...languages.wording import Wording, wording


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
    digits = _with_point(key.strip("$€£¥%"), words)
    try:
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


def figures(before: Iterable[str], after: Iterable[str], words: Wording) -> list[str]:
    """A warning if the numbers among the words of the source and those of the draft differ."""
    old, new = _joined(before, words), _joined(after, words)
    had, has = _values(old, words), _values(new, words)
    gone, come = had - has, has - had
    if not gone and not come:
        return []
    was = " ".join(word for word in old if figure(word, words) in gone)
    now = " ".join(word for word in new if figure(word, words) in come)
    # `One` is often a pronoun: it counts as a figure only if it replaces another figure or is replaced by one.
    if (not now and was in words["articles"]) or (not was and now in words["articles"]):
        return []
    if was and now:
        return [f"figure changed: {was} → {now}"]
    return [f"figure dropped: {was}"] if was else [f"figure added: {now}"]


def _joined(keys: Iterable[str], words: Wording) -> list[str]:
    """The words with thousands joined that a space separates, as is usual where decimals follow a comma: `12 000`."""
    joined: list[str] = []
    for key in keys:
        group = words.comma and len(key.rstrip("%")) == 3 and key.rstrip("%").isdecimal()
        if group and joined and joined[-1].isdecimal() and (len(joined[-1]) <= 3 or len(joined[-1]) % 3 == 0):
            joined[-1] += key
        else:
            joined.append(key)
    return joined


def _values(keys: Iterable[str], words: Wording) -> Counter[float | str]:
    return Counter(value for key in keys if (value := figure(key, words)) is not None)
