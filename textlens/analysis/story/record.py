"""The value that holds a story's numbers and their places."""

from __future__ import annotations

from dataclasses import dataclass

from ...quotations import Quotation
from ...records import Spans
from ..frequency import DocumentFrequency
from ..readability.hardest import HardSentence
from ..sentences import SentenceCounts
from ..sources import Source


@dataclass(frozen=True, slots=True)
class Reading:
    """One readability measure of a story.

    Attributes:
        name: Its field in the record of `readability`.
        title: Its name in print.
        value: Its value, or None where the text cannot support it.
        unit: What the number is.
        reading: The number in plain words.
        scale: Its range, and which end is hard.
        note: What differs from the paper, or why there is no value.
        leads: Whether it is one of the two that tell most: the school grade and the reading ease of the language.
    """

    name: str
    title: str
    value: float | None
    unit: str
    reading: str
    scale: str
    note: str
    leads: bool


@dataclass(frozen=True, slots=True)
class Length:
    """One sentence: its number from 1, its words, its line from 1 and its offsets."""

    index: int
    words: int
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Story:
    """One text and what is found in it; all offsets index the text.

    Attributes:
        document: Name of the document.
        lang: Two-letter code of its language.
        text: The text.
        headline: Its headline, or None where it begins without one.
        blocks: Offsets of its paragraphs, list items and other lines on their own, which have all that is no white space.
        counts: Its sentences and words counted.
        readings: The measures that fit its language, those that tell most first.
        lengths: Its sentences with their lengths, in order.
        hard: The sentences that cost a reader most and why, hardest first.
        quotations: Its quotations, in order.
        quoted: Words of all quotations.
        speakers: Who is quoted, those with most words first, words without a named speaker last.
        words: The commonest words.
    """

    document: str
    lang: str
    text: str
    headline: str | None
    blocks: Spans
    counts: SentenceCounts
    readings: tuple[Reading, ...]
    lengths: tuple[Length, ...]
    hard: tuple[HardSentence, ...]
    quotations: tuple[Quotation, ...]
    quoted: int
    speakers: tuple[Source, ...]
    words: tuple[DocumentFrequency, ...]

    @property
    def leading(self) -> list[Reading]:
        """The measures that tell most and have a value."""
        return [reading for reading in self.readings if reading.leads and reading.value is not None]

    @property
    def named(self) -> list[Source]:
        """The speakers that have a name."""
        return [source for source in self.speakers if source.speaker]
