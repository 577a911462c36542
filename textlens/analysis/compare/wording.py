"""Word-level differences between two wordings."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from ...language import words
from ..verify.normal import keys, spelled

Span = tuple[int, int]

_LONGEST = 400


class Token(NamedTuple):
    """A word: the key for comparison, its text with the punctuation around it, and its span."""

    key: str
    shown: str
    span: Span


class Step(NamedTuple):
    """Some words that are the same in both versions, or that differ: tokens of the old version and of the new."""

    same: bool
    old: list[Token]
    new: list[Token]


@cache
def _marks_after() -> re.Pattern[str]:
    return re.compile(r"[^\w\s]*")


_TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "…": None})


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words of text[start:end], each with the punctuation directly before and after it."""
    spans = words.spans(text, start, end)
    found: list[Token] = []
    begin = start
    for key, (first, stop) in zip(keys([text[first:stop] for first, stop in spans]), spans, strict=True):
        marks = _marks_after().match(text, stop, end)
        after = marks.end() if marks else stop
        before = first
        while before > begin and not text[before - 1].isspace():
            before -= 1
        found.append(Token(key, text[before:after], (first, stop)))
        begin = after
    return found


def steps(old: list[Token], new: list[Token], *, strict: bool = True) -> list[Step]:
    """The steps from the old words to the new ones; with `strict`, case and punctuation count, but not typography.

    If the differing middle part is longer than `_LONGEST` words, it is one step, which limits the time.
    """
    from difflib import SequenceMatcher

    one, other = [_compared(token, strict) for token in old], [_compared(token, strict) for token in new]
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    tail = 0
    while tail < min(len(one), len(other)) - head and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    found = [Step(True, old[:head], new[:head])] if head else []
    middle = one[head : len(one) - tail], other[head : len(other) - tail]
    if max(map(len, middle)) > _LONGEST:
        found.append(Step(False, old[head : len(old) - tail], new[head : len(new) - tail]))
    else:
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, *middle, autojunk=False).get_opcodes():
            found.append(Step(tag == "equal", old[head + i1 : head + i2], new[head + j1 : head + j2]))
    if tail:
        found.append(Step(True, old[-tail:], new[-tail:]))
    return found


def _compared(token: Token, strict: bool) -> str:
    return spelled(token.shown).translate(_TYPOGRAPHY).strip("\"'") if strict else token.key


def similarity(found: list[Step]) -> float:
    """The share of words that are the same, 0 to 1."""
    same = sum(len(step.new) for step in found if step.same)
    total = max(sum(len(step.old) for step in found), sum(len(step.new) for step in found))
    return same / total if total else 1.0


def shown(found: list[Step]) -> str:
    """The words in order, with `[-deletions-]` and `{+insertions+}`."""
    parts: list[str] = []
    for step in found:
        if step.same:
            parts += [token.shown for token in step.new]
            continue
        if step.old:
            parts.append(f"[-{' '.join(token.shown for token in step.old)}-]")
        if step.new:
            parts.append(f"{{+{' '.join(token.shown for token in step.new)}+}}")
    return " ".join(parts)


def alike(old: list[Token], new: list[Token]) -> float:
    """The share of words that two wordings have in common, in any order, 0 to 1."""
    shared = (Counter(token.key for token in old) & Counter(token.key for token in new)).total()
    return 2 * shared / (len(old) + len(new)) if old or new else 1.0
