"""Excluded elements that hold the article all the same, by how many of the witness's words are in them.

Names mislead: a page may set its whole article in a form, a `sidebar` or a `widget`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from .elements import Exclusion
from .evidence import Evidence, plain
from .page_parts import OTHERS

_ENOUGH = 0.6
"""The share of the witness's words above which what is not excluded is the article."""

_FEWEST = 25
"""The minimum number of words in elements excluded for one reason that are restored."""

_STORY = 150
"""The number of words from which the rest of the page is a story of its own."""

_WHOLE_PART = 60
_FEWEST_PARAGRAPHS = 2
"""The minimum numbers of words and of paragraphs of a part that the witness has whole."""

_SURE_NAMES = frozenset(
    "hidden form figcaption button menu label search dialog alertdialog modal popup overlay cookie cookies consent gdpr"
    " newsletter newsletters comment comments disqus respond replies footer aside sidebar"
    " author author-box author-info author-bio".split()
)
"""Reasons that no text in the witness outweighs."""

_HEADLINE = 3
"""The minimum number of words of a headline by which the head of the article is recognised."""


def restore(evidence: Sequence[Evidence], titles: Iterable[str]) -> None:
    """Lift exclusions of elements that hold the article.

    The elements around the main heading with the stated headline are its head. Of the others, those of one reason after another
    are lifted until what is left has most of the witness's words; they are taken together, since a page often excludes each
    part of its article.

    Args:
        evidence: The blocks of the page.
        titles: The headlines that the page states.
    """
    stated = [plain(title) for title in titles]
    for one in evidence:
        if one.label == "h1" and len(one.words) >= _HEADLINE and one.is_titled(stated):
            _lift_all(one.block.exclusion)
    counted = [one for one in evidence if one.is_prose and one.is_witnessed]
    if not counted:
        # The library has found no article: if all prose is excluded, some of it may be the article, but not a banner.
        prose = [(one, _outermost(one.block.exclusion)) for one in evidence if one.is_prose]
        if all(excluded is not None for _, excluded in prose):
            counted = [one for one, excluded in prose if excluded and excluded.reason not in _SURE_NAMES]
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
        for reason in [*sizes] if kept >= _STORY else []:
            if reason in OTHERS:
                del sizes[reason]
        largest = max(sizes, key=sizes.__getitem__, default="")
        if kept >= wanted or not largest or sizes[largest] < _FEWEST:
            break
        for exclusion in groups[largest]:
            exclusion.is_lifted = True
    _lift_parts(evidence)


def _lift_parts(evidence: Sequence[Evidence]) -> None:
    """Lift exclusions by misleading names of parts that the witness has whole, such as what is behind a paywall."""
    parts: dict[Exclusion, list[Evidence]] = defaultdict(list)
    for one in evidence:
        exclusion = one.block.exclusion
        if one.is_prose and exclusion is not None and exclusion.reason not in _SURE_NAMES | OTHERS:
            parts[exclusion].append(one)
    for exclusion, several in parts.items():
        known = [one for one in several if one.is_witnessed]
        if len(known) >= _FEWEST_PARAGRAPHS and len(known) == len(several):
            exclusion.is_lifted = sum(len(one.words) for one in known) >= _WHOLE_PART


def _lift_all(exclusion: Exclusion | None) -> None:
    while exclusion is not None:
        exclusion.is_lifted = True
        exclusion = exclusion.outer


def _outermost(exclusion: Exclusion | None) -> Exclusion | None:
    """The outermost exclusion that is not lifted; None if all are."""
    found = None
    while exclusion is not None:
        if not exclusion.is_lifted:
            found = exclusion
        exclusion = exclusion.outer
    return found
