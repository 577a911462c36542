"""The outline of a document: its sentences outside quotation marks, who is named in each, and what its subject is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from ..lexical.tokens import Span, breaks
from .people import Mention, Person, Sentence

_LONGEST_HEADING = 120
_ENDS = '.!?…:;,»”"“'
_FURTHEST = 4


class Outline:
    """The sentences of one document, each read when it is first asked for.

    Args:
        text: The text.
        quoted: The spans in quotation marks, in order and without overlaps.
        units: Its paragraphs, cut at headlines and list items.
        mentions: Every place where a person is named, in order.
        abbreviations: What ends in a dot without ending a sentence.
        read: Fills in the subject of a sentence whose mentions are known.
    """

    def __init__(
        self,
        text: str,
        quoted: Sequence[Span],
        units: Sequence[Span],
        mentions: Sequence[Mention],
        abbreviations: frozenset[str],
        read: Callable[[Sentence], None],
    ) -> None:
        self.text, self.units = text, units
        self._quoted, self._abbreviations, self._read_subject = quoted, abbreviations, read
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._sentences = self._split()
        self._sentence_starts = [sentence.start for sentence in self._sentences]
        self._read: set[int] = set()

    def unit_at(self, offset: int) -> int:
        """The number of the paragraph that holds an offset."""
        return max(0, bisect_right(self.units, (offset, len(self.text))) - 1)

    def before(self, offset: int) -> int:
        """How many sentences begin before an offset: the last of them has this number less one."""
        return bisect_left(self._sentence_starts, offset)

    def sentence(self, number: int) -> Sentence:
        """A sentence by its number, read."""
        sentence = self._sentences[number]
        if number not in self._read:
            self._read.add(number)
            sentence.mentions = self.named_in(sentence.start, sentence.end)
            self._read_subject(sentence)
        return sentence

    def tell(self, offset: int, person: Person) -> None:
        """Learn who speaks in the sentence that holds an offset."""
        number = self.before(offset + 1) - 1
        if number >= 0:
            sentence = self.sentence(number)
            sentence.subject, sentence.says = person, True

    def named_in(self, start: int, end: int) -> Sequence[Mention]:
        """Who is named between two offsets, in order."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def opens(self, start: int) -> bool:
        """Whether nothing but marks stands between the beginning of a paragraph and an offset in it."""
        first = self.units[self.unit_at(start)][0] if self.units else 0
        return not any(letter.isalnum() for letter in self.text[first:start])

    def _split(self) -> list[Sentence]:
        found: list[Sentence] = []
        for number, (start, end) in enumerate(self.units):
            for first, stop in self._unquoted(start, end):
                found += self._cut(first, stop, number)
        return found

    def _unquoted(self, start: int, end: int) -> list[Span]:
        at = bisect_left(self._quoted, (start, 0))
        found: list[Span] = []
        if at and self._quoted[at - 1][1] > start:
            start = min(end, self._quoted[at - 1][1])
        while at < len(self._quoted) and self._quoted[at][0] < end:
            found.append((start, self._quoted[at][0]))
            start = min(end, max(start, self._quoted[at][1]))
            at += 1
        return [*found, (start, end)]

    def _cut(self, start: int, end: int, unit: int) -> list[Sentence]:
        text = self.text
        heading = (start, end) == self.units[unit] and end - start <= _LONGEST_HEADING and text[end - 1] not in _ENDS
        found, first = [], start
        for stop, after in [*breaks(text, start, end, self._abbreviations), (end, end)]:
            if any(letter.isalpha() for letter in text[first:stop]):
                found.append(Sentence(first, stop, unit, heading))
            first = after
        return found


def merged(spans: Sequence[Span]) -> list[Span]:
    """Spans in order without overlaps."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


class Subjects:
    """Works out, from left to right, whom the pronouns and descriptions mean that are subjects of sentences.

    Args:
        outline: The document's outline.
        holder: The only person whom a description like `der Minister` fits, in a sentence that begins at an offset, or None.
    """

    def __init__(self, outline: Outline, holder: Callable[[str, int], Person | None]) -> None:
        self._outline, self._holder, self._done = outline, holder, 0

    def advance(self, offset: int, last: tuple[int, int, Person | None] | None, since: int = 0) -> None:
        """Work out the subjects of the sentences that begin before an offset, and behind `since`.

        `last` is where the last quotation before it begins and ends, and who said it.
        """
        stop = self._outline.before(offset)
        for number in range(max(self._done, self._outline.before(since)), stop):
            sentence = self._outline.sentence(number)
            if sentence.subject is None and sentence.pronoun:
                sentence.subject = self._meant(number, sentence, last)
            elif sentence.subject is None and sentence.role:
                sentence.subject = self._holder(sentence.role, sentence.start)
            elif sentence.continues and number:
                before = self._outline.sentence(number - 1)
                if before.unit == sentence.unit and sentence.subject is None:
                    sentence.subject, sentence.says = before.subject, before.says
        self._done = max(self._done, stop)

    def _meant(self, number: int, sentence: Sentence, last: tuple[int, int, Person | None] | None) -> Person | None:
        """Whom a pronoun that is the subject of a sentence means: the speaker or subject right before it."""
        gender = sentence.pronoun
        for at in range(number - 1, max(-1, number - _FURTHEST), -1):
            earlier = self._outline.sentence(at)
            if last is not None and earlier.end <= last[0] and last[1] <= sentence.start and (last[2] or gender == "?"):
                # Whoever is left out goes on, even if nobody knows who that is.
                return last[2] if last[2] is not None and _fits(last[2], gender) else None
            if earlier.subject is not None and _fits(earlier.subject, gender):
                return earlier.subject
            if gender == "?" and earlier.gender and earlier.subject is None:
                return None
        return last[2] if last is not None and last[2] is not None and _fits(last[2], gender) else None


def _fits(person: Person, gender: str) -> bool:
    return gender == "?" or person.gender in ("", gender)
