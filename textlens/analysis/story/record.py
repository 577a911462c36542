"""The value with the numbers of a story and their positions."""

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
        title: Its display name.
        value: Its value, or None if it cannot be computed for the text.
        unit: The unit of the value.
        reading: The value in plain words.
        scale: Its range, and which end is hard.
        note: How it differs from the published formula, or why there is no value.
        leads: Whether it is one of the two leading measures of the language: its school grade and its reading ease.
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
    """The overview of one text; all offsets are offsets in the text.

    Attributes:
        document: Name of the document.
        lang: Two-letter code of its language.
        text: The text.
        headline: Its headline, or None if it does not begin with one.
        blocks: Spans of its paragraphs, list items and other separate lines, which cover everything but white space.
        counts: Statistics of its sentences and words.
        readings: The measures for its language, the leading ones first.
        lengths: Its sentences with their lengths, in order.
        hard: The hardest sentences with reasons, hardest first.
        quotations: Its quotations, in order.
        quoted: The number of words in quotations.
        speakers: The speakers, those with most words first, and quotations without a named speaker last.
        words: The most frequent words.
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
        """The leading measures that have a value."""
        return [reading for reading in self.readings if reading.leads and reading.value is not None]

    @property
    def named(self) -> list[Source]:
        """The speakers with a name."""
        return [source for source in self.speakers if source.speaker]
