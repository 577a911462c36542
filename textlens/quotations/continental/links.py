"""Links from the places of their words."""

from __future__ import annotations

from ..attribution import Link
from ..rules import Rule
from .words import Words


def link_of(
    words: Words, rule: Rule, cue: tuple[int, int], source: tuple[int, int], lemma: str, begin: int | None = None
) -> Link:
    """A link from the places of its words; `begin` is that of the content's first word before the marks."""
    says, who = words.span(*cue), words.span(*source)
    complement = None if begin is None else words.spans[begin][0]
    return Link(says, who, rule, lemma, max(says[1], who[1]), complement)
