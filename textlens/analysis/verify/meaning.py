"""Changes that may reverse the meaning of a sentence: negations and figures that were dropped, added or changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from unicodedata import numeric

_NEGATIONS = frozenset(
    "no not never none nobody nothing nowhere neither nor without cannot cant hardly barely"
    " nicht nie kein keine keinen ohne ne pas jamais sin nunca ningún ninguna".split()
)
_ONES = (
    "zero one two three four five six seven eight nine ten"
    " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_VALUES = {
    **{word: value for value, word in enumerate(_ONES.split())},
    **{word: value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)},
    **_SCALES,
    "dozen": 12, "half": 0.5, "quarter": 0.25, "third": 1 / 3, "twice": 2, "double": 2, "triple": 3,
}  # fmt: skip


def negation(key: str) -> bool:
    """Whether a word is a negation."""
    return key in _NEGATIONS or key.endswith("n't")


def figure(key: str) -> float | str | None:
    """The value of a number in digits or words; None for any other word.

    A word that contains digits and other characters, such as `20th`, `g7` or `10⁶`, is its own value. A word whose only digits
    are superscripts or subscripts, such as `co₂`, is not a number.
    """
    if not any(char.isdecimal() or _is_fraction(char) for char in key):
        return _VALUES.get(key)
    digits = key.strip("$€£¥%").replace(",", "")
    try:
        if _is_fraction(digits[-1:]):
            return float(digits[:-1] or 0) + numeric(digits[-1])
        return float(digits)
    except ValueError:
        return key


def _is_fraction(char: str) -> bool:
    return (char != "" and char in "¼½¾") or "⅐" <= char <= "⅞"


def warnings(before: Iterable[str], after: Iterable[str]) -> list[str]:
    """Warnings for negations and figures that differ between the words of the source and those of the draft."""
    return [*_negations(list(before), list(after)), *_figures(list(before), list(after))]


def _negations(before: list[str], after: list[str]) -> list[str]:
    had, has = [word for word in before if negation(word)], [word for word in after if negation(word)]
    if len(had) > len(has):
        return [f"negation dropped: {' '.join(had)}"]
    return [f"negation added: {' '.join(has)}"] if len(has) > len(had) else []


def _figures(before: list[str], after: list[str]) -> list[str]:
    had, has = _values(before), _values(after)
    gone, new = had - has, has - had
    if not gone and not new:
        return []
    old = " ".join(word for word in before if figure(word) in gone)
    now = " ".join(word for word in after if figure(word) in new)
    # `One` is often a pronoun: it counts as a figure only if it replaces another figure or is replaced by one.
    if (old, now) in (("one", ""), ("", "one")):
        return []
    if old and now:
        return [f"figure changed: {old} → {now}"]
    return [f"figure dropped: {old}"] if old else [f"figure added: {now}"]


def _values(words: list[str]) -> Counter[float | str]:
    return Counter(value for value in map(figure, words) if value is not None)
