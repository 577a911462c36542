"""The features of a candidate for the verdict whether it is an attribution."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from . import whole
from .candidate import Candidate
from .cue_features import FINITE
from .hints import CLOSES, HEAD, LEVEL, MIDDLE, NESTED, OPENS, PAIR_LEVEL, SOURCE_CLOSES, SOURCE_OPENS
from .sentences import PAD
from .word_features import Word, hashed

_NONE = -99


@cache
def _flag(name: str, *values: int | str) -> int:
    return hashed(name + ",".join(map(str, values)))


def _class(value: float) -> int:
    return max(-8, min(8, int(value * 2 + 100) - 100))


def _length(number: int) -> int:
    return number if number < 6 else 6 + sum(number >= limit for limit in (8, 12, 18, 28))


DENSITIES = 10
"""The number of classes of documents by how many attributions a word may be expected in them."""


def density_class(density: float) -> int:
    """The class of a document with so many expected attributions a word."""
    return min(DENSITIES - 1, int(density * 200))


def surety(candidate: Candidate) -> int:
    """The hash of the class of a candidate's log odds."""
    return _flag("z", _class(candidate.log_odds))


def of_density(density: int, sure: int) -> tuple[int, int]:
    """The features that need the whole document: its class of density, alone and with a candidate's `surety`."""
    dense = _flag("dense", density)
    return dense * 55, (dense * 31 + sure) * 57


def features(candidate: Candidate, here: Iterable[Candidate], before: float) -> list[int]:
    """The features of a candidate, those of its cue among them, without those `of_density`.

    Args:
        candidate: The candidate.
        here: The candidates of its sentence: those with another head are its rivals.
        before: The highest log odds of a cue in the sentence before.
    """
    words = candidate.sentence.words[PAD:]
    head = words[candidate.head]
    sure = surety(candidate)
    content, where = candidate.content, _where(candidate)
    opening, closing = words[content[0]], words[content[-1]]
    verbs = _flag("verbs", min(sum(words[at].verb for at in content), 2), min(sum(words[at].tag in FINITE for at in content), 2))
    length = _flag("long", _length(len(content)))
    ends = _flag("ends", content[-1] >= len(candidate.sentence.spans) - 2)
    tags = {words[at].tag for at in content}
    # The last value is the same for all, but it is part of the hash that the model was trained with.
    quoted = _flag("quoted", int(not tags.isdisjoint(("Q", '"'))), int(tags == {"Q"}), "indirect")
    above = _flag("above", _class(before))
    r = head.root
    found = [
        sure * 3, _flag("zz", max(-30, min(30, int(candidate.log_odds * 6)))) * 5,
        _flag("margin", _class(candidate.margin / 2)) * 7, opening.form * 9, opening.tagged * 11, length * 13, where * 15,
        verbs * 17, (verbs * 31 + r) * 19, (length * 31 + r) * 21, (where * 31 + r) * 23, (opening.tagged * 31 + r) * 25,
        (verbs * 31 + head.tagged) * 27, ((length * 31 + where) ^ verbs) * 29, ends * 31, (ends * 31 + length) * 33,
        closing.tagged * 35, quoted * 37, (quoted * 31 + r) * 39, (quoted * 31 + sure) * 41, (opening.form * 31 + r) * 43,
        r * 45, (r * 31 + sure) * 47, _flag("cue", min(len(candidate.cue), 5)) * 49, head.tagged * 51, head.kind * 53,
        above * 59, (above * 31 + sure) * 61,
    ]  # fmt: skip
    found += _source(candidate, words, sure, where)
    found += _rivalry(candidate, here, sure)
    found += whole.features(candidate, length)
    found += _read(candidate, r, length, sure)
    return found + [value * 1009 for value in candidate.cue_features]


def _where(candidate: Candidate) -> int:
    content = candidate.content
    return _flag("where", int(content[0] < candidate.head), int(content[-1] > candidate.head))


