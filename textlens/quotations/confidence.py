"""How sure a rule is: the share of quotations that it got right on labelled news, by the definitions of the corpus's scorer."""

from __future__ import annotations

from math import log

# Right (content and source) and all quotations of each rule over the 840 training articles of PolNeAR. Rules met fewer than fifty
# times are drawn towards the mean of all by ten cases of it: a handful of cases says little.
_RIGHT = {
    "plain": (2374, 2505),
    "inverted": (746, 785),
    "before": (1873, 2465),
    "goes on": (81, 105),
    "continued": (26, 63),
    "late": (52, 62),
    "lead": (28, 39),
    "label": (39, 44),
    "according": (22, 31),
    "resumed": (8, 38),
    "unlisted": (7, 22),
    "subject": (3, 10),
    "byline": (7, 8),
    "worded": (2, 3),
    "noun": (4, 4),
}
_DRAWN = 10

# The same for the content alone, by rule and kind, of those met often enough to say.
_FOUND = {
    ("plain", "direct"): (2323, 2377),
    ("plain", "mixed"): (98, 128),
    ("inverted", "direct"): (726, 741),
    ("inverted", "mixed"): (31, 44),
    ("before", "direct"): (675, 753),
    ("before", "mixed"): (1439, 1712),
    ("goes on", "direct"): (35, 38),
    ("goes on", "mixed"): (61, 67),
    ("continued", "direct"): (37, 63),
    ("resumed", "direct"): (14, 38),
    ("none", "direct"): (95, 169),
    ("late", "mixed"): (53, 62),
    ("label", "direct"): (35, 40),
    ("lead", "direct"): (32, 39),
}
_OTHER = {"direct": (36, 50), "mixed": (16, 28)}


def confidence(rule: str) -> float:
    """The share of quotations decided by this rule that were right, in 0..1, with two decimals."""
    right, cases = _RIGHT.get(rule, (0, 0))
    mean = sum(good for good, _ in _RIGHT.values()) / sum(number for _, number in _RIGHT.values())
    drawn = _DRAWN if cases < 50 else 0
    return round((right + drawn * mean) / (cases + drawn), 2)


def strength(rule: str, kind: str) -> float:
    """The log odds that the content of a quotation of this kind decided by this rule is right, as the model scores its own."""
    found, cases = _FOUND.get((rule, kind), _OTHER[kind])
    return log((found + 0.5) / (cases - found + 0.5))
