"""Features of a candidate's content and source as wholes: the kind of clause or phrase that each is, and its context.

The labelling looks at one boundary at a time; these features look at both ends of a span, at the unlabelled words next to it, and
at the order of source, cue and content. Features are hashes multiplied by odd numbers, as in `cue_features`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from .candidate import Candidate
from .cue_features import FINITE, NOMINAL
from .sentences import PAD
from .word_features import Word, hashed

_LONGEST_OUTLINE = 8
_FURTHEST = 20
_OUTLINE = {
    **dict.fromkeys(("N", "NS", "NP", "IT"), "N"),
    **dict.fromkeys(("P", "P1", "P2", "P3", "PO"), "P"),
    **dict.fromkeys(FINITE, "V"),
    **dict.fromkeys((",", ";", "-", ":"), ","),
    **dict.fromkeys(("WH", "WHO"), "W"),
    **{"VN": "v", "VG": "g", "TO": "t", "I": "i", "C": "c", "THAT": "T", "Q": "Q", '"': "Q"},
}
_OPENINGS = {"WH": "W", "WHO": "W", **dict.fromkeys(("THAT", "TO", "VG", "C"), ""), **dict.fromkeys(FINITE, "V")}


@cache
def _flag(name: str, *values: int | str) -> int:
    return hashed(name + ",".join(map(str, values)))


def features(candidate: Candidate, length: int) -> list[int]:
    """The features of a candidate's content and source as wholes; `length` is the hash of the content's length class."""
    padded, inner = candidate.sentence.words, candidate.content
    head, last = padded[candidate.head + PAD], padded[candidate.cue[-1] + PAD]
    first, stop = inner[0] + PAD, inner[-1] + PAD
    content = [padded[at + PAD] for at in inner]
    opening, closing, before, behind, further = content[0], content[-1], padded[first - 1], padded[stop + 1], padded[stop + 2]
    r, k = head.root, head.kind
    kind, outline = _kind(content), _flag("outline", _outlined(content))
    labelled = {*inner, *candidate.source, *candidate.cue}
    rest = _left(candidate, range(inner[-1] + 1, len(candidate.sentence.spans)), labelled)
    ahead = _left(candidate, range(inner[0] - 1, -1, -1), labelled)
    side = _flag("side", inner[0] > candidate.head)
    parts = _flag("parts", _pieces(inner))
    inside = _inside(content)
    found = [
        kind * 5, (kind * 31 + r) * 7, (kind * 31 + k) * 9, (kind * 31 + last.form) * 11, outline * 13, (outline * 31 + k) * 15,
        behind.form * 17, behind.tagged * 19, (behind.tagged * 31 + further.tagged) * 21,
        (behind.tagged * 31 + closing.tagged) * 23, (behind.form * 31 ^ kind) * 25, before.form * 27,
        (before.tagged * 31 + opening.tagged) * 29, (before.form * 31 + opening.form) * 31, parts * 33, rest * 35,
        (rest * 31 + kind) * 37, ahead * 39, (ahead * 31 + kind) * 41, (ahead * 31 + side) * 43, inside * 45,
        (inside * 31 + kind) * 47, closing.form * 49, (closing.form * 31 + behind.form) * 51,
        (closing.tagged * 31 + behind.form) * 53, (length * 31 + kind) * 55, ((length * 31 + kind) * 31 + k) * 57,
        (side * 31 + kind) * 59, ((side * 31 + kind) * 31 + r) * 61, last.form * 63, (last.form * 31 + opening.form) * 65,
        (last.tagged * 31 + opening.tagged) * 67, (outline * 31 + behind.tagged) * 69, (outline * 31 + rest) * 71,
    ]  # fmt: skip
    return [value * 5003 for value in found + _source(candidate, kind, before)]


def _source(candidate: Candidate, kind: int, before: Word) -> list[int]:
    padded, source = candidate.sentence.words, candidate.source
    head = padded[candidate.head + PAD]
    if not source:
        nobody = _flag("nobody")
        return [nobody * 131 + kind, (nobody * 31 + kind + head.root) * 133, (nobody * 31 + before.form) * 135]
    words = [padded[at + PAD] for at in source]
    ahead, behind = padded[source[0] + PAD - 1], padded[source[-1] + PAD + 1]
    cue, first = candidate.cue, candidate.content[0]
    gap = min(abs(at - other) for at in (source[0], source[-1]) for other in (cue[0], cue[-1]))
    near = _flag("near", min(gap, 4), source[0] > candidate.head)
    left, right = _flag("left", ahead.tag, words[0].tag), _flag("right", behind.tag, words[-1].tag)
    order = _flag("order", source[0] < candidate.head, first > candidate.head, source[0] < first)
    tags = {word.tag for word in words}
    inner = _flag("inner", not tags.isdisjoint(FINITE), "," in tags, _pieces(source))
    return [
        left * 101, right * 103, near * 105, (near * 31 + kind) * 107, (near * 31 + head.root) * 109, inner * 111,
        _flag("of", _outlined(words)) * 113, (left * 31 + right) * 115, behind.form * 117, ahead.form * 119,
        (near * 31 + head.tagged) * 121, (order * 31 + head.root) * 123, (order * 31 + kind) * 125,
    ]  # fmt: skip


def _pieces(places: Sequence[int]) -> int:
    return 1 + sum(after != at + 1 for at, after in pairwise(places))


def _kind(content: Sequence[Word]) -> int:
    """The hash of how a content begins, and whether it is a clause with its own subject and verb."""
    opening = content[0]
    tag = opening.tag
    if tag == "Q" and all(word.tag == "Q" for word in content):
        return _flag("kind", "Q")
    nominal = clause = False
    for word in content:
        if nominal and word.tag in FINITE:
            clause = True
            break
        nominal = nominal or word.tag in NOMINAL
    if tag == "I":
        opens = "I" + opening.low
    elif tag in _OPENINGS:
        opens = _OPENINGS[tag] or tag
    else:
        opens = "N" if tag in NOMINAL or tag in ("D", "J", "PS") else tag
    return _flag("kind", opens, clause)


def _outlined(words: Iterable[Word]) -> str:
    """The kinds of words in order, one letter for each run of the same kind, up to `_LONGEST_OUTLINE` letters."""
    found = ""
    for word in words:
        letter = _OUTLINE.get(word.tag, "")
        if letter and found[-1:] != letter:
            found += letter
            if len(found) == _LONGEST_OUTLINE:
                break
    return found


def _left(candidate: Candidate, places: Iterable[int], labelled: set[int]) -> int:
    """The hash of the unlabelled words next to a content: their number, the first tag, and whether there is a finite verb."""
    number, begins, verb = 0, "-", False
    for at in places:
        if at in labelled or number == _FURTHEST:
            break
        tag = candidate.sentence.words[at + PAD].tag
        if not number:
            begins = tag
        number += 1
        verb = verb or tag in FINITE
    return _flag("left", min(number, 4), verb, begins)


def _inside(content: Sequence[Word]) -> int:
    commas = verbs = 0
    relative = joined = False
    for word in content[1:]:
        tag = word.tag
        commas += tag == ","
        verbs += tag in FINITE
        relative = relative or tag in ("WH", "WHO")
        joined = joined or tag == "C"
    return _flag("inside", commas > 1, verbs > 2, relative, joined)
