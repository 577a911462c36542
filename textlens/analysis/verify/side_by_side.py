"""Comparing a quotation with its passage: the differences, their extent, and whether they change the meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .align import Pair
from .broken import whole
from .index import Index
from .meaning import negation, warnings
from .normal import keys, pattern, punctuation, spelled
from .parts import BRACKET, ELLIPSIS, Word

_LIGHT = 0.1
"""The weight of a difference in punctuation or capitals, relative to a different word."""

LONGEST_REPLACED = 8
"""The maximum number of words that a bracket may replace."""

_BEFORE = 2
"""How many words before a passage are searched for a negation."""

_ENDS = frozenset(".?!")


class Said(NamedTuple):
    """A word of a source: normalised, in its original form, and the punctuation after it."""

    key: str
    raw: str
    marks: str


@dataclass
class Comparison:
    """The result of a comparison.

    Attributes:
        edits: The number of words that were inserted, omitted or replaced.
        light: The number of words that differ only in capitals or in the punctuation after them.
        longest_cut: The length of the longest omission that the draft does not mark, in words.
        longest_new: The length of the longest insertion or replacement, in words of the draft.
        same: The number of equal words.
        size: The number of words in the quotation or in the passage, whichever is larger.
        parts: The pieces of the difference that is shown.
        warnings: Negations and figures that changed.
    """

    edits: int = 0
    light: int = 0
    longest_cut: int = 0
    longest_new: int = 0
    same: int = 0
    size: int = 0
    parts: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def exact(self) -> bool:
        """Whether there are no relevant differences."""
        return not (self.edits or self.light or self.warnings)

    @property
    def similarity(self) -> float:
        """The share of words that are unchanged, 0 to 1."""
        return max(0.0, 1 - (max(self.edits, len(self.warnings)) + _LIGHT * self.light) / self.size) if self.size else 0.0

    def without(self, fillers: int) -> float:
        """The similarity if so many of the words left out, which only fill a pause, are not counted."""
        edits = max(self.edits - fillers, len(self.warnings))
        return max(0.0, 1 - (edits + _LIGHT * self.light) / max(1, self.size - fillers))

    @property
    def difference(self) -> str:
        """The draft's words, with `[-these of the source-]` and `{+these of the draft+}` where they differ."""
        return " ".join(self.parts)


def said(index: Index, first: int, stop: int) -> list[Said]:
    """The words from `first` up to `stop` in the index, with an empty one for each separator between sources."""
    spoken: list[tuple[str, str]] = []
    before: tuple[int, int] | None = None
    for place, stretch in index.places(first, stop):
        text = index.text(stretch)
        if before is not None:
            end, number = before
            last, within = index.stretched(number)
            gap = text[end : place.start] if number == stretch else last.text[end : within.end]
            spoken[-1] = spoken[-1][0], punctuation(gap)
            spoken += [("", "")] * index.breaks(number, stretch)
        spoken.append((whole(text[place.start : place.end]), ""))
        before = place.end, stretch
    return [Said(key, raw, marks) for key, (raw, marks) in zip(keys([raw for raw, _ in spoken]), spoken, strict=True)]


def compare(text: str, words: Sequence[Word], pairs: Sequence[Pair], index: Index, behind: int | None = None) -> Comparison:
    """Compare the words of a quotation with their counterparts in the sources.

    If they go on from another piece, `behind` is where that ends in the sources, so that what is left out in between counts.
    """
    places = [place for _, place in pairs if place is not None]
    if not places:
        return Comparison(edits=len(words), size=len(words))
    first = places[0] if behind is None else behind
    passage = said(index, first, places[-1] + 1)
    done = Comparison()
    shouted = len(passage) > 2 and all(one.raw == one.raw.upper() for one in passage)
    skipped = 0
    block = _Block(done)
    if behind is None:
        _cut_short(done, text, words[0], index, first)
    last = first - 1 if behind is None else behind
    for number, (at, place) in enumerate(pairs):
        word = None if at is None else words[at]
        if place is not None and place > last + 1:
            # The words in between are replaced by an ellipsis or a bracket.
            block.close()
            gap = passage[last + 1 - first : place - first]
            skipped += len(gap)
            _left_out(done, word, passage[last - first], gap)
        last = place if place is not None else last
        if word is not None and word.joint in (ELLIPSIS, BRACKET) and at:
            block.close(word)
            done.parts.append("…" if word.joint == ELLIPSIS else f"[{word.inserted}]")
        one = None if place is None else passage[place - first]
        if word is None or one is None or word.key != one.key:
            block.add(word, one, text)
            continue
        block.close(word)
        done.same += 1
        ours = spelled(text[word.start : word.end].replace("[", "").replace("]", ""))
        theirs = spelled(one.raw)
        after = _following(words, pairs, number)
        marks = punctuation(text[word.end : after.start]) if after else ""
        heard = one.marks if after else ""
        if marks == heard and (shouted or _alike(ours, theirs, word)):
            done.parts.append(ours + marks)
        else:
            done.light += 1
            done.parts.append(f"[-{theirs}{heard}-] {{+{ours}{marks}+}}")
    block.close()
    done.size = max(len(words), len(passage) - (behind is not None) - skipped - block.replaced)
    return done


