"""The numbers of a story as records of one type, so that every format can write them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...language import words
from ...records import about, columns_of
from ..sentences import SentenceCounts
from .record import Story


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a story, with a description and a position."""

    document: str = about("Document it is of.")
    section: str = about("text, readability, speaker, quotation, hard, word, length (sentences by length) or sentence.")
    index: int = about("Its place in the section, from 1.")
    name: str | None = about("What is counted or measured: a measure, speaker, word, range, or a sentence's number.")
    value: float | None = about("The number, or none if it cannot be computed for the text.", digits=-2)
    unit: str = about("What the number is.")
    share: float | None = about("Share of the quoted words, or of all words, 0 to 1.", digits=3)
    line: int | None = about("Line it is found on, from 1.")
    reading: str = about("The number in plain words, the reasons, or the speaker's role.")
    text: str | None = about("The words in the text.")
    start: int | None = about("Offset of the first character.", unit="characters", detail=True)
    end: int | None = about("Offset after the last character.", unit="characters", detail=True)


def figures(story: Story) -> Iterator[Figure]:
    """The numbers of a story by section, those of single sentences last."""
    yield from _text(story)
    for index, one in enumerate(story.readings, 1):
        reading = one.reading if one.value is not None else one.note
        yield _figure(story, "readability", index, one.name, one.value, one.unit, reading=reading)
    for index, source in enumerate(story.speakers, 1):
        reading, share = source.role or "", source.share
        yield _figure(
            story, "speaker", index, source.speaker, source.words, "words", share=share, line=source.line, reading=reading
        )
    for index, quotation in enumerate(story.quotations, 1):
        size = words.count(quotation.text)
        reading, place = quotation.cue or "", (quotation.start, quotation.end)
        yield _figure(
            story, "quotation", index, quotation.speaker, size, "words",
            share=_part(size, story.quoted), line=quotation.line, reading=reading, text=quotation.text, place=place,
        )  # fmt: skip
    for index, hard in enumerate(story.hard, 1):
        reading, place = "; ".join(hard.reasons), (hard.start, hard.end)
        unit = f"points of {hard.measure}"
        yield _figure(
            story, "hard", index, str(hard.index), hard.cost, unit, line=hard.line, reading=reading, text=hard.text, place=place
        )
    for word in story.words:
        share = word.per_thousand / 1000
        yield _figure(story, "word", word.rank, word.word, word.count, "occurrences", share=share)
    for index, (low, high, number) in enumerate(story.counts.lengths, 1):
        bounds = f"{low}-{high}" if high else f"{low}+"
        yield _figure(story, "length", index, bounds, number, "sentences", share=_part(number, story.counts.sentences))
    for sentence in story.lengths:
        place = (sentence.start, sentence.end)
        yield _figure(
            story, "sentence", sentence.index, str(sentence.index), sentence.words, "words", line=sentence.line, place=place
        )


def _text(story: Story) -> Iterator[Figure]:
    index = 0
    for column in columns_of(SentenceCounts):
        if column.type in ("integer", "number"):
            index += 1
            yield _figure(story, "text", index, column.name, column.value(story.counts), column.unit or column.name)
    for name, number in (("quotations", len(story.quotations)), ("speakers", len(story.named)), ("quoted_words", story.quoted)):
        index += 1
        share = _part(story.quoted, story.counts.words) if name == "quoted_words" else None
        yield _figure(story, "text", index, name, number, name.split("_")[-1], share=share)


def _part(number: int, whole: int) -> float:
    return number / whole if whole else 0.0


def _figure(
    story: Story,
    section: str,
    index: int,
    name: str | None,
    value: float | None,
    unit: str,
    *,
    share: float | None = None,
    line: int | None = None,
    reading: str = "",
    text: str | None = None,
    place: tuple[int | None, int | None] = (None, None),
) -> Figure:
    return Figure(story.document, section, index, name, value, unit, share, line, reading, text, *place)
