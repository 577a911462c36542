"""How sure a rule is: the share of quotations that it got right on labelled news."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import log

from .rules import RARE, RULES, Rule

_DRAWN, _FEW = 10, 50


@cache
def confidence(rule: Rule) -> float:
    """The share of quotations decided by this rule that were right, in 0..1, with two decimals.

    Rules met seldom are drawn towards the mean of all by ten cases of it: a handful of cases says little.
    """
    return share(rule.right, [one.right for one in RULES])


def share(counted: tuple[int, int], all_: Iterable[tuple[int, int]]) -> float:
    """The share right of (right, cases), with two decimals; that of fewer than fifty cases is drawn towards the mean of all."""
    right, cases = counted
    every = list(all_)
    mean = sum(one for one, _ in every) / sum(one for _, one in every)
    drawn = _DRAWN if cases < _FEW else 0
    return round((right + drawn * mean) / (cases + drawn), 2)


def strength(rule: Rule, kind: str) -> float:
    """The log odds that the content of a quotation of this kind decided by this rule is right, as the model scores its own."""
    found, cases = rule.found.get(kind) or RARE[kind]
    return log((found + 0.5) / (cases - found + 0.5))
