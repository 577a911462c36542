"""Features of a word that may be a cue: the verb, noun or mark that attributes something to somebody.

A feature is a hash multiplied by an odd number, which differs for each position in a list, so that the same word in another role
is another feature. `features` only lists the features; their weights are in the tables of `weights`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from .hints import BEFORE, BEHIND, CLOSES, CONTENT, CUE, HEAD, LEVEL, NESTED, OPENS, SOURCE
from .sentences import PAD, Sentence
from .word_features import END, START, Word, hashed

NOMINAL = frozenset(("N", "NS", "NP", "P", "P1", "P2", "P3", "PO", "IT", "Q", "0"))
"""Tags of words that can be the head of a subject or an object."""

FINITE = frozenset(("V", "VD", "VZ", "B", "H", "DO", "M"))
"""Tags of verbs that may be finite."""

_AUXILIARY = frozenset(("B", "H", "DO", "M", "NEG", "TO", "R"))
_BREAKS = frozenset((",", ".", ";", "Q", '"'))
_SUBJECT_WITHIN = 12
_CLAUSE_WITHIN = 9


@cache
def _flag(name: str, value: int | str) -> int:
    return hashed(f"{name}={value}")


def near(distance: int) -> int:
    """A distance in words as one of ten classes."""
    return distance if distance < 6 else 6 if distance < 9 else 7 if distance < 14 else 8 if distance < 22 else 9


def features(sentence: Sentence, at: int) -> list[int]:
    """The features of the word at index `at` of a sentence's unpadded words."""
    words, i = sentence.words, at + PAD
    o, p1, p2, p3, n1, n2, n3, n4 = (words[i + step] for step in (0, -1, -2, -3, 1, 2, 3, 4))
    s, t, k = o.root, o.tagged, o.kind
    group, before = _group(words, i)
    subject, how = _subject(words, before)
    behind = i + 1
    while behind < i + 4 and words[behind].tag in ("R", "RP"):
        behind += 1
    follows, clause = words[behind], _clause(words, behind)
    quotes = _quotes(words, i, sentence.marked[at])
    first, last = _flag("at", near(at)), _flag("rest", near(len(words) - 2 * PAD - 1 - at))
    left, right = _verb_before(words, i), _verb_behind(words, i)
    head = words[before]
    tt = p1.tagged * 31 + t
    return [
        1, o.form * 3, s * 5, t * 7, k * 9, o.ending * 11, (o.shape ^ t) * 13, p1.form * 15, p2.form * 17, p3.form * 19,
        n1.form * 21, n2.form * 23, n3.form * 25, n4.form * 27, p1.tagged * 29, p2.tagged * 31, p3.tagged * 33,
        n1.tagged * 35, n2.tagged * 37, n3.tagged * 39, tt * 41, (n1.tagged * 31 + t) * 43, (p2.tagged * 961 + tt) * 45,
        (n2.tagged * 961 + n1.tagged * 31 + t) * 47, (tt * 31 + n1.tagged) * 49,
        (n1.tagged * 961 + n2.tagged * 31 + n3.tagged) * 51, (s * 31 + n1.form) * 53, (s * 31 + p1.form) * 55,
        (s * 31 + n1.tagged) * 57, (s * 31 + p1.tagged) * 59, (s * 961 + n1.tagged * 31 + n2.tagged) * 61,
        (s * 961 + p2.tagged * 31 + p1.tagged) * 63, group * 65, (group * 31 + s) * 67, (group * 31 + t) * 69,
        (group * 31 + k) * 71, subject.form * 73, subject.tagged * 75, how * 77, (how * 31 + s) * 79, (how * 31 + k) * 81,
        (subject.form * 31 + s) * 83, (how * 31 + t) * 85, follows.form * 87, (follows.form * 31 + s) * 89,
        (follows.tagged * 31 + k) * 91, (follows.form * 31 + k) * 93, clause * 95, (clause * 31 + s) * 97,
        (clause * 31 + k) * 99, (clause * 31 + t) * 101, (clause * 31 + group) * 103, quotes * 105, (quotes * 31 + s) * 107,
        (quotes * 31 + k) * 109, first * 111, last * 113, (first * 31 + t) * 115, (last * 31 + s) * 117, left.root * 119,
        (left.root * 31 + t) * 121, right.root * 123, left.kind * 125, (left.kind * 31 + k) * 127, right.kind * 129,
        (right.kind * 31 + k) * 131, head.form * 133, (head.tagged * 31 + k) * 135, (p1.form * 31 + n1.form) * 137,
        (t * 31 + n1.form) * 139, (t * 31 + p1.form) * 141, (k * 31 + n1.form) * 143, (k * 31 + p1.form) * 145,
        (p2.form * 31 + p1.form) * 147, (n1.form * 31 + n2.form) * 149, (s * 961 + n1.form * 31 + n2.form) * 151,
        (s * 961 + p1.form * 31 + n1.form) * 153,
        *_read(sentence.hints.marks, at, o),
    ]  # fmt: skip


