"""Comparing a quotation with its passage: the differences, their extent, and whether they change the meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ...documents.document import Document
from .align import Pair
from .aligned import GAP, Row, Said, language
from .beyond import denied_before, denied_behind, said
from .index import Index
from .meaning import altered, negation, replaced
from .normal import keys, pattern, punctuation, spelled
from .parts import BRACKET, ELLIPSIS, Word

_LIGHT = 0.1
"""The weight of a difference in punctuation or capitals, relative to a different word."""

LONGEST_REPLACED = 8
"""The maximum number of words that a bracket may replace."""

_FEW = 3
"""The maximum number of words under an ellipsis among which a hedge belongs to what is quoted."""

_ENDS = frozenset(".?!")


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
        warnings: What was changed that makes the sentence say more, less or something else.
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
    block = _Block(done, passage, index.stretch(first)[0])
    if behind is None:
        before = denied_before(text, words[0], index, first)
        done.parts += [f"[-{one.raw}-]" for one in before]
        done.warnings += [f"negation dropped: {' '.join(one.key for one in before)}"] if before else []
    last = first - 1 if behind is None else behind
    for number, (at, place) in enumerate(pairs):
        word = None if at is None else words[at]
        if place is not None and place > last + 1:
            # The words in between are replaced by an ellipsis or a bracket.
            block.close()
            gap = passage[last + 1 - first : place - first]
            skipped += len(gap)
            block.left_out(word, passage[last - first], gap)
        elif word is not None and word.joint == BRACKET:
            block.put_in(word)
        last = place if place is not None else last
        if word is not None and word.joint in (ELLIPSIS, BRACKET) and at:
            block.close(word)
            done.parts.append("…" if word.joint == ELLIPSIS else f"[{word.inserted}]")
        one = None if place is None else passage[place - first]
        if word is None or one is None or word.key != one.key:
            block.add(one, word and _written(text, words, at or 0))
            continue
        block.close(word)
        done.same += 1
        written = _written(text, words, at or 0)
        block.keep(one, written)
        ours = written.raw
        theirs = spelled(one.raw)
        if place is not None and word.key[:1].isdigit():
            _compare_signs(done, text, word, index, place)
        after = _following(words, pairs, number)
        marks = punctuation(text[word.end : after.start]) if after else ""
        heard = one.marks if after else ""
        if marks == heard and (shouted or _alike(ours, theirs, word)):
            done.parts.append(ours + marks)
        else:
            done.light += 1
            done.parts.append(f"[-{theirs}{heard}-] {{+{ours}{marks}+}}")
    block.close()
    rest, denied = denied_behind(text, words[-1], index, last)
    done.parts += [f"[-{' '.join(rest)}-]"] if denied else []
    done.warnings += [f"negation dropped: {' '.join(denied)}"] if denied else []
    done.warnings += block.warnings()
    done.size = max(len(words), len(passage) - (behind is not None) - skipped - block.replaced)
    return done


def _compare_signs(done: Comparison, text: str, word: Word, index: Index, place: int) -> None:
    """Add a warning if only one of two equal figures has a minus sign, which is no part of a word."""
    found, stretch = next(index.places(place, place + 1))
    signs = [_minus(index.text(stretch), found.start), _minus(text, word.start)]
    if signs[0] != signs[1]:
        done.warnings.append(f"figure changed: {signs[0]}{word.key} → {signs[1]}{word.key}")


def _minus(text: str, start: int) -> str:
    """The minus sign before a figure that begins at an offset; nothing for the hyphen of `10-3`."""
    before = text[max(0, start - 2) : start]
    return "-" if before[-1:] in ("-", "−") and (len(before) < 2 or not before[0].isalnum()) else ""


def _written(text: str, words: Sequence[Word], at: int) -> Said:
    """A word of the draft, and the punctuation after it."""
    word = words[at]
    marks = punctuation(text[word.end : words[at + 1].start]) if at + 1 < len(words) else ""
    return Said(word.key, spelled(text[word.start : word.end].replace("[", "").replace("]", "")), marks)


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


class _Block:
    """Consecutive changes, shown as the words removed and the words added; all words are kept as rows, for warnings."""

    def __init__(self, done: Comparison, passage: Sequence[Said], source: Document) -> None:
        self._done = done
        self._passage, self._source = passage, source
        self._pending: list[Row] = []
        self._rows: list[Row] = []
        self.replaced = 0

    def add(self, one: Said | None, written: Said | None) -> None:
        """Add a change: a word of the source, of the draft, or one of each."""
        self._pending.append((one, written))

    def keep(self, one: Said, written: Said) -> None:
        """Add a word that is the same."""
        self._rows.append((one, written))

    def left_out(self, word: Word | None, before: Said, gap: Sequence[Said]) -> None:
        """Add warnings for words that an ellipsis or a bracket replaces."""
        self._rows.append(GAP)
        if word is not None and word.joint == BRACKET:
            self._done.warnings += replaced(gap, _inserted(word), self._lang)
        elif _ENDS.isdisjoint("".join(one.marks for one in [before, *gap])):
            # The omission is inside a sentence. Omitted whole sentences may contain negations of their own.
            gone = [one.key for one in gap if negation(one.key)]
            self._done.warnings += [f"negation dropped: {' '.join(gone)}"] if gone else []
            if len(gap) <= _FEW:
                # A hedge among many words belongs to some of these.
                self._done.warnings += [text for text in replaced(gap, (), self._lang) if text.startswith("hedge")]

    def put_in(self, word: Word) -> None:
        """Add a warning if a bracket that replaces nothing denies."""
        if not self._pending or any(new for _, new in self._pending):
            self._done.warnings += replaced((), _inserted(word), self._lang)

    def close(self, following: Word | None = None) -> None:
        """End the block; a bracket before the following word may replace the removed words."""
        if not self._pending:
            return
        done, rows = self._done, self._pending
        old, new = [one for one, _ in rows if one], [one for _, one in rows if one]
        if following is not None and following.joint == BRACKET and not new and len(old) <= LONGEST_REPLACED:
            self.replaced += len(old)
            self._rows.append(GAP)
            done.warnings += replaced(old, _inserted(following), self._lang)
        else:
            done.edits += len(rows)
            done.longest_cut = max(done.longest_cut, len(old) - len(new))
            done.longest_new = max(done.longest_new, len(new))
            self._rows += rows
            went = " ".join(one.raw + one.marks for one in old[:-1]) + " " if len(old) > 1 else ""
            if old:
                done.parts.append(f"[-{went}{old[-1].raw}-]")
            if new:
                done.parts.append(f"{{+{' '.join(one.raw for one in new)}+}}")
        self._pending = []

    def warnings(self) -> list[str]:
        """Warnings for all words that were changed."""
        return altered(self._rows, self._lang) if self._done.edits or self._done.light else []

    @cached_property
    def _lang(self) -> str:
        return language([one.key for one in self._passage], self._source.lang)


def _inserted(word: Word) -> list[Said]:
    """The editor's words in the bracket before a word."""
    written = pattern().findall(word.inserted)
    return [Said(key, raw, "") for key, raw in zip(keys(written), written, strict=True)]
