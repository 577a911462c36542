"""A possible attribution: a cue with the source and content found for it, and the features that say whether it is one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from . import whole
from .cues import FINITE
from .path import CONTENT, CUE, OTHER, SOURCE
from .sentences import PAD, Sentence, Span
from .words import Word, hashed

Spans = Sequence[Sequence[int]]
"""Stretches of a text: start and end of each."""

_NONE = -99


@dataclass(slots=True)
class Candidate:
    """A cue word of a sentence with the labels of the words around it.

    `head` and the members of `content`, `source` and `cue` are indices of the sentence's unpadded words; `log_odds` is that of
    the cue, in natural units; `margin` says how much better the labels are with a source than without; `kind` is direct, mixed
    or indirect.
    """

    sentence: Sentence
    number: int
    head: int
    log_odds: float
    margin: float
    content: list[int]
    source: list[int]
    cue: list[int]
    cue_features: list[int]
    kind: str = "indirect"
    rivals: list[Candidate] = field(default_factory=list)
    score: float = 0.0

    @classmethod
    def of(cls, sentence: Sentence, number: int, head: int, labels: list[int], first: int) -> Candidate:
        """The candidate that some labels describe, from word `first` of a sentence on."""
        spans: dict[int, list[int]] = {CONTENT: [], SOURCE: [], CUE: []}
        for at, label in enumerate(labels, first):
            if label:
                spans[label].append(at)
        return cls(sentence, number, head, 0.0, 0.0, spans[CONTENT], spans[SOURCE], spans[CUE] or [head], [])


def labels(words: Iterable[Span], cue: Spans, source: Spans, content: Spans) -> list[int]:
    """The label of each word by the spans of a text that it meets; the cue goes first, then the source."""
    order = ((CUE, cue), (SOURCE, source), (CONTENT, content))
    return [next((label for label, given in order if _meets(word, given)), OTHER) for word in words]


def _meets(word: Span, spans: Spans) -> bool:
    return any(start < word[1] and word[0] < end for start, end in spans)


@cache
def _flag(name: str, *values: int | str) -> int:
    return hashed(name + ",".join(map(str, values)))


def _class(value: float) -> int:
    return max(-8, min(8, int(value * 2 + 100) - 100))


def _length(number: int) -> int:
    return number if number < 6 else 6 + sum(number >= limit for limit in (8, 12, 18, 28))


def features(candidate: Candidate, density: float, before: float) -> list[int]:
    """The features of a candidate, those of its cue among them.

    Args:
        candidate: The candidate, with its `rivals`: the other candidates of its sentence.
        density: Expected attributions a word of the document.
        before: The highest log odds of a cue in the sentence before.
    """
    words = candidate.sentence.words[PAD:]
    head = words[candidate.head]
    sure = _flag("z", _class(candidate.log_odds))
    content, where = candidate.content, _where(candidate)
    opening, closing = words[content[0]], words[content[-1]]
    verbs = _flag(
        "verbs", min(sum(words[at].verb for at in content), 2), min(sum(words[at].tag in FINITE for at in content), 2)
    )
    length = _flag("long", _length(len(content)))
    ends = _flag("ends", content[-1] >= len(candidate.sentence.spans) - 2)
    tags = {words[at].tag for at in content}
    quoted = _flag("quoted", int(not tags.isdisjoint(("Q", '"'))), int(tags == {"Q"}), candidate.kind)
    dense, above = _flag("dense", min(9, int(density * 200))), _flag("above", _class(before))
    r = head.root
    found = [
        sure * 3, _flag("zz", max(-30, min(30, int(candidate.log_odds * 6)))) * 5,
        _flag("margin", _class(candidate.margin / 2)) * 7, opening.form * 9, opening.tagged * 11, length * 13, where * 15,
        verbs * 17, (verbs * 31 + r) * 19, (length * 31 + r) * 21, (where * 31 + r) * 23, (opening.tagged * 31 + r) * 25,
        (verbs * 31 + head.tagged) * 27, ((length * 31 + where) ^ verbs) * 29, ends * 31, (ends * 31 + length) * 33,
        closing.tagged * 35, quoted * 37, (quoted * 31 + r) * 39, (quoted * 31 + sure) * 41, (opening.form * 31 + r) * 43,
        r * 45, (r * 31 + sure) * 47, _flag("cue", min(len(candidate.cue), 5)) * 49, head.tagged * 51, head.kind * 53,
        dense * 55, (dense * 31 + sure) * 57, above * 59, (above * 31 + sure) * 61,
    ]  # fmt: skip
    found += _source(candidate, words, sure, where)
    found += _rivalry(candidate, sure)
    found += whole.features(candidate, length)
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


def _rivalry(candidate: Candidate, sure: int) -> list[int]:
    """Features of the surest candidate that this one is inside of, that is inside this one, that shares its cue."""
    over = under = same = float(_NONE)
    inside = 0
    content, cue = set(candidate.content), range(candidate.cue[0], candidate.cue[-1] + 1)
    for rival in candidate.rivals:
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
