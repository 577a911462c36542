"""The outline of a document: its sentences outside quotation marks, who is named in each, and what its subject is."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from ...language.spans import Spans, in_order
from ..lexical.tokens import Span, breaks
from .people import Mention, Person, Sentence

_LONGEST_HEADING = 120
_ENDS = '.!?…:;,»”"“'
_FURTHEST = 4
_KEPT = 4096
_SHORT = 60


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
        mentions: Iterable[Mention],
        abbreviations: frozenset[str],
        read: Callable[[Sentence], None],
    ) -> None:
        self.text, self.units = text, units
        self._unit_starts = array("I", (start for start, _ in units))
        self._quoted, self._abbreviations, self._read_subject = quoted, abbreviations, read
        self._named, self._persons, self._owners = Spans(), list[Person](), bytearray()
        for start, end, person, owner in mentions:
            self._named.append((start, end))
            self._persons.append(person)
            self._owners.append(owner)
        # Of each sentence its span, and its paragraph with one bit that says whether it is a headline.
        self._sentences, self._units = Spans(), array("I")
        for number, (start, end) in enumerate(units):
            for first, stop in self._unquoted(start, end):
                self._cut(first, stop, number)
        self._read: dict[int, Sentence] = {}
        self._alike: dict[str, tuple[str, str, str, bool, bool, bool]] = {}

    def unit_at(self, offset: int) -> int:
        """The number of the paragraph that holds an offset."""
        return max(0, bisect_right(self._unit_starts, offset) - 1)

    def before(self, offset: int) -> int:
        """How many sentences begin before an offset: the last of them has this number less one."""
        return bisect_left(self._sentences.starts, offset)

    def sentence(self, number: int) -> Sentence:
        """A sentence by its number, read."""
        sentence = self._read.get(number)
        if sentence is None:
            if len(self._read) >= _KEPT:
                # Those read long ago are far before all that is still asked for.
                self._read = dict(islice(self._read.items(), _KEPT // 2, None))
            (start, end), unit = self._sentences[number], self._units[number]
            sentence = self._read[number] = Sentence(start, end, unit >> 1, unit & 1 == 1, self.named_in(start, end))
            if sentence.mentions or end - start > _SHORT:
                self._read_subject(sentence)
            else:
                self._read_alike(sentence)
        return sentence

    def _read_alike(self, sentence: Sentence) -> None:
        """Read a short sentence that names nobody, as many others in the same words do: `he said`."""
        # The character before it says whether a mark opens there; nothing else around it is looked at.
        key = self.text[max(0, sentence.start - 1) : sentence.end]
        known = self._alike.get(key)
        if known is None:
            self._read_subject(sentence)
            if len(self._alike) >= _KEPT:
                self._alike.clear()
            self._alike[key] = (
                sentence.pronoun,
                sentence.role,
                sentence.gender,
                sentence.says,
                sentence.reports,
                sentence.continues,
            )
        else:
            sentence.pronoun, sentence.role, sentence.gender, sentence.says, sentence.reports, sentence.continues = known

    def tell(self, offset: int, person: Person) -> None:
        """Learn who speaks in the sentence that holds an offset."""
        number = self.before(offset + 1) - 1
        if number >= 0:
            sentence = self.sentence(number)
            sentence.subject, sentence.says = person, True

    def named_in(self, start: int, end: int) -> Sequence[Mention]:
        """Who is named between two offsets, in order."""
        starts = self._named.starts
        places = range(bisect_left(starts, start), bisect_left(starts, end))
        return [Mention(*self._named[at], self._persons[at], bool(self._owners[at])) for at in places]

    def everyone(self) -> Iterator[Mention]:
        """Who is named in the document, in order."""
        return map(Mention, self._named.starts, self._named.ends, self._persons, map(bool, self._owners))

    def opens(self, start: int) -> bool:
        """Whether nothing but marks stands between the beginning of a paragraph and an offset in it."""
        first = self.units[self.unit_at(start)][0] if self.units else 0
        # A paragraph may be as long as its text, and is not copied to look at its first letters.
        return not any(self.text[at].isalnum() for at in range(first, start))

    def _unquoted(self, start: int, end: int) -> Iterator[Span]:
        at = bisect_left(self._quoted, (start, 0))
        if at and self._quoted[at - 1][1] > start:
            start = min(end, self._quoted[at - 1][1])
        while at < len(self._quoted) and self._quoted[at][0] < end:
            yield start, self._quoted[at][0]
            start = min(end, max(start, self._quoted[at][1]))
            at += 1
        yield start, end

    def _cut(self, start: int, end: int, unit: int) -> None:
        text = self.text
        heading = (start, end) == self.units[unit] and end - start <= _LONGEST_HEADING and text[end - 1] not in _ENDS
        first = start
        for stop, after in [*breaks(text, start, end, self._abbreviations), (end, end)]:
            if any(letter.isalpha() for letter in text[first:stop]):
                self._sentences.append((first, stop))
                self._units.append(unit << 1 | heading)
            first = after


def merged(spans: Iterable[Span]) -> Spans:
    """Spans in order without overlaps."""
    return Spans(_merged(in_order(spans)))


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    first = stop = -1
    for start, end in spans:
        if first >= 0 and start < stop:
            stop = max(end, stop)
            continue
        if first >= 0:
            yield first, stop
        first, stop = start, end
    if first >= 0:
        yield first, stop


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
