"""Comparing a quotation with its passage: the differences, their extent, and whether they change the meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ...documents.document import Document
from .align import Pair
from .aligned import GAP, Row, Said, language
from .broken import whole
from .index import Index
from .meaning import altered, negation, replaced
from .normal import keys, pattern, punctuation, spelled
from .parts import BRACKET, ELLIPSIS, Word

_LIGHT = 0.1
"""The weight of a difference in punctuation or capitals, relative to a different word."""

LONGEST_REPLACED = 8
"""The maximum number of words that a bracket may replace."""

_BEFORE = 2
"""How many words before a passage are searched for a negation."""

_BEHIND = 3
"""How many words may follow a passage to the end of its sentence, to be searched for a negation."""

_AHEAD = 60
"""How many characters of its paragraph behind a quotation are searched for what a source goes on with."""

_ENDS = frozenset(".?!")
_DASHES = ("-", "–", "—")


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


def said(index: Index, first: int, stop: int) -> list[Said]:
    """The words from `first` up to `stop` in the index, with an empty one for each separator between sources."""
    spoken: list[tuple[str, str]] = []
    before: tuple[int, int] | None = None
    for place, stretch in index.places(first, stop):
        text = index.text(stretch)
        if before is not None:
            end, number = before
            last, within = index.stretched(number)
            spoken[-1] = spoken[-1][0], text[end : place.start] if number == stretch else last.text[end : within.end]
            spoken += [("", "")] * index.breaks(number, stretch)
        spoken.append((whole(text[place.start : place.end]), ""))
        before = place.end, stretch
    read = zip(keys([raw for raw, _ in spoken]), spoken, strict=True)
    return [Said(key, raw, punctuation(gap), gap.lstrip()[:1] in _DASHES and gap[-1:].isspace()) for key, (raw, gap) in read]


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
        _cut_short(done, text, words[0], index, first)
    last = first - 1 if behind is None else behind
    for number, (at, place) in enumerate(pairs):
        word = None if at is None else words[at]
        if place is not None and place > last + 1:
            # The words in between are replaced by an ellipsis or a bracket.
            block.close()
            gap = passage[last + 1 - first : place - first]
            skipped += len(gap)
            block.left_out(word, passage[last - first], gap)
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
        after = _following(words, pairs, number)
        marks = punctuation(text[word.end : after.start]) if after else ""
        heard = one.marks if after else ""
        if marks == heard and (shouted or _alike(ours, theirs, word)):
            done.parts.append(ours + marks)
        else:
            done.light += 1
            done.parts.append(f"[-{theirs}{heard}-] {{+{ours}{marks}+}}")
    block.close()
    _cut_off(done, text, words[-1], index, last)
    done.warnings += block.warnings()
    done.size = max(len(words), len(passage) - (behind is not None) - skipped - block.replaced)
    return done


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


def _cut_off(done: Comparison, text: str, word: Word, index: Index, last: int) -> None:
    """Add a warning if the sentence of a source goes on to its end with a negation that the draft leaves out: I think not."""
    rest = _to_the_end(index, last)
    gone = [key for key in keys(rest) if negation(key)]
    # If the quotation goes on behind its tag, the next piece is compared with these words.
    ahead = keys(pattern().findall(text[word.end : word.end + _AHEAD].partition("\n\n")[0]))
    if gone and not any(negation(key) or key in keys(rest) for key in ahead):
        done.parts.append(f"[-{' '.join(rest)}-]")
        done.warnings.append(f"negation dropped: {' '.join(gone)}")


def _to_the_end(index: Index, last: int) -> list[str]:
    """The few words that follow one up to the end of its sentence; none if there are more, or a mark is in between."""
    turn, rest = index.turn(last), list[str]()
    following = [*index.places(last, min(last + _BEHIND + 2, len(index)))]
    for at, (place, stretch) in enumerate(following):
        document, within = index.stretched(stretch)
        if at:
            rest.append(document.text[place.start : place.end])
        behind = last + at + 1
        if behind >= len(index) or index.turn(behind) != turn:
            return rest
        if at + 1 < len(following):
            after, other = following[at + 1]
            gap = document.text[place.end : after.start if other == stretch else within.end]
            if gap.strip():
                return rest if not _ENDS.isdisjoint(gap) else []
    # Fewer words than were asked for are the last ones of their source.
    return rest if len(following) < _BEHIND + 2 else []


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