def _following(words: Sequence[Word], pairs: Sequence[Pair], number: int) -> Word | None:
    """The next word, if it follows directly in both draft and source, so that the punctuation in between can be compared."""
    if number + 1 >= len(pairs):
        return None
    (at, place), (after, then) = pairs[number], pairs[number + 1]
    if at is None or place is None or after is None or then != place + 1 or words[after].joint:
        return None
    return words[after]


def _alike(ours: str, theirs: str, word: Word) -> bool:
    if ours == theirs:
        return True
    same = ours.replace(",", "").replace(".", "") == theirs.replace(",", "").replace(".", "")
    return same or (word.loose and ours[:1].lower() + ours[1:] == theirs[:1].lower() + theirs[1:])


def _cut_short(done: Comparison, text: str, word: Word, index: Index, first: int) -> None:
    """Add a warning if the words right before the passage contain a negation and those before the quotation do not."""
    begin = max(0, first - _BEFORE)
    if begin == first or index.turn(begin) != index.turn(first):
        begin = first - 1
    if begin < 0 or index.turn(begin) != index.turn(first):
        return
    passage = said(index, begin, first + 1)[:-1]
    last = max((at for at, one in enumerate(passage) if one.marks), default=-1)
    gone = [one for one in passage[last + 1 :] if negation(one.key)]
    if gone and not follows_negation(text, word):
        done.parts += [f"[-{one.raw}-]" for one in gone]
        done.warnings.append(f"negation dropped: {' '.join(one.key for one in gone)}")


def follows_negation(text: str, word: Word) -> bool:
    """Whether one of the draft's few words before this one negates."""
    led = keys(pattern().findall(text, max(0, word.start - 60), word.start))[-4:]
    return any(map(negation, led))


def _left_out(done: Comparison, word: Word | None, before: Said, gap: Sequence[Said]) -> None:
    """Add warnings for words that an ellipsis or a bracket replaces."""
    names = [one.key for one in gap]
    if word is not None and word.joint == BRACKET:
        inserted = keys(pattern().findall(word.inserted))
        done.warnings += [text for text in warnings(names, inserted) if " added" not in text]
    elif _ENDS.isdisjoint("".join(one.marks for one in [before, *gap])):
        # The omission is inside a sentence. Omitted whole sentences may contain negations of their own.
        gone = [name for name in names if negation(name)]
        done.warnings += [f"negation dropped: {' '.join(gone)}"] if gone else []


class _Block:
    """Consecutive changes, shown as the words removed and the words added."""

    def __init__(self, done: Comparison) -> None:
        self._done = done
        self._old: list[Said] = []
        self._new: list[str] = []
        self._keys: list[str] = []
        self._edits = 0
        self.replaced = 0

    def add(self, word: Word | None, one: Said | None, text: str) -> None:
        """Add a change: a word of the draft, of the source, or one of each."""
        if one is not None:
            self._old.append(one)
        if word is not None:
            self._new.append(spelled(text[word.start : word.end]))
            self._keys.append(word.key)
        self._edits += 1

    def close(self, following: Word | None = None) -> None:
        """End the block; a bracket before the following word may replace the removed words."""
        if not self._edits:
            return
        done, names = self._done, [one.key for one in self._old]
        if following is not None and following.joint == BRACKET and not self._new and len(names) <= LONGEST_REPLACED:
            self.replaced += len(names)
            inserted = keys(pattern().findall(following.inserted))
            done.warnings += [text for text in warnings(names, inserted) if " added" not in text]
        else:
            done.edits += self._edits
            done.longest_cut = max(done.longest_cut, len(names) - len(self._new))
            done.longest_new = max(done.longest_new, len(self._new))
            done.warnings += warnings(names, self._keys)
            went = " ".join(one.raw + one.marks for one in self._old[:-1]) + " " if len(self._old) > 1 else ""
            if self._old:
                done.parts.append(f"[-{went}{self._old[-1].raw}-]")
            if self._new:
                done.parts.append(f"{{+{' '.join(self._new)}+}}")
        self._old, self._new, self._keys, self._edits = [], [], [], 0
