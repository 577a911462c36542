"""Pairing the passages of two versions: equal ones first, then those with the most words in common."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Sequence

from .wording import Token, alike

_COMMONEST = 40
_LOOKED_AT = 4

Pair = tuple[int, int]


def pairs(old: Sequence[list[Token]], new: Sequence[list[Token]], least: float) -> list[Pair]:
    """Pairs of indices (old, new) of matching passages, in the order of the new version.

    Equal passages are paired in text order; then those that have at least the share `least` of their words in common, best first.
    Words that occur in many passages are not used to find candidates, so that it takes linear time.
    """
    found = _equal(old, new)
    gone = {first for first, _ in found}
    come = {second for _, second in found}
    left = [number for number in range(len(old)) if number not in gone and old[number]]
    posts: defaultdict[str, list[int]] = defaultdict(list)
    for number in left:
        for key in {token.key for token in old[number]}:
            posts[key].append(number)
    ranked: list[tuple[float, int, int, int]] = []
    for number, words in enumerate(new):
        if number in come:
            continue
        shared = Counter(other for key in {token.key for token in words} for other in _few(posts.get(key, [])))
        for other, _ in shared.most_common(_LOOKED_AT):
            score = alike(old[other], words)
            if score >= least:
                ranked.append((-score, abs(other - number), other, number))
    for _, _, other, number in sorted(ranked):
        if other not in gone and number not in come:
            gone.add(other)
            come.add(number)
            found.append((other, number))
    return sorted(found, key=lambda pair: pair[1])


def _few(posts: list[int]) -> list[int]:
    return posts if len(posts) <= _COMMONEST else []


def _equal(old: Sequence[list[Token]], new: Sequence[list[Token]]) -> list[Pair]:
    waiting: defaultdict[tuple[str, ...], deque[int]] = defaultdict(deque)
    for number, words in enumerate(old):
        if words:
            waiting[tuple(token.key for token in words)].append(number)
    found: list[Pair] = []
    for number, words in enumerate(new):
        same = waiting.get(tuple(token.key for token in words)) if words else None
        if same:
            found.append((same.popleft(), number))
    return found


def moved(found: Sequence[Pair]) -> set[Pair]:
    """The pairs that are out of order: all except those of a longest increasing subsequence."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (old, _) in enumerate(found):
        at = bisect_left(tops, old)
        before.append(ends[at - 1] if at else -1)
        if at == len(tops):
            tops.append(old)
            ends.append(number)
        else:
            tops[at], ends[at] = old, number
    kept: set[int] = set()
    number = ends[-1] if ends else -1
    while number >= 0:
        kept.add(number)
        number = before[number]
    return {pair for number, pair in enumerate(found) if number not in kept}
