"""The measures of a text, each with its formula, and the same formula with the text's counts inserted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...documents.document import Document
from ...records import about
from .catalogue import fitting
from .counts import Counts, count
from .measure import Measure
from .record import unfit


@dataclass(frozen=True, slots=True)
class Explained:
    """One measure of one text, and how it was computed."""

    document: str = about("Document that was measured.")
    measure: str = about("Name of the measure.")
    value: float | None = about("Its value; none if it cannot be computed for the text.")
    reading: str = about("The value in plain words.")
    formula: str = about("The formula, with the names of the counts.")
    worked: str = about("The formula with the text's counts filled in.")
    scale: str = about("Its range, and whether higher is harder.")
    source: str = about("Where it was published.")
    note: str = about("How the counts differ from the paper's, or why there is no value.")
    unit: str = about("Unit of the value.", detail=True)


def explained(document: Document, measures: Iterable[Measure] | None = None) -> Iterator[Explained]:
    """The given measures of a document, or by default those that fit its language in the order of the record."""
    counts = count(document.words, document.lang)
    for measure in fitting(document.lang) if measures is None else measures:
        value = measure.of(counts, document.lang)
        yield Explained(
            document=document.name,
            measure=measure.name,
            value=value,
            reading=measure.reading(value),
            formula=measure.expression,
            worked=worked(measure, counts, value),
            scale=measure.scale,
            source=measure.source,
            note=measure.remark if value is not None else _why_not(measure, counts, document.lang),
            unit=measure.unit,
        )


def worked(measure: Measure, counts: Counts, value: float | None) -> str:
    """The formula with the counts inserted, and its result; empty if there is no value."""
    if value is None:
        return ""
    numbers = {name: str(number) for name, number in counts._asdict().items()}
    for part in measure.parts:
        number = part.of(counts)
        numbers[part.name] = "–" if number is None else f"{number:.2f}"
    inserted = re.sub(r"[a-z_]+", lambda name: numbers.get(name[0], name[0]), measure.expression)
    return f"{inserted} = {value:.2f}" if ";" not in inserted and "where" not in inserted else f"{inserted}: {value:.2f}"


def _why_not(measure: Measure, counts: Counts, lang: str) -> str:
    if not measure.fits(lang):
        return unfit(measure, lang)
    if not counts.words:
        return "the text has no words"
    return f"{measure.title} needs {measure.sentences} sentences"
