"""Where quotations and sources have runs of words in common: one pass over the sources for all quotations together."""

from __future__ import annotations

from collections import defaultdict
from heapq import nlargest
from itertools import islice
from operator import add
from typing import NamedTuple

from .index import UNKNOWN

_ENTRIES = 32
_BUDGET = 20_000
_KEPT = 20_000


class Common(NamedTuple):
    """A run of words that stands at `at` in a quotation and at `source` in the sources, as long as it can be."""

    at: int
    source: int
    length: int


def common(quotations: list[str], code: str) -> list[list[Common]]:
    """The runs of two words and more that each quotation shares with the sources, all as strings of word codes.

    Pairs of words so common that they tell nothing are given up when they have cost enough: time is linear in the sources and
    in the quotations, whatever these hold.
    """
    pairs = _pairs(quotations)
    spent = dict.fromkeys(pairs, 0)
    open_runs: dict[tuple[int, int], list[int]] = {}
    found: list[list[Common]] = [[] for _ in quotations]
    hits = ((place, pair) for place, pair in enumerate(map(add, code, islice(code, 1, None))) if pair in pairs)
    for place, pair in hits:
        entries = pairs[pair]
        for number, at in entries:
            key = number, place - at
            run = open_runs.get(key)
            if run is not None and run[1] == place + 1:
                run[1] = place + 2
                continue
            if run is not None and len(found[number]) < _KEPT:
                found[number].append(Common(run[0] - key[1], run[0], run[1] - run[0]))
            open_runs[key] = [place, place + 2]
        spent[pair] += len(entries)
        if spent[pair] > _BUDGET:
            del pairs[pair]
    for (number, diagonal), (first, stop) in open_runs.items():
        found[number].append(Common(first - diagonal, first, stop - first))
    return found


def _pairs(quotations: list[str]) -> dict[str, list[tuple[int, int]]]:
    pairs: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, words in enumerate(quotations):
        for at, pair in enumerate(map(add, words, islice(words, 1, None))):
            if UNKNOWN not in pair and len(pairs[pair]) < _ENTRIES:
                pairs[pair].append((number, at))
    return {pair: entries for pair, entries in pairs.items() if entries}


def diagonals(runs: list[Common], first: int, stop: int, width: int, number: int) -> list[int]:
    """Where the words first..stop of a quotation may stand: up to `number` of the places with most words in common.

    A place is the source's word less the quotation's, which a word put in or left out changes by one; places nearer than `width`
    are one.
    """
    scores: defaultdict[int, int] = defaultdict(int)
    longest: dict[int, Common] = {}
    for run in runs:
        at, end = max(run.at, first), min(run.at + run.length, stop)
        if at >= end:
            continue
        cut = Common(at, run.source + at - run.at, end - at)
        bucket = (cut.source - cut.at) // width
        scores[bucket] += cut.length
        if bucket not in longest or cut.length > longest[bucket].length:
            longest[bucket] = cut

    def score(bucket: int) -> tuple[int, int]:
        beside = max(scores.get(bucket - 1, 0), scores.get(bucket + 1, 0))
        return scores[bucket] + beside, -bucket

    best = nlargest(number, scores, key=score)
    return [longest[bucket].source - longest[bucket].at for bucket in best]


def cover(runs: list[Common], starts: list[int], size: int, least: int) -> list[Common]:
    """A quotation's words covered by runs that sources have, from the left, each as far as one goes.

    A run shorter than `least` counts only where it is a whole piece, which begins at one of `starts`. Of equal runs the one
    nearest behind the one before is taken.
    """
    ordered = sorted(runs)
    ends = dict(zip(starts, [*starts[1:], size], strict=True))
    chosen: list[Common] = []
    at = place = 0
    reach: dict[int, Common] = {}
    after = -1
    position = 0
    while position < size:
        while at < len(ordered) and ordered[at].at <= position:
            run = ordered[at]
            end = run.at + run.length
            nearer = end in reach and after <= run.source < reach[end].source
            if end not in reach or nearer:
                reach[end] = run
            place = max(place, end)
            at += 1
        if place <= position:
            position += 1
            continue
        run = reach[place]
        cut = Common(position, run.source + position - run.at, place - position)
        whole = position in ends and place >= ends[position] and cut.length > 1
        if cut.length >= least or whole:
            chosen.append(cut)
            after = cut.source + cut.length
            position = place
        else:
            position += 1
    return chosen
