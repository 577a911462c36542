"""Features of the words around a cue, and of the boundaries between them, for finding its source and its content.

Features multiply hashes by odd numbers, as in `cues`. Those of a word tell what it is, where it stands seen from the cue, and
what stands between the two: verbs, commas, noun phrases, clauses, quotations. Those of a boundary tell what meets there.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from .cues import FINITE, NOMINAL
from .sentences import PAD, Sentence
from .words import Word, hashed

REACH = 40
"""How many words on either side of a cue are looked at."""

_PHRASAL = NOMINAL | frozenset(("J", "D", "PS", "POS", "-"))
_STOPS = frozenset((",", "-", ";", ":"))
_JOINS = frozenset(("THAT", "WH", "WHO", "C"))
_BEHIND, _BEFORE = hashed("behind"), hashed("before")


@cache
def _count(name: str, number: int) -> int:
    return hashed(f"{name}{min(number, 4)}")


@cache
def _distance(behind: bool, distance: int) -> int:
    bins = (8, 11, 15, 21, 31)
    number = distance if distance < 8 else 8 + sum(distance >= limit for limit in bins[1:])
    return hashed(f"d{behind}{number}")


@cache
def _edge(before: int, behind: int) -> int:
    return hashed(f"edge{before}{behind}")


@cache
def _meeting(side: int, verbs: int, commas: int) -> tuple[int, int]:
    return hashed(f"side{side}"), hashed(f"between{verbs}{commas}")


class Between(NamedTuple):
    """What stands between a word and the cue, as hashes of small counts that know the side; and the counts for boundaries."""

    verbs: int
    commas: int
    phrases: int
    joins: int
    quotes: int
    finite: int
    meeting: tuple[int, int]


def window(sentence: Sentence, head: int) -> tuple[int, int]:
    """The unpadded words that are looked at for a cue, half-open."""
    return max(0, head - REACH), min(len(sentence.spans), head + REACH)


def features(sentence: Sentence, head: int) -> tuple[list[list[int]], list[list[int]]]:
    """For each word of the window, its features and those of the boundary before it."""
    first, stop = window(sentence, head)
    words, h = sentence.words, head + PAD
    between = [*reversed(_walk(words, range(h - 1, first + PAD - 1, -1), _BEFORE, 2)), None]
    between += _walk(words, range(h + 1, stop + PAD), _BEHIND, 1)
    passive = hashed("passive" if any(word.tag == "B" for word in words[max(PAD, h - 3) : h]) else "active") ^ words[h].kind
    ofwords, ofedges = [], []
    for i, found in enumerate(between, first + PAD):
        if found is None:
            ofwords.append([1, words[h].root * 3])
            ofedges.append(_boundary(words, i, h, _meeting(3, 0, 0)))
        else:
            ofwords.append(_word(sentence, i, h, found, passive))
            ofedges.append(_boundary(words, i, h, found.meeting))
    return ofwords, ofedges


def _walk(words: list[Word], path: range, side: int, number: int) -> list[Between]:
    """What is between, word by word outward from the cue."""
    found: list[Between] = []
    verbs = commas = quotes = phrases = joins = finite = stops = 0
    inside = False
    for i in path:
        word = words[i]
        tag = word.tag
        phrasal = tag in _PHRASAL
        phrases += phrasal and not inside
        inside = phrasal
        edge = 4 if number == 1 and not found else number
        found.append(
            Between(
                _count("v", verbs) ^ side,
                _count("s", stops) ^ side,
                _count("p", phrases) ^ side,
                _count("j", joins) ^ side,
                _count("q", quotes) ^ side,
                _count("f", finite) ^ side,
                _meeting(edge, min(verbs, 2), min(commas, 2)),
            )
        )
        verbs += word.verb
        finite += tag in FINITE
        commas += tag == ","
        stops += tag in _STOPS
        quotes += tag in ("Q", '"')
        joins += tag in _JOINS
    return found


def _word(sentence: Sentence, i: int, h: int, between: Between, passive: int) -> list[int]:
    words = sentence.words
    o, p1, n1, p2, n2, head = words[i], words[i - 1], words[i + 1], words[i - 2], words[i + 2], words[h]
    side = _BEHIND if i > h else _BEFORE
    d = _distance(i > h, abs(i - h))
    t, r, k = o.tagged, head.root, head.kind
    v, c, p, j, q, f, _ = between
    path = (v * 31 + c) * 31 + p
    edge = _edge(min(i - PAD, 3), min(len(words) - PAD - 1 - i, 3))
    st = side * 31 + t
    after = words[h + 1]
    return [
        d * 3, side * 5, (d * 31 + r) * 7, (side * 31 + r) * 9, (d * 31 + k) * 11, (side * 31 + o.form) * 13, st * 15,
        (d * 31 + t) * 17, v * 19, c * 21, p * 23, j * 25, q * 27, (v * 31 + t) * 29, (c * 31 + t) * 31, (p * 31 + t) * 33,
        path * 35, (path * 31 + t) * 37, (side * 31 + p1.form) * 39, (side * 31 + n1.form) * 41, (side * 31 + p1.tagged) * 43,
        (side * 31 + n1.tagged) * 45, (st * 31 + p1.tagged) * 47, (st * 31 + n1.tagged) * 49,
        (side * 961 + p2.tagged * 31 + p1.tagged) * 51, (side * 961 + n2.tagged * 31 + n1.tagged) * 53, (path * 31 + k) * 55,
        (f * 31 + c) * 57, (st * 31 + after.tagged) * 59, (d * 31 + after.form) * 61, (side ^ edge) * 63, (edge * 31 + t) * 65,
        (side * 31 + sentence.marked[i - PAD]) * 67, (passive * 31 + side) * 69, (passive * 31 + path) * 71,
        ((side * 31 + o.shape) ^ p1.tagged) * 73, (side * 31 + o.ending) * 75, ((q * 31 + c) ^ p) * 77,
        (side * 961 + p1.tagged * 31 + n1.tagged) * 79, (path * 31 + head.tagged) * 81, (path * 31 + after.tagged) * 83,
        (st * 31 + r) * 85,
    ]  # fmt: skip


def _boundary(words: list[Word], i: int, h: int, meeting: tuple[int, int]) -> list[int]:
    o, p1, n1, n2 = words[i], words[i - 1], words[i + 1], words[i + 2]
    side, between = meeting
    t, pt = o.tagged, p1.tagged
    st = side * 31 + t
    return [
        side * 3, (side * 31 + o.form) * 5, (side * 31 + p1.form) * 7, st * 9, (side * 31 + pt) * 11,
        (side * 961 + pt * 31 + t) * 13, (st * 31 + n1.tagged) * 15, ((side * 31 + between) ^ t) * 17, (st ^ words[h].kind) * 19,
        ((side * 31 + between) ^ o.form) * 21, ((st * 31 + n1.tagged) ^ (pt * 7)) * 23,
        ((st * 31 + n1.tagged) ^ (pt * 7) ^ n2.tagged) * 25, (side * 961 + o.form * 31 + n1.form) * 27,
        ((side * 31 + o.form) ^ words[h].kind) * 29,
    ]  # fmt: skip