def _source(candidate: Candidate, words: list[Word], sure: int, where: int) -> list[int]:
    head, source = words[candidate.head], candidate.source
    if not source:
        return [_flag("nobody") * 201, sure * 203, head.root * 205, where * 207, head.tagged * 209]
    first, last = words[source[0]], words[source[-1]]
    looks = _flag("looks", first.tag, first.shape, min(len(source), 4))
    distance = min(abs(at - candidate.head) for at in source)
    place = _flag("place", _length(distance), int(source[0] > candidate.head))
    return [
        first.form * 211, last.form * 213, first.tagged * 215, looks * 217, place * 219, (looks * 31 + sure) * 221,
        (last.root * 31 + head.root) * 223, (place * 31 + where) * 225, _flag("wide", _length(len(source))) * 227,
        last.ending * 229, (looks * 31 + head.root) * 231,
    ]  # fmt: skip


def _read(candidate: Candidate, root: int, length: int, sure: int) -> list[int]:
    """Features of how well the network's log odds agree with the labels."""
    marks, content, source = candidate.sentence.hints.marks, candidate.content, candidate.source
    ofcontent, ofsource = candidate.pair
    first, last, end = content[0], content[-1], len(ofcontent) - 1
    agree, mean, least = _agreement(ofcontent, content)
    head = LEVEL[marks[HEAD][candidate.head]]
    opens, closes = LEVEL[marks[OPENS][first]], LEVEL[marks[CLOSES][last]]
    beyond, before = PAIR_LEVEL[ofcontent[min(last + 1, end)]], PAIR_LEVEL[ofcontent[max(first - 1, 0)]]
    nested = LEVEL[sum([marks[NESTED][at] for at in content]) // len(content)]
    found = [
        agree * 401, (agree * 31 + sure) * 403, mean * 405, (mean * 31 + agree) * 407, least * 409, opens * 411, closes * 413,
        (opens * 31 + closes) * 415, beyond * 417, before * 419, (beyond * 31 + PAIR_LEVEL[ofcontent[last]]) * 421,
        (before * 31 + PAIR_LEVEL[ofcontent[first]]) * 423, nested * 425, head * 427, (head * 31 + root) * 429,
        (agree * 31 + root) * 431, (agree * 31 + length) * 433, (head * 31 + agree) * 435, (mean * 31 + length) * 437,
        (closes * 31 + beyond) * 439,
    ]  # fmt: skip
    if not source:
        return [*found, (PAIR_LEVEL[max(ofsource)] * 31 + agree) * 441]
    alike, middle, lowest = _agreement(ofsource, source)
    begins, ends = LEVEL[marks[SOURCE_OPENS][source[0]]], LEVEL[marks[SOURCE_CLOSES][source[-1]]]
    return [
        *found, alike * 443, (alike * 31 + agree) * 445, middle * 447, lowest * 449, begins * 451, ends * 453,
        (begins * 31 + ends) * 455, (alike * 31 + sure) * 457, (middle * 31 + mean) * 459,
    ]  # fmt: skip


def _agreement(odds: bytes, chosen: Sequence[int]) -> tuple[int, int, int]:
    """Hashes of the overlap of the likely words with the chosen ones, and of the mean and the lowest log odds of the latter."""
    likely = sum([value >= MIDDLE for value in odds])
    mine = [odds[at] for at in chosen]
    shared = sum([value >= MIDDLE for value in mine])
    share = _flag("agree", 10 * shared // (likely + len(mine) - shared), min(shared, 1))
    return share, PAIR_LEVEL[sum(mine) // len(mine)], PAIR_LEVEL[min(mine)]


def _rivalry(candidate: Candidate, here: Iterable[Candidate], sure: int) -> list[int]:
    """Features of the surest rival that a candidate is inside of, that is inside this one, that shares its cue."""
    over = under = same = float(_NONE)
    inside = 0
    content, cue = set(candidate.content), range(candidate.cue[0], candidate.cue[-1] + 1)
    for rival in here:
        if rival.head == candidate.head:
            continue
        if candidate.head in rival.content:
            over = max(over, rival.log_odds)
        if rival.head in content:
            under = max(under, rival.log_odds)
            inside += 1
        if rival.head in cue:
            same = max(same, rival.log_odds)
    found = [_flag("inside", min(inside, 4)) * 301]
    for number, odds in enumerate((over, under, same)):
        known = odds > _NONE
        step = _flag("step", max(-6, min(6, int((odds - candidate.log_odds) * 1.5))) if known else "no")
        level = _flag("level", _class(odds) if known else "no")
        found += [step * (303 + 2 * number), level * (311 + 2 * number), (level * 31 + sure) * (321 + 2 * number)]
    return found
