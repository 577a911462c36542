"""Changes that turn a sentence round: negations and figures that were dropped, added or changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

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
    """Whether a word negates."""
    return key in _NEGATIONS or key.endswith("n't")


def figure(key: str) -> float | None:
    """The value of a word that is a number, in figures or letters; None for any other."""
    if key[-1:].isalpha() and not any(char.isdigit() for char in key):
        return _VALUES.get(key)
    digits = key.strip("$€£¥%").replace(",", "")
    try:
        return float(digits)
    except ValueError:
        return _coined(key) if any(char.isdigit() for char in key) else None


def _coined(key: str) -> float:
    """A value of its own for a word such as `20th` or `g7`, made of its digits and its length."""
    return float("".join(char for char in key if char.isdigit()) or 0) + len(key) / 1000


def warnings(before: Iterable[str], after: Iterable[str]) -> list[str]:
    """What a change from the words of the source to those of the draft does to negations and figures."""
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
    # `One` is a figure only where another figure takes its place.
    if (old, now) in (("one", ""), ("", "one")):
        return []
    if old and now:
        return [f"figure changed: {old} → {now}"]
    return [f"figure dropped: {old}"] if old else [f"figure added: {now}"]


def _values(words: list[str]) -> Counter[float]:
    return Counter(value for value in map(figure, words) if value is not None)
