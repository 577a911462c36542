"""The record of one change between two versions."""

from __future__ import annotations

from dataclasses import dataclass

from ...records import about

SECTIONS = {
    "quotation": "quotes",
    "word": "sentences",
    "paragraph": "sentences",
    "speaker": "speakers",
    "figure": "figures",
    "date": "figures",
    "name": "names",
    "headline": "headline",
    "words": "measures",
    "sentences": "measures",
    "grade": "measures",
    "similarity": "measures",
    "sentence": "sentences",
}
"""The kinds of change and their sections in the report, in the order in which they are reported."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change from an old version of a text to a new one; offsets index the text of their own version."""

    kind: str = about("What changed: quotation, word, paragraph, speaker, figure, date, name, headline, a measure or sentence.")
    change: str = about("How: added, removed, moved, reworded, changed, reattributed; more or less for measures.")
    old: str | None = about("What the old version has.", detail=True)
    new: str | None = about("What the new version has.", detail=True)
    old_line: int | None = about("Line in the old version, from 1.")
    new_line: int | None = about("Line in the new version, from 1.")
    difference: str | None = about("The words, with [-what went-] and {+what came+}.", difference=True)
    similarity: float | None = about("Share of the words that stayed, 0 to 1.", digits=2)
    speaker: str | None = about("Speaker of a quotation.", detail=True)
    old_start: int | None = about("Offset in the old version.", unit="characters", detail=True)
    old_end: int | None = about("Offset of its end in the old version.", unit="characters", detail=True)
    new_start: int | None = about("Offset in the new version.", unit="characters", detail=True)
    new_end: int | None = about("Offset of its end in the new version.", unit="characters", detail=True)
