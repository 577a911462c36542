"""Quotations whose words another quotation of the same document has, too: a headline's, a caption's, a pull quote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..attribution import Attribution

_LEAST = 4
"""So many words must be the same, as fewer may be anybody's."""

_MOST_PLACES = 8


def echoes(text: str, found: Sequence[Attribution]) -> dict[int, int]:
    """By its number, each quotation without cue and source whose words stand in one that has a source: the number of that one."""
    spoken = [_word().findall(" ".join(text[start:end] for start, end in item.content).lower()) for item in found]
    openings: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for number, item in enumerate(found):
        if not item.cue and not item.source and len(spoken[number]) >= _LEAST:
            openings[tuple(spoken[number][:_LEAST])] = []
    if not openings:
        return {}
    for number, item in enumerate(found):
        if item.source:
            words = spoken[number]
            for at in range(len(words) - _LEAST + 1):
                places = openings.get(tuple(words[at : at + _LEAST]))
                if places is not None and len(places) < _MOST_PLACES:
                    places.append((number, at))
    return {number: other for number, words in enumerate(spoken) for other in _holder(words, found[number], openings, spoken)}


def _holder(
    words: list[str], item: Attribution, openings: dict[tuple[str, ...], list[tuple[int, int]]], spoken: list[list[str]]
) -> list[int]:
    """The first quotation that has these words, if one has."""
    if item.cue or item.source or len(words) < _LEAST:
        return []
    places = openings[tuple(words[:_LEAST])]
    return [number for number, at in places if spoken[number][at : at + len(words)] == words][:1]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")