def _read(marks: Sequence[bytes], at: int, word: Word) -> list[int]:
    """Features from the network's log odds for a word and its neighbours."""
    heads = marks[HEAD]
    odds, last = heads[at], len(heads) - 1
    other = max(max(heads[:at], default=0), max(heads[at + 1 :], default=0))
    head, highest = LEVEL[odds], LEVEL[other]
    before, behind = max(at - 1, 0), min(at + 1, last)
    content, source, cue = LEVEL[marks[CONTENT][at]], LEVEL[marks[SOURCE][at]], LEVEL[marks[CUE][at]]
    ahead, after = LEVEL[marks[BEFORE][before]], LEVEL[marks[BEHIND][behind]]
    return [
        head * 155, _flag("odds", odds >> 1) * 157, (head * 31 + word.tagged) * 159, (head * 31 + word.root) * 161,
        (head * 31 + word.kind) * 163, cue * 165, (cue * 31 + head) * 167, content * 169, (content * 31 + word.tagged) * 171,
        source * 173, (highest * 31 + head) * 175, LEVEL[heads[before]] * 177, LEVEL[heads[behind]] * 179, ahead * 181,
        after * 183, LEVEL[marks[OPENS][behind]] * 185, LEVEL[marks[CLOSES][before]] * 187, LEVEL[marks[NESTED][at]] * 189,
        (LEVEL[marks[CUE][before]] * 31 + LEVEL[marks[CUE][behind]]) * 191, LEVEL[marks[SOURCE][before]] * 193,
        LEVEL[marks[SOURCE][behind]] * 195,
    ]  # fmt: skip


def _group(words: list[Word], i: int) -> tuple[int, int]:
    """The hash of the auxiliaries and adverbs directly before a verb, and the index before them."""
    found, before = "", i - 1
    while before >= PAD and i - before < 6 and words[before].tag in _AUXILIARY:
        found += (words[before].low if words[before].tag == "M" else words[before].tag) + "."
        before -= 1
    return _flag("group", found), before


def _subject(words: list[Word], before: int) -> tuple[Word, int]:
    """The nearest nominal at or before an index, and the hash of its tag, the commas in between, and whether it is adjacent."""
    at, commas = before, 0
    while at >= PAD and before - at < _SUBJECT_WITHIN and words[at].tag not in NOMINAL:
        commas += words[at].tag == ","
        at -= 1
    subject = words[at] if at >= PAD else START
    return subject, _flag("subject", f"{subject.tag}{min(commas, 2)}{at == before}")


def _clause(words: list[Word], behind: int) -> int:
    """The hash of whether a clause with its own subject and verb follows, near or far, and whether `that` introduces it."""
    nominal, found, led = False, 0, False
    for at in range(behind, min(behind + _CLAUSE_WITHIN, len(words) - PAD)):
        tag = words[at].tag
        led = led or (tag == "THAT" and at - behind < 5)
        if tag in FINITE and nominal:
            found = 1 + (at - behind > 4)
            break
        nominal = nominal or tag in NOMINAL
        if tag in _BREAKS:
            break
    return _flag("clause", 2 * found + led)


def _quotes(words: list[Word], i: int, marked: bool) -> int:
    behind = any(word.tag == "Q" for word in words[i + 1 : i + 8])
    before = any(word.tag == "Q" for word in words[max(PAD, i - 10) : i])
    return _flag("quotes", behind + 2 * before + 4 * marked)


def _verb_before(words: list[Word], i: int) -> Word:
    return next((words[at] for at in range(i - 1, max(PAD, i - 40) - 1, -1) if words[at].verb), START)


def _verb_behind(words: list[Word], i: int) -> Word:
    return next((words[at] for at in range(i + 1, min(len(words) - PAD, i + 40)) if words[at].verb), END)
