"""Significance: log-likelihood G2, its p-value, and corrections for multiple tests."""

from __future__ import annotations

from collections.abc import Sequence
from math import erfc, log, sqrt

from ..errors import TextlensError, choices

CORRECTIONS = ("bonferroni", "holm", "bh")
"""Bonferroni, Holm (1979), and Benjamini and Hochberg (1995); the last controls the false discovery rate."""


def log_likelihood(count: int, size: int, other_count: int, other_size: int) -> float:
    """G2 of a word with these counts in two texts of these sizes in words: 2 Σ O ln(O/E).

    E is the expected count if the word is equally frequent in both. The formula with two terms is that of Rayson and Garside,
    Comparing corpora using frequency profiling (2000), after Read and Cressie.
    """
    share = (count + other_count) / (size + other_size)
    terms = ((count, size * share), (other_count, other_size * share))
    return max(0.0, 2 * sum(observed * log(observed / expected) for observed, expected in terms if observed))


def probability(g2: float) -> float:
    """The p-value of a G2: the upper tail of the chi-squared distribution with one degree of freedom."""
    return erfc(sqrt(g2 / 2))


def corrected(probabilities: Sequence[float], method: str) -> list[float]:
    """The p-values adjusted for their number by one of `CORRECTIONS`, in the same order; TextlensError for an unknown method."""
    if method not in CORRECTIONS:
        raise TextlensError(f"there is no correction {method!r}", choices(method, CORRECTIONS))
    number = len(probabilities)
    if method == "bonferroni":
        return [min(1.0, number * p) for p in probabilities]
    # Holm goes up from the smallest p and never decreases; Benjamini-Hochberg goes down from the largest and never increases.
    order = sorted(range(number), key=probabilities.__getitem__, reverse=method == "bh")
    adjusted = [1.0] * number
    bound = 1.0 if method == "bh" else 0.0
    for step, place in enumerate(order):
        if method == "bh":
            bound = min(bound, probabilities[place] * (number / (number - step)))
        else:
            bound = max(bound, min(1.0, probabilities[place] * (number - step)))
        adjusted[place] = bound
    return adjusted
