"""The readability of each paragraph or sentence of a text, with its position."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...documents.document import Document
from ...records import Column, about
from .catalogue import brief
from .counts import count
from .measure import Measure
from .record import Readability, columns, unfit, values

PARTS = ("paragraph", "sentence")
"""What a text can be divided into."""

_PLACE = ("document", "index", "line")


@dataclass(frozen=True, slots=True)
class Passage(Readability):
    """The readability of one paragraph or sentence, and its position."""

    index: int = about("Its number in the document, from 1.", default=0)
    line: int = about("Line it starts on, from 1.", default=0)
    text: str = about("Text of the passage.", default="")
    column: int = about("Column it starts at, from 1.", detail=True, default=0)
    start: int = about("Offset of its first character.", detail=True, default=0)
    end: int = about("Offset after its last character.", detail=True, default=0)


def passages(document: Document, by: str, measures: Iterable[Measure] | None = None) -> Iterator[Passage]:
    """Each paragraph or sentence that has words, with the given measures or those of `brief`.

    The notes mention only measures that do not fit the language: all passages are too short for reliable measures.
    """
    asked = brief(document.lang) if measures is None else tuple(measures)
    notes = tuple(unfit(measure, document.lang) for measure in asked if not measure.fits(document.lang))
    index = 0
    for start, end, sentences in _cut(document, by):
        if not any(sentences):
            continue
        index += 1
        line, column = document.position(start)
        fields = values(document, count(sentences, document.lang), asked)
        yield Passage(
            **fields, notes=notes, index=index, line=line, text=document.text[start:end], column=column, start=start, end=end
        )


def passage_columns(lang: str, asked: Iterable[str] = ()) -> tuple[Column, ...]:
    """The columns of a report of passages: position, counts, the requested measures or those of `brief`, and the text."""
    names = list(asked) or [measure.name for measure in brief(lang)]
    by_name = {column.name: column for column in columns(lang, names, Passage)}
    return (*(by_name.pop(name) for name in _PLACE), *by_name.values())


def _cut(document: Document, by: str) -> Iterator[tuple[int, int, list[list[str]]]]:
    """The start and end of each passage, and the words of each of its sentences."""
    pairs = list(zip(document.sentences, document.words, strict=True))
    if by == "sentence":
        yield from ((start, end, [words]) for (start, end), words in pairs)
        return
    place = 0
    for start, end in document.paragraphs:
        inside: list[list[str]] = []
        while place < len(pairs) and pairs[place][0][0] < end:
            inside.append(pairs[place][1])
            place += 1
        yield start, end, inside
