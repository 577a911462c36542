"""How likely a speaker's name is right, by how it was found: shares of right names on labelled news.

This is another question than that of `confidence`, which says how often a rule found the right words of the attribution.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from math import exp

from .confidence import share
from .english.people.speaker import Speaker

FLOOR = 0.85
"""Names that are less likely to be right are left out unless something else is asked for."""

ANSWERS: dict[str, tuple[int, int]] = {
    "named": (1020, 1037),
    "fuller": (1020, 1037),
    "body": (25, 26),
    "acronym": (25, 26),
    "before": (1, 1),
    "introduced": (8, 8),
    "meant": (382, 402),
}
"""Of the names found in each way, those that were right, and all; `meant` is a description or a headline that the rules resolved.

`named` and `fuller` were counted together, as were `body` and `acronym`.
"""

DOUBTLESS = 4.25
"""The log odds that a pronoun was taken to mean the right person, where nothing speaks against it."""

DOUBTS = {"ungendered": -0.99, "others": -0.86, "object": -0.47, "rivals": -0.66, "far": -0.74}
"""What each doubt takes off them: the gender is not known from the name or title; others are named since; the person is no
subject; others of the same gender are named shortly before; two paragraphs or more lie between. By logistic regression on 565
pronouns of labelled news, 18 of them wrong."""

STEPS = (0.3, 0.5, 0.6, 0.8, 0.85, 0.95)
SHARES = (0.27, 0.42, 0.58, 0.7, 0.72, 0.9, 0.97)
"""Of the names that the ledger gave, the share that was right: below the first step, from there to the next, and so on."""


def certainty(who: Speaker) -> float | None:
    """How likely a speaker's name is right, from 0 to 1 with two decimals; None without a name."""
    if who.name is None:
        return None
    if who.likely is not None:
        return SHARES[bisect_left(STEPS, who.likely)]
    if who.doubts is not None:
        return round(1 / (1 + exp(-DOUBTLESS - sum(DOUBTS[doubt] for doubt in who.doubts))), 2)
    return _shares()[who.why if who.why in ANSWERS else "named"]


@cache
def _shares() -> dict[str, float]:
    return {why: share(counted, ANSWERS.values()) for why, counted in ANSWERS.items()}
