"""Excluded elements that hold the article all the same, by how many of the witness's words are in them.

Names mislead: a page may set its whole article in a form, a `sidebar` or a `widget`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from .elements import Exclusion
from .evidence import Evidence

_ENOUGH = 0.6
"""The share of the witness's words above which what is not excluded is the article."""

_FEWEST = 25
"""The minimum number of words in elements excluded for one reason that are restored."""


def restore(evidence: Sequence[Evidence]) -> None:
    """Lift exclusions, of one reason after another, until the blocks that are left have most of the witness's words.

    Elements with the same reason are taken together, since a page often excludes each part of its article.
    """
    counted = [one for one in evidence if one.is_prose and one.is_witnessed]
    wanted = _ENOUGH * sum(len(one.words) for one in counted)
    while True:
        kept = 0
        groups: dict[str, list[Exclusion]] = defaultdict(list)
        sizes: dict[str, int] = defaultdict(int)
        for one in counted:
            outermost = _outermost(one.block.exclusion)
            if outermost is None:
                kept += len(one.words)
            else:
                groups[outermost.reason].append(outermost)
                sizes[outermost.reason] += len(one.words)
        largest = max(sizes, key=sizes.__getitem__, default="")
        if kept >= wanted or not largest or sizes[largest] < _FEWEST:
            return
        for exclusion in groups[largest]:
            exclusion.is_lifted = True


def _outermost(exclusion: Exclusion | None) -> Exclusion | None:
    """The outermost exclusion that is not lifted; None if all are."""
    found = None
    while exclusion is not None:
        if not exclusion.is_lifted:
            found = exclusion
        exclusion = exclusion.outer
    return found
