"""Features of the words around a cue, and of the boundaries between them, for finding its source and its content.

Features multiply hashes by odd numbers, as in `cues`. Those of a word tell what it is, where it stands seen from the cue, and
what stands between the two: verbs, commas, noun phrases, clauses, quotations. Those of a boundary tell what meets there.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from zlib import crc32

from .cues import FINITE, NOMINAL
from .sentences import PAD, Sentence
from .words import Word, hashed

REACH = 40
"""How many words on either side of a cue are looked at."""

FIXED, FIXED_EDGE = 18, 9
"""How many features `fixed` and `fixed_edge` list."""

_PHRASAL = NOMINAL | frozenset(("J", "D", "PS", "POS", "-"))
_STOPS = frozenset((",", "-", ";", ":"))
_JOINS = frozenset(("THAT", "WH", "WHO", "C"))
BEHIND, BEFORE = hashed("behind"), hashed("before")
"""The sides of a cue."""

_NAMES = {BEHIND: crc32(b"behind"), BEFORE: crc32(b"before")}


@cache
def _counts(name: str, side: int) -> tuple[int, ...]:
    """The hashes of the numbers none to four (or more) of something on a side."""
    return tuple(hashed(f"{name}{number}") ^ side for number in range(5))


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
    return hashed(f"side{_NAMES.get(side, side)}"), hashed(f"between{verbs}{commas}")


Between = tuple[int, int, int, int, int, int, tuple[int, int]]
"""What stands between a word and the cue, as hashes of small counts that know the side (verbs, marks that part, noun phrases,
clauses' openings, quotations, finite verbs), and the counts for boundaries."""


def window(sentence: Sentence, head: int) -> tuple[int, int]:
    """The unpadded words that are looked at for a cue, half-open."""
    return max(0, head - REACH), min(len(sentence.spans), head + REACH)


def features(sentence: Sentence, head: int) -> tuple[list[list[int]], list[list[int]]]:
    """For each word of the window, its features and those of the boundary before it."""
    words, i = sentence.words, window(sentence, head)[0] + PAD
    ofwords, ofedges = [], []
    for side, moving, edge in around(sentence, head):
        ofwords.append([*moving, *fixed(words, i, side)] if side else moving)
        ofedges.append([*edge, *fixed_edge(words, i, side)])
        i += 1
    return ofwords, ofedges


def around(sentence: Sentence, head: int) -> Iterator[tuple[int, list[int], list[int]]]:
    """For each word of the window, its side (0 is the cue itself) and the features of word and boundary that hang on the cue."""
    first, stop = window(sentence, head)
    words, h = sentence.words, head + PAD
    before = _walk(words, range(h - 1, first + PAD - 1, -1), BEFORE)
    behind = _walk(words, range(h + 1, stop + PAD), BEHIND)
    passive = hashed("passive" if any(word.tag == "B" for word in words[max(PAD, h - 3) : h]) else "active") ^ words[h].kind
    for i, found in zip(range(first + PAD, h), reversed(before), strict=True):
        yield BEFORE, _word(sentence, i, h, found, passive), _boundary(words, i, h, found[-1])
    yield 0, [1, words[h].root * 3], _boundary(words, h, h, _meeting(0, 0, 0))
    for i, found in enumerate(behind, h + 1):
        yield BEHIND, _word(sentence, i, h, found, passive), _boundary(words, i, h, found[-1])


def _walk(words: list[Word], path: range, side: int) -> list[Between]:
    """What is between, word by word outward from the cue."""
    found: list[Between] = []
    ofverbs, ofstops, ofphrases, ofjoins, ofquotes, offinite = (_counts(name, side) for name in "vspjqf")
    verbs = commas = quotes = phrases = joins = finite = stops = 0
    inside = False
    for i in path:
        word = words[i]
        tag = word.tag
        phrasal = tag in _PHRASAL
        if phrasal and not inside and phrases < 4:
            phrases += 1
        inside = phrasal
        meeting = _meeting(side if found or side == BEFORE else 1, min(verbs, 2), min(commas, 2))
        found.append(
            (ofverbs[verbs], ofstops[stops], ofphrases[phrases], ofjoins[joins], ofquotes[quotes], offinite[finite], meeting)
        )
        # Each count stops at its last class.
        if word.verb and verbs < 4:
            verbs += 1
        if tag in _STOPS:
            stops = min(stops + 1, 4)
            commas += tag == ","
        elif tag in FINITE:
            finite = min(finite + 1, 4)
        elif tag == "Q" or tag == '"':
            quotes = min(quotes + 1, 4)
        elif tag in _JOINS:
            joins = min(joins + 1, 4)
    return found


def fixed(words: list[Word], i: int, side: int) -> list[int]:
    """Features of the word at padded index i that hang on the cue's side only."""
    o, p1, n1, p2, n2 = words[i], words[i - 1], words[i + 1], words[i - 2], words[i + 2]
    st = side * 31 + o.tagged
    edge = _edge(min(i - PAD, 3), min(len(words) - PAD - 1 - i, 3))
    return [
        side * 5, (side * 31 + o.form) * 13, st * 15, (side * 31 + p1.form) * 39, (side * 31 + n1.form) * 41,
        (side * 31 + p1.tagged) * 43, (side * 31 + n1.tagged) * 45, (st * 31 + p1.tagged) * 47, (st * 31 + n1.tagged) * 49,
        (side * 961 + p2.tagged * 31 + p1.tagged) * 51, (side * 961 + n2.tagged * 31 + n1.tagged) * 53, (side ^ edge) * 63,
        (edge * 31 + o.tagged) * 65, ((side * 31 + o.shape) ^ p1.tagged) * 73, (side * 31 + o.ending) * 75,
        (side * 961 + p1.tagged * 31 + n1.tagged) * 79, (side * 961 + p1.form * 31 + o.form) * 87,
        (side * 961 + o.form * 31 + n1.form) * 89,
    ]  # fmt: skip


def _word(sentence: Sentence, i: int, h: int, between: Between, passive: int) -> list[int]:
    words = sentence.words
    o, head, after = words[i], words[h], words[h + 1]
    side = BEHIND if i > h else BEFORE
    d = _distance(i > h, abs(i - h))
    t, r, k = o.tagged, head.root, head.kind
    v, c, p, j, q, f, _ = between
    path = (v * 31 + c) * 31 + p
    return [
        d * 3, (d * 31 + r) * 7, (side * 31 + r) * 9, (d * 31 + k) * 11, (d * 31 + t) * 17, (v * 31 + t) * 29, (c * 31 + t) * 31,
        (p * 31 + t) * 33, j * 25, q * 27, path * 35, (path * 31 + t) * 37, (path * 31 + k) * 55, (f * 31 + c) * 57,
        ((side * 31 + t) * 31 + after.tagged) * 59, (d * 31 + after.form) * 61, (side * 31 + sentence.marked[i - PAD]) * 67,
        (passive * 31 + side) * 69, (passive * 31 + path) * 71, ((q * 31 + c) ^ p) * 77, (path * 31 + head.tagged) * 81,
        (path * 31 + after.tagged) * 83, ((side * 31 + t) * 31 + r) * 85,
    ]  # fmt: skip


def fixed_edge(words: list[Word], i: int, side: int) -> list[int]:
    """Features of the boundary before the word at padded index i that hang on the cue's side only."""
    o, p1, n1, n2 = words[i], words[i - 1], words[i + 1], words[i + 2]
    pt, st = p1.tagged, side * 31 + o.tagged
    met = (st * 31 + n1.tagged) ^ (pt * 7)
    return [
        (side * 31 + o.form) * 5, (side * 31 + p1.form) * 7, st * 9, (side * 31 + pt) * 11, (st * 31 + pt) * 13,
        (st * 31 + n1.tagged) * 15, met * 23, (met ^ n2.tagged) * 25, (side * 961 + o.form * 31 + n1.form) * 27,
    ]  # fmt: skip


def _boundary(words: list[Word], i: int, h: int, meeting: tuple[int, int]) -> list[int]:
    o, k = words[i], words[h].kind
    place, between = meeting
    return [
        place * 3, ((place * 31 + between) ^ o.tagged) * 17, ((place * 31 + o.tagged) ^ k) * 19,
        ((place * 31 + between) ^ o.form) * 21, ((place * 31 + o.form) ^ k) * 29,
    ]  # fmt: skip
