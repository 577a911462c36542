"""Features of the words around a cue, and of the boundaries between them, for finding its source and its content.

Features are hashes multiplied by odd numbers, as in `cue_features`. Those of a word describe the word, its position relative to
the cue, and what is between the two: verbs, commas, noun phrases. Those of a boundary describe the words on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from zlib import crc32

from . import hints
from .cue_features import NOMINAL
from .hints import (
    CLOSES,
    CONTENT,
    CUE,
    LEVEL,
    MIDDLE,
    OPENS,
    PAIR_LEVEL,
    PAIR_STEP,
    SOURCE,
    SOURCE_CLOSES,
    SOURCE_OPENS,
)
from .sentences import PAD, Sentence
from .word_features import LOW, Word, hashed

REACH = 40
"""The maximum number of words on either side of a cue that are considered."""

FIXED, FIXED_EDGE = 13, 12
"""The numbers of features that `fixed` and `fixed_edge` return."""

_PHRASAL = NOMINAL | frozenset(("J", "D", "PS", "POS", "-"))
_STOPS = frozenset((",", "-", ";", ":"))
BEHIND, BEFORE = hashed("behind"), hashed("before")
"""The sides of a cue, as hashes."""

INSIDE = {BEHIND: hints.BEHIND, BEFORE: hints.BEFORE, 0: hints.CUE}
FROM = {BEHIND: hints.FROM_BEHIND, BEFORE: hints.FROM_BEFORE, 0: hints.CUE}
"""The network's outputs for a content (`INSIDE`) and a source (`FROM`) on each side."""

_NAMES = {BEHIND: crc32(b"behind"), BEFORE: crc32(b"before")}


@cache
def _counts(name: str, side: int) -> tuple[int, ...]:
    """The hashes of the counts zero to four (or more) of something on a side."""
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


Between = tuple[int, int, int, tuple[int, int]]
"""What is between a word and the cue, as hashes of the side with the counts of verbs, of separating marks and of noun phrases,
and the hashes for boundaries."""


class Around:
    """The window of words that are considered for a cue, and the network's log odds for them.

    The window, from `first` to before `stop` in unpadded indices, extends to the outermost nearby words that the network does not
    rule out for the source or the content. `contents` and `sources` are the log odds of all words as hashes of classes.
    """

    __slots__ = ("contents", "first", "head", "pair", "sources", "stop")

    def __init__(self, sentence: Sentence, head: int) -> None:
        self.head = head
        self.pair = content, source = sentence.hints.pair(head)
        first, stop = max(0, head - REACH), min(len(content), head + REACH)
        firsts = [at for at in (_able(content).find(1, first, stop), _able(source).find(1, first, stop)) if at >= 0]
        lasts = [_able(content).rfind(1, first, stop), _able(source).rfind(1, first, stop)]
        # Include one more word on either side, so that the boundary is in the window.
        self.first = max(first, min([head, *firsts]) - 1)
        self.stop = min(stop, max([head, *lasts]) + 2)
        self.contents = [PAIR_LEVEL[odds] for odds in content]
        self.sources = [PAIR_LEVEL[odds] for odds in source]


def _able(odds: bytes) -> bytes:
    return odds.translate(_ABLE)


_ABLE = bytes(value >= MIDDLE - 4 * PAIR_STEP for value in range(256))


def features(sentence: Sentence, near: Around) -> tuple[list[list[int]], list[list[int]]]:
    """The features of each word of the window, and those of the boundaries before the words."""
    i = near.first + PAD
    ofwords, ofedges = [], []
    for side, moving, edge in around(sentence, near):
        ofwords.append([*moving, *fixed(sentence, i, side)] if side else moving)
        ofedges.append([*edge, *fixed_edge(sentence, i, side)])
        i += 1
    return ofwords, ofedges


def around(sentence: Sentence, near: Around) -> Iterator[tuple[int, list[int], list[int]]]:
    """For each word of the window, its side (0 for the cue) and those features of word and boundary that depend on the cue."""
    first, stop = near.first, near.stop
    words, h = sentence.words, near.head + PAD
    before = _walk(words, range(h - 1, first + PAD - 1, -1), BEFORE)
    behind = _walk(words, range(h + 1, stop + PAD), BEHIND)
    passive = hashed("passive" if any(word.tag == "B" for word in words[max(PAD, h - 3) : h]) else "active") ^ words[h].kind
    for i, found in zip(range(first + PAD, h), reversed(before), strict=True):
        yield BEFORE, _word(sentence, i, h, found, passive, near), _boundary(words, i, h, found[-1], near)
    yield 0, [1, words[h].root * 3], _boundary(words, h, h, _meeting(0, 0, 0), near)
    for i, found in enumerate(behind, h + 1):
        yield BEHIND, _word(sentence, i, h, found, passive, near), _boundary(words, i, h, found[-1], near)


