"""Runs of words that quotations and sources have in common, found in a single pass over the sources for all quotations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from heapq import nlargest
from itertools import islice
from operator import add
from typing import NamedTuple

from .index import UNKNOWN

_ENTRIES = 32
_BUDGET = 20_000
_KEPT = 20_000
_RARE = "\U00010000-\U0010fffd"


class Common(NamedTuple):
    """A maximal run of common words, at index `at` in a quotation and `source` in the sources."""

    at: int
    source: int
    length: int


def common(quotations: list[str], code: str, counts: dict[str, float] | None = None) -> list[list[Common]]:
    """The runs of at least two words that each quotation shares with the sources, all given as strings of word codes.

    `counts` is filled with how often the sources have each pair of words of the quotations. Very frequent pairs are dropped after
    a number of hits, because they do not help to locate a quotation: so time is linear in the sources and in the quotations for
    any input.
    """
    pairs = _pairs(quotations)
    spent = dict.fromkeys(pairs, 0)
    open_runs: dict[tuple[int, int], list[int]] = {}
    shared: list[list[Common]] = [[] for _ in quotations]
    for match in _likely(pairs).finditer(code) if pairs else ():
        place = match.start()
        pair = code[place : place + 2]
        if pair not in pairs:
            continue
        entries = pairs[pair]
        for number, at in entries:
            key = number, place - at
            run = open_runs.get(key)
            if run is not None and run[1] == place + 1:
                run[1] = place + 2
                continue
            if run is not None and len(shared[number]) < _KEPT:
                shared[number].append(Common(run[0] - key[1], run[0], run[1] - run[0]))
            open_runs[key] = [place, place + 2]
        spent[pair] += len(entries)
        if spent[pair] > _BUDGET:
            if counts is not None:
                counts[pair] = spent[pair] / len(entries) * len(code) / (place + 1)
            del pairs[pair]
    if counts is not None:
        counts.update((pair, spent[pair] / len(entries)) for pair, entries in pairs.items())
    for (number, diagonal), (first, stop) in open_runs.items():
        shared[number].append(Common(first - diagonal, first, stop - first))
    return shared


def _likely(pairs: Iterable[str]) -> re.Pattern[str]:
    """A pattern for words that begin one of these pairs, before words that end one: most pairs of the sources are passed over."""
    firsts, seconds = (_any("".join(sorted({pair[at] for pair in pairs}))) for at in (0, 1))
    return re.compile(f"{firsts}(?={seconds})")


def _any(codes: str) -> str:
    """A set of codes as a pattern; a range stands for those that sets are slow with."""
    common = "".join(re.escape(code) for code in codes if code <= "\uffff")
    return f"[{common}{_RARE if codes[-1] > chr(0xFFFF) else ''}]"


def _pairs(quotations: list[str]) -> dict[str, list[tuple[int, int]]]:
    pairs: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, words in enumerate(quotations):
        for at, pair in enumerate(map(add, words, islice(words, 1, None))):
            if UNKNOWN not in pair and len(pairs[pair]) < _ENTRIES:
                pairs[pair].append((number, at))
    return {pair: entries for pair, entries in pairs.items() if entries}


def diagonals(runs: list[Common], first: int, stop: int, width: int, number: int) -> list[int]:
    """Candidate positions of the words first..stop of a quotation: up to `number` diagonals with the most words in common.

    A diagonal is the index of a word in the sources minus that in the quotation; an inserted or omitted word shifts it by one.
    Diagonals are grouped into buckets of `width`.
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
    """Cover a quotation greedily from the left with runs from the sources, always the longest.

    A run shorter than `least` is used only if it is a whole piece, which begins at one of `starts`. Of runs with the same end,
    the nearest one after the previous run is used.
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