def _walk(words: list[Word], path: range, side: int) -> list[Between]:
    """What is between each word and the cue, going outward from the cue."""
    found: list[Between] = []
    ofverbs, ofstops, ofphrases = (_counts(name, side) for name in "vsp")
    verbs = commas = phrases = stops = 0
    inside = False
    for i in path:
        word = words[i]
        tag = word.tag
        phrasal = tag in _PHRASAL
        if phrasal and not inside and phrases < 4:
            phrases += 1
        inside = phrasal
        meeting = _meeting(side if found or side == BEFORE else 1, min(verbs, 2), min(commas, 2))
        found.append((ofverbs[verbs], ofstops[stops], ofphrases[phrases], meeting))
        # Counts are limited to their last class.
        if word.verb and verbs < 4:
            verbs += 1
        if tag in _STOPS:
            stops = min(stops + 1, 4)
            commas += tag == ","
    return found


def fixed(sentence: Sentence, i: int, side: int) -> list[int]:
    """Features of the word at the padded index i that depend only on the side of the cue."""
    words, marks, at = sentence.words, sentence.hints.marks, i - PAD
    o, p1, n1 = words[i], words[i - 1], words[i + 1]
    st = side * 31 + o.tagged
    edge = _edge(min(i - PAD, 3), min(len(words) - PAD - 1 - i, 3))
    return [
        side * 5, (side * 31 + o.form) * 13, st * 15, (side * 31 + p1.form) * 39, (side * 31 + n1.form) * 41,
        (st * 31 + p1.tagged) * 47, (st * 31 + n1.tagged) * 49, (side ^ edge) * 63, (side * 31 + LEVEL[marks[CONTENT][at]]) * 91,
        (side * 31 + LEVEL[marks[SOURCE][at]]) * 93, (side * 31 + LEVEL[marks[CUE][at]]) * 95,
        (side * 31 + LEVEL[marks[INSIDE[side]][at]]) * 97, (side * 31 + LEVEL[marks[FROM[side]][at]]) * 99,
    ]  # fmt: skip


def _word(sentence: Sentence, i: int, h: int, between: Between, passive: int, near: Around) -> list[int]:
    words = sentence.words
    o, head, after = words[i], words[h], words[h + 1]
    side = BEHIND if i > h else BEFORE
    d = _distance(i > h, abs(i - h))
    t, r, k = o.tagged, head.root, head.kind
    v, c, p, _ = between
    path = ((v * 31 + c) * 31 + p) & LOW  # Small numbers are faster, and higher bits have no effect.
    content, source = near.contents[i - PAD], near.sources[i - PAD]
    return [
        d * 3, (d * 31 + r) * 7, (side * 31 + r) * 9, (d * 31 + k) * 11, (d * 31 + t) * 17, path * 35,
        (path * 31 + t) * 37, (path * 31 + k) * 55, ((side * 31 + t) * 31 + after.tagged) * 59,
        (side * 31 + sentence.marked[i - PAD]) * 67, (passive * 31 + path) * 71, content * 101, source * 103,
        (content * 31 + source) * 105, (content * 31 + t) * 107, (source * 31 + t) * 109, (content * 31 ^ path) * 111,
        (content * 31 + d) * 113, (source * 31 + d) * 115,
    ]  # fmt: skip


def fixed_edge(sentence: Sentence, i: int, side: int) -> list[int]:
    """Features of the boundary before the word at the padded index i that depend only on the side of the cue."""
    words, marks, at = sentence.words, sentence.hints.marks, i - PAD
    before = max(at - 1, 0)
    o, p1, n1 = words[i], words[i - 1], words[i + 1]
    pt, st = p1.tagged, side * 31 + o.tagged
    met = (st * 31 + n1.tagged) ^ (pt * 7)
    opens, closes = LEVEL[marks[OPENS][at]], LEVEL[marks[CLOSES][before]]
    return [
        (side * 31 + o.form) * 5, (side * 31 + p1.form) * 7, st * 9, (side * 31 + pt) * 11, (st * 31 + pt) * 13,
        (st * 31 + n1.tagged) * 15, met * 23, (side * 31 + opens) * 31, (side * 31 + closes) * 33,
        (side * 31 + LEVEL[marks[SOURCE_OPENS][at]]) * 35, (side * 31 + LEVEL[marks[SOURCE_CLOSES][before]]) * 37,
        (side * 961 + opens * 31 + closes) * 39,
    ]  # fmt: skip


def _boundary(words: list[Word], i: int, h: int, meeting: tuple[int, int], near: Around) -> list[int]:
    o, k, at, before = words[i], words[h].kind, i - PAD, max(i - PAD - 1, 0)
    contents, sources = near.contents, near.sources
    place, between = meeting
    return [
        place * 3, ((place * 31 + between) ^ o.tagged) * 17, ((place * 31 + o.tagged) ^ k) * 19,
        ((place * 31 + between) ^ o.form) * 21, ((place * 31 + o.form) ^ k) * 29,
        (contents[before] * 31 + contents[at]) * 41, (sources[before] * 31 + sources[at]) * 43,
        (contents[before] * 31 + sources[at]) * 45,
    ]  # fmt: skip
